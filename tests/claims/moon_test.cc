// Sun and moon against published ephemerides.

#include "claims/value/moon.h"

#include <gtest/gtest.h>

#include <cmath>

namespace claims {
namespace {

Moment moment(const char* utc) {
  return static_cast<double>(parse_instant(utc)->seconds) / kSecondsPerDay;
}

constexpr double kMinute = 1.0 / (24 * 60);

struct MoonRow {
  const char* new_moon;  // UTC, US Naval Observatory
};
constexpr MoonRow kNewMoons[] = {
    {"1979-11-19T18:04"}, {"2000-01-06T18:14"}, {"2018-06-13T19:43"},
    {"2021-04-12T02:31"}, {"2024-04-08T18:21"},
};

TEST(Moon, NewMoonsAreRightToSomeMinutes) {
  for (const MoonRow& row : kNewMoons) {
    const Moment told = moment(row.new_moon);
    for (const double off : {-9.0, 0.0, 9.0})
      EXPECT_NEAR(new_moon_near(told + off), told, 10 * kMinute)
          << row.new_moon;
  }
}

TEST(Moon, TheSunStandsAtNoughtWhenSpringBegins) {
  EXPECT_NEAR(sun_reaches(0, moment("2024-01-01")), moment("2024-03-20T03:06"),
              20 * kMinute);
  EXPECT_NEAR(sun_reaches(270, moment("2023-01-01")),
              moment("2023-12-22T03:27"), 20 * kMinute);
}

// Meeus, example 47.a: 12 April 1992.
TEST(Moon, TheMoonOfTheTextbook) {
  EXPECT_NEAR(moon_longitude(moment("1992-04-12")), 133.167, 0.05);
}

TEST(Moon, ADayBeginsEarlierInTheEast) {
  EXPECT_EQ(text_of(local_day(moment("2024-02-09T23:00"), 8)), "2024-02-10");
  EXPECT_EQ(text_of(local_day(moment("2024-02-09T23:00"), 0)), "2024-02-09");
}

}  // namespace
}  // namespace claims
