// "The third highest birth rate in the world", "the lowest in 50 years": a
// figure of a series among all countries, or among all that came before.

#include "engine/compare/table_said.h"

namespace engine {
namespace {

using claims::Rational;
using claims::TableOp;

// The highest, the lowest; "fourth in the world" counts from the highest.
bool asks_for_rank(const SeriesClaim& said) {
  const bool one_end =
      said.has(TableOp::Highest) != said.has(TableOp::Lowest) ||
      (said.is_placed() && said.has_world());
  return one_end &&
         !said.has_any({TableOp::AmongHighest, TableOp::AmongLowest}) &&
         !said.twists() && !said.compares() && !said.moves() &&
         said.figures.empty();
}

bool is_within_years(const SeriesClaim& said, size_t column, size_t last) {
  const auto& then = said.table().columns[column].period;
  const auto& now = said.table().columns[last].period;
  constexpr int64_t kYear = 366 * claims::kSecondsPerDay;
  return then && now && then->span.low() && now->span.low() &&
         now->span.low()->value.seconds - then->span.low()->value.seconds <
             *said.years * kYear;
}

struct Place {
  int64_t ahead = 0, countries = 0;
};

Place place_of(const SeriesClaim& said, const Rational& own, size_t column,
               bool high) {
  Place place;
  for (uint32_t r = 0; r < said.table().rows.size(); ++r) {
    const auto other = said.value(r, column);
    if (!other || said.is_aggregate(r)) continue;
    ++place.countries;
    place.ahead += high ? own < *other : *other < own;
  }
  return place;
}

// Fewer rows are a choice of countries, not the world.
constexpr int64_t kFewestOfTheWorld = 20;

// "one of the highest": the first tenth of the countries; in the lower half it
// is none of them.
std::optional<bool> is_among_first(const Place& place) {
  if (place.ahead * 10 < place.countries) return true;
  if (place.ahead * 2 > place.countries) return false;
  return std::nullopt;
}

bool asks_for_tenth(const SeriesClaim& said) {
  return said.has(TableOp::AmongHighest) != said.has(TableOp::AmongLowest) &&
         !said.twists() && !said.compares() && !said.moves() &&
         !said.names_extreme() && !said.is_placed() && said.figures.empty();
}

// The first column that "in 50 years", "since 2008" speaks of, and whether it
// is that very one: a series may begin later.
struct Reach {
  size_t from = 1;
  bool whole = false;
};

std::optional<Reach> reach_of(const SeriesClaim& said, size_t last) {
  if (said.columns.empty() && said.years) {
    const auto from = said.years_before(last, *said.years);
    return Reach{from.value_or(1), from.has_value()};
  }
  // "The highest on record": of all that the series has; it may begin too late
  // to bear that out.
  if (said.columns.empty() && said.has_since()) return Reach{1, false};
  // The year itself had a higher one, or the claim would go further back.
  if (said.columns.size() == 1 && said.has_since() && !said.years &&
      said.columns[0] + 1 < last)
    return Reach{said.columns[0] + 1, true};
  return std::nullopt;
}

}  // namespace

void read_rank(const SeriesClaim& said, std::vector<TableAnswer>* out) {
  const bool tenth = asks_for_tenth(said);
  if ((!asks_for_rank(said) && !tenth) || !said.has_world() ||
      said.table().is_cut)
    return;
  std::vector<uint32_t> named;
  for (const uint32_t row : said.rows)
    if (!said.is_aggregate(row)) named.push_back(row);
  if (named.size() != 1) return;
  const uint32_t row = named.front();
  const auto column = said.column_for(row);
  if (!column) return;
  const auto own = said.value(row, *column);
  if (!own || said.nth < 1) return;
  const bool high = said.has(TableOp::Highest) || said.is_placed() ||
                    said.has(TableOp::AmongHighest);
  const Place place = place_of(said, *own, *column, high);
  if (place.countries < kFewestOfTheWorld) return;
  const auto among = is_among_first(place);
  if (tenth && !among) return;
  out->push_back(series_answer(tenth ? *among : place.ahead + 1 == said.nth,
                               "SELECT rank of " +
                                   said.cell_text(row, *column) + " -> " +
                                   std::to_string(place.ahead + 1) + " of " +
                                   std::to_string(place.countries),
                               {row}));
}

// The last figure against all of that time.
void read_record(const SeriesClaim& said, std::vector<TableAnswer>* out) {
  if (!asks_for_rank(said) || said.has_world()) return;
  if (said.rows.size() != 1 || said.nth != 1) return;
  const bool high = said.has(TableOp::Highest);
  const uint32_t row = said.rows.front();
  const auto last = said.latest(row);
  if (!last) return;
  const auto reach = reach_of(said, *last);
  if (!reach) return;
  const auto now = said.value(row, *last);
  for (size_t c = reach->from; c < *last; ++c) {
    const auto then = said.value(row, c);
    if (!then ||
        (said.years && !reach->whole && !is_within_years(said, c, *last)))
      continue;
    if (high ? *now < *then : *then < *now) {
      out->push_back(series_answer(false,
                                   "SELECT " + said.cell_text(row, c) + "; " +
                                       said.cell_text(row, *last),
                                   {row}));
      return;
    }
  }
  if (reach->whole)
    out->push_back(
        series_answer(true, "SELECT " + said.cell_text(row, *last), {row}));
}

}  // namespace engine
