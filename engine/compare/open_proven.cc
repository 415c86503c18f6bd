#include "engine/compare/open_proven.h"

#include <algorithm>
#include <map>
#include <vector>

#include "engine/compare/open_bridge.h"
#include "engine/compare/open_proof.h"
#include "engine/compare/open_roles.h"

namespace engine {

const char* changed_voice(const Seen& seen) {
  for (const OpenTie& tie : ties_of(seen.claim, seen.grammars.of_claim())) {
    const size_t passage = seen.holds[tie.head].passage;
    if (tie.role && passage != kNowhere &&
        OpenProof(seen, passage).changes_voice(seen, tie))
      return "open.roles";
  }
  return nullptr;
}

const char* narrowed(const Seen& seen) {
  for (size_t t = 0; t + 1 < seen.claim.terms.size(); ++t) {
    const OpenHold& owner = seen.holds[t + 1];
    if (seen.claim.terms[t].exact && owner.passage != kNowhere &&
        OpenProof(seen, owner.passage).is_narrowed(owner.cell, true))
      return "open.widened";
  }
  return nullptr;
}

namespace {

// The implied terms, which the passages leave unsaid; `but` is not one of them.
std::vector<bool> unsaid(const Seen& seen, size_t but = kNowhere) {
  std::vector<bool> terms;
  for (size_t t = 0; t < seen.holds.size(); ++t)
    terms.push_back(t != but && seen.holds[t].passage == kNowhere &&
                    !is_light(seen.claim, t));
  return terms;
}

bool holds_tie(const Seen& seen, const OpenTie& tie,
               std::map<size_t, OpenProof>* proofs) {
  const OpenHold& one = seen.holds[tie.term];
  const OpenHold& two = seen.holds[tie.head];
  if (one.passage == kNowhere || two.passage == kNowhere) return true;
  if (one.passage != two.passage) return is_bridged(seen, tie);
  return proofs->try_emplace(one.passage, seen, one.passage)
      .first->second.has(seen, tie);
}

}  // namespace

bool is_subject_proven(const Seen& seen) {
  std::map<size_t, OpenProof> proofs;
  const std::vector<OpenTie> ties =
      ties_of(seen.claim, seen.grammars.of_claim(), unsaid(seen));
  return std::all_of(ties.begin(), ties.end(), [&](const OpenTie& tie) {
    const bool of_subject = (seen.claim.terms[tie.term].group == 0) !=
                            (seen.claim.terms[tie.head].group == 0);
    return !of_subject || holds_tie(seen, tie, &proofs);
  });
}

namespace {

bool is_by_entailment(const Seen& seen, size_t t) {
  const OpenHold& hold = seen.holds[t];
  if (hold.passage == kNowhere || !is_in_text(hold.cell) ||
      hold.cell.match == TermMatch::Equal)
    return false;
  const OpenTerm& given =
      seen.passages[hold.passage].text.terms[hold.cell.term];
  return seen.claim.words->is_entailed(given.stem, seen.claim.terms[t].stem);
}

}  // namespace

const char* torn_entailment(const Seen& seen) {
  std::map<size_t, OpenProof> proofs;
  for (const OpenTie& tie :
       ties_of(seen.claim, seen.grammars.of_claim(), unsaid(seen)))
    if ((is_by_entailment(seen, tie.term) ||
         is_by_entailment(seen, tie.head)) &&
        !holds_tie(seen, tie, &proofs))
      return "open.torn";
  return nullptr;
}

bool is_proven(const Seen& seen, size_t but) {
  if (seen.grammars.of_claim().tree.words.empty()) return false;
  std::map<size_t, OpenProof> proofs;
  const std::vector<OpenTie> ties =
      ties_of(seen.claim, seen.grammars.of_claim(), unsaid(seen, but));
  return std::all_of(ties.begin(), ties.end(), [&](const OpenTie& tie) {
    return tie.term == but || tie.head == but || holds_tie(seen, tie, &proofs);
  });
}

}  // namespace engine
