#include "claims/language/time_feast.h"

#include <algorithm>

#include "claims/language/time_day.h"
#include "claims/value/hebrew.h"
#include "claims/value/moon_calendar.h"

namespace claims {
namespace {

std::optional<Day> islamic_in(const FeastRule& rule, int year) {
  // 33 Islamic years are 32 of ours.
  const int about = (year - 622) * 33 / 32;
  for (int islamic = about - 1; islamic <= about + 2; ++islamic) {
    if (islamic < 1) continue;
    const auto day =
        add_days(islamic_day(islamic, rule.month, rule.day), rule.offset);
    if (day && date_of(*day).year == year) return day;
  }
  return std::nullopt;
}

// Meeus, Astronomical Algorithms, ch. 8: the Julian computus; the calendars are
// 13 days apart from March 1900 to February 2100.
std::optional<Day> orthodox_easter(int year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int apart = year / 100 - year / 400 - 2;
  const auto julian =
      day_of({year, (d + e + 114) / 31, (d + e + 114) % 31 + 1});
  return julian ? add_days(*julian, apart) : std::nullopt;
}

// A Hebrew year begins in autumn: two of them share ours.
std::optional<Day> hebrew_in(const FeastRule& rule, int year) {
  for (const int hebrew : {year + 3760, year + 3761}) {
    const auto day = hebrew_day(hebrew, rule.month, rule.day);
    if (day && date_of(*day).year == year) return add_days(*day, rule.offset);
  }
  return std::nullopt;
}

// Some feasts of a Hindu year that begins in spring lie in the next one.
std::optional<Day> hindu_in(const FeastRule& rule, int year) {
  for (const int y : {year, year + 1}) {
    const auto day =
        add_days(hindu_day(y, rule.month, rule.day, rule.hour), rule.offset);
    if (day && date_of(*day).year == year) return day;
  }
  return std::nullopt;
}

std::optional<Day> listed_in(const FeastRule& rule, int year) {
  const auto first = day_of({year, 1, 1});
  if (!first) return std::nullopt;
  const auto found =
      std::lower_bound(rule.dates.begin(), rule.dates.end(), *first);
  const bool in_year =
      found != rule.dates.end() && date_of(*found).year == year;
  return in_year ? std::optional(*found) : std::nullopt;
}

std::optional<Day> gregorian_in(const FeastRule& rule, int year) {
  const auto first = day_of({year, rule.month, 1});
  if (!first) return std::nullopt;
  if (rule.nth == 0) return day_of({year, rule.month, rule.day});
  const Day end = first->plus(days_in_month(year, rule.month));
  const auto day = nth_weekday(*first, end, rule.weekday, rule.nth);
  return day ? add_days(*day, rule.offset) : std::nullopt;
}

Day on_a_working_day(Day day) {
  const Weekday weekday = weekday_of(day);
  return day.plus(weekday == Weekday::Saturday ? -1
                  : weekday == Weekday::Sunday ? 1
                                               : 0);
}

std::optional<Day> named_day(const FeastRule& rule, int year) {
  switch (rule.calendar) {
    case FeastCalendar::Gregorian:
      return gregorian_in(rule, year);
    case FeastCalendar::Easter:
      return add_days(easter_sunday(year), rule.offset);
    case FeastCalendar::Orthodox: {
      const auto easter = orthodox_easter(year);
      return easter ? add_days(*easter, rule.offset) : std::nullopt;
    }
    case FeastCalendar::Hebrew:
      return hebrew_in(rule, year);
    default:
      return listed_in(rule, year);
  }
}

std::optional<Day> by_moon(const FeastRule& rule, int year) {
  switch (rule.calendar) {
    case FeastCalendar::Islamic:
      return islamic_in(rule, year);
    case FeastCalendar::Chinese:
      return add_days(chinese_day(year, rule.month, rule.day), rule.offset);
    case FeastCalendar::Hindu:
      return hindu_in(rule, year);
    case FeastCalendar::Sankranti:
      return add_days(sankranti(year, rule.month), rule.offset);
    default:
      return std::nullopt;
  }
}

// The key of a pack's row that says which calendar; a month and a day by
// themselves are ours.
struct CalendarKey {
  const char* key;
  FeastCalendar calendar;
  bool counts = false;  // its value is the offset
};
constexpr CalendarKey kCalendarKeys[] = {
    {"easter", FeastCalendar::Easter, true},
    {"orthodox", FeastCalendar::Orthodox, true},
    {"hebrew", FeastCalendar::Hebrew},
    {"islamic", FeastCalendar::Islamic},
    {"chinese", FeastCalendar::Chinese},
    {"hindu", FeastCalendar::Hindu},
    {"sankranti", FeastCalendar::Sankranti},
    {"dates", FeastCalendar::Listed},
};

// Whether the row says which day of its calendar.
bool names_day(const FeastRule& feast) {
  const int months = feast.calendar == FeastCalendar::Hebrew ? 13 : 12;
  const bool month = feast.month >= 1 && feast.month <= months;
  switch (feast.calendar) {
    case FeastCalendar::Easter:
    case FeastCalendar::Orthodox:
      return true;
    case FeastCalendar::Listed:
      return !feast.dates.empty();
    case FeastCalendar::Sankranti:
      return month;
    case FeastCalendar::Gregorian:
      return month && (feast.day > 0 || feast.nth != 0);
    default:
      return month && feast.day >= 1 && feast.day <= 30;
  }
}

std::vector<Day> days_of(const PackNode& row) {
  std::vector<Day> days;
  for (const std::string& date : row.texts("dates")) {
    const auto instant = parse_instant(date);
    if (!instant) row.fail("no date: " + date);
    days.push_back(day_containing(*instant));
  }
  std::sort(days.begin(), days.end());
  return days;
}

}  // namespace

bool is_approximate(const FeastRule& rule) {
  return rule.calendar == FeastCalendar::Islamic ||
         rule.calendar == FeastCalendar::Hindu ||
         rule.calendar == FeastCalendar::Sankranti;
}

FeastRule feast_of(const PackNode& row) {
  FeastRule feast;
  feast.id = row.required_text("id");
  const char* offset = "offset";
  for (const CalendarKey& key : kCalendarKeys) {
    if (!row.find(key.key)) continue;
    feast.calendar = key.calendar;
    if (key.counts) offset = key.key;
  }
  const auto number = [&](const char* key, int otherwise) {
    return static_cast<int>(row.whole_or(key, otherwise));
  };
  feast.offset = number(offset, 0);
  feast.month = number("month", 0);
  feast.day = number("day", 0);
  feast.weekday = number("weekday", 0);
  feast.nth = number("nth", 0);
  feast.hour = number("hour", feast.hour);
  feast.days = number("days", 1);
  feast.observed = row.boolean_or("observed", false);
  if (row.find("dates")) feast.dates = days_of(row);
  if (!names_day(feast))
    row.fail(
        "a holiday needs easter, or orthodox, or month and day, or month, "
        "weekday, nth, or dates");
  list_days_of_the_moon(&feast);
  return feast;
}

void list_days_of_the_moon(FeastRule* rule) {
  for (int year = kFirstMoonYear; year <= kLastMoonYear; ++year)
    if (const auto day = by_moon(*rule, year)) rule->dates.push_back(*day);
}

std::optional<Day> feast_day(const FeastRule& rule, int year) {
  const auto day = named_day(rule, year);
  return day && rule.observed ? std::optional(on_a_working_day(*day)) : day;
}

}  // namespace claims
