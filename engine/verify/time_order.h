#pragma once
// "French troops left after the coup": the base says when the coup was, and
// the claim becomes one with a date. What dates it becomes an assumption of the
// claim and a finding of its own, so that a reader sees the join.

#include "engine/verify/verify.h"

namespace engine {

struct OrderedVerdict {
  claims::Claim claim;  // with the time that the other happening gives it
  Verdict verdict;
};

// Not enough evidence when nothing dates the other happening
// ("order.unknown"), records give it several days ("order.unclear"), the text
// does not measure the lag ("order.vague_lag"), or both fall into one day or
// one other grain of the dates ("order.same_time").
// REQUIRES: claim.order.
OrderedVerdict check_order(const claims::Claim& claim,
                           const claims::Language& language, const Bases& bases,
                           const CheckOptions& options);

}  // namespace engine
