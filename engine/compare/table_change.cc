// "Emissions have fallen 42 % since 1990", "from 4.9 % in 2022 to 5.6 % in
// 2023": one row of a series at two times.

#include <algorithm>

#include "engine/compare/table_said.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

struct Ends {
  size_t from, to;  // columns
};

// Where a change begins and ends: two periods named, or one and the last.
std::optional<Ends> ends_of_change(const SeriesClaim& said, uint32_t row) {
  const auto last = said.latest(row);
  if (said.columns.size() == 2)
    return Ends{std::min(said.columns[0], said.columns[1]),
                std::max(said.columns[0], said.columns[1])};
  if (said.columns.size() == 1 && said.has_since() && last &&
      said.columns[0] < *last)
    return Ends{said.columns[0], *last};
  if (said.columns.empty() && said.years && last)
    if (const auto from = said.years_before(*last, *said.years))
      return Ends{*from, *last};
  return std::nullopt;
}

// Nine years of a series show where it goes; fewer may be a blip.
constexpr size_t kLeastOfATrend = 7;
constexpr size_t kLongAgo = 5;

// Of a shorter series, whether every step goes the way of the last one.
bool is_one_way(const SeriesClaim& said, uint32_t row, size_t last) {
  constexpr size_t kLeast = 4;
  if (last < kLeast) return false;
  const auto before = said.value(row, last - 1), now = said.value(row, last);
  if (!before || !now) return false;
  for (size_t c = 1; c < last; ++c) {
    const auto from = said.value(row, c), to = said.value(row, c + 1);
    if (!from || !to || (*before < *now ? !(*from < *to) : !(*to < *from)))
      return false;
  }
  return true;
}

// Without an end named: the last figures, near and far, must agree.
void read_trend(const SeriesClaim& said, uint32_t row, bool rise,
                std::vector<TableAnswer>* out) {
  const auto last = said.latest(row);
  if (!last || !said.figures.empty() || !said.columns.empty()) return;
  const bool is_long = *last >= kLeastOfATrend;
  if (said.has_since() || (!is_long && !is_one_way(said, row, *last))) return;
  const size_t far = is_long ? *last - kLongAgo : 1;
  const auto now = said.value(row, *last), before = said.value(row, *last - 1),
             long_ago = said.value(row, far);
  if (!now || !before || !long_ago) return;
  const bool up = *before < *now && *long_ago < *now;
  const bool down = *now < *before && *now < *long_ago;
  if (up == down) return;
  out->push_back(series_answer(rise ? up : down,
                               "SELECT " + said.cell_text(row, far) + "; " +
                                   said.cell_text(row, *last - 1) + "; " +
                                   said.cell_text(row, *last),
                               {row}));
}

// "fallen 42 %", "fell by 300"
void check_size(const SeriesClaim& said, const Rational& from,
                const Rational& to, const std::string& query, uint32_t row,
                std::vector<TableAnswer>* out) {
  const TableFigure& figure = *said.figures[0];
  const auto gap = subtract(to, from);
  if (!gap) return;
  std::optional<Rational> real = gap->magnitude();
  if (figure.quantity.unit == "%") {
    if (said.is_share()) return;  // points or per cent: two readings
    real = divide(*real, from.magnitude());
    if (real) real = multiply(*real, Rational(100));
  }
  if (!real) return;
  if (const auto right = said.fits(figure, *real))
    out->push_back(series_answer(*right, query + " -> " + real->text(), {row}));
}

// "from 4.9 % in 2022 to 5.6 % in 2023"
void check_both(const SeriesClaim& said, const Rational& from,
                const Rational& to, const std::string& query, uint32_t row,
                std::vector<TableAnswer>* out) {
  const bool in_order = said.columns[0] < said.columns[1];
  const auto first = said.fits(*said.figures[0], in_order ? from : to);
  const auto second = said.fits(*said.figures[1], in_order ? to : from);
  if (!said.same_unit(*said.figures[0]) || !first || !second) return;
  out->push_back(series_answer(*first && *second, query, {row}));
}

// The year still running may have turned it; then nothing is certain.
bool is_turning(const SeriesClaim& said, uint32_t row, const Ends& ends,
                bool rise, bool moved) {
  if (ends.to + 1 >= said.table().columns.size() || said.columns.size() == 2)
    return false;
  const auto from = said.value(row, ends.from),
             next = said.value(row, ends.to + 1);
  return next && (rise ? *from < *next : *next < *from) != moved;
}

void read_between(const SeriesClaim& said, uint32_t row, const Ends& ends,
                  bool rise, std::vector<TableAnswer>* out) {
  const auto from = said.value(row, ends.from), to = said.value(row, ends.to);
  if (!from || !to || from->is_zero()) return;
  const std::string query = "SELECT " + said.cell_text(row, ends.from) + "; " +
                            said.cell_text(row, ends.to);
  const bool moved = rise ? *from < *to : *to < *from;
  if (is_turning(said, row, ends, rise, moved)) return;
  const bool by_factor =
      said.has_any({TableOp::Doubled, TableOp::Tripled, TableOp::Halved});
  if (!moved || (said.figures.empty() && !by_factor)) {
    out->push_back(series_answer(moved, query, {row}));
    return;
  }
  if (said.figures.size() == 1) check_size(said, *from, *to, query, row, out);
  if (said.figures.size() == 2 && said.columns.size() == 2)
    check_both(said, *from, *to, query, row, out);
}

}  // namespace

void read_change(const SeriesClaim& said, std::vector<TableAnswer>* out) {
  if (said.rows.size() != 1 || said.ranks() || said.twists()) return;
  const bool rise =
      said.has_any({TableOp::Rise, TableOp::Doubled, TableOp::Tripled});
  const bool fall = said.has_any({TableOp::Fall, TableOp::Halved});
  if (rise == fall ||
      said.has_any({TableOp::More, TableOp::Less, TableOp::Twice, TableOp::Same,
                    TableOp::Share, TableOp::Average, TableOp::Total}))
    return;
  const uint32_t row = said.rows.front();
  if (const auto ends = ends_of_change(said, row))
    return read_between(said, row, *ends, rise, out);
  read_trend(said, row, rise, out);
}

}  // namespace engine
