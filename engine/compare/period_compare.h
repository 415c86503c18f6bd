#pragma once
// Compares times: the day of an event against the period that a claim leaves
// for it, the stretch over which a state holds against the time a claim speaks
// of, and lengths of time. Which property is said of it matters: another visit
// in March does not refute a visit in December.

#include "claims/language/catalogue.h"
#include "engine/compare/slot.h"

namespace engine {

using TimeSpan = claims::Interval<claims::Instant>;

// The time of one side, with what is taken when the text leaves it open: a
// state of which a text speaks holds on the day of saying, an event lies before
// it, a curated state is open.
struct TimeSide {
  TimeSpan span;
  std::optional<claims::Period> when;  // as said
  // Both ends, or the beginning, are days that the record gives: a role "from
  // 2021-04-02 to 2023-07-26", not a role "in 2021".
  bool is_stretch = false;
  // It speaks of a time that ended over a year before "now", or of no certain
  // time before: what a source says without a date need not have held then.
  bool is_long_past = false;
};
TimeSide time_side(const claims::Statement& statement,
                   const claims::Property* property,
                   std::optional<claims::Day> as_of, bool speaks_now);

struct TimeRelation {
  Outcome outcome = Outcome::Missing;
  const char* rule = "";
  int32_t days_apart = 0;  // given minus goal; 0 when they overlap
  // States: the given time covers the goal's, so that another value is excluded
  // for all of it.
  bool covers = true;
};

TimeRelation compare_event_times(const TimeSide& goal, const TimeSide& given);
TimeRelation compare_state_times(const TimeSide& goal, const TimeSide& given);

// Periods and lengths of time as values.
ValueRelation compare_period_values(const claims::Period& goal,
                                    const claims::Period& given,
                                    bool one_valued);
ValueRelation compare_durations(const claims::Duration& goal,
                                const claims::Duration& given,
                                const CompareContext& context);

// Days from the nearer end of one span to that of the other; 0 on overlap.
int32_t days_between(const TimeSpan& goal, const TimeSpan& given);

}  // namespace engine
