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
    // A year is a figure too, but the highest year is said otherwise.
    if (timed ? !periods : column.is_rank) continue;
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

// Most rows must have the measure, or the extreme is of something else.
bool is_measured(const std::vector<Ordered>& ordered, const RowList& rows) {
  return ordered.size() >= 2 && ordered.size() * 10 >= rows.size() * 7;
}

struct Split {
  std::vector<size_t> filter, answer;
};

// What is said to be extreme stands before the operator, what narrows the rows
// behind it; alone behind it, it is what is said.
std::optional<Split> split_of(const Frame& frame, const Extreme& extreme,
                              bool has_check,
                              const std::vector<size_t>& others) {
  Split split;
  for (const size_t v : others) {
    const FrameValue& value = frame.values[v];
    const bool names = value.piece < extreme.op_piece && !value.bounded;
    // "When the grid is 5, the least …": a figure before narrows the rows.
    if (names && value.figure && !has_check) return std::nullopt;
    (names && !value.figure ? split.answer : split.filter).push_back(v);
  }
  if (!split.answer.empty() || has_check) return split;
  if (split.filter.size() != 1 || frame.values[split.filter[0]].bounded)
    return std::nullopt;
  std::swap(split.filter, split.answer);
  return split;
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
  if (!is_measured(ordered, rows)) return std::nullopt;
  const RowList best =
      nth_rows(ordered, static_cast<size_t>(frame.nth.value_or(1)));
  if (best.empty()) return std::nullopt;
  std::vector<size_t> said = split.answer;
  said.insert(said.end(), checks.begin(), checks.end());
  RowList fit;
  bool known = false;
  for (const Conjunction& way : conjunctions(frame, said)) {
    known |= !way.rows.empty() || !checks.empty();
    const RowList here = intersected(way.rows, best);
    fit.insert(fit.end(), here.begin(), here.end());
  }
  std::sort(fit.begin(), fit.end());
  fit.erase(std::unique(fit.begin(), fit.end()), fit.end());
  if (!known || (!fit.empty() && fit.size() != best.size()))
    return std::nullopt;
  TableAnswer answer;
  answer.rule = "table.extreme";
  answer.holds = !fit.empty();
  answer.rows = best;
  answer.query = "SELECT * WHERE " +
                 where_text(frame, split.filter, filters.front()) +
                 " ORDER BY " + column_name(*frame.table, extreme.column) +
                 (extreme.descending ? " DESC" : " ASC") + " LIMIT 1";
  if (frame.nth) answer.query += " OFFSET " + std::to_string(*frame.nth - 1);
  answer.query += " -> " + frame.table->at(best.front(), extreme.column).text;
  return answer;
}

}  // namespace

void read_extreme(const Frame& frame, const ReadingContext& context,
                  std::vector<TableAnswer>* out) {
  if (frame.ops.size() != 1 || !is_extreme(frame.ops[0].ops)) return;
  if (!frame.counts.empty() || frame.table->is_cut || frame.difference) return;
  if (has_total_row(*frame.table, context.language)) return;
  for (const Extreme& extreme : targets(frame, frame.ops[0], context)) {
    std::vector<size_t> checks, others;
    for (size_t v = 0; v < frame.values.size(); ++v) {
      const FrameValue& value = frame.values[v];
      const bool check = value.figure && value.options.size() == 1 &&
                         value.options[0].column == extreme.column;
      (check ? checks : others).push_back(v);
    }
    const auto split = split_of(frame, extreme, !checks.empty(), others);
    if (!split || (split->answer.empty() && checks.empty())) continue;
    if (auto answer = answer_for(frame, extreme, *split, checks, context))
      out->push_back(std::move(*answer));
  }
}

}  // namespace engine
