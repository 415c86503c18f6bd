#include "engine/judge/figure_doubt.h"

#include "engine/judge/eligibility.h"

namespace engine {
namespace {

using claims::Quantity;
using claims::Rational;

// "According to the last census …": the census may well say so. What a person
// says is checked, whoever says it.
bool is_anothers_figure(const claims::Claim& claim) {
  return claim.statement.modality == claims::Modality::Reported &&
         !claim.speaker.starts_with("person/");
}

// Counts compare whatever they count: persons, inhabitants.
bool are_of_one_scale(const Quantity& a, const Quantity& b) {
  return a.unit == b.unit ||
         (a.unit.starts_with("x:") && b.unit.starts_with("x:"));
}

std::optional<Rational> share_of(const Rational& part, const Rational& whole) {
  return divide(part.magnitude(), whole.magnitude());
}

// A thousand left out, a figure of a part for that of the whole.
bool is_far_off(const Rational& said, const Rational& found, int ratio) {
  const auto up = share_of(said, found), down = share_of(found, said);
  return (up && *up >= Rational(ratio)) || (down && *down >= Rational(ratio));
}

bool is_revised_since(const claims::Claim& claim, const Rational& said,
                      const Rational& found, const Finding& finding,
                      const JudgeContext& context) {
  const claims::Property* property =
      context.language.catalogue.find(claim.statement.property);
  const auto known = known_day(finding.evidence);
  if (!property || property->revised_percent == 0 || !context.as_of || !known ||
      known->number - context.as_of->number <= context.policy.recency_days)
    return false;
  const auto apart = subtract(said, found);
  const auto share = apart ? share_of(*apart, found) : std::nullopt;
  return share && *share <= Rational::of(property->revised_percent, 100);
}

// The article was written while the toll was still made up, and the record
// later; of an article without a day that cannot be told.
bool is_still_made_up(const claims::Claim& claim, const Finding& finding,
                      const JudgeContext& context) {
  const claims::Property* property =
      context.language.catalogue.find(claim.statement.property);
  const auto& when = finding.evidence.statement.when;
  if (!property || property->settles_days == 0 || !when || !when->span.low())
    return false;
  if (!context.as_of) return true;
  const claims::Day happened = claims::day_containing(when->span.low()->value);
  const auto known = known_day(finding.evidence);
  return *context.as_of < happened.plus(property->settles_days) &&
         (!known || *context.as_of < *known);
}

}  // namespace

const char* figure_doubt(const claims::Claim& claim, const Finding& finding,
                         const JudgeContext& context) {
  const auto* said = std::get_if<Quantity>(&claim.statement.value);
  const auto* found = std::get_if<Quantity>(&finding.evidence.statement.value);
  if (!said || !found || !are_of_one_scale(*said, *found)) return nullptr;
  // "More than 15 died" and a record of the 628 of one earthquake.
  if (has_reason(finding, "value.understated") &&
      has_reason(finding, "role.unsaid"))
    return "figure.far_off";
  if (is_far_off(said->written, found->written, context.policy.far_off_ratio))
    return "figure.far_off";
  if (finding.relation != Relation::Contradicts) return nullptr;
  if (is_anothers_figure(claim)) return "figure.attributed";
  if (is_still_made_up(claim, finding, context) ||
      is_revised_since(claim, said->written, found->written, finding, context))
    return "figure.revised_since";
  return nullptr;
}

}  // namespace engine
