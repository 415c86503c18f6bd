#pragma once
// Which findings may decide, and why the others may not: a source dated before
// an event cannot support its completion, a figure of another time says nothing
// of this one, a record that its curator deprecated decides nothing.

#include "engine/judge/judge.h"

namespace engine {

// Code of the reason for which `finding` may not decide ("before_event");
// "" if it may.
std::string rejection_of(const claims::Claim& claim, const Finding& finding,
                         const JudgeContext& context);

// `undated` gives a state without a beginning, and `dated`, of the very same
// state, one that lies after the claim's time: then it had not begun yet.
bool begins_later(const claims::Claim& claim, const Finding& undated,
                  const Finding& dated, const JudgeContext& context);

// Weight of an eligible finding: tier, directness, rank, recency.
int weight_of(const claims::Claim& claim, const Finding& finding,
              const JudgeContext& context);

// The evidence of a lasting state was said too long before the claim's time.
bool is_stale(const claims::Claim& claim, const Finding& finding,
              const JudgeContext& context);

// Last day on which the source can have said it; nullopt if undated.
std::optional<claims::Day> known_day(const sources::Evidence& evidence);

// The claim speaks of the article's own time.
bool is_current(const claims::Claim& claim, const JudgeContext& context);

bool has_reason(const Finding& finding, std::string_view code);

}  // namespace engine
