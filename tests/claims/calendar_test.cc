#include "claims/value/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace claims {
namespace {

Day day(int year, int month, int number) {
  return *day_of({year, month, number});
}

struct WeekdayRow {
  const char *name, *day;
  Weekday expected;
};
constexpr WeekdayRow kWeekdays[] = {
    {"the epoch was a Thursday", "1970-01-01", Weekday::Thursday},
    {"the day before it was a Wednesday", "1969-12-31", Weekday::Wednesday},
    {"11 April 2024 was a Thursday", "2024-04-11", Weekday::Thursday},
    {"the fall of the Bastille: a Tuesday", "1789-07-14", Weekday::Tuesday},
    {"the calendar repeats every 400 years", "1024-04-11", Weekday::Sunday},
    {"the first day of the calendar", "0001-01-01", Weekday::Monday},
    {"the last day of the calendar", "9999-12-31", Weekday::Friday},
};

TEST(Calendar, Weekdays) {
  for (const auto& row : kWeekdays) {
    const auto parsed = parse_day(row.day);
    ASSERT_TRUE(parsed) << row.name;
    EXPECT_EQ(weekday_of(*parsed), row.expected) << row.name;
  }
}

struct ParseRow {
  const char *name, *text;
  bool good;
};
constexpr ParseRow kParses[] = {
    {"a plain day", "2024-04-11", true},
    {"29 February of a leap year", "2024-02-29", true},
    {"29 February of a common year", "2023-02-29", false},
    {"1900 had no leap day", "1900-02-29", false},
    {"2000 had one", "2000-02-29", true},
    {"30 February", "2024-02-30", false},
    {"month 13", "2024-13-01", false},
    {"month 0", "2024-00-10", false},
    {"a leap day of the Middle Ages", "1204-02-29", true},
    {"1100 had no leap day", "1100-02-29", false},
    {"the first day of the calendar", "0001-01-01", true},
    {"before the calendar", "0000-12-31", false},
    {"a month is no day", "2024-04", false},
    {"one digit days are another form", "2024-4-1", false},
    {"trailing letters", "2024-04-11x", false},
    {"letters inside", "2024-O4-11", false},
    {"nothing", "", false},
};

TEST(Calendar, ParsesDays) {
  for (const auto& row : kParses) {
    const auto parsed = parse_day(row.text);
    EXPECT_EQ(parsed.has_value(), row.good) << row.name;
    if (parsed) {
      EXPECT_EQ(text_of(*parsed), row.text) << row.name;
    }
  }
}

struct InstantRow {
  const char *name, *text, *expected;  // expected "" = refused
};
constexpr InstantRow kInstants[] = {
    {"a day is its midnight", "2024-04-11", "2024-04-11"},
    {"minutes", "2024-04-11T18:30", "2024-04-11T18:30:00"},
    {"seconds", "2024-04-11T18:30:05", "2024-04-11T18:30:05"},
    {"before the epoch", "1914-08-03T23:59:59", "1914-08-03T23:59:59"},
    {"midnight is not written", "2024-04-11T00:00:00", "2024-04-11"},
    {"no hour 24", "2024-04-11T24:00", ""},
    {"no minute 60", "2024-04-11T10:60", ""},
    {"a zone is not local time", "2024-04-11T18:30:00Z", ""},
    {"half an hour mark", "2024-04-11T18", ""},
};

TEST(Calendar, ParsesInstants) {
  for (const auto& row : kInstants) {
    const auto parsed = parse_instant(row.text);
    EXPECT_EQ(parsed ? text_of(*parsed) : "", row.expected) << row.name;
  }
}

struct EasterRow {
  int year;
  const char* day;
};
constexpr EasterRow kEasters[] = {
    {1818, "1818-03-22"}, {1943, "1943-04-25"}, {1999, "1999-04-04"},
    {2000, "2000-04-23"}, {2024, "2024-03-31"}, {2025, "2025-04-20"},
    {2038, "2038-04-25"},
};

TEST(Calendar, Easter) {
  for (const auto& row : kEasters)
    EXPECT_EQ(text_of(easter_sunday(row.year)), row.day);
}

struct WeekRow {
  const char* name;
  int year, week;
  const char* monday;  // "" = the year has no such week
};
constexpr WeekRow kWeeks[] = {
    {"week 1 holds 4 January", 2024, 1, "2024-01-01"},
    {"week 1 may begin in December", 2020, 1, "2019-12-30"},
    {"a year of 53 weeks", 2020, 53, "2020-12-28"},
    {"most years have 52", 2024, 53, ""},
    {"no week 0", 2024, 0, ""},
    {"no week 54", 2020, 54, ""},
};

TEST(Calendar, IsoWeeks) {
  for (const auto& row : kWeeks) {
    const auto monday = iso_week_start(row.year, row.week);
    EXPECT_EQ(monday ? text_of(*monday) : "", row.monday) << row.name;
  }
}

TEST(Calendar, MonthsAreClampedToTheirLastDay) {
  EXPECT_EQ(add_months(day(2024, 1, 31), 1), day(2024, 2, 29));
  EXPECT_EQ(add_months(day(2024, 3, 31), -1), day(2024, 2, 29));
  EXPECT_EQ(add_months(day(2024, 1, 15), -13), day(2022, 12, 15));
  EXPECT_EQ(add_months(day(9999, 12, 1), 1), std::nullopt);
  EXPECT_EQ(add_days(day(1, 1, 1), -1), std::nullopt);
}

Day any_day() { return Day{*rc::gen::inRange(-719162, 2932897)}; }

TEST(CalendarLaws, DatesAndDaysAgree) {
  EXPECT_TRUE(rc::check("day -> date -> day", [] {
    const Day d = any_day();
    RC_ASSERT(day_of(date_of(d)) == d);
    RC_ASSERT(parse_day(text_of(d)) == d);
  }));
  EXPECT_TRUE(rc::check("the next day is the next weekday", [] {
    const Day d = any_day();
    RC_ASSERT(static_cast<int>(weekday_of(d.plus(1))) ==
              static_cast<int>(weekday_of(d)) % 7 + 1);
  }));
  EXPECT_TRUE(rc::check("text keeps the order of days", [] {
    const Day a = any_day(), b = any_day();
    RC_ASSERT((a < b) == (text_of(a) < text_of(b)));
  }));
  EXPECT_TRUE(rc::check("every day lies in its ISO week", [] {
    const Day d = any_day();
    RC_PRE(d.number > -719162 + 14 && d.number < 2932896 - 14);
    const IsoWeek week = iso_week_of(d);
    const auto monday = iso_week_start(week.year, week.week);
    RC_ASSERT(monday && *monday <= d && d < monday->plus(7));
  }));
  EXPECT_TRUE(rc::check("instants go to text and back", [] {
    const Instant i{start_of(any_day()).seconds + *rc::gen::inRange(0, 86400)};
    RC_ASSERT(parse_instant(text_of(i)) == i);
  }));
  EXPECT_TRUE(rc::check("months forth and back stay in the month", [] {
    const Day d = any_day();
    const int months = *rc::gen::inRange(-600, 600);
    const auto there = add_months(d, months);
    RC_PRE(there.has_value());
    const auto back = add_months(*there, -months);
    RC_ASSERT(back && date_of(*back).month == date_of(d).month);
    RC_ASSERT(*back <= d);
  }));
  EXPECT_TRUE(rc::check("Easter is a Sunday of March or April", [] {
    const int year = *rc::gen::inRange(1583, 9999);
    const Day easter = easter_sunday(year);
    RC_ASSERT(weekday_of(easter) == Weekday::Sunday);
    RC_ASSERT(day(year, 3, 22) <= easter && easter <= day(year, 4, 25));
  }));
}

}  // namespace
}  // namespace claims
