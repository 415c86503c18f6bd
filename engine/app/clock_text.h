#pragma once
// Hours of a time mention as other tools write them: "18:30:00".

#include <string>
#include <string_view>

#include "claims/language/mention.h"

namespace engine {

// "T18:30" as "18:30:00"; "T13" as "13:00:00"; "" for parts of a day ("TMO").
std::string clock_text(std::string_view timex);

// "18:30:00/" from then on, "/18:30:00" until then.
std::string bounded(const std::string& clock, claims::TimeModifier modifier);

// Hours of any day: one, a stretch, or all from or up to one ("07:00:00/"); ""
// if it names none.
std::string clock_value(const claims::TimeValue& time);

// The hours of a part of a day: "16:00:00/20:00:00"; before one "/16:00:00"; ""
// if it is no part of a day.
std::string part_value(const claims::TimeValue& time);

}  // namespace engine
