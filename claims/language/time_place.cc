#include "claims/language/time_place.h"

namespace claims {

std::optional<Standpoint> standpoint(const TimeContext& context, int base) {
  const bool back =
      base == 1 || !context.reference || (base == 0 && context.narrative);
  if (back && context.previous && context.previous->period &&
      context.previous->period->span.low())
    return Standpoint{context.previous->period->span.low()->value,
                      context.previous->period->grain, "previous"};
  if (!context.reference) return std::nullopt;
  return Standpoint{*context.reference,
                    context.reference_is_clock ? Grain::Second : Grain::Day,
                    "published"};
}

Place whole_place(Day day, Grain grain) {
  Place place;
  place.grain = grain;
  place.span = span_holding(day, grain);
  place.timex = timex_holding(day, grain);
  return place;
}

std::optional<Place> child_place(const TimeExpression& e, Field field,
                                 const TimeSetting& setting) {
  if (!e.has(field)) return std::nullopt;
  return place_of(setting.children[static_cast<size_t>(e.at(field))], setting);
}

}  // namespace claims
