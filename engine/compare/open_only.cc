#include "engine/compare/open_only.h"

#include <algorithm>

#include "engine/compare/open_grammar.h"
#include "engine/compare/open_roles.h"
#include "engine/compare/tree_way.h"

namespace engine {
namespace {

bool restricts(const OpenSentence& claim, const OpenTerm& term) {
  return claim.words->restricting.contains(term.form);
}

size_t restriction_of(const OpenSentence& claim) {
  size_t found = kNowhere;
  for (size_t t = 0; t < claim.terms.size(); ++t) {
    if (!restricts(claim, claim.terms[t])) continue;
    if (found != kNowhere) return kNowhere;
    found = t;
  }
  return found;
}

// "A, B and C": the head of the list that the word is a member of.
int32_t list_of(const claims::Tree& tree, int32_t word) {
  return at(tree, word).relation == Dependency::Conj ? at(tree, word).head
                                                     : word;
}

// Another thing stands beside the restricted one, in one list: no word of the
// claim, no other word for the same, no kind of it.
class Beside {
 public:
  Beside(const OpenSentence& claim, const OpenPassage& passage,
         const CompareContext& context)
      : claim_(claim),
        text_(passage.text),
        context_(context),
        alignment_(align(claim, passage.text, passage.title, context)),
        grammar_(read_grammar(passage.text, context)) {}

  // The term of the text; kNowhere if there is none.
  size_t find(size_t restricted) const {
    const Cell& cell = alignment_.cells[restricted];
    if (!is_in_text(cell) || grammar_.tree.words.empty()) return kNowhere;
    const int32_t word = grammar_.word_of[cell.term];
    // "Served and retired": one does one thing after another.
    if (word < 0 || at(grammar_.tree, word).tag == claims::Tag::Verb)
      return kNowhere;
    for (size_t t = 0; t < text_.terms.size(); ++t)
      if (is_other(t, word) && !is_alike(t)) return t;
    return kNowhere;
  }

 private:
  bool is_other(size_t t, int32_t word) const {
    const int32_t other = grammar_.word_of[t];
    return other >= 0 && other != word &&
           list_of(grammar_.tree, other) == list_of(grammar_.tree, word) &&
           at(grammar_.tree, other).tag == at(grammar_.tree, word).tag &&
           !has_subject(grammar_.tree, other);
  }

  bool is_alike(size_t t) const {
    const OpenTerm& other = text_.terms[t];
    return std::any_of(
        claim_.terms.begin(), claim_.terms.end(), [&](const OpenTerm& goal) {
          return match_terms(goal, other, claim_, text_, context_) >=
                     TermMatch::Carried ||
                 match_terms(other, goal, text_, claim_, context_) >=
                     TermMatch::Carried;
        });
  }

  const OpenSentence& claim_;
  const OpenSentence& text_;
  const CompareContext& context_;
  const Alignment alignment_;
  const OpenGrammar grammar_;
};

}  // namespace

std::optional<OpenRelation> exclude_restricted(
    const OpenSentence& claim, const std::vector<OpenPassage>& passages,
    const CompareContext& context) {
  const size_t restriction = restriction_of(claim);
  if (restriction == kNowhere || !claim.negations.empty()) return std::nullopt;
  OpenSentence plain = claim;
  plain.terms.erase(plain.terms.begin() + static_cast<ptrdiff_t>(restriction));
  OpenRelation found = compare_open(plain, passages, context);
  if (found.relation == Relation::Contradicts) return found;
  if (found.relation != Relation::Supports) return std::nullopt;
  const size_t restricted = std::min(restriction, plain.terms.size() - 1);
  for (const size_t p : found.used) {
    const size_t other = Beside(plain, passages[p], context).find(restricted);
    if (other == kNowhere) continue;
    found.relation = Relation::Contradicts;
    found.reasons = {"open.not_only"};
    found.slots = {
        {"detail", Outcome::Disjoint,
         claim.terms[restriction].form + " " + plain.terms[restricted].form,
         passages[p].text.terms[other].form, "open.not_only"}};
    found.used = {p};
    return found;
  }
  return std::nullopt;
}

}  // namespace engine
