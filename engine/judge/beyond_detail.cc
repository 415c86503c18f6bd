#include "engine/judge/beyond_detail.h"

#include <algorithm>

#include "claims/extract/unread_detail.h"

namespace engine {

bool is_beyond_detail(const claims::Claim& claim, Label label) {
  const bool detailed = std::any_of(claim.parts.begin(), claim.parts.end(),
                                    [](const claims::Part& part) {
                                      return part.role == claims::kDetailRole;
                                    });
  const bool negated = claim.statement.polarity == claims::Polarity::Negated;
  return detailed && label == (negated ? Label::Refuted : Label::Supported);
}

}  // namespace engine
