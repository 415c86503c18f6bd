#pragma once
// A length of years as a figure: what "61 years" says of a life expectancy.

#include <optional>

#include "claims/language/mention.h"
#include "claims/language/tolerance.h"

namespace claims {

// The years of a plain length ("P61Y", "P61.4Y") as a quantity of unit "year",
// rounded as it is written; nullopt for other lengths ("P3M", "more than 60
// years").
std::optional<Quantity> years_of(const TimeValue& time,
                                 const ToleranceTable& tolerance);

}  // namespace claims
