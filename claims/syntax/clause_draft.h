#pragma once
// What the steps of building a ClauseView share: the tree with the ways down
// it, folded words, and the view as far as it is built. Internal to the room.

#include <algorithm>
#include <string>
#include <vector>

#include "claims/syntax/clause_view.h"

namespace claims {

// Children and order of a tree; linear to build.
struct TreeIndex {
  explicit TreeIndex(const Tree& tree);

  std::vector<int32_t> order;        // heads before what hangs on them
  std::vector<int32_t> first_child;  // into `child`; one more than words
  std::vector<int32_t> child;        // in text order
  std::vector<std::string> form;     // folded
  std::vector<std::string> lemma;    // folded

  // Children of a word, in text order; of a word with very many the first.
  struct Children {
    const int32_t* from;
    const int32_t* to;
    const int32_t* begin() const { return from; }
    const int32_t* end() const { return to; }
  };
  Children children(int32_t word) const {
    constexpr int32_t kMost = 256;
    const auto at = static_cast<size_t>(word);
    const int32_t from = first_child[at];
    const int32_t to = first_child[at + 1];
    return {child.data() + from, child.data() + std::min(to, from + kMost)};
  }
};

struct ClauseDraft {
  ClauseDraft(Tree the_tree, const ClauseWords& the_words)
      : tree(std::move(the_tree)), words(the_words), index(tree) {}

  Tree tree;
  const ClauseWords& words;
  TreeIndex index;
  ClauseView view;
  // Clauses in an order in which parents come before what hangs on them.
  std::vector<int32_t> top_down;
  uint32_t lists = 0;  // numbers of lists given so far

  const Word& word(int32_t i) const {
    return tree.words[static_cast<size_t>(i)];
  }
  Clause& clause(int32_t i) { return view.clauses[static_cast<size_t>(i)]; }
  const std::string& form(int32_t i) const {
    return index.form[static_cast<size_t>(i)];
  }
  const std::string& lemma(int32_t i) const {
    return index.lemma[static_cast<size_t>(i)];
  }
  // The word is in the set by its form or its lemma.
  bool is(int32_t i, const WordSet& set) const {
    return set.has(form(i)) || set.has(lemma(i));
  }
  // First child in a relation; -1 if there is none.
  int32_t child_in(int32_t i, Relation relation) const;
  bool is_clause_head(int32_t i) const { return view.of_head(i) != nullptr; }
};

// The steps, in this order.
void mend_tree(const ClauseWords& words, Tree* tree);  // clause_repair.cc
void find_clauses(ClauseDraft* draft);                 // clause_kind.cc
void find_participants(ClauseDraft* draft);            // clause_participant.cc
void share_participants(ClauseDraft* draft);           // clause_sharing.cc
void take_stances(ClauseDraft* draft);                 // clause_stance.cc
void find_attributions(ClauseDraft* draft);            // clause_attribution.cc
void place_mentions(const std::vector<Mention>& mentions, ClauseDraft* draft);

// The phrase of a head word with what belongs to it.
Phrase phrase_of(const ClauseDraft& draft, int32_t head);
// What the phrase of `head` alone is in a clause.
Participant participant_of(const ClauseDraft& draft, ClauseRole role,
                           int32_t head);
// The same for it and those it is coordinated with, each as one.
std::vector<Participant> participants_of(ClauseDraft* draft, ClauseRole role,
                                         int32_t head);
// Subjects in the grammatical sense: what a passive is said of, else Subjects.
std::vector<Participant> grammatical_subjects(const Clause& clause);
bool is_nominal(const Word& word);
// The clause's verb group has a tense: its verb or an auxiliary is finite.
bool has_finite_verb(const ClauseDraft& draft, int32_t head);

}  // namespace claims
