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
