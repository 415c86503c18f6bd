#include "claims/value/period.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "claims/value/grain.h"

namespace claims {
namespace {

struct Row {
  const char *name, *timex, *span;  // span "" = not a complete value
};
constexpr Row kRows[] = {
    {"a year", "2024", "[2024-01-01, 2025-01-01)"},
    {"a month", "2024-02", "[2024-02-01, 2024-03-01)"},
    {"December ends with the year", "2023-12", "[2023-12-01, 2024-01-01)"},
    {"a day", "2024-04-11", "[2024-04-11, 2024-04-12)"},
    {"a week begins on Monday", "2024-W15", "[2024-04-08, 2024-04-15)"},
    {"a weekend", "2024-W15-WE", "[2024-04-13, 2024-04-15)"},
    {"a day of a week", "2024-W15-4", "[2024-04-11, 2024-04-12)"},
    {"a quarter", "2023-Q3", "[2023-07-01, 2023-10-01)"},
    {"a half", "2023-H1", "[2023-01-01, 2023-07-01)"},
    {"spring", "2023-SP", "[2023-03-01, 2023-06-01)"},
    {"summer", "2023-SU", "[2023-06-01, 2023-09-01)"},
    {"autumn", "2023-FA", "[2023-09-01, 2023-12-01)"},
    {"winter runs into the next year", "2023-WI", "[2023-12-01, 2024-03-01)"},
    {"a decade", "199", "[1990-01-01, 2000-01-01)"},
    {"a decade, written with X", "199X", "[1990-01-01, 2000-01-01)"},
    {"a century", "19", "[1900-01-01, 2000-01-01)"},
    {"a century, written with XX", "18XX", "[1800-01-01, 1900-01-01)"},
    {"an hour", "2024-04-11T18", "[2024-04-11T18:00:00, 2024-04-11T19:00:00)"},
    {"a minute", "2024-04-11T18:30",
     "[2024-04-11T18:30:00, 2024-04-11T18:31:00)"},
    {"a second", "2024-04-11T18:30:05",
     "[2024-04-11T18:30:05, 2024-04-11T18:30:06)"},
    {"a morning", "2024-04-11TMO",
     "[2024-04-11T08:00:00, 2024-04-11T12:00:00)"},
    {"a night belongs to the day it begins on", "2024-04-11TNI",
     "[2024-04-11T20:00:00, 2024-04-12)"},
    {"both ends of an interval count", "2021-07-01/2022-06-30",
     "[2021-07-01, 2022-07-01)"},
    {"an interval of years", "2014/2022", "[2014-01-01, 2023-01-01)"},
    {"an interval backwards", "2022/2014", ""},
    {"an interval without an end", "2022/", ""},
    {"a day without its year", "XXXX-04-11", ""},
    {"month 13", "2024-13", ""},
    {"30 February", "2024-02-30", ""},
    {"quarter 5", "2024-Q5", ""},
    {"half 0", "2024-H0", ""},
    {"week 60", "2024-W60", ""},
    {"hour 25", "2024-04-11T25", ""},
    {"minute 60", "2024-04-11T10:60", ""},
    {"now is not a period", "PRESENT_REF", ""},
    {"a duration is not a period", "P3M", ""},
    {"something after the value", "2024-04-11 or so", ""},
    {"five digits", "20245", ""},
    {"nothing", "", ""},
};

TEST(Period, OfTimex) {
  for (const auto& row : kRows) {
    const auto period = period_of(row.timex);
    EXPECT_EQ(period ? text_of(period->span) : "", row.span) << row.name;
    if (period) {
      EXPECT_EQ(period->timex, row.timex) << row.name;
    }
  }
}

TEST(Period, OpenEndsAreShown) {
  const Interval<Instant> since =
      Interval<Instant>::at_least(start_of(*parse_day("2020-01-01")));
  EXPECT_EQ(text_of(since), "[2020-01-01, …)");
}

constexpr Grain kGrains[] = {
    Grain::Day,     Grain::Weekend, Grain::Week, Grain::Month,  Grain::Season,
    Grain::Quarter, Grain::Half,    Grain::Year, Grain::Decade, Grain::Century};

TEST(PeriodLaws, WholePeriods) {
  EXPECT_TRUE(rc::check("what is written is what was meant", [] {
    const Day day{*rc::gen::inRange(-150000, 150000)};
    for (const Grain grain : kGrains) {
      const auto period = period_of(timex_holding(day, grain));
      RC_ASSERT(period.has_value());
      RC_ASSERT(period->span == span_holding(day, grain));
      RC_ASSERT(period->grain == grain);
    }
  }));
  EXPECT_TRUE(rc::check("a whole period holds its day", [] {
    const Day day{*rc::gen::inRange(-150000, 150000)};
    for (const Grain grain : kGrains) {
      if (grain == Grain::Weekend) continue;  // of the same week
      RC_ASSERT(span_holding(day, grain)->contains(start_of(day)));
    }
  }));
  EXPECT_TRUE(rc::check("whole periods follow one another", [] {
    const Day day{*rc::gen::inRange(-150000, 150000)};
    for (const Grain grain : kGrains) {
      const auto here = span_holding(day, grain);
      const Day next = *shifted(day_containing(here->low()->value), grain, 1);
      const auto after = span_holding(next, grain);
      RC_ASSERT(here->before(*after));
      if (grain == Grain::Weekend) continue;
      RC_ASSERT(here->high()->value == after->low()->value);
    }
  }));
}

}  // namespace
}  // namespace claims
