#pragma once
// What stands beside a piece of a claim: the heading right before or behind it,
// with nothing said between.

#include <optional>
#include <vector>

#include "engine/compare/table_link.h"

namespace engine {

using Pieces = std::vector<TablePiece>;

// The next piece after `i` that is not neutral; pieces.size() if none.
size_t next_said(const Pieces& pieces, size_t i);
std::optional<size_t> heading_before(const Pieces& pieces, size_t i);
std::optional<size_t> heading_after(const Pieces& pieces, size_t i);

// The heading before, also behind "by": "attended by 900 people".
std::optional<size_t> heading_said_before(const Pieces& pieces, size_t i);

// The figure is more than the rows that there are to count.
bool is_beyond_rows(const TableFigure& figure, const Table& table);
// What the figure at `i` counts: "games", "of the viral families" over a table
// of viral families; nullopt if it is no count.
std::optional<size_t> counted_noun(const Pieces& pieces, size_t i,
                                   const Table& table);

// Whether the heading is one of `column`.
bool names(const TablePiece& heading, uint32_t column);
// Whether one of the heading's columns holds figures.
bool has_figures(const TablePiece& heading, const Table& table);

// "the attendance against Tera was 901": the heading of the figure at `i` where
// the claim names one column of figures and gives one figure, which stands
// nowhere else.
std::optional<size_t> only_heading_for(const Pieces& pieces, size_t i,
                                       const Table& table);

}  // namespace engine
