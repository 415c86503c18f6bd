#include "claims/language/time_day.h"

#include <algorithm>
#include <cstdlib>

#include "claims/language/time_feast.h"
#include "claims/value/grain.h"

namespace claims {
namespace {

// Older days are told by the Julian calendar here or there: their weekday says
// nothing.
constexpr int kNewStyle = 1753;

}  // namespace

std::optional<Day> nth_weekday(Day from, Day to, int weekday, int nth) {
  const int first = (weekday - static_cast<int>(weekday_of(from)) + 7) % 7;
  const int count = (to.number - from.number - first + 6) / 7;
  const int index = nth > 0 ? nth - 1 : count + nth;
  if (index < 0 || index >= count) return std::nullopt;
  return from.plus(first + 7 * index);
}

Grain grain_of(const TimeExpression& e) {
  if (e.has(Field::Holiday) && e.has(Field::Weekend)) return Grain::Weekend;
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

std::optional<Day> in_year(const TimeExpression& e, int year,
                           const TimeGrammar& grammar) {
  if (e.has(Field::Holiday)) {
    const auto row = static_cast<size_t>(e.at(Field::Holiday));
    const auto day = feast_day(grammar.holidays[row], year);
    if (!day || !e.has(Field::Weekend)) return day;
    // Monday and Tuesday prolong the weekend before.
    const int weekday = static_cast<int>(weekday_of(*day));
    return add_days(*day, weekday <= 2 ? -1 - weekday : 6 - weekday);
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
         date_of(day).year < kNewStyle ||
         static_cast<int>(weekday_of(day)) == e.at(Field::Weekday);
}

// Years around the standpoint in which the fields name a day; where a weekday
// is written, those that have it, if any do.
Days candidates_by_year(const TimeExpression& e, const TimeGrammar& grammar,
                        Day now) {
  Days all, fitting;
  const int year = date_of(now).year;
  for (int y = year - 4; y <= year + 4; ++y) {
    const auto day = in_year(e, y, grammar);
    if (!day) continue;
    all.push_back(*day);
    if (weekday_fits(e, *day) && std::abs(y - year) <= 1)
      fitting.push_back(*day);
  }
  const bool narrow = e.has(Field::Weekday) && e.get(Field::Direction, 0) == 0;
  return narrow && !fitting.empty() ? fitting : all;
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
  const int far = 2 + std::clamp(e.get(Field::Amount, 0) / 1000, 0, 500);
  for (int week = -far; week <= far; ++week)
    if (const auto day = add_days(now, ahead + 7 * week)) days.push_back(*day);
  return days;
}

std::string padded(int32_t value, size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

}  // namespace claims
