#pragma once
// From findings to a verdict by one published Policy (docs/VERDICTS.md). Pure:
// the same findings in any order give the same verdict.

#include "claims/extract/claim.h"
#include "claims/language/pack.h"
#include "engine/judge/policy.h"
#include "engine/judge/verdict.h"

namespace engine {

struct JudgeContext {
  const Policy& policy;
  const claims::Language& language;
  std::optional<claims::Day> as_of;
};

Verdict judge(const claims::Claim& claim, std::vector<Finding> findings,
              const JudgeContext& context);

}  // namespace engine
