// "The average attendance was 3,120": sums and averages of a column.

#include <algorithm>

#include "engine/compare/table_reading.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

// A column of figures, or one whose cells hold one each ("70 + 71 = 141").
bool can_be_added(const Table& table, uint32_t column,
                  const claims::Language& language) {
  if (table.columns[column].type == ColumnType::Number) return true;
  if (holds_periods(table, column, language)) return false;
  size_t filled = 0, measured = 0;
  for (uint32_t r = 0; r < table.rows.size(); ++r) {
    filled += !table.at(r, column).is_empty;
    measured += measure_at(table, r, column, language).has_value();
  }
  return filled > 0 && measured == filled;
}

std::optional<Rational> sum_of(const Table& table, uint32_t column,
                               const RowList& rows,
                               const claims::Language& language,
                               size_t* filled) {
  Rational sum;
  for (const uint32_t row : rows) {
    const auto figure = measure_at(table, row, column, language);
    if (!figure) continue;
    const auto more = add(sum, *figure);
    if (!more) return std::nullopt;
    sum = *more;
    ++*filled;
  }
  return sum;
}

struct Said {
  size_t figure = 0;  // piece
  uint32_t column = 0;
  std::vector<size_t> filters;  // values
};

// The figure under its heading, or one that stands nowhere beside the only
// heading of figures.
std::optional<Said> said_of(const Frame& frame,
                            const claims::Language& language) {
  Said said;
  std::vector<size_t> figures;
  for (size_t v = 0; v < frame.values.size(); ++v)
    (frame.values[v].figure && frame.values[v].hinted ? figures : said.filters)
        .push_back(v);
  if (!frame.result) {
    if (figures.size() != 1) return std::nullopt;
    const FrameValue& value = frame.values[figures[0]];
    if (value.options.size() != 1) return std::nullopt;
    said.figure = value.piece;
    said.column = value.options[0].column;
    return said;
  }
  said.filters = all_values(frame);
  said.figure = *frame.result;
  std::vector<uint32_t> columns;
  for (const size_t heading : frame.headings)
    for (const uint32_t column : named_columns(frame, heading))
      if (can_be_added(*frame.table, column, language))
        columns.push_back(column);
  if (columns.size() != 1) return std::nullopt;
  said.column = columns.front();
  return said;
}

}  // namespace

void read_aggregate(const Frame& frame, const ReadingContext& context,
                    std::vector<TableAnswer>* out) {
  if (!frame.counts.empty() || frame.nth || frame.difference) return;
  if (frame.ops.size() != 1 || frame.table->is_cut) return;
  const bool average = frame.ops[0].ops.has(TableOp::Average);
  if (!average && !frame.ops[0].ops.has(TableOp::Total)) return;
  const auto said = said_of(frame, context.language);
  if (!said || has_total_row(*frame.table, context.language)) return;
  const TableFigure& figure = *frame.pieces[said->figure].figure;
  for (const Conjunction& way : conjunctions(frame, said->filters)) {
    size_t filled = 0;
    auto value =
        sum_of(*frame.table, said->column, way.rows, context.language, &filled);
    if (value && average && filled > 0)
      value = divide(*value, Rational(static_cast<int64_t>(filled)));
    // "The total of draws of Gao was 0": one row's cell is its own total.
    const size_t least = said->filters.empty() ? 2 : 1;
    if (!value || filled < least) continue;
    TableAnswer answer;
    answer.rule = "table.aggregate";
    answer.holds =
        figure.is_bounded
            ? figure.quantity.interval.contains(*value)
            : *value == figure.quantity.written ||
                  (average && figure.quantity.rounding.contains(*value));
    answer.rows = way.rows;
    answer.query = std::string("SELECT ") + (average ? "AVG(" : "SUM(") +
                   column_name(*frame.table, said->column) + ") WHERE " +
                   where_text(frame, said->filters, way) + " -> " +
                   value->text();
    out->push_back(std::move(answer));
  }
}

}  // namespace engine
