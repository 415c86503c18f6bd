#pragma once
// Outdated: it held at an earlier day, and a later eligible record now decides
// otherwise. Only claims of the article's own time can be outdated; "in 2021 he
// was president" is right or wrong for good.

#include "engine/judge/sides.h"

namespace engine {

// Takes from `rejected` or `sides` what shows that the claim held earlier, and
// gives it; empty when the claim is not outdated. What decides now is in
// sides->contradicts, unless the earlier records themselves give the end.
Findings take_outdated(const claims::Claim& claim, const JudgeContext& context,
                       Sides* sides, Findings* rejected);

}  // namespace engine
