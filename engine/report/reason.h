#pragma once
// Codes of the judge and the comparer as sentences: the rule "value.disjoint"
// of a finding is "The source has 648 soldiers; the claim says slightly more
// than 1,000 soldiers."

#include <string>

#include "engine/report/claim_view.h"

namespace engine {

// Why the verdict is what it is, in a sentence or two.
std::string why(const ClaimView& view, const Prose& prose);

// A reason code; both sides are taken from the slot whose rule it is.
std::string reason_in_words(const std::string& code, const ClaimView& view,
                            const Prose& prose);

// How one slot of a finding compares, without a final stop.
std::string outcome_in_words(const ClaimView& view, const Finding& finding,
                             const SlotOutcome& slot, const Prose& prose);

}  // namespace engine
