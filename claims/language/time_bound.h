#pragma once
// What modifiers make of a period: "début mai" is its first third, "avant 2019"
// all that lies before, "il y a plus de dix ans" all up to ten years ago.

#include "claims/language/time_expression.h"
#include "claims/value/period.h"

namespace claims {

// The first, middle or last third, for Start, Mid, End; else nothing.
void apply_part(TimeModifier modifier, Period* period);

// Before, After, Since, Until. `outside`: the word stands before the mention,
// which names the period alone.
void apply_relation(TimeModifier relation, bool outside, Period* period);

// The Bound of a Shift, counted from `now`.
void apply_bound(const TimeExpression& e, Instant now, Period* period);

}  // namespace claims
