#pragma once
// Rows that a figure, a time or an outcome picks, column by column: "won" those
// whose result says so, "before 1950" those whose day lies before it.

#include <optional>
#include <vector>

#include "engine/compare/table_frame.h"

namespace engine {

// Rows that ended as the operator says; nullopt where it names no outcome or
// the table tells none.
std::optional<FrameOption> rows_that_ended(const claims::TableOps& ops,
                                           const Table& table,
                                           const claims::Language& language);

// The time that a bound is set at: a date, a year, the day of a cell; nullopt
// unless it has both ends.
std::optional<claims::Period> bound_of(const TablePiece& piece,
                                       const Table& table,
                                       const claims::Language& language);

// One option for each column that holds times, also where no row fits.
std::vector<FrameOption> rows_before(const claims::Period& bound,
                                     const Table& table,
                                     const claims::Language& language);
std::vector<FrameOption> rows_after(const claims::Period& bound,
                                    const Table& table,
                                    const claims::Language& language);
// One option for each column with a time that lies within `period`.
std::vector<FrameOption> rows_within(const claims::Period& period,
                                     const Table& table,
                                     const claims::Language& language);

// Rows where the piece's figure stands, as a cell or among a cell's words.
std::vector<FrameOption> rows_that_say(const TablePiece& figure,
                                       const Table& table);

}  // namespace engine
