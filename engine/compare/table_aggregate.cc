// "The average attendance was 3,120": sums and averages of a column.

#include <algorithm>

#include "engine/compare/table_reading.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

std::optional<Rational> sum_of(const Table& table, uint32_t column,
                               const RowList& rows, size_t* filled) {
  Rational sum;
  for (const uint32_t row : rows) {
    const auto figure = figure_at(table, row, column);
    if (!figure) continue;
    const auto more = add(sum, *figure);
    if (!more) return std::nullopt;
    sum = *more;
    ++*filled;
  }
  return sum;
}

}  // namespace

void read_aggregate(const Frame& frame, const ReadingContext& context,
                    std::vector<TableAnswer>* out) {
  if (!frame.counts.empty() || frame.nth || frame.difference) return;
  if (frame.ops.size() != 1 || frame.table->is_cut) return;
  const bool average = frame.ops[0].ops.has(TableOp::Average);
  if (!average && !frame.ops[0].ops.has(TableOp::Total)) return;
  std::vector<size_t> figures, filters;
  for (size_t v = 0; v < frame.values.size(); ++v)
    (frame.values[v].figure && frame.values[v].hinted ? figures : filters)
        .push_back(v);
  if (figures.size() != 1 || has_total_row(*frame.table, context.language))
    return;
  const FrameValue& said = frame.values[figures[0]];
  if (said.options.size() != 1) return;
  const TableFigure& figure = *frame.pieces[said.piece].figure;
  const uint32_t column = said.options[0].column;
  for (const Conjunction& way : conjunctions(frame, filters)) {
    size_t filled = 0;
    auto value = sum_of(*frame.table, column, way.rows, &filled);
    if (value && average && filled > 0)
      value = divide(*value, Rational(static_cast<int64_t>(filled)));
    if (!value || filled < 2) continue;
    TableAnswer answer;
    answer.rule = "table.aggregate";
    answer.holds =
        figure.is_bounded
            ? figure.quantity.interval.contains(*value)
            : *value == figure.quantity.written ||
                  (average && figure.quantity.rounding.contains(*value));
    answer.rows = way.rows;
    answer.query = std::string("SELECT ") + (average ? "AVG(" : "SUM(") +
                   column_name(*frame.table, column) + ") WHERE " +
                   where_text(frame, filters, way) + " -> " + value->text();
    out->push_back(std::move(answer));
  }
}

}  // namespace engine
