#pragma once
// Whole periods of a grain: the week, month, quarter… that holds a day, the
// n-th one after it, and how TIMEX3 writes it: the quarter that holds
// 2023-08-05 is [2023-07-01, 2023-10-01), "2023-Q3".

#include <optional>
#include <string>
#include <vector>

#include "claims/value/period.h"

namespace claims {

// A part of a day and its hours: "TMO" 8 to 12. The hours are those of the
// best-known recogniser; no text means them to the minute, so that a mention
// of a part of a day keeps the whole day as its base.
struct PartOfDay {
  std::string code;   // without the T: "MO"
  std::string timex;  // as TIMEX3 writes it, which knows no small hours
  int from_hour;
  int to_hour;  // beyond 24: of the day after
};
// Sorted by code; beside those of TIMEX3 (AF, DT, EV, MI, MO, NI) DA, the dawn,
// SH, the small hours, and NX, a night until the next morning.
const std::vector<PartOfDay>& parts_of_day();
// nullptr if there is no such part.
const PartOfDay* part_of_day(std::string_view code);
Interval<Instant> span_of_part(Day day, const PartOfDay& part);

// The whole period of `grain` (Day or coarser) that holds `day`. Weeks begin on
// Monday; seasons are the meteorological ones, and winter belongs to the year
// it begins in. nullopt near the ends of the calendar.
std::optional<Interval<Instant>> span_holding(Day day, Grain grain);
// TIMEX3 value of that period. REQUIRES: `grain` is Day or coarser.
std::string timex_holding(Day day, Grain grain);
// `count` grains later (earlier if negative).
std::optional<Day> shifted(Day day, Grain grain, int64_t count);

}  // namespace claims
