#pragma once
// Things named by their office: "le président russe" is RUS:head_of_state until
// the base says who held that office on the day of the claim; "la capitale
// nigérienne" is NER:capital until it says which city that is. What is found
// becomes an assumption of the claim, so that a reader sees it.

#include "engine/verify/verify.h"

namespace engine {

// `claim` with every described thing replaced that exactly one fact of the
// bases names for the day of the claim; the others stay as they are.
claims::Claim with_described_named(const claims::Claim& claim,
                                   const claims::Language& language,
                                   const Bases& bases,
                                   const CheckOptions& options);

}  // namespace engine
