#pragma once
// Whether a label says more than evidence can carry where a claim has details
// that nothing read (claims/extract/unread_detail.h): "narrowly won".

#include "claims/extract/claim.h"
#include "engine/judge/verdict.h"

namespace engine {

// Nothing read some words beside the verb.
bool has_details(const claims::Claim& claim);

// What refutes that he won refutes it all, what bears it out says nothing of
// how. Under a "not" it is the other way round.
bool is_beyond_detail(const claims::Claim& claim, Label label);

}  // namespace engine
