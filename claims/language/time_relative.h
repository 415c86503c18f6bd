#pragma once
// Places that are said from another: the whole unit around or beside an anchor
// ("last year"), so many units off ("il y a trois jours"), the stretch up to it
// ("ces six derniers mois"), what is left of a unit ("later this year").

#include <optional>

#include "claims/language/time_place.h"

namespace claims {

// Where the expression counts from; nullopt if nothing says.
std::optional<Standpoint> anchor_of(const TimeExpression& e,
                                    const TimeSetting& setting);

Place whole_unit(const TimeExpression& e, const TimeSetting& setting);
Place shifted_place(const TimeExpression& e, const TimeSetting& setting);
Place stretch_beside(const TimeExpression& e, const TimeSetting& setting);
Place rest_of_unit(const TimeExpression& e, const TimeSetting& setting);
// "the same month last year", from the date before; the whole unit off where no
// month or quarter stands before it.
Place same_unit(const TimeExpression& e, const TimeSetting& setting);

}  // namespace claims
