#include "engine/compare/table_series.h"

#include <algorithm>

#include "engine/compare/table_said.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

// "The rate is 14 %", "7.2 % in 2019", each figure at its period.
void read_levels(const SeriesClaim& said, std::vector<TableAnswer>* out) {
  if (said.rows.size() != 1 || said.figures.empty()) return;
  if (said.compares() || said.moves() || said.ranks() || said.twists() ||
      said.has_since())
    return;
  const bool each = said.columns.size() == said.figures.size();
  if (!each && (said.figures.size() > 1 || said.columns.size() > 1)) return;
  const uint32_t row = said.rows.front();
  bool all = true;
  std::string query;
  for (size_t i = 0; i < said.figures.size(); ++i) {
    const TableFigure& figure = *said.figures[i];
    const auto column =
        each ? std::optional<size_t>(said.columns[i]) : said.latest(row);
    if (!said.same_unit(figure) || !column || !said.value(row, *column)) return;
    const auto right = said.fits(figure, *said.value(row, *column));
    if (!right) return;
    all &= *right;
    query += (i > 0 ? "; " : "SELECT ") + said.cell_text(row, *column);
  }
  out->push_back(series_answer(all, query, {row}));
}

// The first and last period of a mean: two named, or one and the last.
std::optional<std::pair<size_t, size_t>> ends_of_mean(const SeriesClaim& said,
                                                      uint32_t row) {
  if (said.columns.size() == 2)
    return std::minmax(said.columns[0], said.columns[1]);
  const auto last = said.latest(row);
  if (said.columns.size() != 1 || !said.has_since() || !last ||
      *last <= said.columns[0])
    return std::nullopt;
  return std::pair(said.columns[0], *last);
}

// "grew by 7 % on average between 2017 and 2019", "since 2010": the mean of the
// periods.
void read_mean(const SeriesClaim& said, std::vector<TableAnswer>* out) {
  if (!said.has(TableOp::Average) || said.rows.size() != 1 ||
      said.figures.size() != 1)
    return;
  if (said.moves() || said.ranks() || said.twists() ||
      said.has_any({TableOp::More, TableOp::Less, TableOp::Twice, TableOp::Same,
                    TableOp::Share, TableOp::Total}))
    return;
  const TableFigure& figure = *said.figures[0];
  const uint32_t row = said.rows.front();
  const auto ends = ends_of_mean(said, row);
  if (!ends) return;
  const auto [from, to] = *ends;
  Rational sum;
  for (size_t c = from; c <= to; ++c) {
    const auto here = said.value(row, c);
    const auto more = here ? add(sum, *here) : std::nullopt;
    if (!more) return;
    sum = *more;
  }
  const auto mean = divide(sum, Rational(static_cast<int64_t>(to - from + 1)));
  if (!mean || !said.same_unit(figure)) return;
  if (const auto right = said.fits(figure, *mean))
    out->push_back(series_answer(*right,
                                 "SELECT AVG(" + said.cell_text(row, from) +
                                     " … " + said.cell_text(row, to) + ") -> " +
                                     mean->text(),
                                 {row}));
}

std::optional<uint32_t> world_row(const SeriesClaim& said) {
  std::optional<uint32_t> world;
  for (const uint32_t row : said.rows)
    if (said.is_aggregate(row)) world = row;
  if (world || !said.has(TableOp::World)) return world;
  for (const auto& [name, row] : said.table().names)
    if (said.is_aggregate(row) && said.is_world(name)) world = row;
  return world;
}

// "China accounts for 30 % of the world's emissions": a part of the world's.
void read_share(const SeriesClaim& said, std::vector<TableAnswer>* out) {
  std::vector<uint32_t> parts;
  for (const uint32_t row : said.rows)
    if (!said.is_aggregate(row)) parts.push_back(row);
  if (parts.size() != 1 || said.figures.size() != 1 || said.moves() ||
      said.ranks() || said.twists() ||
      said.has_any({TableOp::More, TableOp::Less}))
    return;
  const TableFigure& figure = *said.figures[0];
  const auto column = said.column_for(parts[0]);
  if (figure.quantity.unit != "%" || !column || !said.has_world()) return;
  std::optional<Rational> real = said.value(parts[0], *column);
  std::string query = "SELECT " + said.cell_text(parts[0], *column);
  if (!said.is_share()) {
    const auto world = world_row(said);
    if (!world || !real || !said.value(*world, *column)) return;
    real = divide(*real, *said.value(*world, *column));
    if (real) real = multiply(*real, Rational(100));
    query += " / " + said.cell_text(*world, *column);
  }
  if (!real) return;
  if (const auto right = said.fits(figure, *real))
    out->push_back(series_answer(*right, query + " -> " + real->text() + " %",
                                 {parts[0]}));
}

// One country against another.
void read_rows(const SeriesClaim& said, std::vector<TableAnswer>* out) {
  if (said.rows.size() != 2 || said.rows[0] == said.rows[1]) return;
  const bool more = said.has(TableOp::More);
  if (more == said.has(TableOp::Less) || !said.figures.empty() ||
      said.twists() || said.moves() || said.ranks())
    return;
  if (said.has_any({TableOp::Share, TableOp::Average, TableOp::Total,
                    TableOp::Twice, TableOp::Half, TableOp::Same}))
    return;
  const uint32_t one = said.rows[0], two = said.rows[1];
  const auto first = said.column_for(one), second = said.column_for(two);
  if (!first || !second) return;
  const auto a = said.value(one, *first), b = said.value(two, *second);
  if (!a || !b || *a == *b) return;
  out->push_back(series_answer(more == (*b < *a),
                               "SELECT " + said.cell_text(one, *first) + "; " +
                                   said.cell_text(two, *second),
                               {one, two}));
}

}  // namespace

std::optional<TableAnswer> answer_of_series(const LinkedClaim& claim,
                                            const Table& table,
                                            const ReadingContext& context) {
  const auto said = SeriesClaim::of(claim, table, context);
  if (!said) return std::nullopt;
  std::vector<TableAnswer> answers;
  for (const auto read : {read_levels, read_mean, read_change, read_rank,
                          read_record, read_share, read_rows})
    read(*said, &answers);
  return agreed(std::move(answers));
}

}  // namespace engine
