#pragma once
// From an article to its claims: sentences, mentions, wordings of the property
// catalogue, context from the sentences before. A pure function of its inputs.

#include <vector>

#include "claims/extract/claim.h"
#include "claims/language/gazetteer.h"
#include "claims/language/pack.h"

namespace claims {

Extraction extract(const Article& article, const Language& language,
                   const Gazetteer& gazetteer);

// A row of the claim-type table, for help and documentation.
struct ClaimType {
  const char* name;  // "quantity.bound"
  const char* help;
};
const std::vector<ClaimType>& claim_types();

}  // namespace claims
