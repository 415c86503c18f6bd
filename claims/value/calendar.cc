#include "claims/value/calendar.h"

#include <algorithm>
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <charconv>

namespace claims {
namespace {

using boost::gregorian::gregorian_calendar;

constexpr int kFirstYear = 1, kLastYear = 9999;
constexpr int64_t kEpoch = 2440588;     // Julian day of 1970-01-01
constexpr int32_t kFirstDay = -719162;  // 0001-01-01
constexpr int32_t kLastDay = 2932896;   // 9999-12-31

// Boost begins in 1400. The calendar repeats every 400 years, so what is older
// is computed four such cycles later.
constexpr int kBoostYear = 1400, kLater = 4 * 400;
constexpr int32_t kBoostDay = -208188, kDaysLater = 4 * 146097;

int boost_year(int year) { return year < kBoostYear ? year + kLater : year; }

std::string digits(int value, size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

// The number that exactly `width` digits at `at` spell; -1 if they do not.
int number_at(std::string_view text, size_t at, size_t width) {
  if (at + width > text.size()) return -1;
  int value = 0;
  for (char c : text.substr(at, width)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool has_at(std::string_view text, size_t at, char mark) {
  return at < text.size() && text[at] == mark;
}

}  // namespace

std::optional<Day> day_of(const Date& date) {
  if (date.year < kFirstYear || date.year > kLastYear) return std::nullopt;
  if (date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  if (date.day > days_in_month(date.year, date.month)) return std::nullopt;
  using Short = unsigned short;
  const int year = boost_year(date.year);
  const gregorian_calendar::ymd_type ymd(static_cast<Short>(year),
                                         static_cast<Short>(date.month),
                                         static_cast<Short>(date.day));
  const int64_t julian = gregorian_calendar::day_number(ymd);
  const int64_t later = year == date.year ? 0 : kDaysLater;
  return Day{static_cast<int32_t>(julian - kEpoch - later)};
}

Date date_of(Day day) {
  const int64_t number = std::clamp(day.number, kFirstDay, kLastDay);
  const bool old = number < kBoostDay;
  const auto ymd = gregorian_calendar::from_day_number(
      static_cast<gregorian_calendar::date_int_type>(number + kEpoch +
                                                     (old ? kDaysLater : 0)));
  return Date{ymd.year - (old ? kLater : 0), ymd.month, ymd.day};
}

Weekday weekday_of(Day day) {
  const int since_monday = (day.number % 7 + 7 + 3) % 7;  // 1970-01-01: Thu
  return static_cast<Weekday>(since_monday + 1);
}

std::optional<Day> add_days(Day day, int64_t days) {
  const int64_t number =
      int64_t{day.number} + std::clamp<int64_t>(days, -10'000'000, 10'000'000);
  if (number < kFirstDay || number > kLastDay) return std::nullopt;
  return Day{static_cast<int32_t>(number)};
}

std::optional<Day> add_months(Day day, int months) {
  const Date date = date_of(day);
  const int64_t total = int64_t{date.year} * 12 + (date.month - 1) + months;
  if (total < int64_t{kFirstYear} * 12 ||
      total >= (kLastYear + int64_t{1}) * 12)
    return std::nullopt;
  const int year = static_cast<int>(total / 12);
  const int month = static_cast<int>(total % 12) + 1;
  return day_of({year, month, std::min(date.day, days_in_month(year, month))});
}

int days_in_month(int year, int month) {
  using Short = unsigned short;
  if (month < 1 || month > 12) return 0;
  return gregorian_calendar::end_of_month_day(
      static_cast<Short>(boost_year(std::clamp(year, kFirstYear, kLastYear))),
      static_cast<Short>(month));
}

std::optional<Day> iso_week_start(int year, int week) {
  if (week < 1 || week > 53) return std::nullopt;
  // The week that holds 4 January is the first (ISO 8601).
  const auto fourth = day_of({year, 1, 4});
  if (!fourth) return std::nullopt;
  const int back = static_cast<int>(weekday_of(*fourth)) - 1;
  const auto monday = add_days(*fourth, (week - 1) * 7 - back);
  if (!monday || iso_week_of(*monday).year != year) return std::nullopt;
  return monday;
}

IsoWeek iso_week_of(Day day) {
  const int after_monday = static_cast<int>(weekday_of(day)) - 1;
  const Day thursday = day.plus(3 - after_monday);
  const int year = date_of(thursday).year;
  const auto first = day_of({year, 1, 1});
  return {year, first ? (thursday.number - first->number) / 7 + 1 : 1};
}

// The anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
Day easter_sunday(int year) {
  year = std::clamp(year, kFirstYear, kLastYear);
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int m = (a + 11 * d + 22 * e) / 451;
  const int n = d + e - 7 * m + 114;
  return *day_of({year, n / 31, n % 31 + 1});
}

std::string text_of(Day day) {
  const Date date = date_of(day);
  return digits(date.year, 4) + "-" + digits(date.month, 2) + "-" +
         digits(date.day, 2);
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return std::nullopt;
  return day_of(
      {number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)});
}

std::string text_of(Instant instant) {
  const Day day = day_containing(instant);
  const auto rest = static_cast<int>(instant.seconds - start_of(day).seconds);
  if (rest == 0) return text_of(day);
  return text_of(day) + "T" + digits(rest / 3600, 2) + ":" +
         digits(rest / 60 % 60, 2) + ":" + digits(rest % 60, 2);
}

std::optional<Instant> parse_instant(std::string_view text) {
  const auto day = parse_day(text.substr(0, 10));
  if (!day) return std::nullopt;
  if (text.size() == 10) return start_of(*day);
  if (text[10] != 'T' || (text.size() != 16 && text.size() != 19))
    return std::nullopt;
  const int hour = number_at(text, 11, 2), minute = number_at(text, 14, 2);
  const int second = text.size() == 19 ? number_at(text, 17, 2) : 0;
  if (!has_at(text, 13, ':') || (text.size() == 19 && text[16] != ':'))
    return std::nullopt;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
      second > 59)
    return std::nullopt;
  return Instant{start_of(*day).seconds + hour * 3600 + minute * 60 + second};
}

}  // namespace claims
