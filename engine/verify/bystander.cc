#include "engine/verify/bystander.h"

#include <algorithm>

#include "claims/language/wording.h"

namespace engine {
namespace {

const claims::Part* bystander_in(const claims::Claim& claim) {
  const auto found = std::find_if(
      claim.parts.begin(), claim.parts.end(),
      [](const claims::Part& part) { return claims::is_bystander(part.role); });
  return found == claim.parts.end() ? nullptr : &*found;
}

// The claim is said of what stands at `span`.
bool is_said_of(const claims::Claim& claim, claims::Span span) {
  return std::any_of(
      claim.parts.begin(), claim.parts.end(), [span](const claims::Part& part) {
        return part.span == span && !claims::is_bystander(part.role);
      });
}

}  // namespace

std::vector<size_t> borne_out_alone(const std::vector<CheckedClaim>& claims) {
  std::vector<size_t> alone;
  for (size_t i = 0; i < claims.size(); ++i) {
    const claims::Part* bystander = bystander_in(claims[i].claim);
    if (!bystander || claims[i].verdict.label != Label::Supported) continue;
    const bool together = std::any_of(
        claims.begin(), claims.end(), [&](const CheckedClaim& other) {
          return &other != &claims[i] && bystander_in(other.claim) &&
                 other.verdict.label == Label::Supported &&
                 is_said_of(other.claim, bystander->span);
        });
    if (!together) alone.push_back(i);
  }
  return alone;
}

}  // namespace engine
