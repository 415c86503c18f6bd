#pragma once
// How the terms of a sentence hang together by its grammar. "The film, which
// Ana Rocha directed, holds a rating of 90 % based on 12 reviews" ties 12 to
// reviews, 90 % to rating, Ana Rocha to directed and directed to film, wherever
// they stand. A claim is proven by a passage if each tie between its terms is
// one there as well: the same words, said of one another.

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

// Two terms of a claim that belong together, the governing one second, with
// what the first one is to the second one where that is a verb.
struct OpenTie {
  size_t term = 0, head = 0;
  std::optional<claims::ClauseRole> role;
};
std::vector<OpenTie> ties_of(const OpenSentence& claim,
                             const OpenGrammar& grammar);

// A passage that holds terms of a claim, with its grammar.
class OpenProof {
 public:
  OpenProof(const Seen& seen, size_t passage);

  // Both terms of the claim's tie, each held by the passage, are tied here.
  bool has(const Seen& seen, const OpenTie& tie) const;
  // The passage restricts the word by others that the claim leaves out: "the
  // first woman of the county".
  bool is_narrowed(const Cell& cell) const;
  // Terms of the text that hang on a term of it, and that the claim has not.
  std::vector<size_t> told_below(size_t text_term) const;
  // Terms of the text that say what the claim's term is ("X is a film", "X, a
  // film").
  std::vector<size_t> told_of(const OpenTerm& term, const Cell& cell) const;

 private:
  bool is_in_title(const OpenTerm& term) const;
  int32_t word_of(const Cell& cell) const;
  std::vector<int32_t> words_of(const Seen& seen, size_t term) const;
  bool is_told(int32_t word) const;
  bool are_tied(int32_t one, int32_t other) const;
  bool changes_role(const OpenTie& tie, int32_t word, int32_t head) const;
  bool is_titled(int32_t word) const;
  bool is_of_title(int32_t word) const;

  const OpenPassage& passage_;
  OpenGrammar grammar_;
  std::vector<bool> held_;  // by word
};

// Gives figures and days of the claim to those of the passage that are tied to
// the same word there, whatever stands nearer. Changes cells of `alignment`.
void align_values(const OpenSentence& claim, const OpenPassage& passage,
                  const CompareContext& context, Alignment* alignment);

// What "first", "only", "largest" is said of in the claim is restricted in the
// passage by words that the claim leaves out; nullptr if not.
const char* narrowed(const Seen& seen);

// Every tie of the claim is one in the passage that holds both ends. Ties of
// the term `but` are left out.
bool is_proven(const Seen& seen, size_t but = kNowhere);

}  // namespace engine
