// "Three players are from Chad": rows, or different things of a column.

#include <algorithm>
#include <set>

#include "engine/compare/table_reading.h"

namespace engine {
namespace {

using claims::Quantity;
using claims::Rational;
using claims::TableOp;

bool fits(const Quantity& quantity, size_t count) {
  const Rational number(static_cast<int64_t>(count));
  const bool plain = quantity.modifier == claims::Modifier::None ||
                     quantity.modifier == claims::Modifier::Exactly;
  return plain ? quantity.written == number
               : quantity.interval.contains(number);
}

size_t distinct(const Table& table, uint32_t column, const RowList& rows) {
  std::set<std::string> seen;
  for (const uint32_t row : rows)
    if (!table.at(row, column).is_empty)
      seen.insert(table.at(row, column).text);
  return seen.size();
}

// The figures that counting may come to: rows, and things of each column that
// the noun names.
std::set<size_t> counts_of(const Frame& frame, const FrameCount& count,
                           const Conjunction& way) {
  std::set<size_t> counts;
  for (const uint32_t column : count.columns)
    counts.insert(distinct(*frame.table, column, way.rows));
  const bool filtered_only = count.columns.empty() || !frame.values.empty();
  if (filtered_only) counts.insert(way.rows.size());
  return counts;
}

TableAnswer answer_for(const Frame& frame, const FrameCount& count,
                       const Conjunction& way, size_t number) {
  TableAnswer answer;
  answer.rule = "table.count";
  answer.holds = fits(count.quantity, number);
  answer.rows = way.rows;
  const std::string what =
      count.columns.empty() ? "*" : column_name(*frame.table, count.columns[0]);
  answer.query = "SELECT COUNT(" + what + ") WHERE " +
                 where_text(frame, all_values(frame), way) + " -> " +
                 std::to_string(number);
  return answer;
}

bool names_each(const Frame& frame) {
  return std::all_of(
      frame.values.begin(), frame.values.end(), [](const FrameValue& value) {
        return std::any_of(
            value.options.begin(), value.options.end(),
            [](const FrameOption& o) { return !o.rows.empty(); });
      });
}

// "Bessac has one library" over a column of libraries: the row's own figure is
// asked for; how many rows there are of Bessac says nothing of its libraries.
// Figures before the names number the rows ("game 5").
bool asks_for_cell(const Frame& frame) {
  const auto& columns = frame.table->columns;
  uint32_t named = 0;
  while (named < columns.size() && columns[named].type != ColumnType::Text)
    ++named;
  const auto& counted = frame.counts[0].columns;
  if (std::none_of(counted.begin(), counted.end(), [&](uint32_t c) {
        return c > named && columns[c].type == ColumnType::Number;
      }))
    return false;
  for (const FrameValue& value : frame.values)
    for (const FrameOption& option : value.options)
      if (option.column == named) return true;
  return false;
}

// "two only led in May": the adverb is of what follows it, not of how many.
bool restricts_another(const Frame& frame) {
  const FrameOp* only = frame.find(TableOp::Merely);
  return only && frame.counts[0].piece < only->piece;
}

}  // namespace

void read_count(const Frame& frame, const ReadingContext&,
                std::vector<TableAnswer>* out) {
  if (frame.counts.size() != 1 || frame.table->is_cut) return;
  if (frame.table->rows.size() < 2 || frame.nth || frame.difference) return;
  if (restricts_another(frame) || asks_for_cell(frame)) return;
  if (!has_only(frame, {TableOp::Only, TableOp::Different, TableOp::Total}))
    return;
  if (!names_each(frame) || !headings_are_nouns(frame)) return;
  for (const Conjunction& way : conjunctions(frame, all_values(frame))) {
    // That nothing fits at all tells more of the reading than of the claim.
    if (way.rows.empty()) continue;
    for (const size_t number : counts_of(frame, frame.counts[0], way)) {
      TableAnswer answer = answer_for(frame, frame.counts[0], way, number);
      // What a table counts as one thing may take several rows, or merge some:
      // without a filter a count that fits is no accident, one that does not
      // tells nothing.
      if (answer.holds || !frame.values.empty())
        out->push_back(std::move(answer));
    }
  }
}

}  // namespace engine
