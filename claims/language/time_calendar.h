#pragma once
// Places in the calendar from fields: which 11 April, which Tuesday, which
// spring. Used by the resolver.

#include <optional>
#include <string>
#include <vector>

#include "claims/language/time_expression.h"
#include "claims/language/time_resolver.h"
#include "claims/value/grain.h"

namespace claims {

struct Place {
  std::optional<Interval<Instant>> span;  // absent: not anchored
  Grain grain = Grain::Day;
  std::string timex;
  std::vector<Period> alternatives;
  std::string anchor_kind;  // as of TimeValue
  bool weekday_disagrees = false;
};

// Where relative expressions stand: the day, and what it was taken from.
struct Standpoint {
  Instant instant;
  Grain grain = Grain::Day;  // of the date it was taken from
  const char* kind = "published";
  Day day() const { return day_containing(instant); }
};
// What `base` says it is taken from: 0 the reference (in a narrative, the date
// before), 1 the date before ("le lendemain"), 2 the day of writing ("two years
// ago"). nullopt without anchor.
std::optional<Standpoint> standpoint(const TimeContext& context, int base);

// The place that the calendar fields of `e` name; `within` is the period that
// the text puts it in ("le lundi de la semaine prochaine"), if any.
Place calendar_place(const TimeExpression& e, const TimeSetting& setting,
                     const std::optional<Place>& within);

// Puts the clock fields or part of day of `e` into a place of grain Day.
void apply_clock(const TimeExpression& e, Place* place);
bool has_clock(const TimeExpression& e);
bool has_date(const TimeExpression& e);

Place whole_place(Day day, Grain grain);
// "T18:30", "TMO"; "" if `e` has no clock.
std::string clock_timex(const TimeExpression& e);

}  // namespace claims
