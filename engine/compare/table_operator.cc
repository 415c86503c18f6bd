#include "engine/compare/table_operator.h"

#include <algorithm>

#include "engine/compare/table_filter.h"

namespace engine {
namespace {

using claims::TableOp;

// "a score of 4 - 4", "more than 10 points".
bool stands_by_value(const Pieces& pieces, size_t i) {
  const auto is_value = [&](size_t k) {
    return k < pieces.size() && (pieces[k].role == PieceRole::Figure ||
                                 pieces[k].role == PieceRole::Cell);
  };
  if (i > 0 && is_value(i - 1)) return true;
  // "no points against" leaves its figure out.
  const bool bare = i == 0 || pieces[i - 1].role != PieceRole::Operator;
  return bare && is_value(next_said(pieces, i));
}

// "before 1950" is read as the time before 1950, with one end.
bool is_bounded(const claims::Period& period, bool before) {
  return before ? !period.span.low() && period.span.high()
                : period.span.low() && !period.span.high();
}

// "before week 7", "after the 10th round": a figure beside the heading of a
// column of figures.
std::optional<FrameValue> figure_bound(const Pieces& pieces, size_t i,
                                       bool before, const Table& table) {
  if (i + 1 >= pieces.size()) return std::nullopt;
  const bool headed = pieces[i].role == PieceRole::Heading;
  const size_t heading = headed ? i : i + 1, k = headed ? i + 1 : i;
  if (pieces[heading].role != PieceRole::Heading ||
      pieces[heading].headings.size() != 1 ||
      pieces[k].role != PieceRole::Figure || pieces[k].figure->is_bounded)
    return std::nullopt;
  const uint32_t column = pieces[heading].headings.front();
  if (table.columns[column].type != ColumnType::Number ||
      table.columns[column].is_rank)
    return std::nullopt;
  const claims::Rational& end = pieces[k].figure->quantity.written;
  FrameOption option{column, {}, true};
  for (uint32_t r = 0; r < table.rows.size(); ++r)
    if (const auto here = figure_at(table, r, column);
        here && (before ? *here < end : end < *here))
      option.rows.push_back(r);
  FrameValue value;
  value.piece = k;
  value.bounded = true;
  value.text = (before ? "< " : "> ") + end.text();
  value.options.push_back(std::move(option));
  return value;
}

struct Sides {
  uint32_t winner = 0, loser = 0;  // columns
};

std::optional<TableOp> outcome_of(const TableColumn& column,
                                  const claims::Language& language) {
  if (column.tokens.size() == 0) return std::nullopt;
  for (const claims::LanguagePack& pack : language.packs)
    if (const auto found = pack.tables->results.find(column.tokens.form(0));
        found != pack.tables->results.end())
      return found->second;
  return std::nullopt;
}

std::optional<Sides> sides_of(const Table& table,
                              const claims::Language& language) {
  std::optional<uint32_t> winner, loser;
  for (uint32_t c = 0; c < table.columns.size(); ++c) {
    if (table.columns[c].type != ColumnType::Text) continue;
    const auto outcome = outcome_of(table.columns[c], language);
    if (outcome == TableOp::Win) {
      if (winner) return std::nullopt;
      winner = c;
    }
    if (outcome == TableOp::Loss) {
      if (loser) return std::nullopt;
      loser = c;
    }
  }
  if (!winner || !loser) return std::nullopt;
  return Sides{*winner, *loser};
}

// The value nearest to the operator on one side that may stand in `column`.
FrameValue* nearest_in(Frame* frame, size_t op, bool before, uint32_t column) {
  FrameValue* best = nullptr;
  for (FrameValue& value : frame->values) {
    if ((value.piece < op) != before || value.figure) continue;
    const bool may = std::any_of(
        value.options.begin(), value.options.end(),
        [&](const FrameOption& option) { return option.column == column; });
    if (!may) continue;
    if (!best ||
        (before ? best->piece < value.piece : value.piece < best->piece))
      best = &value;
  }
  return best;
}

void keep_column(uint32_t column, FrameValue* value) {
  std::erase_if(value->options, [&](const FrameOption& option) {
    return option.column != column;
  });
  value->hinted = true;
}

// "was beaten by" turns the sides.
bool is_turned(const Frame& frame, size_t op) {
  for (size_t k = op + 1; k < frame.pieces.size(); ++k) {
    if (frame.pieces[k].ops.has(TableOp::By)) return true;
    if (frame.pieces[k].role != PieceRole::Neutral) return false;
  }
  return false;
}

}  // namespace

bool says_nothing_here(const Pieces& pieces, size_t i, const Table& table,
                       const claims::Language& language) {
  const claims::TableOps& ops = pieces[i].ops;
  // "to", "by", "currently" matter to series only; "won" before a figure or a
  // heading is how the figure came about.
  if (ops.has(TableOp::Now)) return true;
  if (ops.has(TableOp::Scored) && stands_by_value(pieces, i)) return true;
  // "episode no 53".
  if (ops.has(TableOp::Zero) && i + 1 < pieces.size() &&
      pieces[i + 1].role == PieceRole::Figure)
    return true;
  const bool joins = ops.has(TableOp::To) || ops.has(TableOp::By) ||
                     ops.has(TableOp::From) || ops.has(TableOp::Than);
  if (joins && ops.has(TableOp::Neutral)) return true;
  if (!ops.has(TableOp::Win) || result_column(table, language)) return false;
  const size_t k = next_said(pieces, i);
  if (k >= pieces.size()) return false;
  return pieces[k].role == PieceRole::Figure ||
         pieces[k].role == PieceRole::Heading;
}

std::optional<FrameValue> outcome_value(const TablePiece& piece,
                                        const Table& table,
                                        const claims::Language& language) {
  auto option = rows_that_ended(piece.ops, table, language);
  if (!option) return std::nullopt;
  FrameValue value;
  value.hinted = true;
  value.options.push_back(std::move(*option));
  return value;
}

std::optional<FrameValue> bound_value(const Pieces& pieces, size_t i,
                                      const Table& table,
                                      const claims::Language& language) {
  const bool before = pieces[i].ops.has(TableOp::Before);
  if (!before && !pieces[i].ops.has(TableOp::After)) return std::nullopt;
  const size_t k = next_said(pieces, i);
  if (k >= pieces.size()) return std::nullopt;
  if (auto figure = figure_bound(pieces, k, before, table)) return figure;
  FrameValue value;
  value.piece = k;
  value.bounded = true;
  const std::string sign = before ? "< " : "> ";
  if (const auto bound = bound_of(pieces[k], table, language)) {
    value.text = sign + bound->timex;
    value.options = before ? rows_before(*bound, table, language)
                           : rows_after(*bound, table, language);
  } else if (pieces[k].period && is_bounded(*pieces[k].period, before)) {
    value.text = sign + pieces[k].period->timex;
    value.options = rows_within(*pieces[k].period, table, language);
  }
  if (value.options.empty()) return std::nullopt;
  return value;
}

void take_sides(const claims::Language& language, Frame* frame) {
  const FrameOp* won = frame->find(TableOp::Win);
  const FrameOp* lost = frame->find(TableOp::Loss);
  if (!won == !lost) return;
  const auto sides = sides_of(*frame->table, language);
  const size_t op = (won ? won : lost)->piece;
  if (!sides || is_turned(*frame, op)) return;
  const uint32_t here = won ? sides->winner : sides->loser;
  const uint32_t there = won ? sides->loser : sides->winner;
  FrameValue* left = nearest_in(frame, op, true, here);
  FrameValue* right = nearest_in(frame, op, false, there);
  if (!left || !right) return;
  keep_column(here, left);
  keep_column(there, right);
  std::erase_if(frame->ops, [&](const FrameOp& o) { return o.piece == op; });
}

}  // namespace engine
