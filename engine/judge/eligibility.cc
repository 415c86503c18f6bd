#include "engine/judge/eligibility.h"

#include <algorithm>
#include <cstdlib>

namespace engine {
namespace {

using claims::Day;
using claims::Temporal;

const claims::Property* property_of(const Finding& finding,
                                    const JudgeContext& context) {
  return context.language.catalogue.find(finding.evidence.statement.property);
}

Temporal temporal_of(const Finding& finding, const JudgeContext& context) {
  const claims::Property* property = property_of(finding, context);
  return property ? property->temporal : Temporal::Event;
}

Day last_day(const claims::Interval<claims::Instant>& span) {
  const auto& high = *span.high();
  return claims::day_containing(
      claims::Instant{high.value.seconds - (high.closed ? 0 : 1)});
}

Day first_day(const claims::Interval<claims::Instant>& span) {
  return claims::day_containing(span.low()->value);
}

std::optional<Day> published_day(const sources::Evidence& evidence) {
  const auto& published = evidence.source.published;
  if (!published || !published->span.high()) return std::nullopt;
  return last_day(published->span);
}

// Neither the day of saying nor that of publication may lie before the time of
// which the evidence speaks.
bool is_before_event(const sources::Evidence& evidence) {
  const auto& when = evidence.statement.when;
  if (!when || !when->span.low()) return false;
  if (evidence.statement.polarity == claims::Polarity::Negated) return false;
  const Day start = first_day(when->span);
  const auto published = published_day(evidence);
  return (evidence.as_of && *evidence.as_of < start) ||
         (published && *published < start);
}

bool is_counted(const Finding& finding) {
  return std::holds_alternative<claims::Quantity>(
      finding.evidence.statement.value);
}

// The record gives the days from which or until which it holds.
bool gives_its_ends(const sources::Evidence& evidence) {
  const auto& when = evidence.statement.when;
  return when && when->grain <= claims::Grain::Day &&
         (!when->span.low() || !when->span.high() ||
          when->span.high()->value.seconds - when->span.low()->value.seconds >
              claims::kSecondsPerDay);
}

// How many days off the evidence's time may lie and still decide: what ended,
// or had not begun, reaches no further than it says.
// `named`: the claim names its time, so that a figure of another year is
// another figure.
int reach_of(const Finding& finding, const Policy& policy, bool named) {
  if (gives_its_ends(finding.evidence)) return 0;
  const bool passing =
      finding.evidence.kind == sources::EvidenceKind::Passage &&
      !finding.evidence.statement.when;
  // What a text says of its own day, in passing, tends to last.
  if (!is_counted(finding) && !passing) return 0;
  if (!is_counted(finding))
    return finding.relation == Relation::Contradicts ? policy.state_reach_days
                                                     : policy.recency_days;
  const bool series =
      finding.evidence.kind == sources::EvidenceKind::Observation;
  if (series && named) return 0;
  if (!series || finding.days_apart > 0) return policy.state_reach_days;
  // An older figure can still bear a claim out; to exclude it, it must be
  // fresh.
  return finding.relation == Relation::Contradicts ? policy.recency_days
                                                   : policy.series_reach_days;
}

std::string silence_of(const Finding& finding) {
  if (finding.reasons.empty()) return "off_target";
  const std::string& code = finding.reasons.front();
  if (code == "evidence.words_only") return "words_only";
  if (code == "when.disjoint") return "other_occurrence";
  if (code.starts_with("class.") || code.starts_with("unit.") ||
      code.starts_with("scope."))
    return "scope_differs";
  return "off_target";
}

std::optional<Day> claim_day(const claims::Claim& claim,
                             const JudgeContext& context) {
  const auto& when = claim.statement.when;
  if (when && when->modifier != claims::TimeModifier::Since && when->span.low())
    return first_day(when->span);
  return context.as_of;
}

bool names_its_time(const claims::Claim& claim) {
  return claim.statement.when &&
         std::none_of(
             claim.assumptions.begin(), claim.assumptions.end(),
             [](const claims::Assumption& a) { return a.what == "when"; });
}

// A membership, a presence, sanctions began some day; a capital, a language or
// the border of two countries outlasts the lists that give it.
bool began_some_day(const claims::Property* property) {
  return property && property->temporal == Temporal::State &&
         property->value.empty() && !property->role("other");
}

// A record without a beginning, "member as of May 2026", says nothing certain
// of a time well before its day.
bool is_known_only_later(const claims::Claim& claim, const Finding& finding,
                         const JudgeContext& context) {
  const sources::Evidence& evidence = finding.evidence;
  if (evidence.statement.when || !evidence.as_of ||
      evidence.kind == sources::EvidenceKind::Passage ||
      !began_some_day(property_of(finding, context)))
    return false;
  const auto needed = claim_day(claim, context);
  return needed && needed->plus(context.policy.recency_days) < *evidence.as_of;
}

// A state that a source gave as still going on when it spoke.
bool is_open_ended(const sources::Evidence& evidence) {
  const auto& when = evidence.statement.when;
  return !when || !when->span.high();
}

}  // namespace

bool has_reason(const Finding& finding, std::string_view code) {
  return std::find(finding.reasons.begin(), finding.reasons.end(), code) !=
         finding.reasons.end();
}

std::optional<Day> known_day(const sources::Evidence& evidence) {
  return evidence.as_of ? evidence.as_of : published_day(evidence);
}

bool is_stale(const claims::Claim& claim, const Finding& finding,
              const JudgeContext& context) {
  if (temporal_of(finding, context) != Temporal::State) return false;
  if (finding.days_apart < -context.policy.recency_days) return true;
  if (!is_open_ended(finding.evidence)) return false;
  const auto known = known_day(finding.evidence);
  const auto needed = claim_day(claim, context);
  return known && needed && known->plus(context.policy.recency_days) < *needed;
}

bool is_current(const claims::Claim& claim, const JudgeContext& context) {
  const auto& when = claim.statement.when;
  if (!when) return true;
  const bool assumed =
      std::any_of(claim.assumptions.begin(), claim.assumptions.end(),
                  [](const claims::Assumption& a) { return a.what == "when"; });
  return assumed ||
         (context.as_of && when->span.contains(start_of(*context.as_of)));
}

std::string rejection_of(const claims::Claim& claim, const Finding& finding,
                         const JudgeContext& context) {
  if (finding.evidence.rank == sources::Rank::Deprecated) return "deprecated";
  if (finding.relation == Relation::Silent) return silence_of(finding);
  if (is_before_event(finding.evidence)) return "before_event";
  if (temporal_of(finding, context) != Temporal::State) return "";
  if (is_known_only_later(claim, finding, context)) return "wrong_time";
  const bool named = claim.statement.when && !is_current(claim, context);
  if (std::abs(finding.days_apart) > reach_of(finding, context.policy, named))
    return "wrong_time";
  // A claim that names its period is not refuted by the figure of another: 73 %
  // in 2022 says nothing against 130 % in 2023.
  if (finding.relation == Relation::Contradicts && finding.days_apart != 0 &&
      names_its_time(claim))
    return "wrong_time";
  // "Since 2023", said in 2024, does not exclude another holder in 2026.
  if (finding.relation == Relation::Contradicts &&
      finding.evidence.statement.when && is_stale(claim, finding, context))
    return "stale";
  return "";
}

bool begins_later(const claims::Claim& claim, const Finding& undated,
                  const Finding& dated, const JudgeContext& context) {
  const claims::Statement& loose = undated.evidence.statement;
  const claims::Statement& known = dated.evidence.statement;
  if (loose.when || !known.when || !known.when->span.low() ||
      temporal_of(undated, context) != Temporal::State ||
      loose.property != known.property || loose.arguments != known.arguments ||
      loose.value != known.value)
    return false;
  const auto needed = claim_day(claim, context);
  return needed && *needed < first_day(known.when->span);
}

int weight_of(const claims::Claim& claim, const Finding& finding,
              const JudgeContext& context) {
  const Policy& policy = context.policy;
  const sources::Source& source = finding.evidence.source;
  int weight = policy.tier_weight[std::clamp(source.tier, 1, 4)];
  if (source.kind == "official") weight += policy.primary_bonus;
  if (finding.evidence.rank == sources::Rank::Preferred)
    weight += policy.preferred_bonus;
  const bool halved = is_stale(claim, finding, context);
  return halved ? std::max(1, weight / 2) : weight;
}

}  // namespace engine
