#pragma once
// The label of a claim, from the findings on both sides.

#include <string>
#include <vector>

#include "engine/judge/judge.h"
#include "engine/judge/sides.h"

namespace engine {

struct Decision {
  Label label = Label::NotEnoughEvidence;
  std::vector<std::string> reasons;  // before those of the findings
};

// `earlier`: findings that bore the claim out until something changed;
// `rejected`: those that decide nothing.
Decision decide(const claims::Claim& claim, const Sides& sides,
                const Findings& earlier, const Findings& rejected,
                const JudgeContext& context);

// Rests on a complete list of others.
bool is_of_list(const Finding& finding);

}  // namespace engine
