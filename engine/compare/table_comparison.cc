// "Gao has four more schools than Kidal": one row against another.

#include <algorithm>
#include <iterator>

#include "engine/compare/table_reading.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

// More are no comparison of one thing with another.
constexpr size_t kMostPairs = 100;

struct Sides {
  std::vector<size_t> left, right;
};

Sides sides_of(const Frame& frame, size_t op) {
  Sides sides;
  for (size_t v = 0; v < frame.values.size(); ++v)
    (frame.values[v].piece < op ? sides.left : sides.right).push_back(v);
  return sides;
}

// The one row that the values name; nullopt if they name none or several.
std::optional<uint32_t> row_of(const Frame& frame,
                               const std::vector<size_t>& values) {
  const RowList rows = rows_of(conjunctions(frame, values));
  if (rows.size() != 1) return std::nullopt;
  return rows.front();
}

// The one heading of figures that the claim has at all.
std::vector<uint32_t> only_figures_named(const Frame& frame) {
  std::optional<uint32_t> column;
  for (const TablePiece& piece : frame.pieces) {
    if (piece.role != PieceRole::Heading || piece.headings.size() != 1)
      continue;
    const uint32_t c = piece.headings.front();
    if (frame.table->columns[c].type != ColumnType::Number) continue;
    if (column && *column != c) return {};
    column = c;
  }
  if (!column) return {};
  return {*column};
}

// Headings near the comparison: between the operator and what is compared.
std::vector<uint32_t> compared_columns(const Frame& frame, size_t op) {
  for (size_t k = op + 1; k < frame.pieces.size(); ++k) {
    if (frame.pieces[k].role == PieceRole::Heading)
      return named_columns(frame, k);
    if (frame.pieces[k].role != PieceRole::Neutral) break;
  }
  for (size_t k = op; k-- > 0;) {
    if (frame.pieces[k].role == PieceRole::Heading)
      return named_columns(frame, k);
    if (frame.pieces[k].role != PieceRole::Neutral &&
        frame.pieces[k].role != PieceRole::Operator)
      break;
  }
  return only_figures_named(frame);
}

std::optional<bool> compare_figures(const Frame& frame,
                                    const claims::TableOps& op,
                                    const Rational& a, const Rational& b) {
  if (op.has(TableOp::Same)) return a == b;
  if (op.has(TableOp::Twice)) {
    const auto doubled = add(b, b);
    if (!doubled) return std::nullopt;
    return a == *doubled;
  }
  const bool more = op.has(TableOp::More) || op.has(TableOp::After);
  if (!frame.difference) return more ? b < a : a < b;
  const auto gap = more ? subtract(a, b) : subtract(b, a);
  if (!gap) return std::nullopt;
  return frame.difference->modifier == claims::Modifier::None
             ? *gap == frame.difference->written
             : frame.difference->interval.contains(*gap);
}

// Every row of one side against every row of the other; nullopt where two
// pairs differ, or one cannot be compared.
std::optional<bool> compare_all(const Frame& frame, const claims::TableOps& op,
                                const RowList& left, const RowList& right,
                                uint32_t column,
                                const ReadingContext& context) {
  std::optional<bool> all;
  for (const uint32_t one : left)
    for (const uint32_t two : right) {
      const auto a = measure_at(*frame.table, one, column, context.language);
      const auto b = measure_at(*frame.table, two, column, context.language);
      if (!a || !b) return std::nullopt;
      const auto holds = compare_figures(frame, op, *a, *b);
      if (!holds || (all && *all != *holds)) return std::nullopt;
      all = holds;
    }
  return all;
}

void compare_rows(const Frame& frame, const FrameOp& op, const RowList& left,
                  const RowList& right, const std::vector<uint32_t>& columns,
                  const ReadingContext& context,
                  std::vector<TableAnswer>* out) {
  for (const uint32_t c : columns) {
    if (frame.table->columns[c].is_rank) continue;
    const auto holds = compare_all(frame, op.ops, left, right, c, context);
    if (!holds) continue;
    TableAnswer answer;
    answer.rule = "table.comparison";
    answer.holds = *holds;
    std::set_union(left.begin(), left.end(), right.begin(), right.end(),
                   std::back_inserter(answer.rows));
    answer.query = "SELECT " + column_name(*frame.table, c) + " -> " +
                   frame.table->at(left.front(), c).text + "; " +
                   frame.table->at(right.front(), c).text;
    out->push_back(std::move(answer));
  }
}

bool share_a_column(const Frame& frame, size_t a, size_t b) {
  for (const FrameOption& one : frame.values[a].options)
    for (const FrameOption& two : frame.values[b].options)
      if (one.column == two.column) return true;
  return false;
}

// "A and B have the same number of members."
void read_same(const Frame& frame, const FrameOp& op,
               const ReadingContext& context, std::vector<TableAnswer>* out) {
  if (frame.values.size() != 2 || !share_a_column(frame, 0, 1)) return;
  const auto left = row_of(frame, {0});
  const auto right = row_of(frame, {1});
  if (!left || !right || *left == *right) return;
  const auto columns = compared_columns(frame, op.piece);
  if (columns.size() != 1) return;
  TableAnswer answer;
  answer.rule = "table.comparison";
  answer.holds =
      (frame.table->at(*left, columns[0]).text ==
       frame.table->at(*right, columns[0]).text) == op.ops.has(TableOp::Same);
  answer.rows = {std::min(*left, *right), std::max(*left, *right)};
  answer.query = "SELECT " + column_name(*frame.table, columns[0]) + " -> " +
                 frame.table->at(*left, columns[0]).text + "; " +
                 frame.table->at(*right, columns[0]).text;
  out->push_back(std::move(answer));
  static_cast<void>(context);
}

// What counts rows: a row's name, a heading that holds no figures.
bool counts_rows(const Frame& frame, const TablePiece& noun) {
  if (noun.role != PieceRole::Heading) return noun.ops.has(TableOp::Row);
  return std::none_of(
      noun.headings.begin(), noun.headings.end(), [&](uint32_t c) {
        return frame.table->columns[c].type == ColumnType::Number;
      });
}

// "more towns in Mali than in Niger", "more open than sealed wells": the noun
// stands behind the operator or behind what is compared.
bool has_noun_near(const Frame& frame, size_t op, size_t last_value) {
  for (const size_t k : {op + 1, last_value + 1})
    if (k < frame.pieces.size() && counts_rows(frame, frame.pieces[k]))
      return true;
  return false;
}

// "There are more towns in Mali than in Niger": rows against rows; what is said
// behind them narrows both.
void read_more_rows(const Frame& frame, const FrameOp& op,
                    std::vector<TableAnswer>* out) {
  const FrameOp* than = frame.find(TableOp::Than);
  if (!than || frame.table->is_cut) return;
  std::vector<size_t> one, two, rest;
  for (size_t v = 0; v < frame.values.size(); ++v)
    (frame.values[v].piece < than->piece ? one
     : two.empty()                       ? two
                                         : rest)
        .push_back(v);
  if (one.size() != 1 || two.size() != 1 ||
      !has_noun_near(frame, op.piece, frame.values[two[0]].piece))
    return;
  one.insert(one.end(), rest.begin(), rest.end());
  two.insert(two.end(), rest.begin(), rest.end());
  const auto left = conjunctions(frame, one), right = conjunctions(frame, two);
  if (left.size() != 1 || right.size() != 1 || left[0].rows.empty() ||
      left[0].columns != right[0].columns)
    return;
  const auto holds = compare_figures(
      frame, op.ops, Rational(static_cast<int64_t>(left[0].rows.size())),
      Rational(static_cast<int64_t>(right[0].rows.size())));
  if (!holds) return;
  TableAnswer answer;
  answer.rule = "table.comparison";
  answer.holds = *holds;
  answer.rows = left[0].rows;
  answer.query = "SELECT COUNT(*) WHERE " + where_text(frame, one, left[0]) +
                 " -> " + std::to_string(left[0].rows.size()) + "; WHERE " +
                 where_text(frame, two, right[0]) + " -> " +
                 std::to_string(right[0].rows.size());
  out->push_back(std::move(answer));
}

std::vector<uint32_t> period_columns(const Frame& frame,
                                     const ReadingContext& context) {
  std::vector<uint32_t> columns;
  for (uint32_t c = 0; c < frame.table->columns.size(); ++c)
    if (holds_periods(*frame.table, c, context.language)) columns.push_back(c);
  if (columns.empty() && has_running_number(*frame.table)) columns = {0};
  return columns;
}

}  // namespace

void read_comparison(const Frame& frame, const ReadingContext& context,
                     std::vector<TableAnswer>* out) {
  if (!frame.counts.empty() || frame.nth || frame.ops.empty()) return;
  const FrameOp* op = nullptr;
  for (const FrameOp& found : frame.ops) {
    if (found.ops.has(TableOp::Than) && !found.ops.has(TableOp::More)) continue;
    if (found.ops.has(TableOp::Both)) continue;
    if (op) return;
    op = &found;
  }
  if (!op) return;
  if (op->ops.has(TableOp::Same) || op->ops.has(TableOp::Different))
    return read_same(frame, *op, context, out);
  const bool timed =
      op->ops.has(TableOp::Before) || op->ops.has(TableOp::After);
  const bool ordered = op->ops.has(TableOp::More) ||
                       op->ops.has(TableOp::Less) ||
                       op->ops.has(TableOp::Twice);
  if (!timed && !ordered) return;
  const Sides sides = sides_of(frame, op->piece);
  if (sides.left.empty() && ordered) read_more_rows(frame, *op, out);
  if (sides.left.empty() || sides.right.empty()) return;
  const RowList left = rows_of(conjunctions(frame, sides.left));
  const RowList right = rows_of(conjunctions(frame, sides.right));
  if (left.empty() || right.empty() ||
      kMostPairs < left.size() * right.size() ||
      !intersected(left, right).empty())
    return;
  std::vector<uint32_t> columns = compared_columns(frame, op->piece);
  if (timed) {
    const auto periods = period_columns(frame, context);
    std::erase_if(columns, [&](uint32_t c) {
      return std::find(periods.begin(), periods.end(), c) == periods.end();
    });
    if (columns.empty() && periods.size() == 1) columns = periods;
  }
  compare_rows(frame, *op, left, right, columns, context, out);
}

}  // namespace engine
