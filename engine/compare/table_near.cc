#include "engine/compare/table_near.h"

#include <algorithm>

namespace engine {
namespace {

bool stands_elsewhere(const TableFigure& figure, uint32_t column,
                      const Table& table) {
  if (figure.is_bounded) return false;
  const auto found = table.figures.find(figure.quantity.written);
  return found != table.figures.end() &&
         std::none_of(
             found->second.begin(), found->second.end(),
             [&](const CellPlace& place) { return place.column == column; });
}

// A year tells rows apart: it is no figure beside another.
bool tells_apart(const TablePiece& piece, const Table& table) {
  return piece.figure && is_year(*piece.figure) &&
         table.figures.contains(piece.figure->quantity.written);
}

// A cell, or a heading with a cell of its column behind it.
bool says_heading_of_cell(const Pieces& pieces, size_t k) {
  if (pieces[k].role == PieceRole::Cell) return true;
  const size_t cell = next_said(pieces, k);
  if (pieces[k].role != PieceRole::Heading || cell >= pieces.size() ||
      pieces[cell].role != PieceRole::Cell)
    return false;
  return std::any_of(
      pieces[cell].cells.begin(), pieces[cell].cells.end(),
      [&](const ColumnRows& hit) { return names(pieces[k], hit.column); });
}

}  // namespace

size_t next_said(const Pieces& pieces, size_t i) {
  size_t k = i + 1;
  while (k < pieces.size() && pieces[k].role == PieceRole::Neutral) ++k;
  return k;
}

std::optional<size_t> heading_before(const Pieces& pieces, size_t i) {
  for (size_t k = i; k-- > 0;) {
    if (pieces[k].role == PieceRole::Heading) return k;
    if (pieces[k].role != PieceRole::Neutral) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<size_t> heading_after(const Pieces& pieces, size_t i) {
  const size_t k = next_said(pieces, i);
  if (k >= pieces.size() || pieces[k].role != PieceRole::Heading)
    return std::nullopt;
  return k;
}

std::optional<size_t> heading_said_before(const Pieces& pieces, size_t i) {
  size_t k = i;
  while (k > 0 && pieces[k - 1].role == PieceRole::Operator &&
         pieces[k - 1].ops.has(claims::TableOp::By))
    --k;
  return heading_before(pieces, k);
}

bool is_beyond_rows(const TableFigure& figure, const Table& table) {
  const claims::Rational rows(static_cast<int64_t>(table.rows.size()));
  return rows < figure.quantity.written;
}

std::optional<size_t> counted_noun(const Pieces& pieces, size_t i,
                                   const Table& table) {
  const TableFigure& figure = *pieces[i].figure;
  if (is_year(figure) || figure.is_ordinal || figure.quantity.unit != "1")
    return std::nullopt;
  const size_t k = next_said(pieces, i);
  if (k >= pieces.size()) return std::nullopt;
  std::optional<size_t> titled;
  for (size_t n = i + 1; n < k; ++n) {
    const bool neutral = pieces[n].ops.has(claims::TableOp::Neutral);
    if (!pieces[n].in_title && !neutral) return std::nullopt;
    if (pieces[n].in_title && !neutral) titled = n;
  }
  // "nine of the viral diseases replicate in the nucleus": what the table is
  // of, not what its heading says of it.
  if (titled && says_heading_of_cell(pieces, k) &&
      (pieces[k].role == PieceRole::Heading || *titled + 1 < k))
    return titled;
  const TablePiece& noun = pieces[k];
  if (noun.role == PieceRole::Operator && noun.ops.has(claims::TableOp::Row))
    return k == i + 1 || titled ? std::optional<size_t>(k) : std::nullopt;
  if (noun.role == PieceRole::Heading && titled && !has_figures(noun, table))
    return k;
  return std::nullopt;
}

bool names(const TablePiece& heading, uint32_t column) {
  return std::find(heading.headings.begin(), heading.headings.end(), column) !=
         heading.headings.end();
}

bool has_figures(const TablePiece& heading, const Table& table) {
  return std::any_of(
      heading.headings.begin(), heading.headings.end(),
      [&](uint32_t c) { return table.columns[c].type == ColumnType::Number; });
}

std::optional<size_t> only_heading_for(const Pieces& pieces, size_t i,
                                       const Table& table) {
  std::optional<size_t> heading;
  size_t figures = 0;
  for (size_t k = 0; k < pieces.size(); ++k) {
    figures +=
        pieces[k].role == PieceRole::Figure && !tells_apart(pieces[k], table);
    if (pieces[k].role != PieceRole::Heading || !has_figures(pieces[k], table))
      continue;
    if (heading || pieces[k].headings.size() != 1) return std::nullopt;
    heading = k;
  }
  const TableFigure& figure = *pieces[i].figure;
  if (!heading || figures != 1 || figure.is_ordinal || is_year(figure) ||
      !pieces[i].cells.empty() ||
      stands_elsewhere(figure, pieces[*heading].headings.front(), table))
    return std::nullopt;
  return heading;
}

}  // namespace engine
