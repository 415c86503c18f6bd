#pragma once
// What a measure comes to: kind, interval by the tolerance table, mention.

#include "claims/language/measure_part.h"
#include "claims/language/tolerance.h"

namespace claims {

// "fr.percent", "en.money": the rule of a figure that no words modify.
std::string plain_rule(const MeasureText& text, const Amount& amount);
Mention mention_of(const MeasureText& text, const ToleranceTable& tolerance,
                   Measure measure);

}  // namespace claims
