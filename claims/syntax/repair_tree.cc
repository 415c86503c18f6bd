#include "claims/syntax/repair_tree.h"

namespace claims {

int32_t RepairTree::root() const {
  int32_t root = 0;
  while (root < size() && word(root).head >= 0) ++root;
  return root;
}

bool RepairTree::is(int32_t i, const WordSet& set) const {
  return set.has(index_.form[static_cast<size_t>(i)]) || set.has(lemma(i));
}

bool RepairTree::is_verb(int32_t i) const {
  return word(i).tag == Tag::Verb || word(i).tag == Tag::Aux;
}

int32_t RepairTree::child_in(int32_t i, Relation relation) const {
  for (const int32_t c : children(i))
    if (word(c).relation == relation) return c;
  return -1;
}

bool RepairTree::has_subject(int32_t i) const {
  return child_in(i, Relation::Nsubj) >= 0 ||
         child_in(i, Relation::NsubjPass) >= 0 ||
         child_in(i, Relation::Csubj) >= 0;
}

bool RepairTree::is_auxiliary_of_group(int32_t i) const {
  return word(i).relation == Relation::Aux ||
         word(i).relation == Relation::AuxPass ||
         word(i).relation == Relation::Cop;
}

bool RepairTree::has_tense(int32_t i) const {
  if (word(i).features.form == VerbForm::Finite) return true;
  for (const int32_t c : children(i))
    if (is_auxiliary_of_group(c)) return true;
  return false;
}

bool RepairTree::is_relative_pronoun(int32_t i) const {
  return word(i).tag == Tag::Pron && is(i, words_.relatives);
}

int32_t RepairTree::relative_child(int32_t verb) const {
  for (const int32_t c : children(verb))
    if (c < verb && is_relative_pronoun(c)) return c;
  return -1;
}

int32_t RepairTree::relative_owner(int32_t verb) const {
  for (const int32_t c : children(verb)) {
    if (c > verb) break;
    if (is(c, words_.relative_owners)) return c;
    for (const int32_t below : children(c)) {
      if (below < verb && is(below, words_.relative_owners)) return below;
      for (const int32_t owner : children(below))
        if (owner < below && below < verb && is(owner, words_.relative_owners))
          return owner;
    }
  }
  return -1;
}

bool RepairTree::is_below(int32_t i, int32_t ancestor) const {
  for (int steps = 0; i >= 0 && steps < 64; ++steps, i = word(i).head)
    if (i == ancestor) return true;
  return false;
}

void RepairTree::set_subject(int32_t noun, int32_t verb) {
  // "X (14 May, Y = Z), born …": a verb below its noun stays there, or the two
  // would hang on each other and every way up would have no end.
  if (is_below(verb, noun)) return;
  word(noun).head = verb;
  word(noun).relation = child_in(verb, Relation::AuxPass) >= 0
                            ? Relation::NsubjPass
                            : Relation::Nsubj;
}

}  // namespace claims
