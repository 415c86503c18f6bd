#pragma once
// The table of claim types: what kind of assertion a claim is, by its property,
// value and time. The first row that holds names the type. Adding a type: one
// row and its function.

#include <vector>

#include "claims/extract/claim.h"
#include "claims/language/catalogue.h"

namespace claims {

struct ClaimType {
  const char* name;  // "quantity.bound"
  const char* help;
  // `property` is nullptr for open predicates.
  bool (*holds)(const Claim& claim, const Property* property);
};
const std::vector<ClaimType>& claim_types();

const char* type_of(const Claim& claim, const Property* property);

}  // namespace claims
