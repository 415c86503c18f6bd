#include "engine/report/reason.h"

#include <algorithm>

#include "engine/compare/compare.h"

namespace engine {
namespace {

struct SlotWords {
  std::string claim;
  std::string evidence;
  const char* silent = nullptr;  // message on who does not say; none if both do
};

// The finding and slot that a reason comes from: its code is the slot's rule.
struct Reasoned {
  const Finding* finding = nullptr;
  const SlotOutcome* slot = nullptr;
};

// A rule may hold for several slots ("entity.same"): the value, then the time
// is what a claim is about.
Reasoned origin_in(const std::string& code, const Finding& finding) {
  Reasoned found;
  const auto rank = [](const SlotOutcome& slot) {
    return slot.slot == "value" ? 0 : slot.slot == "when" ? 1 : 2;
  };
  for (const SlotOutcome& slot : finding.slots)
    if (slot.rule == code && (!found.slot || rank(slot) < rank(*found.slot)))
      found = {&finding, &slot};
  return found;
}

Reasoned origin_of(const std::string& code, const ClaimView& view) {
  for (const Finding* finding : view.deciding)
    if (const Reasoned found = origin_in(code, *finding); found.slot)
      return found;
  for (const Finding& finding : view.checked->verdict.findings)
    if (const Reasoned found = origin_in(code, finding); found.slot)
      return found;
  return {};
}

// Both sides of a slot as people read them; the trail's own normal form where
// a statement has no words for it.
SlotWords sides_of(const ClaimView& view, const Finding& finding,
                   const SlotOutcome& slot, Detail detail, const Prose& prose) {
  SlotWords words{
      prose.slot(view.checked->claim.statement, slot.slot, detail),
      prose.slot(finding.evidence.statement, slot.slot, detail),
  };
  if (words.claim.empty()) words.claim = slot.claim;
  if (words.evidence.empty()) words.evidence = slot.evidence;
  if (words.claim.empty() && words.evidence.empty())
    words.silent = "missing";
  else if (words.claim.empty())
    words.silent = "claim_silent";
  else if (words.evidence.empty())
    words.silent = "source_silent";
  const std::string unsaid = prose.words().text("slot", "unsaid");
  if (words.claim.empty()) words.claim = unsaid;
  if (words.evidence.empty()) words.evidence = unsaid;
  return words;
}

// The two sides of a conflict by what they say, not only that they do.
std::string conflict_in_words(const ClaimView& view, const Prose& prose) {
  if (view.deciding.size() < 2) return "";
  const Finding& against = *view.deciding[0];
  const Finding& for_it = *view.deciding[1];
  for (const SlotOutcome& slot : against.slots) {
    if (slot.outcome != Outcome::Disjoint) continue;
    const std::string other =
        prose.slot(against.evidence.statement, slot.slot, Detail::Brief);
    const std::string same =
        prose.slot(for_it.evidence.statement, slot.slot, Detail::Brief);
    if (other.empty() || same.empty() || other == same) continue;
    return prose.words().text(
        "why", "conflict",
        {{"other", other},
         {"other_source", citation_of(against.evidence.source, prose)},
         {"same", same},
         {"same_source", citation_of(for_it.evidence.source, prose)}});
  }
  return "";
}

// Of a reason that no slot carries: what the record says that gave it.
std::string words_behind(const std::string& code, const ClaimView& view,
                         const Prose& prose) {
  for (const Finding& finding : view.checked->verdict.findings)
    if (std::find(finding.reasons.begin(), finding.reasons.end(), code) !=
        finding.reasons.end())
      return prose.words().text("quote", "words",
                                {{"words", finding.evidence.text}});
  return prose.words().text("slot", "unsaid");
}

// Where the record that speaks against a claim parts from it: the figure, the
// thing or the denial itself rather than the time beside it. nullptr if no
// record does.
const SlotOutcome* parting_slot(const ClaimView& view) {
  if (view.deciding.empty() ||
      view.deciding[0]->relation != Relation::Contradicts)
    return nullptr;
  const SlotOutcome* found = nullptr;
  for (const SlotOutcome& slot : view.deciding[0]->slots)
    if (slot.outcome == Outcome::Disjoint && (!found || found->slot == "when"))
      found = &slot;
  return found;
}

// The reason to tell first. What claim and record share is none when they part
// elsewhere; a reason that no slot carries says more than any.
std::string leading_reason(const ClaimView& view) {
  const std::string& first = view.checked->verdict.reasons[0];
  const SlotOutcome* parting = parting_slot(view);
  return parting && origin_of(first, view).slot ? parting->rule : first;
}

}  // namespace

std::string outcome_in_words(const ClaimView& view, const Finding& finding,
                             const SlotOutcome& slot, const Prose& prose) {
  const SlotWords sides = sides_of(view, finding, slot, Detail::Full, prose);
  return prose.words().text("comparison",
                            sides.silent ? sides.silent : name_of(slot.outcome),
                            {{"slot", prose.slot_name(slot.slot)},
                             {"claim", sides.claim},
                             {"evidence", sides.evidence}});
}

std::string reason_in_words(const std::string& code, const ClaimView& view,
                            const Prose& prose) {
  const Reasoned reasoned = origin_of(code, view);
  const Messages& say = prose.words();
  if (!reasoned.slot)
    return say.text("reason", code,
                    {{"slot", say.text("slot", "unsaid")},
                     {"claim", view.words},
                     {"evidence", words_behind(code, view, prose)}});
  const SlotWords sides =
      sides_of(view, *reasoned.finding, *reasoned.slot, Detail::Brief, prose);
  const std::string slot = prose.slot_name(reasoned.slot->slot);
  return say.text(
      "reason", code,
      {{"slot", slot}, {"claim", sides.claim}, {"evidence", sides.evidence}});
}

std::string why(const ClaimView& view, const Prose& prose) {
  const std::vector<std::string>& reasons = view.checked->verdict.reasons;
  if (view.row->label == Label::Conflicting)
    if (std::string told = conflict_in_words(view, prose); !told.empty())
      return told;
  if (reasons.empty()) return prose.words().text("why", view.row->name);
  std::string out = reason_in_words(leading_reason(view), view, prose);
  // "Undecided" alone leaves the question open: what was in the way says more.
  if (reasons.size() > 1 && reasons[0].starts_with("undecided.") &&
      origin_of(reasons[1], view).slot)
    out += " " + reason_in_words(reasons[1], view, prose);
  return out;
}

}  // namespace engine
