// Feasts by their rules, against published dates.

#include "claims/language/time_feast.h"

#include <gtest/gtest.h>

namespace claims {
namespace {

FeastRule islamic(int month, int day) {
  FeastRule rule;
  rule.islamic = true;
  rule.month = month;
  rule.day = day;
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

TEST(TimeFeast, IslamicFeastsAreRightToADay) {
  for (const Row& row : kRows) {
    const auto day = feast_day(islamic(row.month, row.day), row.year);
    ASSERT_TRUE(day) << row.name;
    const auto told = parse_instant(row.celebrated);
    const int gap = day_containing(*told).number - day->number;
    EXPECT_GE(gap, 0) << row.name << " " << row.year;
    EXPECT_LE(gap, 1) << row.name << " " << row.year;
  }
}

// Twelve months of the moon are eleven days short of a year: in 33 years each
// day of the Islamic year misses one Gregorian year, or comes twice in one.
TEST(TimeFeast, IslamicFeastsGoRoundTheYear) {
  for (int year = 1900; year < 2100; ++year) {
    const auto day = feast_day(islamic(10, 1), year);
    const auto next = feast_day(islamic(10, 1), year + 1);
    ASSERT_TRUE(day) << year;
    ASSERT_TRUE(next) << year;
    EXPECT_EQ(date_of(*day).year, year);
    const int gap = next->number - day->number;
    EXPECT_TRUE((gap >= 354 && gap <= 355) || (gap >= 708 && gap <= 710))
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
    rule.hebrew = true;
    rule.month = row.month;
    rule.day = row.day;
    const auto day = feast_day(rule, row.year);
    ASSERT_TRUE(day) << row.name;
    EXPECT_EQ(text_of(*day), row.first_day) << row.name;
  }
}

TEST(TimeFeast, OrthodoxEasterIsTheJulianOne) {
  FeastRule rule;
  rule.of_orthodox_easter = true;
  EXPECT_EQ(text_of(*feast_day(rule, 2018)), "2018-04-08");
  EXPECT_EQ(text_of(*feast_day(rule, 2024)), "2024-05-05");
  EXPECT_EQ(text_of(*feast_day(rule, 2025)), "2025-04-20");
}

TEST(TimeFeast, EasterAndItsDays) {
  FeastRule ascension;
  ascension.of_easter = true;
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
