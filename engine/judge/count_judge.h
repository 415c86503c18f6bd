#pragma once
// Claims of how often something happened, "five coups since 2020": counted from
// the distinct occurrences that the findings show. Too few known occurrences
// refute nothing unless a source declares its list complete.

#include "engine/judge/sides.h"

namespace engine {

// Moves the occurrences among `open` to the side that their count decides; all
// stay open when it decides nothing.
void count_occurrences(const claims::Claim& claim, const JudgeContext& context,
                       Sides* sides);

}  // namespace engine
