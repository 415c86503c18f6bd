#pragma once
// How the terms of a sentence hang together by its grammar. "The film, which
// Ana Rocha directed, holds a rating of 90 % based on 12 reviews" ties 12 to
// reviews, 90 % to rating, Ana Rocha to directed and directed to film, wherever
// they stand.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "claims/syntax/clause_view.h"
#include "engine/compare/open_guard.h"

namespace engine {

struct OpenGrammar {
  claims::Tree tree;
  claims::ClauseView clauses;
  std::vector<int32_t> word_of;  // of each term its head word; -1 = none
  std::vector<size_t> term_at;   // of each word its term; kNowhere = none
};

// Linear in the sentence; no words where the language has no model.
OpenGrammar read_grammar(const OpenSentence& sentence,
                         const CompareContext& context);

// The grammars of a claim and of passages, each read when it is first asked
// for. Both must outlive it; one thread uses it.
class OpenGrammars {
 public:
  OpenGrammars(const OpenSentence& claim,
               const std::vector<OpenPassage>& passages,
               const CompareContext& context)
      : claim_(claim),
        passages_(passages),
        context_(context),
        of_passages_(passages.size()) {}

  const OpenGrammar& of_claim() const;
  const OpenGrammar& of_passage(size_t passage) const;

 private:
  const OpenSentence& claim_;
  const std::vector<OpenPassage>& passages_;
  const CompareContext& context_;
  mutable std::optional<OpenGrammar> of_claim_;
  mutable std::vector<std::optional<OpenGrammar>> of_passages_;
};

// Two terms of a claim that belong together, the governing one second, with
// what the first one is to the second one where that is a verb.
struct OpenTie {
  size_t term = 0, head = 0;
  std::optional<claims::ClauseRole> role;
  bool part = false;  // "the son of a cook": no two members of one list
};
// Where some terms are only light or implied, the others are tied over them:
// `skipped`, one a term; empty skips none.
std::vector<OpenTie> ties_of(const OpenSentence& claim,
                             const OpenGrammar& grammar,
                             const std::vector<bool>& skipped = {});

// Doer or done to, where `head` is a verb and `word` is one of the two.
std::optional<claims::ClauseRole> role_in(const OpenGrammar& grammar,
                                          int32_t word, int32_t head);

// "The film", "cette ville": a thing that the text is about already, and
// nothing that other words tell apart ("the first season of the series").
bool is_definite(const OpenGrammar& grammar, int32_t word);

// The term that governs a word, over words that are none; kNowhere if none.
size_t term_above(const OpenGrammar& grammar, int32_t word);

// Gives figures and days of the claim to those of the passage that are tied to
// the same word there, whatever stands nearer. Changes cells of `alignment`.
void align_values(const OpenSentence& claim, const OpenSentence& text,
                  const OpenGrammars& grammars, size_t passage,
                  const CompareContext& context, Alignment* alignment);

}  // namespace engine
