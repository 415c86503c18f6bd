#include "engine/compare/open_negated.h"

#include <algorithm>

#include "engine/compare/open_grammar.h"
#include "engine/compare/open_roles.h"
#include "engine/compare/tree_way.h"

namespace engine {
namespace {

// "Did not take place": what is left without the negation says too little to be
// looked for.
bool is_all_denial(const OpenSentence& claim) {
  return std::any_of(claim.terms.begin(), claim.terms.end(),
                     [&](const OpenTerm& term) {
                       return claim.words->happening.contains(term.stem);
                     });
}

// "She concluded that it was not so": what she concluded is denied, and not
// that she did.
bool is_of_other_clause(const OpenSentence& claim,
                        const CompareContext& context) {
  const OpenGrammar grammar = read_grammar(claim, context);
  const claims::WordRange range = claims::words_of(
      grammar.tree, claim.tokens.list[claim.negations.front()].span);
  if (range.first >= range.last) return true;
  for (int32_t w = range.last - 1; w >= 0; w = at(grammar.tree, w).head)
    if (is_parted(grammar.tree, w)) return true;
  return false;
}

// What is denied stands in a passage, and not in a title alone: a princess of
// Wales may be born outside of Wales.
bool says_denied(const OpenSentence& plain, size_t negation,
                 const std::vector<OpenPassage>& passages,
                 const std::vector<size_t>& used,
                 const CompareContext& context) {
  size_t t = 0;
  while (t < plain.terms.size() && plain.terms[t].first < negation) ++t;
  return t == plain.terms.size() ||
         std::any_of(used.begin(), used.end(), [&](size_t p) {
           const OpenPassage& passage = passages[p];
           return is_in_text(
               align(plain, passage.text, passage.title, context).cells[t]);
         });
}

}  // namespace

std::optional<OpenRelation> exclude_negated(
    const OpenSentence& claim, const std::vector<OpenPassage>& passages,
    const CompareContext& context) {
  if (claim.negations.size() != 1 || is_all_denial(claim)) return std::nullopt;
  OpenSentence plain = claim;
  plain.negations.clear();
  OpenRelation found = compare_open(plain, passages, context);
  if (found.relation != Relation::Supports ||
      !says_denied(plain, claim.negations.front(), passages, found.used,
                   context) ||
      is_of_other_clause(claim, context))
    return std::nullopt;
  found.relation = Relation::Contradicts;
  found.reasons = {"open.denied_by_source"};
  found.slots = {{"denial", Outcome::Disjoint, "negated", "affirmed",
                  "open.denied_by_source"}};
  return found;
}

}  // namespace engine
