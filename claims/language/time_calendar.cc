#include "claims/language/time_calendar.h"

#include <algorithm>
#include <cstdlib>

#include "claims/language/time_choice.h"
#include "claims/language/time_clock.h"
#include "claims/language/time_day.h"
#include "claims/language/time_length.h"

namespace claims {
namespace {

// Two-digit years: the latest that is not more than ten years ahead.
int32_t full_year(int32_t two_digits, const TimeContext& context) {
  const int now = context.reference
                      ? date_of(day_containing(*context.reference)).year
                      : 2030;
  int year = now / 100 * 100 + two_digits;
  if (year > now + 10) year -= 100;
  return year;
}

std::optional<int32_t> year_of(const TimeExpression& e,
                               const TimeContext& context) {
  if (e.has(Field::Year)) return e.at(Field::Year);
  if (e.has(Field::ShortYear))
    return full_year(e.at(Field::ShortYear), context);
  return std::nullopt;
}

std::string season_code(int season) {
  static constexpr const char* kCodes[] = {"WI", "SP", "SU", "FA"};
  return kCodes[std::clamp(season, 0, 3)];
}

// The TIMEX3 value when the year is not known.
std::string open_timex(const TimeExpression& e) {
  if (e.has(Field::Month)) {
    std::string text = "XXXX-" + padded(e.at(Field::Month), 2);
    if (e.has(Field::Day)) text += "-" + padded(e.at(Field::Day), 2);
    return text;
  }
  if (e.has(Field::Weekday))
    return "XXXX-WXX-" + std::to_string(e.at(Field::Weekday));
  if (e.has(Field::Weekend)) return "XXXX-WXX-WE";
  if (e.has(Field::Day)) return "XXXX-XX-" + padded(e.at(Field::Day), 2);
  if (e.has(Field::Season)) return "XXXX-" + season_code(e.at(Field::Season));
  if (e.has(Field::Quarter))
    return "XXXX-Q" + std::to_string(e.at(Field::Quarter));
  if (e.has(Field::Half)) return "XXXX-H" + std::to_string(e.at(Field::Half));
  if (e.has(Field::Week)) return "XXXX-W" + padded(e.at(Field::Week), 2);
  return "XXXX-XX-XX";
}

// Years that the calendar cannot hold: a value without a period.
Place year_before_era(int32_t year) {
  Place place;
  place.grain = Grain::Year;
  place.timex = "BC" + padded(year, 4);
  return place;
}

Place place_of_decade(const TimeExpression& e, const TimeSetting& setting) {
  int decade = e.at(Field::Decade);
  if (e.has(Field::Bc)) {
    Place place;
    place.grain = Grain::Decade;
    place.timex = "BC" + padded(decade / 10, 3);
    return place;
  }
  const auto now = standpoint(setting.context, 0);
  bool guessed = false;
  if (decade < 100) {
    const int year = now ? date_of(now->day()).year : 2000;
    decade += year / 100 * 100;
    if (decade > year) decade -= 100;
    guessed = true;
  }
  const auto first = day_of({decade, 1, 1});
  if (!first) return {};
  Place place = whole_place(*first, Grain::Decade);
  if (guessed && now) place.anchor_kind = now->kind;
  return place;
}

Place place_of_century(const TimeExpression& e) {
  const int century = e.at(Field::Century) - 1;
  Place place;
  if (e.has(Field::Bc)) {
    place.grain = Grain::Century;
    place.timex = "BC" + padded(century, 2);
    return place;
  }
  const auto first = day_of({century * 100, 1, 1});
  if (first) return whole_place(*first, Grain::Century);
  place.grain = Grain::Century;
  place.timex = padded(century, 2);
  return place;
}

// A school or fiscal year is named by its first or by both its years.
Place place_of_fiscal(int year) {
  Place place;
  const auto first = day_of({year, 9, 1});
  const auto next = day_of({year + 1, 9, 1});
  place.grain = Grain::Year;
  place.timex = padded(year, 4) + "/" + padded(year + 1, 4);
  if (first && next)
    place.span =
        Interval<Instant>::half_open(start_of(*first), start_of(*next));
  return place;
}

// A company's or a state's year of accounts: TIMEX3 names it apart, and only
// its own rules say when it begins. The calendar year stands for it.
Place place_of_accounts(int year) {
  Place place;
  if (const auto first = day_of({year, 1, 1}))
    place = whole_place(*first, Grain::Year);
  place.timex = "FY" + padded(year, 4);
  return place;
}

// "Labour Day weekend" has the feast in it: Saturday to Monday.
void join_feast(const FeastRule& feast, Place* place) {
  const auto widened = [&](const Interval<Instant>& weekend) {
    const Day saturday = day_containing(weekend.low()->value);
    const int year = date_of(saturday).year;
    for (const int y : {year, year + 1}) {
      const auto day = feast_day(feast, y);
      if (!day || std::abs(day->number - saturday.number) > 4) continue;
      return weekend.hull(
          Interval<Instant>::half_open(start_of(*day), start_of(day->plus(1))));
    }
    return weekend;
  };
  place->span = widened(*place->span);
  for (Period& other : place->alternatives) other.span = widened(other.span);
}

// A feast of several days: Ramadan is a month.
void lengthen(const TimeExpression& e, const TimeGrammar& grammar,
              Place* place) {
  if (!e.has(Field::Holiday) || !place->span) return;
  const FeastRule& feast =
      grammar.holidays[static_cast<size_t>(e.at(Field::Holiday))];
  if (e.has(Field::Weekend)) return join_feast(feast, place);
  if (feast.days <= 1) return;
  const auto stretch = [&](Interval<Instant>* span) {
    const Day from = day_containing(span->low()->value);
    *span = Interval<Instant>::half_open(start_of(from),
                                         start_of(from.plus(feast.days)));
  };
  const Day first = day_containing(place->span->low()->value);
  stretch(&*place->span);
  place->grain = Grain::Month;
  place->timex = text_of(first) + "/" + text_of(first.plus(feast.days - 1));
  for (Period& other : place->alternatives) stretch(&other.span);
}

Place place_in_year(const TimeExpression& e, int year,
                    const TimeSetting& setting) {
  if (e.has(Field::Bc)) {
    Place place = year_before_era(year);
    if (e.has(Field::Month)) {
      place.timex += "-" + padded(e.at(Field::Month), 2);
      place.grain = Grain::Month;
    }
    if (e.has(Field::Month) && e.has(Field::Day)) {
      place.timex += "-" + padded(e.at(Field::Day), 2);
      place.grain = Grain::Day;
    }
    return place;
  }
  if (e.get(Field::Fiscal, 0) == 1) return place_of_fiscal(year);
  if (e.get(Field::Fiscal, 0) == 2) return place_of_accounts(year);
  const auto day = in_year(e, year, setting.grammar);
  if (!day) return {};
  const bool dated = e.has(Field::Month) || e.has(Field::Holiday);
  const Grain grain =
      e.has(Field::Weekday) && !dated ? Grain::Year : grain_of(e);
  Place place = whole_place(*day, grain);
  place.weekday_disagrees = grain == Grain::Day && !weekday_fits(e, *day);
  lengthen(e, setting.grammar, &place);
  return place;
}

// A clock alone: today's, or the day that the text was at.
Place place_of_clock(const TimeSetting& setting) {
  const auto previous = standpoint(setting.context, 1);
  const bool by_day = previous && previous->grain <= Grain::Day;
  const auto now = by_day ? previous : standpoint(setting.context, 0);
  if (!now) return {};
  Place place = whole_place(now->day(), Grain::Day);
  place.anchor_kind = now->kind;
  return place;
}

// "Rendez-vous samedi 29 mai. (…) Samedi à 8 h, …": the day that the text has
// just named by its date.
std::optional<Place> same_weekday_again(const TimeExpression& e,
                                        const TimeSetting& setting) {
  constexpr int kNear = 10;  // days from the reference
  const bool bare = e.has(Field::Weekday) && !e.has(Field::Day) &&
                    !e.has(Field::Direction) && !e.has(Field::Nth);
  const TimeContext& context = setting.context;
  if (!bare || !context.previous || !context.previous->period ||
      !context.reference)
    return std::nullopt;
  const Period& before = *context.previous->period;
  if (before.grain > Grain::Day || !before.span.low()) return std::nullopt;
  const Day day = day_containing(before.span.low()->value);
  const int gap = day.number - day_containing(*context.reference).number;
  if (!weekday_fits(e, day) || std::abs(gap) > kNear) return std::nullopt;
  // The tense may point elsewhere.
  if (gap > 0 && setting.tense == ClauseTense::Past) return std::nullopt;
  if (gap < 0 && setting.tense == ClauseTense::Future) return std::nullopt;
  Place place = whole_place(day, Grain::Day);
  place.anchor_kind = "previous";
  return place;
}

Place open_place(const TimeExpression& e, const TimeSetting& setting) {
  const bool by_year = names_part_of_year(e);
  if (!by_year && !e.has(Field::Day) && !e.has(Field::Weekday) &&
      !e.has(Field::Weekend))
    return has_clock(e) ? place_of_clock(setting) : Place{};
  if (!by_year)
    if (const auto again = same_weekday_again(e, setting)) return *again;
  const auto now = standpoint(setting.context, e.get(Field::Base, 0));
  Place place;
  place.grain = grain_of(e);
  place.timex = open_timex(e);
  if (!now) return place;
  const Days candidates =
      by_year             ? candidates_by_year(e, setting.grammar, now->day())
      : e.has(Field::Day) ? candidates_by_month(e, now->day())
      : e.has(Field::Weekday) ? candidates_by_week(e, now->day())
                              : Days{now->day()};
  if (candidates.empty()) return place;
  place = choose_place(e, setting, now->day(), candidates, grain_of(e));
  place.anchor_kind = now->kind;
  lengthen(e, setting.grammar, &place);
  if (place.span && place.grain == Grain::Day)
    place.weekday_disagrees =
        !weekday_fits(e, day_containing(place.span->low()->value));
  return place;
}

// --- inside another period ---

// "la dernière semaine de mars", "the first day of 2024".
Place nth_unit_in(const TimeExpression& e, Day from, Day to) {
  const auto unit = static_cast<TimeUnit>(e.at(Field::Unit));
  const Grain grain = grain_of(unit);
  // No week begins the second fortnight of a month.
  if (grain < Grain::Day || unit == TimeUnit::Fortnight) return {};
  const int nth = e.at(Field::Nth);
  // A week belongs to the period that holds its Thursday (ISO 8601).
  if (grain == Grain::Week) {
    const auto thursday = nth_weekday(from, to, 4, nth);
    return thursday ? whole_place(*thursday, Grain::Week) : Place{};
  }
  const Day seed = nth > 0 ? from : to.plus(-1);
  const auto day = shifted(seed, grain, nth > 0 ? nth - 1 : nth + 1);
  if (!day || *day < from || to <= *day) return {};
  return whole_place(*day, grain);
}

// "les trois premiers mois de 2022", "the last two weeks of May".
Place run_of_units_in(const TimeExpression& e, Day from, Day to) {
  const int count = e.at(Field::Amount) / 1000;
  const int nth = e.at(Field::Nth);
  TimeExpression other = e;
  other.set(Field::Nth, nth > 0 ? count : -count);
  const Place near = nth_unit_in(e, from, to);
  const Place far = nth_unit_in(other, from, to);
  const Place& first = nth > 0 ? near : far;
  const Place& last = nth > 0 ? far : near;
  if (count < 1 || !first.span || !last.span) return {};
  Place place = near;
  place.span = Interval<Instant>::half_open(first.span->low()->value,
                                            last.span->high()->value);
  place.timex = first.timex + "/" + last.timex;
  return place;
}

Place place_within(const TimeExpression& e, const Place& within,
                   const TimeSetting& setting) {
  if (!within.span || !within.span->low() || !within.span->high()) {
    Place place;
    place.timex = open_timex(e);
    return place;
  }
  const Day from = day_containing(within.span->low()->value);
  const Day to = day_containing(within.span->high()->value);
  Place place;
  if (e.has(Field::Weekday) && !e.has(Field::Month)) {
    const auto day =
        nth_weekday(from, to, e.at(Field::Weekday), e.get(Field::Nth, 1));
    if (day) place = whole_place(*day, Grain::Day);
  } else if (e.has(Field::Nth) && e.has(Field::Unit)) {
    place = e.get(Field::Amount, 1000) > 1000 ? run_of_units_in(e, from, to)
                                              : nth_unit_in(e, from, to);
  } else if (names_part_of_year(e)) {
    place = place_in_year(e, date_of(from).year, setting);
  } else if (e.has(Field::Day)) {
    const Date date = date_of(from);
    if (const auto day = day_of({date.year, date.month, e.at(Field::Day)}))
      place = whole_place(*day, Grain::Day);
  } else {
    // Hours of a day that is said with its part: "between 7 and 9 last night".
    const bool by_hour = e.has(Field::Hour) && within.grain < Grain::Day;
    place = by_hour ? whole_place(from, Grain::Day) : within;
  }
  place.anchor_kind = within.anchor_kind;
  return place;
}

}  // namespace

bool has_date(const TimeExpression& e) {
  return names_part_of_year(e) || e.has(Field::Day) || e.has(Field::Weekday) ||
         e.has(Field::Year) || e.has(Field::ShortYear) ||
         e.has(Field::Weekend) || e.has(Field::Decade) ||
         e.has(Field::Century) || e.has(Field::Within);
}

Place calendar_place(const TimeExpression& e, const TimeSetting& setting,
                     const std::optional<Place>& within) {
  if (within) return place_within(e, *within, setting);
  if (e.has(Field::Decade)) return place_of_decade(e, setting);
  if (e.has(Field::Century)) return place_of_century(e);
  if (const auto year = year_of(e, setting.context)) {
    Place place = place_in_year(e, *year, setting);
    if (!e.has(Field::Year) && setting.context.reference)
      place.anchor_kind = "published";
    return place;
  }
  return open_place(e, setting);
}

}  // namespace claims
