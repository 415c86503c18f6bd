#include "engine/judge/decision.h"

#include <algorithm>

#include "claims/extract/context.h"
#include "claims/extract/rest_of_sentence.h"
#include "engine/compare/list_compare.h"
#include "engine/judge/beyond_detail.h"

namespace engine {
namespace {

using claims::Modality;

Decision decide_between(int yes, int no, const Policy& policy) {
  const bool enough_yes = yes >= policy.decisive_weight;
  const bool enough_no = no >= policy.decisive_weight;
  if (!enough_yes && !enough_no)
    return {Label::NotEnoughEvidence,
            {yes + no > 0 ? "undecided.weak" : "undecided.open"}};
  const bool dissent = yes > 0 && no > 0;
  if (enough_yes && (!enough_no || yes >= no * policy.conflict_ratio))
    return {Label::Supported, dissent
                                  ? std::vector<std::string>{"dissent.lighter"}
                                  : std::vector<std::string>{}};
  if (enough_no && (!enough_yes || no >= yes * policy.conflict_ratio))
    return {Label::Refuted, dissent
                                ? std::vector<std::string>{"dissent.lighter"}
                                : std::vector<std::string>{}};
  return {Label::Conflicting, {"conflict.independent_origins"}};
}

// Why nothing decides, from what was found and set aside.
const char* want_of(const Findings& rejected) {
  for (const char* code : {"before_event", "wrong_time", "stale", "deprecated"})
    for (const Finding& finding : rejected)
      if (finding.rejected_for == code && finding.relation != Relation::Silent)
        return code;
  for (const Finding& finding : rejected)
    if (finding.relation != Relation::Silent) return "set_aside";
  return nullptr;
}

std::vector<std::string> reasons_for_nothing(const claims::Claim& claim,
                                             const Sides& sides,
                                             const Findings& rejected) {
  if (!sides.open.empty()) return {"undecided.open"};
  if (const char* code = want_of(rejected))
    return {std::string("undecided.") + code};
  if (claim.rule == claims::kRestRule) return {"no_evidence.rest"};
  if (claim.statement.is_open()) return {"no_evidence.unread"};
  return {"no_evidence"};
}

// What the claim is about was borrowed from other words than its own, or its
// name is borne by several: good enough to bear it out, never to refute it.
bool leans_on_context(const claims::Claim& claim) {
  return std::any_of(claim.assumptions.begin(), claim.assumptions.end(),
                     claims::is_unsure);
}

bool has_assumption(const claims::Claim& claim, std::string_view rule) {
  return std::any_of(claim.assumptions.begin(), claim.assumptions.end(),
                     [rule](const claims::Assumption& assumption) {
                       return assumption.rule == rule;
                     });
}

// "The British prime minister, Tony Blair, backed the war": a title of long ago
// is told as it was.
bool is_history(const claims::Claim& claim, const Findings& earlier,
                const JudgeContext& context) {
  if (has_assumption(claim, claims::kSaidAside)) return true;
  return has_assumption(claim, claims::kInPassing) && context.as_of &&
         std::all_of(earlier.begin(), earlier.end(), [&](const Finding& f) {
           const auto& when = f.evidence.statement.when;
           return when && when->span.high() &&
                  claims::day_containing(when->span.high()->value)
                          .plus(context.policy.passing_days) < *context.as_of;
         });
}

// "The French president, Emmanuel Macron, was a minister in 2014": he has the
// office on the day of the article, or at some time if that has none.
bool has_title_of_now(const claims::Claim& claim, const Findings& rejected,
                      const JudgeContext& context) {
  if (!has_assumption(claim, claims::kOfVerb)) return false;
  return std::any_of(rejected.begin(), rejected.end(), [&](const Finding& f) {
    const claims::Statement& held = f.evidence.statement;
    return f.relation == Relation::Supports && has_reason(f, "entity.same") &&
           held.when &&
           (!context.as_of ||
            held.when->span.contains(claims::start_of(*context.as_of)));
  });
}

// "The earthquake in Nepal killed 153": without a time it may be another one
// than the source's.
bool is_of_some_event(const claims::Claim& claim, const JudgeContext& context) {
  const claims::Property* property =
      context.language.catalogue.find(claim.statement.property);
  return property && property->settles_days > 0 && !claim.statement.when;
}

// "Germany's leader": the title fits another office as well, and who has that
// one was not asked.
bool is_title_of_two_offices(const claims::Claim& claim,
                             const JudgeContext& context) {
  const claims::Catalogue& catalogue = context.language.catalogue;
  const claims::Property* property = catalogue.find(claim.statement.property);
  const claims::Term* title = claim.statement.argument("title");
  if (!property || !title || title->concept_id.empty()) return false;
  return std::any_of(
      property->beside.begin(), property->beside.end(),
      [&](const std::string& id) {
        const claims::Property* other = catalogue.find(id);
        const claims::Role* role = other ? other->role("title") : nullptr;
        return role && catalogue.is_a(role->unsaid, title->concept_id);
      });
}

// What a claim says of one office holds of another that goes by its name.
bool is_of_another_office(const Sides& sides) {
  return std::any_of(
      sides.open.begin(), sides.open.end(),
      [](const Finding& f) { return has_reason(f, "property.beside"); });
}

}  // namespace

bool is_of_list(const Finding& finding) {
  return has_reason(finding, kCompleteList);
}

Decision decide(const claims::Claim& claim, const Sides& sides,
                const Findings& earlier, const Findings& rejected,
                const JudgeContext& context) {
  if (is_of_another_office(sides) && sides.supports.empty())
    return {Label::NotEnoughEvidence, {"undecided.open", "property.beside"}};
  if (earlier.empty() && sides.supports.empty() && sides.contradicts.empty())
    return {Label::NotEnoughEvidence,
            reasons_for_nothing(claim, sides, rejected)};
  if (claim.partly_read)
    return {Label::NotEnoughEvidence, {"claim.partly_read"}};
  if (claim.statement.modality == Modality::Hedged)
    return {Label::NotEnoughEvidence, {"claim.hedged"}};
  if (!earlier.empty() && is_history(claim, earlier, context))
    return {Label::NotEnoughEvidence, {"undecided.open"}};
  if (!earlier.empty()) return {Label::Outdated, {}};
  const Decision decision = decide_between(
      weight_of(sides.supports), weight_of(sides.contradicts), context.policy);
  if (decision.label != Label::Supported &&
      has_title_of_now(claim, rejected, context))
    return {Label::NotEnoughEvidence, {"undecided.open"}};
  if (decision.label == Label::Refuted && is_of_some_event(claim, context))
    return {Label::NotEnoughEvidence, {"undecided.open", "figure.which_event"}};
  if (decision.label == Label::Refuted &&
      (leans_on_context(claim) || is_title_of_two_offices(claim, context)))
    return {Label::NotEnoughEvidence, {"undecided.open"}};
  // "A member in all but name" is said of no member, and who is meant by "they
  // trade with the members of …" is not sure enough.
  const bool by_list =
      std::all_of(sides.contradicts.begin(), sides.contradicts.end(),
                  is_of_list) &&
      std::all_of(sides.supports.begin(), sides.supports.end(), is_of_list);
  if (is_beyond_detail(claim, decision.label) ||
      (by_list && (has_details(claim) || claim.presupposed)))
    return {Label::NotEnoughEvidence, {"claim.detail_unread"}};
  return decision;
}

}  // namespace engine
