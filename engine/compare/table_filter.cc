#include "engine/compare/table_filter.h"

#include <functional>
#include <map>

namespace engine {
namespace {

using claims::Period;
using claims::TableOp;

FrameOption rows_whose(uint32_t column, const Table& table,
                       const claims::Language& language,
                       const std::function<bool(const Period&)>& fits) {
  FrameOption option{column, {}, true};
  for (uint32_t r = 0; r < table.rows.size(); ++r)
    if (const auto period = period_at(table, r, column, language);
        period && fits(*period))
      option.rows.push_back(r);
  return option;
}

std::vector<FrameOption> in_time_columns(
    const Table& table, const claims::Language& language,
    const std::function<bool(const Period&)>& fits) {
  std::vector<FrameOption> options;
  for (uint32_t c = 0; c < table.columns.size(); ++c)
    if (holds_periods(table, c, language))
      options.push_back(rows_whose(c, table, language, fits));
  return options;
}

bool has_both_ends(const std::optional<Period>& period) {
  return period && period->span.low() && period->span.high();
}

}  // namespace

std::optional<FrameOption> rows_that_ended(const claims::TableOps& ops,
                                           const Table& table,
                                           const claims::Language& language) {
  std::optional<TableOp> wanted;
  for (const TableOp op : {TableOp::Win, TableOp::Loss, TableOp::Draw})
    if (ops.has(op)) wanted = op;
  if (!wanted) return std::nullopt;
  const auto column = result_column(table, language);
  if (!column) return std::nullopt;
  FrameOption option{*column, {}, true};
  for (uint32_t r = 0; r < table.rows.size(); ++r)
    if (result_at(table, r, *column, language) == wanted)
      option.rows.push_back(r);
  return option;
}

std::optional<Period> bound_of(const TablePiece& piece, const Table& table,
                               const claims::Language& language) {
  std::optional<Period> bound = piece.period;
  if (!has_both_ends(bound) && piece.figure && is_year(*piece.figure))
    bound = claims::period_of(piece.figure->quantity.digits);
  if (!has_both_ends(bound) && piece.role == PieceRole::Cell)
    bound = period_at(table, piece.cells.front().rows.front(),
                      piece.cells.front().column, language);
  return has_both_ends(bound) ? bound : std::nullopt;
}

std::vector<FrameOption> rows_before(const Period& bound, const Table& table,
                                     const claims::Language& language) {
  return in_time_columns(table, language, [&](const Period& period) {
    return period.span.before(bound.span);
  });
}

std::vector<FrameOption> rows_after(const Period& bound, const Table& table,
                                    const claims::Language& language) {
  return in_time_columns(table, language, [&](const Period& period) {
    return bound.span.before(period.span);
  });
}

std::vector<FrameOption> rows_within(const Period& period, const Table& table,
                                     const claims::Language& language) {
  std::vector<FrameOption> options;
  for (uint32_t c = 0; c < table.columns.size(); ++c) {
    FrameOption option = rows_whose(
        c, table, language,
        [&](const Period& found) { return found.span.within(period.span); });
    if (!option.rows.empty()) options.push_back(std::move(option));
  }
  return options;
}

std::vector<FrameOption> rows_that_say(const TablePiece& piece,
                                       const Table& table) {
  std::vector<FrameOption> options;
  for (const ColumnRows& hit : piece.cells)
    if (hit.whole || is_year(*piece.figure))
      options.push_back({hit.column, hit.rows, hit.whole});
  const auto found = table.figures.find(piece.figure->quantity.written);
  if (found == table.figures.end()) return options;
  std::map<uint32_t, RowList> rows;
  for (const CellPlace& place : found->second)
    rows[place.column].push_back(place.row);
  for (auto& [column, here] : rows)
    options.push_back({column, std::move(here), true});
  return options;
}

}  // namespace engine
