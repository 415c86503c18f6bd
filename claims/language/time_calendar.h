#pragma once
// Places in the calendar from fields: which 11 April, which Tuesday, which
// spring, the last week of March. Used by the resolver.

#include <optional>

#include "claims/language/time_place.h"

namespace claims {

// The place that the calendar fields of `e` name; `within` is the period that
// the text puts it in ("le lundi de la semaine prochaine"), if any.
Place calendar_place(const TimeExpression& e, const TimeSetting& setting,
                     const std::optional<Place>& within);

bool has_date(const TimeExpression& e);

}  // namespace claims
