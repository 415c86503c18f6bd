#pragma once
// How a passage ties the terms of a claim that it holds: the same words, said
// of one another, however many others stand between.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/compare/open_grammar.h"

namespace engine {

// A passage that holds terms of a claim, with its grammar.
class OpenProof {
 public:
  OpenProof(const Seen& seen, size_t passage);

  // Both terms of the claim's tie, each held by the passage, are tied here.
  bool has(const Seen& seen, const OpenTie& tie) const;
  // "It sued" for "Orvel was sued": what the title names does in the one what
  // is done to it in the other.
  bool changes_voice(const Seen& seen, const OpenTie& tie) const;
  // The passage restricts the word by others that the claim leaves out: "the
  // first woman of the county".
  bool is_narrowed(const Cell& cell, bool by_adjective = false) const;
  // Terms of the text that hang on a term of it, and that the claim has not.
  std::vector<size_t> told_below(size_t text_term) const;
  // Terms of the text that say what the claim's term is ("X is a film", "X, a
  // film").
  std::vector<size_t> told_of(const OpenTerm& term, const Cell& cell) const;
  // The cell is what the thing of the passage's title is said to be: "she is a
  // painter".
  bool says_what_title_is(const Cell& cell) const;
  // The cell is said of the thing that heads another passage and that this one
  // names; in that role, if it is a verb and one is given.
  bool hangs_on(const Cell& cell, const OpenSentence& title,
                std::optional<claims::ClauseRole> role) const;

 private:
  void hold(size_t first, size_t terms);
  bool is_in_title(const OpenTerm& term) const;
  bool is_verbatim(const OpenSentence& claim, const OpenTie& tie,
                   const Cell& cell, const Cell& head_cell) const;
  bool has_word_mark(size_t term) const;
  bool is_setting(const Seen& seen, const OpenTie& tie) const;
  int32_t word_of(const Cell& cell) const;
  std::vector<int32_t> words_of(const Seen& seen, size_t term) const;
  bool is_told(int32_t word) const;
  bool are_tied(int32_t one, int32_t other) const;
  bool are_listed(int32_t one, int32_t other) const;
  bool changes_role(const OpenTie& tie, int32_t word, int32_t head) const;
  bool is_titled(int32_t word) const;
  bool is_apposed_to_other(int32_t word, int32_t name) const;
  bool is_of_title(int32_t word,
                   std::optional<claims::ClauseRole> role = {}) const;

  const OpenPassage& passage_;
  const OpenGrammar& grammar_;
  std::vector<bool> held_;  // by word
};

}  // namespace engine
