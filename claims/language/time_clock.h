#pragma once
// The hours of a time expression: "18 h 30", "half past six in the evening",
// "le matin", put into the day that they belong to.

#include <string>

#include "claims/language/time_place.h"

namespace claims {

bool has_clock(const TimeExpression& e);
// Minutes since midnight. REQUIRES: `e` has an hour.
int clock_minutes(const TimeExpression& e);
// "T18:30", "TMO"; "" if `e` has no clock.
std::string clock_timex(const TimeExpression& e);
// Puts the clock fields or part of day of `e` into a place of grain Day.
void apply_clock(const TimeExpression& e, Place* place);

}  // namespace claims
