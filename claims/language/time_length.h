#pragma once
// Lengths of time from fields: "un an et demi" is 18 months, P1.5Y.

#include "claims/language/time_expression.h"
#include "claims/value/grain.h"
#include "claims/value/period.h"

namespace claims {

// Of amount, unit and `more` of `e`; an unsaid amount gives an X and no length.
Duration length_of(const TimeExpression& e, const TimeExpressions& children);

// How fine a place counted in the unit is: a fortnight counts weeks.
Grain grain_of(TimeUnit unit);

}  // namespace claims
