#include "engine/judge/beyond_detail.h"

#include <algorithm>

#include "claims/extract/unread_detail.h"

namespace engine {

bool has_details(const claims::Claim& claim) {
  return std::any_of(claim.parts.begin(), claim.parts.end(),
                     [](const claims::Part& part) {
                       return part.role == claims::kDetailRole;
                     });
}

bool is_beyond_detail(const claims::Claim& claim, Label label) {
  const bool negated = claim.statement.polarity == claims::Polarity::Negated;
  return has_details(claim) && label == (negated ? Label::Refuted : Label::Supported);
}

}  // namespace engine
