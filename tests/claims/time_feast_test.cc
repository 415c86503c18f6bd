// Feasts by their rules, against published dates.

#include "claims/language/time_feast.h"

#include <gtest/gtest.h>

namespace claims {
namespace {

FeastRule islamic(int month, int day) {
  FeastRule rule;
  rule.calendar = FeastCalendar::Islamic;
  rule.month = month;
  rule.day = day;
  list_days_of_the_moon(&rule);
  return rule;
}

struct Row {
  const char* name;
  int month, day, year;
  const char* celebrated;  // in Mecca
};
constexpr Row kRows[] = {
    {"Ramadan began", 9, 1, 2019, "2019-05-06"},
    {"Ramadan began", 9, 1, 2021, "2021-04-13"},
    {"Ramadan began", 9, 1, 2022, "2022-04-02"},
    {"Ramadan began", 9, 1, 2024, "2024-03-11"},
    {"Ramadan ended", 10, 1, 2022, "2022-05-02"},
    {"Ramadan ended", 10, 1, 2023, "2023-04-21"},
    {"the feast of the sacrifice", 12, 10, 2022, "2022-07-09"},
    {"the feast of the sacrifice", 12, 10, 2024, "2024-06-16"},
};

TEST(TimeFeast, IslamicFeastsAreRightToTheDay) {
  for (const Row& row : kRows) {
    const auto day = feast_day(islamic(row.month, row.day), row.year);
    ASSERT_TRUE(day) << row.name;
    EXPECT_EQ(text_of(*day), row.celebrated) << row.name << " " << row.year;
  }
}

TEST(TimeFeast, ChineseFeastsAreRightToTheDay) {
  struct {
    const char* name;
    int month, day, year;
    const char* celebrated;
  } constexpr kFeasts[] = {
      {"the new year", 1, 1, 1985, "1985-02-20"},
      {"the new year", 1, 1, 2012, "2012-01-23"},
      {"the new year", 1, 1, 2014, "2014-01-31"},
      {"the new year", 1, 1, 2015, "2015-02-19"},
      {"the new year", 1, 1, 2020, "2020-01-25"},
      {"the new year", 1, 1, 2024, "2024-02-10"},
      {"the new year behind the leap month of 2033", 1, 1, 2034, "2034-02-19"},
      {"dragon boats", 5, 5, 2023, "2023-06-22"},
      {"dragon boats", 5, 5, 2024, "2024-06-10"},
      {"the middle of autumn", 8, 15, 2020, "2020-10-01"},
      {"the middle of autumn", 8, 15, 2024, "2024-09-17"},
  };
  for (const auto& row : kFeasts) {
    FeastRule rule;
    rule.calendar = FeastCalendar::Chinese;
    rule.month = row.month;
    rule.day = row.day;
    list_days_of_the_moon(&rule);
    EXPECT_EQ(text_of(*feast_day(rule, row.year)), row.celebrated)
        << row.name << " " << row.year;
  }
}

TEST(TimeFeast, HinduFeastsAreRightToTheDay) {
  struct {
    const char* name;
    int month, day, hour, year;
    const char* celebrated;  // in most of India
  } constexpr kFeasts[] = {
      {"lights", 7, 30, 18, 2015, "2015-11-11"},
      {"lights", 7, 30, 18, 2016, "2016-10-30"},
      {"lights", 7, 30, 18, 2018, "2018-11-07"},
      {"lights", 7, 30, 18, 2020, "2020-11-14"},
      {"lights", 7, 30, 18, 2022, "2022-10-24"},
      {"lights", 7, 30, 18, 2023, "2023-11-12"},
      {"the bonfire", 12, 15, 18, 2019, "2019-03-20"},
      {"the bonfire", 12, 15, 18, 2024, "2024-03-24"},
      {"the night of Shiva", 11, 29, 24, 2020, "2020-02-21"},
      {"the night of Shiva", 11, 29, 24, 2023, "2023-02-18"},
      {"the fourth of Ganesh", 6, 4, 12, 2019, "2019-09-02"},
      {"the fourth of Ganesh", 6, 4, 12, 2023, "2023-09-19"},
      {"the full moon of Vaisakha", 2, 15, 6, 2023, "2023-05-05"},
  };
  for (const auto& row : kFeasts) {
    FeastRule rule;
    rule.calendar = FeastCalendar::Hindu;
    rule.month = row.month;
    rule.day = row.day;
    rule.hour = row.hour;
    list_days_of_the_moon(&rule);
    EXPECT_EQ(text_of(*feast_day(rule, row.year)), row.celebrated)
        << row.name << " " << row.year;
  }
}

TEST(TimeFeast, TheSunEntersCapricornInJanuary) {
  FeastRule rule;
  rule.calendar = FeastCalendar::Sankranti;
  rule.month = 10;
  list_days_of_the_moon(&rule);
  EXPECT_EQ(text_of(*feast_day(rule, 2018)), "2018-01-14");
  EXPECT_EQ(text_of(*feast_day(rule, 2019)), "2019-01-15");
}

TEST(TimeFeast, AFeastOnAWeekendIsKeptOnAWorkingDay) {
  FeastRule rule;
  rule.month = 10;
  rule.day = 16;
  rule.observed = true;
  EXPECT_EQ(text_of(*feast_day(rule, 2015)), "2015-10-16");
  EXPECT_EQ(text_of(*feast_day(rule, 2016)), "2016-10-17");
  EXPECT_EQ(text_of(*feast_day(rule, 2021)), "2021-10-15");
}

TEST(TimeFeast, AListedFeastIsInTheYearsOfItsList) {
  FeastRule rule;
  rule.calendar = FeastCalendar::Listed;
  rule.dates = {*day_of({2016, 3, 1}), *day_of({2020, 3, 3})};
  EXPECT_EQ(text_of(*feast_day(rule, 2020)), "2020-03-03");
  EXPECT_FALSE(feast_day(rule, 2018));
}

// Twelve months of the moon, which begin as it does, are some eleven days short
// of a year: in 33 years each
// day of the Islamic year misses one Gregorian year, or comes twice in one.
TEST(TimeFeast, IslamicFeastsGoRoundTheYear) {
  const FeastRule rule = islamic(10, 1);
  for (int year = kFirstMoonYear; year < kLastMoonYear; ++year) {
    const auto day = feast_day(rule, year);
    const auto next = feast_day(rule, year + 1);
    ASSERT_TRUE(day) << year;
    ASSERT_TRUE(next) << year;
    EXPECT_EQ(date_of(*day).year, year);
    const int gap = next->number - day->number;
    EXPECT_TRUE((gap >= 353 && gap <= 355) || (gap >= 708 && gap <= 710))
        << year << ": " << gap;
  }
}

TEST(TimeFeast, HebrewFeastsFallOnTheirDays) {
  struct {
    const char* name;
    int month, day, year;
    const char* first_day;
  } constexpr kFeasts[] = {
      {"Passover", 1, 15, 2024, "2024-04-23"},
      {"Passover of a common year", 1, 15, 2023, "2023-04-06"},
      {"the new year", 7, 1, 2017, "2017-09-21"},
      {"the day of atonement", 7, 10, 2018, "2018-09-19"},
      {"the feast of lights", 9, 25, 2023, "2023-12-08"},
      {"Purim of a leap year is in the second Adar", 13, 14, 2024,
       "2024-03-24"},
      {"Purim of a common year", 13, 14, 2013, "2013-02-24"},
  };
  for (const auto& row : kFeasts) {
    FeastRule rule;
    rule.calendar = FeastCalendar::Hebrew;
    rule.month = row.month;
    rule.day = row.day;
    const auto day = feast_day(rule, row.year);
    ASSERT_TRUE(day) << row.name;
    EXPECT_EQ(text_of(*day), row.first_day) << row.name;
  }
}

TEST(TimeFeast, OrthodoxEasterIsTheJulianOne) {
  FeastRule rule;
  rule.calendar = FeastCalendar::Orthodox;
  EXPECT_EQ(text_of(*feast_day(rule, 2018)), "2018-04-08");
  EXPECT_EQ(text_of(*feast_day(rule, 2024)), "2024-05-05");
  EXPECT_EQ(text_of(*feast_day(rule, 2025)), "2025-04-20");
}

TEST(TimeFeast, EasterAndItsDays) {
  FeastRule ascension;
  ascension.calendar = FeastCalendar::Easter;
  ascension.offset = 39;
  EXPECT_EQ(text_of(*feast_day(ascension, 2024)), "2024-05-09");
  FeastRule last_sunday_of_may;
  last_sunday_of_may.month = 5;
  last_sunday_of_may.weekday = 7;
  last_sunday_of_may.nth = -1;
  EXPECT_EQ(text_of(*feast_day(last_sunday_of_may, 2024)), "2024-05-26");
}

}  // namespace
}  // namespace claims
