#pragma once
// What an operator of a claim comes to where it stands, before the readings see
// it: "won" picks the rows that ended so, "before 1950" those of earlier times,
// "Gao beat Kidal" tells which of the two is under "winner" and which under
// "loser"; some say nothing of their own ("a score of 4 - 4").

#include <optional>

#include "engine/compare/table_frame.h"
#include "engine/compare/table_near.h"

namespace engine {

// The operator at `i` adds nothing to what stands beside it.
bool says_nothing_here(const Pieces& pieces, size_t i, const Table& table,
                       const claims::Language& language);

// The rows that ended as the operator says, where the table has a column that
// tells; nullopt for any other operator and table.
std::optional<FrameValue> outcome_value(const TablePiece& piece,
                                        const Table& table,
                                        const claims::Language& language);

// The rows before or after the time behind the operator at `i`; the value's
// piece is that time. nullopt if the operator is no such bound.
std::optional<FrameValue> bound_value(const Pieces& pieces, size_t i,
                                      const Table& table,
                                      const claims::Language& language);

// Where one column holds who won and another who lost: gives the names on both
// sides of "beat", "lost to" their columns and drops the operator.
void take_sides(const claims::Language& language, Frame* frame);

}  // namespace engine
