#include "engine/compare/compare.h"

#include <algorithm>

#include "engine/compare/list_compare.h"
#include "engine/compare/statement_compare.h"

namespace engine {
namespace {

using claims::Modality;
using claims::Polarity;
using claims::Statement;

// The slots of a comparison made the other way round, as of the claim again.
void turn_round(std::vector<SlotOutcome>* slots) {
  for (SlotOutcome& slot : *slots) std::swap(slot.claim, slot.evidence);
}

Relation opposite(Relation relation) {
  if (relation == Relation::Supports) return Relation::Contradicts;
  if (relation == Relation::Contradicts) return Relation::Supports;
  return relation;
}

// "X has not left" against "X left on D": what would support the affirmed claim
// contradicts the denied one. A near miss refutes nothing.
StatementRelation deny_claim(StatementRelation found) {
  const bool near_miss =
      found.relation == Relation::Supports && found.approximate;
  found.relation = near_miss ? Relation::Partial : opposite(found.relation);
  found.approximate = false;
  return found;
}

// A denial speaks against whatever would entail the thing denied, and against
// nothing else: that there was none in Niamey leaves the rest of Niger open.
StatementRelation apply_denial(StatementRelation found, bool claim_denied) {
  turn_round(&found.slots);
  found.days_apart = -found.days_apart;
  if (found.relation != Relation::Supports || found.approximate) {
    if (found.relation != Relation::Silent) found.relation = Relation::Partial;
  } else if (!claim_denied) {
    found.relation = Relation::Contradicts;
  }
  found.approximate = false;
  return found;
}

bool is_denied(const Statement& statement) {
  return statement.polarity == Polarity::Negated;
}

// "Had not left before the end of 2023" and it left on the 31st: an end is a
// stretch of days, and which of them is meant is open.
bool is_at_the_very_end(const Statement& claim, const Statement& evidence) {
  constexpr int64_t kEnd = 31 * claims::kSecondsPerDay;
  if (!claim.when || claim.when->modifier != claims::TimeModifier::Before ||
      !claim.when->span.high() || !evidence.when || !evidence.when->span.low())
    return false;
  const int64_t left = claim.when->span.high()->value.seconds -
                       evidence.when->span.low()->value.seconds;
  return left > 0 && left <= kEnd;
}

StatementRelation relate(const StatementSide& claim,
                         const StatementSide& evidence,
                         const CompareContext& context) {
  const bool claim_denied = is_denied(*claim.statement);
  StatementRelation found;
  if (is_denied(*evidence.statement)) {
    found = apply_denial(compare_statements(evidence, claim, context),
                         claim_denied);
  } else {
    found = compare_statements(claim, evidence, context);
    if (claim_denied &&
        is_at_the_very_end(*claim.statement, *evidence.statement))
      found.approximate = true;
    if (claim_denied) found = deny_claim(std::move(found));
  }
  if (claim_denied || is_denied(*evidence.statement))
    found.slots.push_back(
        {"polarity",
         claim_denied == is_denied(*evidence.statement) ? Outcome::Equal
                                                        : Outcome::Disjoint,
         claim_denied ? "negated" : "affirmed",
         is_denied(*evidence.statement) ? "negated" : "affirmed",
         "polarity.compared"});
  return found;
}

// What a source plans, forecasts or thinks did not happen yet; what it hedges
// decides nothing alone.
const char* weakness_of(const Statement& evidence) {
  switch (evidence.modality) {
    case Modality::Hedged:
      return "evidence.hedged";
    case Modality::Planned:
    case Modality::Forecast:
      return "evidence.planned";
    case Modality::Opinion:
      return "evidence.opinion";
    default:
      return nullptr;
  }
}

void weaken(const char* code, Finding* finding) {
  if (finding->relation == Relation::Silent) return;
  finding->relation = Relation::Partial;
  finding->reasons.insert(finding->reasons.begin(), code);
}

// A claim of how often something happened, against one time that it did: the
// judge counts these.
bool is_one_of_the_counted(const claims::Claim& claim, const Statement& given,
                           const CompareContext& context) {
  const auto* property =
      context.language.catalogue.find(claim.statement.property);
  if (!property) return false;
  const auto* event = counted_event(*property, context.language.catalogue);
  return event && event->id == given.property &&
         std::holds_alternative<claims::Quantity>(claim.statement.value);
}

StatementRelation relate_occurrence(const claims::Claim& claim,
                                    const StatementSide& evidence,
                                    const CompareContext& context) {
  Statement one = claim.statement;
  one.property = evidence.statement->property;
  one.value = std::monostate();
  one.polarity = Polarity::Affirmed;
  StatementRelation found =
      relate({&one, context.as_of, true}, evidence, context);
  if (found.relation != Relation::Supports) {
    found.relation = Relation::Silent;
    return found;
  }
  found.relation = Relation::Partial;
  found.reasons.insert(found.reasons.begin(), "count.occurrence");
  return found;
}

// A source that declares its list complete excludes the days it does not list,
// as far as the list reaches.
void apply_completeness(const claims::Claim& claim,
                        const sources::Evidence& evidence, Finding* finding) {
  const auto& when = claim.statement.when;
  if (!evidence.complete || finding->relation != Relation::Silent) return;
  if (finding->reasons.empty() || finding->reasons.front() != "when.disjoint")
    return;
  if (!when || !when->span.high() || !evidence.as_of) return;
  const bool all_aligned = std::all_of(
      finding->slots.begin(), finding->slots.end(), [](const SlotOutcome& s) {
        return s.slot == "when" || s.outcome == Outcome::Equal;
      });
  if (!all_aligned ||
      start_of(evidence.as_of->plus(1)) < when->span.high()->value)
    return;
  finding->relation =
      is_denied(claim.statement) ? Relation::Supports : Relation::Contradicts;
  finding->reasons.insert(finding->reasons.begin(), kCompleteList);
}

bool is_longer_than_a_month(const claims::Period& when) {
  if (!when.span.low() || !when.span.high()) return true;
  return when.span.high()->value.seconds - when.span.low()->value.seconds >
         31 * claims::kSecondsPerDay;
}

// "1,100 in 2023" was counted on some day of that year: it does not exclude
// another count in it. The figure of a statistical series is the year's.
void apply_coarse_count(const sources::Evidence& evidence,
                        const CompareContext& context, Finding* finding) {
  const Statement& given = evidence.statement;
  const auto* property = context.language.catalogue.find(given.property);
  const bool counted = property &&
                       property->temporal == claims::Temporal::State &&
                       std::holds_alternative<claims::Quantity>(given.value);
  if (!counted || evidence.kind == sources::EvidenceKind::Observation) return;
  if (finding->relation != Relation::Contradicts || !given.when) return;
  if (given.when->grain <= claims::Grain::Day ||
      !is_longer_than_a_month(*given.when))
    return;
  finding->relation = Relation::Partial;
  finding->reasons.insert(finding->reasons.begin(), "when.coarser");
}

void fill(StatementRelation found, Finding* finding) {
  finding->relation = found.relation;
  finding->slots = std::move(found.slots);
  finding->reasons = std::move(found.reasons);
  finding->days_apart = found.days_apart;
  finding->margin = found.margin;
  finding->margin_unit = std::move(found.margin_unit);
  finding->approximate = found.approximate;
}

}  // namespace

Finding compare(const claims::Claim& claim, const sources::Evidence& evidence,
                const CompareContext& context) {
  Finding finding;
  finding.evidence = evidence;
  if (!evidence.typed) {
    finding.reasons = {"evidence.words_only"};
    return finding;
  }
  const StatementSide given{&evidence.statement, evidence.as_of,
                            evidence.kind == sources::EvidenceKind::Passage};
  const bool counts = is_one_of_the_counted(claim, evidence.statement, context);
  fill(counts ? relate_occurrence(claim, given, context)
              : relate({&claim.statement, context.as_of, true}, given, context),
       &finding);
  if (!counts) apply_completeness(claim, evidence, &finding);
  if (!counts) apply_list(claim, evidence, context, &finding);
  apply_coarse_count(evidence, context, &finding);
  if (const char* code = weakness_of(evidence.statement))
    weaken(code, &finding);
  if (evidence.kind == sources::EvidenceKind::PublishedCheck &&
      finding.relation != Relation::Silent)
    finding.reasons.insert(finding.reasons.begin(), "check.same_claim");
  return finding;
}

const char* name_of(Relation relation) {
  switch (relation) {
    case Relation::Supports:
      return "supports";
    case Relation::Contradicts:
      return "contradicts";
    case Relation::Partial:
      return "partial";
    case Relation::Silent:
      return "silent";
  }
  return "";
}

const char* name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Equal:
      return "equal";
    case Outcome::Within:
      return "within";
    case Outcome::Approximate:
      return "approximate";
    case Outcome::Overlaps:
      return "overlaps";
    case Outcome::Disjoint:
      return "disjoint";
    case Outcome::Missing:
      return "missing";
    case Outcome::NotComparable:
      return "not_comparable";
  }
  return "";
}

}  // namespace engine
