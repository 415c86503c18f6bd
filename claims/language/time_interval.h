#pragma once
// Times with two ends: "du 3 au 5 mai 2024", "from 10 p.m. to 5". What one end
// leaves out the other says, hours are of the half of the day that makes the
// stretch run forwards, and a night ends on the day after.

#include "claims/language/time_place.h"

namespace claims {

// The expression at the end `field` (From or To) of an interval, with what the
// other end says for both: of "du 3 au 5 mai 2024" 3 May 2024.
TimeExpression interval_end(const TimeExpression& interval, Field field,
                            const TimeExpressions& children);

// REQUIRES: `e` has From and To.
Place interval_place(const TimeExpression& e, const TimeSetting& setting);

}  // namespace claims
