#pragma once
// Units as they are written behind, before and under figures: "km²", "square
// miles", "US dollars per barrel", "kilomètres heure".

#include <optional>
#include <string>
#include <vector>

#include "claims/language/measure_text.h"

namespace claims {

struct UnitMatch {
  const UnitName* name = nullptr;  // of the first factor; never null
  std::string code;                // with power and rate
  size_t last = 0;
};

// The name among `names` that suits the way tokens [at, last) are written;
// nullptr if none does. `completing`: behind a larger unit ("5 ft 2 in tall").
const UnitName* best_name(const MeasureText& text, size_t at, size_t last,
                          const std::vector<UnitName>& names,
                          bool completing = false);
// The unit written at `at`, with its powers and rates.
std::optional<UnitMatch> match_unit(const MeasureText& text, size_t at,
                                    bool completing = false);
// What stands behind "per": a unit without a rate of its own, "capita".
std::optional<UnitMatch> match_rate(const MeasureText& text, size_t at);

}  // namespace claims
