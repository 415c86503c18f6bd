#include "engine/compare/open_grammar.h"

#include <algorithm>
#include <map>

#include "claims/syntax/analyser.h"
#include "engine/compare/open_roles.h"
#include "engine/compare/tree_way.h"

namespace engine {

using claims::Tag;
using claims::Word;

// "The film", "cette ville": a thing that the text is about already, and
// nothing that other words tell apart ("the first season of the series").
bool is_definite(const OpenGrammar& grammar, int32_t word) {
  if (at(grammar.tree, word).tag != Tag::Noun) return false;
  bool definite = false;
  for (size_t i = 0; i < grammar.tree.words.size(); ++i) {
    const Word& child = grammar.tree.words[i];
    if (child.head != word) continue;
    if (child.relation == Dependency::Det)
      definite = child.features.definite == claims::Definite::Definite;
    else if (grammar.term_at[i] != kNowhere)
      return false;
  }
  return definite;
}

// Doer or done to; the roles that a claim may not exchange.
std::optional<claims::ClauseRole> role_in(const OpenGrammar& grammar,
                                          int32_t word, int32_t head) {
  const claims::Clause* clause = grammar.clauses.of_head(head);
  if (!clause || clause->kind != claims::ClauseKind::Verb) return std::nullopt;
  for (const claims::Participant& one : clause->participants)
    if (one.phrase.head == word && (one.role == claims::ClauseRole::Subject ||
                                    one.role == claims::ClauseRole::Object))
      return one.role;
  return std::nullopt;
}

OpenGrammar read_grammar(const OpenSentence& sentence,
                         const CompareContext& context) {
  OpenGrammar grammar;
  grammar.word_of.assign(sentence.terms.size(), -1);
  const claims::Analyser* analyser =
      claims::embedded_analyser(sentence.language);
  if (!analyser) return grammar;
  grammar.tree = analyser->analyse(
      sentence.text,
      claims::Span{0, static_cast<uint32_t>(sentence.text.size())});
  grammar.clauses = claims::view_clauses(
      grammar.tree, {}, *context.language.pack(sentence.language)->syntax);
  grammar.term_at.assign(grammar.tree.words.size(), kNowhere);
  for (size_t t = 0; t < sentence.terms.size(); ++t) {
    const OpenTerm& term = sentence.terms[t];
    const claims::Span span{sentence.tokens.list[term.first].span.begin,
                            sentence.tokens.list[term.last - 1].span.end};
    const claims::WordRange range = claims::words_of(grammar.tree, span);
    const int32_t head = claims::head_of(grammar.tree, range);
    grammar.word_of[t] = head;
    for (int32_t w = range.first; w < range.last; ++w)
      grammar.term_at[static_cast<size_t>(w)] = t;
  }
  return grammar;
}

const OpenGrammar& OpenGrammars::of_claim() const {
  if (!of_claim_) of_claim_ = read_grammar(claim_, context_);
  return *of_claim_;
}

const OpenGrammar& OpenGrammars::of_passage(size_t passage) const {
  auto& grammar = of_passages_[passage];
  if (!grammar) grammar = read_grammar(passages_[passage].text, context_);
  return *grammar;
}

std::vector<OpenTie> ties_of(const OpenSentence& claim,
                             const OpenGrammar& grammar,
                             const std::vector<bool>& skipped) {
  std::vector<OpenTie> ties;
  const auto is_skipped = [&](size_t t) {
    return t < skipped.size() && skipped[t];
  };
  // Words that are no terms, and the first term that hangs on each: "X has Y"
  // ties Y to X.
  std::map<int32_t, size_t> roots;
  for (size_t t = 0; t < claim.terms.size(); ++t) {
    if (is_skipped(t)) continue;
    int32_t w = grammar.word_of[t];
    size_t head = t;
    int32_t last = w;
    for (; w >= 0 && (head == t || head == kNowhere);
         w = at(grammar.tree, w).head) {
      head = grammar.term_at[static_cast<size_t>(w)];
      if (head != kNowhere && is_skipped(head)) head = kNowhere;
      last = w;
    }
    if (head == t) head = kNowhere;
    if (head != kNowhere) {
      ties.push_back(
          {t, head, role_in(grammar, grammar.word_of[t], grammar.word_of[head]),
           at(grammar.tree, grammar.word_of[t]).relation == Dependency::Nmod});
      continue;
    }
    const auto [root, added] = roots.emplace(last, t);
    if (!added) ties.push_back({t, root->second, {}});
  }
  return ties;
}

// The term that governs a word, over words that are none; kNowhere if none.
size_t term_above(const OpenGrammar& grammar, int32_t word) {
  if (word < 0) return kNowhere;
  int32_t up = at(grammar.tree, word).head;
  while (up >= 0 && grammar.term_at[static_cast<size_t>(up)] == kNowhere)
    up = at(grammar.tree, up).head;
  return up < 0 ? kNowhere : grammar.term_at[static_cast<size_t>(up)];
}

namespace {

size_t count_of(const OpenSentence& sentence, OpenKind kind) {
  return static_cast<size_t>(
      std::count_if(sentence.terms.begin(), sentence.terms.end(),
                    [&](const OpenTerm& term) { return term.kind == kind; }));
}

// The only value of the kind that hangs on a word; kNowhere if it is not one.
size_t value_below(const OpenGrammar& grammar, const OpenSentence& text,
                   size_t head, OpenKind kind) {
  size_t found = kNowhere;
  for (size_t t = 0; t < text.terms.size(); ++t) {
    if (text.terms[t].kind != kind ||
        term_above(grammar, grammar.word_of[t]) != head)
      continue;
    if (found != kNowhere) return kNowhere;
    found = t;
  }
  return found;
}

}  // namespace

void align_values(const OpenSentence& claim, const OpenSentence& text,
                  const OpenGrammars& grammars, size_t passage,
                  const CompareContext& context, Alignment* alignment) {
  if (count_of(claim, OpenKind::Figure) == 0 ||
      count_of(text, OpenKind::Figure) < 2)
    return;
  const OpenGrammar& grammar = grammars.of_passage(passage);
  if (grammar.tree.words.empty()) return;
  for (const OpenTie& tie : ties_of(claim, grammars.of_claim())) {
    const Cell& head = alignment->cells[tie.head];
    Cell& cell = alignment->cells[tie.term];
    if (claim.terms[tie.term].kind != OpenKind::Figure || !is_in_text(head))
      continue;
    const size_t found =
        value_below(grammar, text, head.term, OpenKind::Figure);
    if (found == kNowhere || (cell.holds() && cell.term == found)) continue;
    cell = {match_terms(claim.terms[tie.term], text.terms[found], claim, text,
                        context),
            false, found, text.terms[found].first};
  }
}

}  // namespace engine
