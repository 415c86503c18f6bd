#pragma once
// Where a time expression lies in the calendar, as far as it is known, and
// where relative ones stand. "avril" with no year is a Place without a span,
// TIMEX3 value "XXXX-04".

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

Place whole_place(Day day, Grain grain);

// The place of any expression; its children stand in the setting.
Place place_of(const TimeExpression& e, const TimeSetting& setting);
// The place of the child that `field` names; nullopt if there is none.
std::optional<Place> child_place(const TimeExpression& e, Field field,
                                 const TimeSetting& setting);

}  // namespace claims
