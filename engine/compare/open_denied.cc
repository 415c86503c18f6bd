#include "engine/compare/open_denied.h"

#include <algorithm>

#include "engine/compare/open_proof.h"
#include "engine/compare/tree_way.h"

namespace engine {
namespace {

using claims::Tree;

// Fewer words say too little: "it did not".
constexpr size_t kFewestTerms = 3;

int32_t word_at(const OpenSentence& text, const Tree& tree, size_t token) {
  const claims::WordRange range =
      claims::words_of(tree, text.tokens.list[token].span);
  return range.first < range.last ? range.last - 1 : -1;
}

// The verb of the sentence, if the negation is its own or that of what it is
// done to or done by ("no letter was sent"); -1 if it is another word's.
int32_t denied_verb(const OpenSentence& text, const Tree& tree) {
  const int32_t negation = word_at(text, tree, text.negations.front());
  if (negation < 0) return -1;
  const int32_t word = at(tree, negation).head;
  if (word < 0) return -1;
  const int32_t above = at(tree, word).head;
  if (above < 0) return word;
  const bool core = is_subject(at(tree, word).relation) ||
                    at(tree, word).relation == Dependency::Obj;
  return core && at(tree, above).head < 0 ? above : -1;
}

bool is_part_of(const Tree& tree, int32_t word, int32_t verb) {
  for (int32_t w = word; w >= 0; w = at(tree, w).head) {
    if (w == verb) return true;
    const Dependency relation = at(tree, w).relation;
    if (relation == Dependency::Advcl || relation == Dependency::Parataxis ||
        (relation == Dependency::Conj && has_subject(tree, w)))
      return false;
  }
  return false;
}

bool has_named_subject(const OpenGrammar& grammar, int32_t verb) {
  for (size_t i = 0; i < grammar.tree.words.size(); ++i)
    if (grammar.tree.words[i].head == verb &&
        is_subject(grammar.tree.words[i].relation) &&
        grammar.term_at[i] != kNowhere)
      return true;
  return false;
}

// The denied clause without its denial; no terms if there is none.
OpenSentence denied_clause(const OpenSentence& text,
                           const CompareContext& context) {
  OpenSentence clause = text;
  clause.terms.clear();
  const OpenGrammar grammar = read_grammar(text, context);
  if (grammar.tree.words.empty()) return clause;
  const int32_t verb = denied_verb(text, grammar.tree);
  if (verb < 0 || !has_named_subject(grammar, verb)) return clause;
  for (size_t t = 0; t < text.terms.size(); ++t)
    if (is_part_of(grammar.tree, grammar.word_of[t], verb))
      clause.terms.push_back(text.terms[t]);
  clause.negations.clear();
  clause.denials.clear();
  return clause;
}

bool leaves_day_out(const OpenSentence& claim, const Alignment& alignment) {
  for (size_t t = 0; t < claim.terms.size(); ++t) {
    const bool held = std::any_of(
        alignment.cells.begin(), alignment.cells.end(),
        [&](const Cell& cell) { return cell.holds() && cell.term == t; });
    if (claim.terms[t].kind == OpenKind::Date && !held) return true;
  }
  return false;
}

}  // namespace

std::optional<SlotOutcome> find_denied(const OpenPair& pair) {
  if (pair.text.negations.size() != 1 || !pair.claim.negations.empty() ||
      !pair.claim.distance.empty())
    return std::nullopt;
  const OpenSentence clause = denied_clause(pair.text, pair.context);
  if (clause.terms.size() < kFewestTerms) return std::nullopt;
  const std::vector<OpenPassage> said = {{pair.claim, {}, 0}};
  const Alignment alignment =
      align(clause, pair.claim, said.front().title, pair.context);
  std::vector<OpenHold> holds;
  for (size_t t = 0; t < clause.terms.size(); ++t) {
    const Cell& cell = alignment.cells[t];
    if (!cell.holds() && !is_light(clause, t)) return std::nullopt;
    holds.push_back({cell.holds() ? 0 : kNowhere, cell});
  }
  const std::vector<size_t> used = {0};
  const OpenGrammars grammars(clause, said, pair.context);
  if (leaves_day_out(pair.claim, alignment) ||
      fault_of({clause, said, holds, used, pair.context, grammars}))
    return std::nullopt;
  return SlotOutcome{"denial", Outcome::Disjoint, "affirmed", "negated",
                     "open.denied_by_source"};
}

}  // namespace engine
