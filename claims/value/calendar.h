#pragma once
// Days and instants of the proleptic Gregorian calendar, years 1 to 9999
// (Boost.Date_Time does the work; sole includer: calendar.cc). Local time
// without zones: a newspaper's day is a day.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claims {

struct Date {  // 2024-04-11; months and days count from 1
  int year;
  int month;
  int day;
  friend auto operator<=>(const Date&, const Date&) = default;
};

struct Day {  // days since 1970-01-01
  int32_t number = 0;
  friend auto operator<=>(const Day&, const Day&) = default;
  Day plus(int32_t days) const { return Day{number + days}; }
};

struct Instant {  // seconds since 1970-01-01T00:00:00 local time
  int64_t seconds = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

enum class Weekday {
  Monday = 1,
  Tuesday,
  Wednesday,
  Thursday,
  Friday,
  Saturday,
  Sunday
};

// nullopt if there is no such date (30 February) or it is out of range.
std::optional<Day> day_of(const Date& date);
// A day out of range is taken as the first or last one in range.
Date date_of(Day day);
Weekday weekday_of(Day day);
// The day `days` later (earlier if negative); nullopt when out of range.
std::optional<Day> add_days(Day day, int64_t days);
// The day `months` later (earlier if negative); day 31 becomes the month's
// last. nullopt when out of range.
std::optional<Day> add_months(Day day, int months);
int days_in_month(int year, int month);
// Monday of ISO week 1..53 of `year`; nullopt if the year has no such week.
std::optional<Day> iso_week_start(int year, int week);
// (ISO year, week) of a day.
struct IsoWeek {
  int year;
  int week;
};
IsoWeek iso_week_of(Day day);
Day easter_sunday(int year);

constexpr int64_t kSecondsPerDay = 86400;
inline Instant start_of(Day day) {
  return Instant{int64_t{day.number} * kSecondsPerDay};
}
inline Day day_containing(Instant instant) {
  const int64_t s = instant.seconds;
  return Day{static_cast<int32_t>((s >= 0 ? s : s - (kSecondsPerDay - 1)) /
                                  kSecondsPerDay)};
}

// "2024-04-11". parse_day takes exactly that form; nullopt otherwise.
std::string text_of(Day day);
std::optional<Day> parse_day(std::string_view text);
// "2024-04-11T18:30:00" (the T part only if not midnight), and back; parse
// takes "2024-04-11", "…T18:30" and "…T18:30:00".
std::string text_of(Instant instant);
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace claims
