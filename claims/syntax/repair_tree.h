#pragma once
// A tree while it is mended: its words, who hangs on whom, and the questions
// that all mends ask. A mend that answers true has moved arcs that the others
// look at, and refresh() must follow.

#include <cstdint>
#include <string>

#include "claims/syntax/clause_draft.h"

namespace claims {

class RepairTree {
 public:
  // Words behind a noun or verb in which its lost predicate is looked for.
  static constexpr int32_t kReach = 60;

  // Both are borrowed.
  RepairTree(Tree* tree, const ClauseWords& words)
      : tree_(*tree), words_(words), index_(*tree) {}

  int32_t size() const { return static_cast<int32_t>(tree_.words.size()); }
  Word& word(int32_t i) { return tree_.words[static_cast<size_t>(i)]; }
  const Word& word(int32_t i) const {
    return tree_.words[static_cast<size_t>(i)];
  }
  const std::string& lemma(int32_t i) const {
    return index_.lemma[static_cast<size_t>(i)];
  }
  const ClauseWords& words() const { return words_; }
  // As of the last refresh().
  TreeIndex::Children children(int32_t i) const { return index_.children(i); }

  // Every mend costs a new index; more than a few in a sentence mend nothing.
  bool may_mend() const { return mends_ < kMends; }
  void refresh() {
    if (++mends_ <= kMends) index_ = TreeIndex(tree_);
  }

  // The word that hangs on none; size() if there is none.
  int32_t root() const;
  // The word is in the set by its form or its lemma.
  bool is(int32_t i, const WordSet& set) const;
  bool is_verb(int32_t i) const;
  // First child in a relation; -1 if there is none.
  int32_t child_in(int32_t i, Relation relation) const;
  bool has_subject(int32_t i) const;
  bool is_auxiliary_of_group(int32_t i) const;
  // The verb is finite or has an auxiliary.
  bool has_tense(int32_t i) const;
  bool is_relative_pronoun(int32_t i) const;
  // The relative pronoun before a verb that hangs on it; -1 if there is none.
  int32_t relative_child(int32_t verb) const;
  // « dont le parti a perdu », "whose party lost": before a verb, on it, on a
  // noun of it or on one of that noun; -1 if there is none.
  int32_t relative_owner(int32_t verb) const;
  bool is_below(int32_t i, int32_t ancestor) const;

  // Hangs a noun on its verb as what the verb's voice makes of it; nothing if
  // the verb hangs below the noun itself.
  void set_subject(int32_t noun, int32_t verb);

 private:
  static constexpr int kMends = 6;
  Tree& tree_;
  const ClauseWords& words_;
  TreeIndex index_;
  int mends_ = 0;
};

}  // namespace claims
