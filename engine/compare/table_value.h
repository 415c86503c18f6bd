#pragma once
// What the cells of a table come to when rows are picked, ordered or added: a
// figure in the scale of its heading, a period, a measure, how something ended
// ("W 31 - 20"); and the rows that a figure picks.

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/language/pack.h"
#include "claims/language/table_words.h"
#include "engine/compare/table_figure.h"
#include "engine/compare/table_model.h"

namespace engine {

using RowList = std::vector<uint32_t>;  // sorted, each once

// Rows of `column` whose figure the quantity leaves possible.
RowList rows_with(const Table& table, uint32_t column,
                  const TableFigure& figure);
// The figure of a cell in the scale of its heading; nullopt if it has none.
std::optional<claims::Rational> figure_at(const Table& table, uint32_t row,
                                          uint32_t column);
// The period of a cell that is a date or a year; nullopt if it is none.
std::optional<claims::Period> period_at(const Table& table, uint32_t row,
                                        uint32_t column,
                                        const claims::Language& language);

// What rows are ordered by: the figure, or the first second of the period, or
// the one figure that the cell's words hold ("48.83 s", "70 + 71 = 141").
std::optional<claims::Rational> measure_at(const Table& table, uint32_t row,
                                           uint32_t column,
                                           const claims::Language& language);
// Whether the column's first filled cell is a date or a year.
bool holds_periods(const Table& table, uint32_t column,
                   const claims::Language& language);

// How what a cell tells of ended; nullopt if it tells no outcome.
std::optional<claims::TableOp> result_at(const Table& table, uint32_t row,
                                         uint32_t column,
                                         const claims::Language& language);
// The column whose cells tell how something ended ("W 31 - 20").
std::optional<uint32_t> result_column(const Table& table,
                                      const claims::Language& language);

RowList all_rows(const Table& table);
RowList intersected(const RowList& a, const RowList& b);

}  // namespace engine
