// "Niamey had the second highest attendance": rows in order of a column.

#include <algorithm>

#include "engine/compare/table_reading.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

struct Ordered {
  uint32_t row;
  Rational measure;
};

struct Extreme {
  uint32_t column;
  bool descending;
  size_t op_piece;
};

bool is_extreme(const claims::TableOps& ops) {
  return ops.has(TableOp::Highest) || ops.has(TableOp::Lowest) ||
         ops.has(TableOp::Earliest) || ops.has(TableOp::Latest);
}

// The heading that the operator belongs to: right behind, else right before.
std::optional<size_t> heading_near(const Frame& frame, size_t op) {
  for (size_t k = op + 1; k < frame.pieces.size(); ++k) {
    if (frame.pieces[k].role == PieceRole::Heading) return k;
    if (frame.pieces[k].role != PieceRole::Neutral) break;
  }
  for (size_t k = op; k-- > 0;) {
    if (frame.pieces[k].role == PieceRole::Heading) return k;
    if (frame.pieces[k].role != PieceRole::Neutral) break;
  }
  return std::nullopt;
}

std::vector<Extreme> targets(const Frame& frame, const FrameOp& op,
                             const ReadingContext& context) {
  const bool timed =
      op.ops.has(TableOp::Earliest) || op.ops.has(TableOp::Latest);
  const bool descending =
      op.ops.has(TableOp::Highest) || op.ops.has(TableOp::Latest);
  std::vector<uint32_t> columns;
  if (const auto heading = heading_near(frame, op.piece))
    columns = named_columns(frame, *heading);
  else if (timed)
    for (uint32_t c = 0; c < frame.table->columns.size(); ++c)
      columns.push_back(c);
  std::vector<Extreme> found;
  for (const uint32_t c : columns) {
    const TableColumn& column = frame.table->columns[c];
    const bool periods = holds_periods(*frame.table, c, context.language);
    // A year is a figure too, but the highest year is said otherwise. "For the
    // most games" counts games, it does not look for the last of them.
    const bool numbers_rows = c == 0 && has_running_number(*frame.table);
    if (timed ? !periods : column.is_rank || numbers_rows) continue;
    found.push_back({c, descending, op.piece});
  }
  return found;
}

std::vector<Ordered> in_order(const Frame& frame, const Extreme& extreme,
                              const RowList& rows,
                              const ReadingContext& context) {
  std::vector<Ordered> ordered;
  for (const uint32_t row : rows)
    if (const auto measure =
            measure_at(*frame.table, row, extreme.column, context.language))
      ordered.push_back({row, *measure});
  std::stable_sort(ordered.begin(), ordered.end(),
                   [&](const Ordered& a, const Ordered& b) {
                     return extreme.descending ? b.measure < a.measure
                                               : a.measure < b.measure;
                   });
  return ordered;
}

// Rows in the nth place; nothing if places with ties and without differ.
RowList nth_rows(const std::vector<Ordered>& ordered, size_t nth) {
  if (nth == 0 || ordered.size() < nth) return {};
  size_t place = 1;
  std::optional<Rational> wanted;
  for (size_t i = 0; i < ordered.size() && !wanted; ++i) {
    if (i > 0 && ordered[i].measure != ordered[i - 1].measure) ++place;
    if (place == nth) wanted = ordered[i].measure;
  }
  if (!wanted || ordered[nth - 1].measure != *wanted) return {};
  RowList rows;
  for (const Ordered& one : ordered)
    if (one.measure == *wanted) rows.push_back(one.row);
  std::sort(rows.begin(), rows.end());
  return rows;
}

// Which values narrow the rows, which are what is said of the first of them.
struct Split {
  std::vector<size_t> filter, answer;
  size_t least = 2;  // rows that the filter must leave to have an order
};

bool is_measured(const std::vector<Ordered>& ordered, const RowList& rows,
                 const Split& split) {
  // Most rows must have the measure, or the extreme is of something else.
  return ordered.size() >= split.least &&
         ordered.size() * 10 >= rows.size() * 7;
}

// What is said to be extreme stands before the operator, what narrows the rows
// behind it; alone behind it, it is what is said. "The highest, 44,505, was in
// Gao" may be either: both are asked.
std::vector<Split> splits_of(const Frame& frame, const Extreme& extreme,
                             bool has_check,
                             const std::vector<size_t>& others) {
  Split split;
  size_t behind = 0;
  for (const size_t v : others) {
    const FrameValue& value = frame.values[v];
    const bool names = value.piece < extreme.op_piece && !value.bounded;
    // "When the grid is 5, the least …": a figure before narrows the rows.
    if (names && value.figure && !has_check) return {};
    (names && !value.figure ? split.answer : split.filter).push_back(v);
    behind += !names;
  }
  if (!split.answer.empty()) return {split};
  const bool may_answer =
      split.filter.size() == 1 && !frame.values[split.filter[0]].bounded;
  const Split swapped{{}, split.filter, 2};
  if (!has_check)
    return may_answer ? std::vector<Split>{swapped} : std::vector<Split>{};
  if (behind == 0 && !split.filter.empty()) split.least = 1;
  if (may_answer && behind == 1) return {split, swapped};
  return {split};
}

// "A and B have the highest …".
bool is_list(const Frame& frame, const std::vector<size_t>& values) {
  for (size_t i = 1; i < values.size(); ++i)
    if (!are_listed(frame, frame.values[values[i - 1]],
                    frame.values[values[i]]))
      return false;
  return values.size() >= 2;
}

// Rows of `best` that are as `values` and `checks` say; nullopt where the
// table knows no such rows at all.
std::optional<RowList> rows_among(const Frame& frame, const RowList& best,
                                  std::vector<size_t> values,
                                  const std::vector<size_t>& checks) {
  values.insert(values.end(), checks.begin(), checks.end());
  RowList fit;
  bool known = !checks.empty();
  for (const Conjunction& way : conjunctions(frame, values)) {
    known |= !way.rows.empty();
    const RowList here = intersected(way.rows, best);
    fit.insert(fit.end(), here.begin(), here.end());
  }
  std::sort(fit.begin(), fit.end());
  fit.erase(std::unique(fit.begin(), fit.end()), fit.end());
  return known ? std::optional<RowList>(fit) : std::nullopt;
}

// Whether those named are the first, all of them; of some, only of "tied".
std::optional<bool> are_best(const Frame& frame, const RowList& best,
                             const Split& split,
                             const std::vector<size_t>& checks) {
  const bool tied = frame.find(TableOp::Same) != nullptr;
  std::vector<std::vector<size_t>> named = {split.answer};
  if (is_list(frame, split.answer)) {
    named.clear();
    for (const size_t v : split.answer) named.push_back({v});
  }
  RowList all;
  for (const auto& values : named) {
    const auto fit = rows_among(frame, best, values, checks);
    if (!fit) return std::nullopt;
    if (fit->empty()) return false;
    all.insert(all.end(), fit->begin(), fit->end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (tied) return best.size() >= 2;
  return all.size() == best.size() ? std::optional<bool>(true) : std::nullopt;
}

// The figure that the claim says the extreme comes to.
bool is_result(const TableFigure& figure, const Rational& measure) {
  if (figure.is_bounded) return figure.quantity.interval.contains(measure);
  return figure.quantity.written == measure ||
         (!measure.is_whole() && figure.quantity.rounding.contains(measure));
}

std::optional<TableAnswer> answer_for(const Frame& frame,
                                      const Extreme& extreme,
                                      const Split& split,
                                      const std::vector<size_t>& checks,
                                      const ReadingContext& context) {
  const auto filters = conjunctions(frame, split.filter);
  if (filters.size() != 1) return std::nullopt;
  const RowList& rows = filters.front().rows;
  const auto ordered = in_order(frame, extreme, rows, context);
  if (!is_measured(ordered, rows, split)) return std::nullopt;
  const RowList best =
      nth_rows(ordered, static_cast<size_t>(frame.nth.value_or(1)));
  if (best.empty()) return std::nullopt;
  std::optional<bool> holds = true;
  if (!split.answer.empty() || !checks.empty())
    holds = are_best(frame, best, split, checks);
  if (!holds) return std::nullopt;
  if (frame.result) {
    const auto measure = measure_at(*frame.table, best.front(), extreme.column,
                                    context.language);
    *holds &= is_result(*frame.pieces[*frame.result].figure, *measure);
  }
  TableAnswer answer;
  answer.rule = "table.extreme";
  answer.holds = *holds;
  answer.rows = best;
  answer.query = "SELECT * WHERE " +
                 where_text(frame, split.filter, filters.front()) +
                 " ORDER BY " + column_name(*frame.table, extreme.column) +
                 (extreme.descending ? " DESC" : " ASC") + " LIMIT 1";
  if (frame.nth) answer.query += " OFFSET " + std::to_string(*frame.nth - 1);
  answer.query += " -> " + frame.table->at(best.front(), extreme.column).text;
  return answer;
}

// The one operator of an order; "tied for the lowest" may stand beside it.
const FrameOp* operator_of(const Frame& frame) {
  const FrameOp* found = nullptr;
  for (const FrameOp& op : frame.ops) {
    if (op.ops.has(TableOp::Same) && !is_extreme(op.ops)) continue;
    if (op.ops.has(TableOp::Not)) continue;
    if (found || !is_extreme(op.ops)) return nullptr;
    found = &op;
  }
  return found;
}

// "Did not have the highest", "the highest was not in Gao": the order is
// denied. "The team not from Gao had the highest", "had the highest not in
// Gao": what narrows the rows is, which is not read.
bool is_order_denied(const Frame& frame, size_t order) {
  const size_t denial = frame.find(TableOp::Not)->piece;
  const auto [first, last] = std::minmax(denial, order);
  return std::none_of(
      frame.values.begin(), frame.values.end(), [&](const FrameValue& value) {
        const bool between = first < value.piece && value.piece < last;
        return between || (order < denial && value.piece < order);
      });
}

}  // namespace

void read_extreme(const Frame& frame, const ReadingContext& context,
                  std::vector<TableAnswer>* out) {
  const FrameOp* op = operator_of(frame);
  if (!op || !frame.counts.empty() || frame.table->is_cut || frame.difference)
    return;
  if (has_total_row(*frame.table, context.language)) return;
  const size_t denials = frame.count(TableOp::Not);
  if (denials > 1 || read_most_rows(frame, *op, out)) return;
  if (denials == 1 && !is_order_denied(frame, op->piece)) return;
  const size_t first = out->size();
  for (const Extreme& extreme : targets(frame, *op, context)) {
    std::vector<size_t> checks, others;
    for (size_t v = 0; v < frame.values.size(); ++v) {
      const FrameValue& value = frame.values[v];
      const bool check = !value.bounded && value.options.size() == 1 &&
                         value.options[0].column == extreme.column;
      (check ? checks : others).push_back(v);
    }
    const bool has_check = !checks.empty() || frame.result;
    for (const Split& split : splits_of(frame, extreme, has_check, others)) {
      if (split.answer.empty() && !has_check) continue;
      if (auto answer = answer_for(frame, extreme, split, checks, context))
        out->push_back(std::move(*answer));
    }
  }
  if (denials == 1)
    for (size_t k = first; k < out->size(); ++k)
      (*out)[k].holds = !(*out)[k].holds;
}

}  // namespace engine
