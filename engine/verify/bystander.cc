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

// One office of one country, taken soon after it was left.
bool is_one_succession(const sources::Evidence& a, const sources::Evidence& b) {
  constexpr int64_t kGap = 31 * claims::kSecondsPerDay;
  const claims::Term* one = a.statement.argument("country");
  const claims::Term* other = b.statement.argument("country");
  if (a.statement.property != b.statement.property || !one || !other ||
      one->entity != other->entity || !a.statement.when || !b.statement.when)
    return false;
  const auto follows = [](const claims::Period& first,
                          const claims::Period& then) {
    const auto& end = first.span.high();
    const auto& begin = then.span.low();
    return end && begin && begin->value.seconds - end->value.seconds <= kGap &&
           end->value.seconds - begin->value.seconds <= kGap;
  };
  return follows(*a.statement.when, *b.statement.when) ||
         follows(*b.statement.when, *a.statement.when);
}

bool is_borne_out_with(const Verdict& one, const Verdict& other) {
  const auto supports = [](const Finding& finding) {
    return finding.relation == Relation::Supports;
  };
  return std::any_of(
      one.findings.begin(), one.findings.end(), [&](const Finding& a) {
        return supports(a) &&
               std::any_of(other.findings.begin(), other.findings.end(),
                           [&](const Finding& b) {
                             return supports(b) &&
                                    is_one_succession(a.evidence, b.evidence);
                           });
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
                 is_said_of(other.claim, bystander->span) &&
                 is_borne_out_with(claims[i].verdict, other.verdict);
        });
    if (!together) alone.push_back(i);
  }
  return alone;
}

}  // namespace engine
