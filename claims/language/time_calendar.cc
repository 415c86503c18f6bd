#include "claims/language/time_calendar.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace claims {
namespace {

using Days = std::vector<Day>;

std::string padded(int32_t value, size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

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

// The n-th such weekday on or after `from`; n < 0 counts back from `to`
// (exclusive). nullopt if it lies outside.
std::optional<Day> nth_weekday(Day from, Day to, int weekday, int nth) {
  const int first = (weekday - static_cast<int>(weekday_of(from)) + 7) % 7;
  const int count = (to.number - from.number - first + 6) / 7;
  const int index = nth > 0 ? nth - 1 : count + nth;
  if (index < 0 || index >= count) return std::nullopt;
  return from.plus(first + 7 * index);
}

std::optional<Day> holiday_in(const HolidayRule& rule, int year) {
  if (rule.of_easter) return add_days(easter_sunday(year), rule.offset);
  const auto first = day_of({year, rule.month, 1});
  if (!first) return std::nullopt;
  if (rule.nth == 0) return day_of({year, rule.month, rule.day});
  const Day end = first->plus(days_in_month(year, rule.month));
  const auto day = nth_weekday(*first, end, rule.weekday, rule.nth);
  return day ? add_days(*day, rule.offset) : std::nullopt;
}

// What kind of place the fields name, finest first.
Grain grain_of(const TimeExpression& e) {
  if (e.has(Field::Day) || e.has(Field::Holiday)) return Grain::Day;
  if (e.has(Field::Weekday)) return Grain::Day;
  if (e.has(Field::Weekend)) return Grain::Weekend;
  if (e.has(Field::Week)) return Grain::Week;
  if (e.has(Field::Month)) return Grain::Month;
  if (e.has(Field::Season)) return Grain::Season;
  if (e.has(Field::Quarter)) return Grain::Quarter;
  if (e.has(Field::Half)) return Grain::Half;
  return Grain::Year;
}

// The first day of what the fields name in `year`.
std::optional<Day> in_year(const TimeExpression& e, int year,
                           const TimeGrammar& grammar) {
  if (e.has(Field::Holiday)) {
    const auto row = static_cast<size_t>(e.at(Field::Holiday));
    const auto day = holiday_in(grammar.holidays[row], year);
    if (!day || !e.has(Field::Weekend)) return day;
    return add_days(*day, 6 - static_cast<int>(weekday_of(*day)));
  }
  if (e.has(Field::Week)) return iso_week_start(year, e.at(Field::Week));
  if (e.has(Field::Month)) {
    const auto first = day_of({year, e.at(Field::Month), 1});
    if (!first || !e.has(Field::Day)) {
      if (!first || !e.has(Field::Weekday) || !e.has(Field::Nth)) return first;
      const Day end = first->plus(days_in_month(year, e.at(Field::Month)));
      return nth_weekday(*first, end, e.at(Field::Weekday), e.at(Field::Nth));
    }
    return day_of({year, e.at(Field::Month), e.at(Field::Day)});
  }
  if (e.has(Field::Season)) {
    const int season = e.at(Field::Season);
    return day_of({year, season == 0 ? 12 : season * 3, 1});
  }
  if (e.has(Field::Quarter))
    return day_of({year, e.at(Field::Quarter) * 3 - 2, 1});
  if (e.has(Field::Half)) return day_of({year, e.at(Field::Half) * 6 - 5, 1});
  return day_of({year, 1, 1});
}

bool names_part_of_year(const TimeExpression& e) {
  return e.has(Field::Holiday) || e.has(Field::Week) || e.has(Field::Month) ||
         e.has(Field::Season) || e.has(Field::Quarter) || e.has(Field::Half);
}

bool weekday_fits(const TimeExpression& e, Day day) {
  return !e.has(Field::Weekday) || e.has(Field::Nth) ||
         static_cast<int>(weekday_of(day)) == e.at(Field::Weekday);
}

// Candidates in calendar order and which one the clause means.
class Chooser {
 public:
  Chooser(const TimeExpression& e, const TimeSetting& setting, Day now)
      : e_(e), setting_(setting), now_(now) {}

  Place choose(const Days& candidates, Grain grain) const {
    Place place;
    if (candidates.empty()) return place;
    const size_t nearest = nearest_of(candidates, grain);
    const auto past = past_of(candidates, grain);
    const auto future = future_of(candidates, grain);
    const auto chosen = by_words(candidates, grain, past, future);
    place = whole_place(candidates[chosen.value_or(nearest)], grain);
    if (!chosen && !setting_.context.narrative)
      keep_other(candidates, grain, nearest, past, future, &place);
    return place;
  }

 private:
  using Index = std::optional<size_t>;

  Interval<Instant> span(Day day, Grain grain) const {
    const auto found = span_holding(day, grain);
    return found ? *found
                 : Interval<Instant>::half_open(start_of(day),
                                                start_of(day.plus(1)));
  }
  bool holds_now(Day day, Grain grain) const {
    return span(day, grain).contains(start_of(now_));
  }

  // The last candidate that has begun, today's included.
  Index past_of(const Days& days, Grain grain) const {
    Index found;
    for (size_t i = 0; i < days.size(); ++i)
      if (span(days[i], grain).low()->value <= start_of(now_)) found = i;
    return found;
  }
  Index future_of(const Days& days, Grain grain) const {
    for (size_t i = 0; i < days.size(); ++i)
      if (start_of(now_) < span(days[i], grain).high()->value) return i;
    return std::nullopt;
  }
  Index strictly_before(const Days& days, Grain grain) const {
    Index found;
    for (size_t i = 0; i < days.size(); ++i)
      if (span(days[i], grain).high()->value <= start_of(now_)) found = i;
    return found;
  }
  Index strictly_after(const Days& days, Grain grain) const {
    for (size_t i = 0; i < days.size(); ++i)
      if (start_of(now_) < span(days[i], grain).low()->value) return i;
    return std::nullopt;
  }

  size_t nearest_of(const Days& days, Grain grain) const {
    size_t best = 0;
    int64_t least = -1;
    for (size_t i = 0; i < days.size(); ++i) {
      const auto s = span(days[i], grain);
      const int64_t now = start_of(now_).seconds;
      const int64_t gap =
          holds_now(days[i], grain)
              ? 0
              : std::min(std::llabs(s.low()->value.seconds - now),
                         std::llabs(s.high()->value.seconds - now));
      if (least >= 0 && gap > least) continue;  // a tie goes to the later
      best = i;
      least = gap;
    }
    return best;
  }

  Index by_words(const Days& days, Grain grain, Index past,
                 Index future) const {
    if (e_.has(Field::Direction)) {
      const int direction = e_.at(Field::Direction);
      if (direction < 0) return strictly_before(days, grain);
      if (direction > 0) return next_one(days, grain);
      return this_one(days, grain);
    }
    if (setting_.context.narrative) return told_next(days, grain);
    // "by June" looks ahead whatever the verb.
    if (e_.get(Field::Relation, 0) == static_cast<int>(TimeModifier::Until))
      return std::nullopt;
    if (setting_.tense == ClauseTense::Past)
      return is_far_off(days, grain, past, future) ? future : past;
    if (setting_.tense == ClauseTense::Future) return future;
    return std::nullopt;
  }

  // A past clause that names a day of next month does not mean the one eleven
  // months ago: "a deadline was set for 1 June", said in May.
  bool is_far_off(const Days& days, Grain grain, Index past,
                  Index future) const {
    if (!past || !future || e_.has(Field::Weekday) || *past == *future)
      return false;
    const int64_t now = start_of(now_).seconds;
    const int64_t back = now - span(days[*past], grain).high()->value.seconds;
    const int64_t ahead = span(days[*future], grain).low()->value.seconds - now;
    return back > 270 * kSecondsPerDay && ahead < 60 * kSecondsPerDay;
  }

  // In a narrative: of the year that the text is at, or of the next one if that
  // lies half a year back.
  Index told_next(const Days& days, Grain grain) const {
    const auto at = standpoint(setting_.context, 1);
    if (!at || e_.has(Field::Weekday)) return std::nullopt;
    const auto year = span(now_, Grain::Year);
    for (size_t i = 0; i < days.size(); ++i) {
      if (!year.contains(start_of(days[i]))) continue;
      const bool passed =
          at->grain < Grain::Season &&
          span(days[i], grain).high()->value.seconds + 183 * kSecondsPerDay <
              start_of(now_).seconds;
      return passed && i + 1 < days.size() ? i + 1 : i;
    }
    return std::nullopt;
  }

  // "next Friday" on a Monday is the Friday of the week after in some
  // languages; "vendredi prochain" is the coming one.
  Index next_one(const Days& days, Grain grain) const {
    const auto after = strictly_after(days, grain);
    const bool next_week = setting_.grammar.next_weekday_is_of_next_week &&
                           e_.has(Field::Weekday) && !e_.has(Field::Day) &&
                           !e_.has(Field::Month);
    if (!after || !next_week) return after;
    const Day monday = now_.plus(8 - static_cast<int>(weekday_of(now_)));
    for (size_t i = *after; i < days.size(); ++i)
      if (monday <= days[i]) return i;
    return after;
  }

  // "ce lundi", "this April": of the week or year that holds now, unless the
  // tense points away.
  Index this_one(const Days& days, Grain grain) const {
    const bool of_week = e_.has(Field::Weekday) && !e_.has(Field::Month);
    const auto frame = span(now_, of_week ? Grain::Week : Grain::Year);
    for (size_t i = 0; i < days.size(); ++i) {
      if (!frame.contains(start_of(days[i]))) continue;
      if (setting_.tense == ClauseTense::Past && now_ < days[i]) break;
      if (setting_.tense == ClauseTense::Future &&
          span(days[i], grain).high()->value <= start_of(now_))
        break;
      return i;
    }
    if (setting_.tense == ClauseTense::Past) return past_of(days, grain);
    if (setting_.tense == ClauseTense::Future) return future_of(days, grain);
    return std::nullopt;
  }

  void keep_other(const Days& days, Grain grain, size_t chosen, Index past,
                  Index future, Place* place) const {
    if (holds_now(days[chosen], grain)) return;
    for (const Index other : {past, future}) {
      if (!other || *other == chosen) continue;
      const Place reading = whole_place(days[*other], grain);
      if (!reading.span) continue;
      Period period;
      period.span = *reading.span;
      period.grain = grain;
      period.timex = reading.timex;
      place->alternatives.push_back(period);
    }
  }

  const TimeExpression& e_;
  const TimeSetting& setting_;
  Day now_;
};

// Years around the standpoint in which the fields name a day; where a weekday
// is written, those that have it, if any do.
Days candidates_by_year(const TimeExpression& e, const TimeSetting& setting,
                        Day now) {
  Days all, fitting;
  const int year = date_of(now).year;
  for (int y = year - 4; y <= year + 4; ++y) {
    const auto day = in_year(e, y, setting.grammar);
    if (!day) continue;
    all.push_back(*day);
    if (weekday_fits(e, *day) && std::abs(y - year) <= 1)
      fitting.push_back(*day);
  }
  return e.has(Field::Weekday) && !fitting.empty() ? fitting : all;
}

Days candidates_by_month(const TimeExpression& e, Day now) {
  Days days;
  const Date date = date_of(now);
  const auto first = day_of({date.year, date.month, 1});
  for (int m = -6; first && m <= 6; ++m) {
    const auto month = add_months(*first, m);
    if (!month) continue;
    const Date d = date_of(*month);
    const auto day = day_of({d.year, d.month, e.at(Field::Day)});
    if (day && weekday_fits(e, *day)) days.push_back(*day);
  }
  return days;
}

Days candidates_by_week(const TimeExpression& e, Day now) {
  Days days;
  const int ahead =
      (e.at(Field::Weekday) - static_cast<int>(weekday_of(now)) + 7) % 7;
  for (int week = -2; week <= 2; ++week)
    if (const auto day = add_days(now, ahead + 7 * week)) days.push_back(*day);
  return days;
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
Place remote_year(int32_t year, bool before_our_era) {
  Place place;
  place.grain = Grain::Year;
  place.timex = (before_our_era ? "BC" : "") + padded(year, 4);
  return place;
}

Place place_of_decade(const TimeExpression& e, const TimeSetting& setting) {
  int decade = e.at(Field::Decade);
  const auto now = standpoint(setting.context, 0);
  bool guessed = false;
  if (decade < 100) {
    const int year = now ? date_of(now->day()).year : 2000;
    decade += year / 100 * 100;
    if (decade > year) decade -= 100;
    guessed = true;
  }
  const auto first = day_of({decade, 1, 1});
  if (!first) return remote_year(decade / 10, false);
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
  Place place = remote_year(year, false);
  if (const auto first = day_of({year, 1, 1}))
    place = whole_place(*first, Grain::Year);
  place.timex = "FY" + padded(year, 4);
  return place;
}

Place place_in_year(const TimeExpression& e, int year,
                    const TimeSetting& setting) {
  if (e.has(Field::Bc) || year < 1400) {
    Place place = remote_year(year, e.has(Field::Bc));
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
      by_year                 ? candidates_by_year(e, setting, now->day())
      : e.has(Field::Day)     ? candidates_by_month(e, now->day())
      : e.has(Field::Weekday) ? candidates_by_week(e, now->day())
                              : Days{now->day()};
  if (candidates.empty()) return place;
  place = Chooser(e, setting, now->day()).choose(candidates, grain_of(e));
  place.anchor_kind = now->kind;
  if (place.span && place.grain == Grain::Day)
    place.weekday_disagrees =
        !weekday_fits(e, day_containing(place.span->low()->value));
  return place;
}

// --- inside another period ---

std::optional<Grain> grain_of_unit(int32_t unit) {
  switch (static_cast<TimeUnit>(unit)) {
    case TimeUnit::Day:
      return Grain::Day;
    case TimeUnit::Weekend:
      return Grain::Weekend;
    case TimeUnit::Week:
      return Grain::Week;
    case TimeUnit::Month:
      return Grain::Month;
    case TimeUnit::Quarter:
      return Grain::Quarter;
    case TimeUnit::Half:
      return Grain::Half;
    case TimeUnit::Year:
      return Grain::Year;
    case TimeUnit::Decade:
      return Grain::Decade;
    default:
      return std::nullopt;
  }
}

// "la dernière semaine de mars", "the first day of 2024".
Place nth_unit_in(const TimeExpression& e, Day from, Day to) {
  const auto grain = grain_of_unit(e.at(Field::Unit));
  if (!grain) return {};
  const int nth = e.at(Field::Nth);
  // A week belongs to the period that holds its Thursday (ISO 8601).
  if (*grain == Grain::Week) {
    const auto thursday = nth_weekday(from, to, 4, nth);
    return thursday ? whole_place(*thursday, Grain::Week) : Place{};
  }
  const Day seed = nth > 0 ? from : to.plus(-1);
  const auto day = shifted(seed, *grain, nth > 0 ? nth - 1 : nth + 1);
  if (!day || *day < from || to <= *day) return {};
  return whole_place(*day, *grain);
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
    place = within;
  }
  place.anchor_kind = within.anchor_kind;
  return place;
}

}  // namespace

std::optional<Standpoint> standpoint(const TimeContext& context, int base) {
  const bool back =
      base == 1 || !context.reference || (base == 0 && context.narrative);
  if (back && context.previous && context.previous->period &&
      context.previous->period->span.low())
    return Standpoint{context.previous->period->span.low()->value,
                      context.previous->period->grain, "previous"};
  if (!context.reference) return std::nullopt;
  return Standpoint{*context.reference,
                    context.reference_is_clock ? Grain::Second : Grain::Day,
                    "published"};
}

Place whole_place(Day day, Grain grain) {
  Place place;
  place.grain = grain;
  place.span = span_holding(day, grain);
  place.timex = timex_holding(day, grain);
  return place;
}

bool has_clock(const TimeExpression& e) {
  return e.has(Field::Hour) || e.has(Field::Part);
}

bool has_date(const TimeExpression& e) {
  return names_part_of_year(e) || e.has(Field::Day) || e.has(Field::Weekday) ||
         e.has(Field::Year) || e.has(Field::ShortYear) ||
         e.has(Field::Weekend) || e.has(Field::Decade) ||
         e.has(Field::Century) || e.has(Field::Within);
}

std::string clock_timex(const TimeExpression& e) {
  if (!e.has(Field::Hour)) {
    if (!e.has(Field::Part)) return "";
    return "T" + parts_of_day()[static_cast<size_t>(e.at(Field::Part))].code;
  }
  int hour = e.at(Field::Hour);
  if (e.has(Field::Meridiem)) {
    if (e.at(Field::Meridiem) == 1 && hour < 12) hour += 12;
    if (e.at(Field::Meridiem) == 0 && hour == 12) hour = 0;
  } else if (e.has(Field::Part) && hour < 12) {
    const auto& part = parts_of_day()[static_cast<size_t>(e.at(Field::Part))];
    const bool evening = part.from_hour >= 12 && part.code != "DT" && hour >= 1;
    // "11 heures du soir", but "2 heures de la nuit".
    if (evening && !(part.from_hour >= 20 && hour < 6)) hour += 12;
  } else if (e.has(Field::Part) && hour == 12) {
    const auto& part = parts_of_day()[static_cast<size_t>(e.at(Field::Part))];
    if (part.from_hour >= 20) hour = 0;  // "12 in the night"
  }
  int minute = e.get(Field::Minute, 0);
  // "huit heures moins le quart", "a quarter to eight".
  if (e.get(Field::Side, 0) < 0 && minute > 0) {
    minute = 60 - minute;
    hour = (hour + 23) % 24;
  }
  std::string text = "T" + padded(hour, 2);
  if (e.has(Field::Minute)) text += ":" + padded(minute, 2);
  if (e.has(Field::Minute) && e.has(Field::Second))
    text += ":" + padded(e.at(Field::Second), 2);
  return text;
}

void apply_clock(const TimeExpression& e, Place* place) {
  const std::string clock = clock_timex(e);
  if (clock.empty()) return;
  if (!place->span || place->grain != Grain::Day) {
    place->timex += clock;
    place->grain = e.has(Field::Hour) ? Grain::Hour : Grain::PartOfDay;
    if (place->span && place->grain == Grain::PartOfDay) return;
    place->span.reset();
    return;
  }
  const Day day = day_containing(place->span->low()->value);
  const std::string timex = text_of(day) + clock;
  if (const auto period = period_of(timex)) {
    place->span = period->span;
    place->grain = period->grain;
    place->timex = timex + (e.get(Field::Utc, 0) == 1 ? "Z" : "");
  }
  for (Period& other : place->alternatives) {
    if (!other.span.low()) continue;
    const auto period =
        period_of(text_of(day_containing(other.span.low()->value)) + clock);
    if (period) other = *period;
  }
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
