#pragma once
// Which of several days or periods a clause means: "mardi" is the last Tuesday
// in « s'est tenu mardi » and the next one in « se tiendra mardi »; "next
// Friday", "ce mois-ci" say it themselves.

#include "claims/language/time_day.h"
#include "claims/language/time_place.h"

namespace claims {

// The place of the candidate that is meant, seen from `now`; the other one
// stands in its alternatives where nothing decides. Candidates are in calendar
// order; none gives an empty Place.
Place choose_place(const TimeExpression& e, const TimeSetting& setting, Day now,
                   const Days& candidates, Grain grain);

}  // namespace claims
