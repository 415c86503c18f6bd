#include "engine/compare/open_compare.h"

#include <algorithm>

#include "claims/language/clause.h"
#include "engine/compare/open_about.h"
#include "engine/compare/open_denied.h"
#include "engine/compare/open_exclude.h"
#include "engine/compare/open_grammar.h"
#include "engine/compare/open_guard.h"
#include "engine/compare/open_implied.h"
#include "engine/compare/open_joined.h"
#include "engine/compare/open_negated.h"
#include "engine/compare/open_only.h"
#include "engine/compare/open_proven.h"
#include "engine/compare/open_reported.h"
#include "engine/compare/open_rival.h"
#include "engine/compare/quantifier_compare.h"

namespace engine {
namespace {

// Where each term of the claim is carried: a passage and the cell there.
struct Cover {
  std::vector<OpenHold> holds;  // one a term; passage kNowhere if none
  std::vector<size_t> passages;
};

std::vector<size_t> missing_of(const OpenSentence& claim, const Cover& cover) {
  std::vector<size_t> missing;
  for (size_t t = 0; t < claim.terms.size(); ++t)
    if (cover.holds[t].passage == kNowhere && !is_light(claim, t))
      missing.push_back(t);
  return missing;
}

Cover cover_by(size_t passage, const Alignment& alignment) {
  Cover cover;
  cover.passages = {passage};
  for (const Cell& cell : alignment.cells)
    cover.holds.push_back(cell.holds() ? OpenHold{passage, cell}
                                       : OpenHold{kNowhere, cell});
  return cover;
}

void add_passage(size_t passage, const Alignment& alignment, Cover* cover) {
  bool used = false;
  for (size_t t = 0; t < cover->holds.size(); ++t) {
    if (cover->holds[t].passage != kNowhere || !alignment.cells[t].holds())
      continue;
    cover->holds[t] = {passage, alignment.cells[t]};
    used = true;
  }
  if (used) cover->passages.push_back(passage);
}

constexpr size_t kMostMain = 3;

class Comparison {
 public:
  Comparison(const OpenSentence& claim,
             const std::vector<OpenPassage>& passages,
             const CompareContext& context)
      : claim_(claim),
        passages_(passages),
        context_(context),
        grammars_(claim, passages, context) {
    for (const OpenPassage& passage : passages)
      alignments_.push_back(align(claim, passage.text, passage.title, context));
  }

  OpenRelation run() {
    OpenRelation best = silent("open.nothing_aligned");
    const std::vector<size_t> order = by_held();
    for (size_t i = 0; i < order.size() && i < kMostMain; ++i) {
      OpenRelation found = judge(order[i]);
      if (is_decided(found)) return found;
      if (i == 0) best = std::move(found);
    }
    return best;
  }

 private:
  static bool is_decided(const OpenRelation& found) {
    return found.relation == Relation::Supports ||
           found.relation == Relation::Contradicts;
  }

  static OpenRelation silent(const char* reason) {
    OpenRelation found;
    found.reasons = {reason};
    return found;
  }

  std::vector<size_t> by_held() const {
    std::vector<size_t> order;
    for (size_t p = 0; p < passages_.size(); ++p)
      if (alignments_[p].held_in_text > 0) order.push_back(p);
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      const auto& one = alignments_[a];
      const auto& two = alignments_[b];
      if (one.held != two.held) return one.held > two.held;
      return one.held_in_text > two.held_in_text;
    });
    return order;
  }

  OpenRelation judge(size_t main) {
    align_values(claim_, passages_[main].text, grammars_, main, context_,
                 &alignments_[main]);
    Cover cover = cover_by(main, alignments_[main]);
    if (OpenRelation found = excluded(main, cover); is_decided(found))
      return found;
    // What speaks of the same thing, and what speaks of what that names.
    for (size_t known = 0; known < cover.passages.size(); ++known)
      add_joined(cover.passages[known], &cover);
    return carried(cover);
  }

  void add_joined(size_t known, Cover* cover) const {
    for (size_t p = 0; p < passages_.size(); ++p)
      if (!std::count(cover->passages.begin(), cover->passages.end(), p) &&
          !missing_of(claim_, *cover).empty() &&
          is_joined(claim_, passages_[known], passages_[p], alignments_[p],
                    context_))
        add_passage(p, alignments_[p], cover);
  }

  OpenRelation excluded(size_t main, const Cover& cover) const {
    OpenRelation found;
    const std::vector<size_t> missing = missing_of(claim_, cover);
    const OpenPair pair{claim_, passages_[main].text, passages_[main].title,
                        alignments_[main], context_};
    const Seen seen{claim_,         passages_, cover.holds,
                    cover.passages, context_,  grammars_};
    auto exclusion = find_exclusion(pair, missing);
    if (exclusion && fault_of_parts(seen)) exclusion.reset();
    if (!exclusion && missing.empty()) exclusion = find_affirmed(pair, seen);
    if (!exclusion) exclusion = find_denied(pair);
    if (!exclusion && missing.size() == 1)
      exclusion = find_rival(pair, seen, missing.front());
    if (!exclusion) return found;
    found.relation = Relation::Contradicts;
    found.reasons = {exclusion->rule};
    found.slots = {*exclusion};
    found.used = {main};
    return found;
  }

  OpenRelation carried(const Cover& cover) const {
    OpenRelation found;
    found.used = cover.passages;
    std::vector<size_t> missing = missing_of(claim_, cover);
    const Seen seen{claim_,         passages_, cover.holds,
                    cover.passages, context_,  grammars_};
    const auto implied = [&](size_t t) {
      return is_implied(claim_, cover.holds, passages_, context_, t);
    };
    if (std::all_of(missing.begin(), missing.end(), implied) && is_proven(seen))
      missing.clear();
    for (const size_t t : missing)
      found.slots.push_back({"detail", Outcome::Missing, claim_.terms[t].form,
                             "", "open.detail_missing"});
    found.relation = Relation::Partial;
    if (!missing.empty()) {
      found.reasons = {"open.detail_missing"};
      return found;
    }
    const char* fault = fault_of(seen);
    if (!fault) fault = scattered_over(seen);
    if (fault) {
      found.reasons = {fault};
      return found;
    }
    found.relation = Relation::Supports;
    found.reasons = {cover.passages.size() > 1 ? "open.carried_together"
                                               : "open.carried"};
    return found;
  }

  const OpenSentence& claim_;
  const std::vector<OpenPassage>& passages_;
  const CompareContext& context_;
  const OpenGrammars grammars_;
  std::vector<Alignment> alignments_;
};

// "On Night Ferry.": a name, of which nothing is said.
bool is_name_alone(const OpenSentence& claim) {
  return std::all_of(claim.terms.begin(), claim.terms.end(),
                     [](const OpenTerm& term) {
                       return term.kind == OpenKind::Name && term.group == 0;
                     });
}

}  // namespace

OpenRelation compare_open(const OpenSentence& claim,
                          const std::vector<OpenPassage>& passages,
                          const CompareContext& context) {
  OpenRelation none;
  none.reasons = {"open.too_little"};
  const bool cut = claim.tokens.size() >= kMostOpenTokens;
  if (claim.terms.size() < 2 || is_name_alone(claim) || cut) {
    if (cut) none.reasons = {"open.too_long"};
    return none;
  }
  if (auto counted = compare_quantified(claim, passages, context)) {
    if (counted->relation == Relation::Supports &&
        is_only_said(claim, passages, context)) {
      counted->relation = Relation::Partial;
      counted->reasons = {"open.reported"};
    }
    return *counted;
  }
  if (const auto excluded = exclude_restricted(claim, passages, context))
    return *excluded;
  if (const auto excluded = exclude_negated(claim, passages, context))
    return *excluded;
  return Comparison(claim, passages, context).run();
}

bool is_disputed(const OpenSentence& claim,
                 const std::vector<OpenPassage>& passages,
                 const CompareContext& context) {
  return std::any_of(
      passages.begin(), passages.end(), [&](const OpenPassage& passage) {
        const OpenSentence& text = passage.text;
        return text.words->refuting.find(text.tokens, 0, text.tokens.size()) &&
               align(claim, text, passage.title, context).held * 3 >=
                   claim.terms.size();
      });
}

}  // namespace engine
