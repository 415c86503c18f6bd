#include "claims/syntax/repair_coordination.h"

namespace claims {

bool join_past_verb(RepairTree* tree, int32_t verb) {
  if (!tree->words().past_like_participle || !tree->may_mend()) return false;
  const int32_t cc = tree->child_in(verb, Relation::Cc);
  const int32_t noun = tree->child_in(verb, Relation::Nsubj);
  if (cc < 0 || cc > verb || noun < 0 || noun > cc) return false;
  int32_t first = -1;
  for (const int32_t c : tree->children(noun))
    if (tree->word(c).relation == Relation::Acl && c < cc &&
        tree->word(c).features.tense == Tense::Past)
      first = c;
  if (first < 0) return false;
  for (const int32_t c : tree->children(verb))
    if (c < first) tree->word(c).head = first;
  tree->word(first).head = tree->word(verb).head;
  tree->word(first).relation = tree->word(verb).relation;
  tree->word(first).features.form = VerbForm::Finite;
  tree->word(noun).head = first;
  tree->word(verb).head = first;
  tree->word(verb).relation = Relation::Conj;
  return true;
}

bool join_participle(RepairTree* tree, int32_t verb) {
  const Relation relation = tree->word(verb).relation;
  if ((relation != Relation::Acl && relation != Relation::Conj) ||
      tree->word(verb).features.form != VerbForm::Participle ||
      !tree->may_mend())
    return false;
  const int32_t cc = tree->child_in(verb, Relation::Cc);
  if (cc < 0 || cc > verb || tree->has_tense(verb)) return false;
  int32_t above = tree->word(verb).head;
  while (above >= 0 && !tree->is_verb(above)) above = tree->word(above).head;
  if (above < 0 || above == tree->word(verb).head || above > verb ||
      tree->word(above).features.form != VerbForm::Participle ||
      !tree->has_tense(above))
    return false;
  tree->word(verb).head = above;
  tree->word(verb).relation = Relation::Conj;
  return true;
}

bool part_objects(RepairTree* tree, int32_t verb) {
  const int32_t first = tree->child_in(verb, Relation::Obj);
  if (first < verb || !tree->may_mend()) return false;
  for (int32_t i = first + 1; i < tree->size(); ++i) {
    const Word& word = tree->word(i);
    const bool second =
        is_nominal(word) &&
        ((word.head == first && word.relation == Relation::Conj) ||
         (word.head == verb && word.relation == Relation::Obj));
    if (second) {
      if (tree->child_in(i, Relation::Nummod) < 0 ||
          tree->child_in(i, Relation::Cc) >= 0)
        return false;
      tree->word(first).relation = Relation::Iobj;
      tree->word(i).head = verb;
      tree->word(i).relation = Relation::Obj;
      return true;
    }
    // Nothing but the figure stands between.
    if (word.tag != Tag::Num && word.tag != Tag::Sym) return false;
  }
  return false;
}

}  // namespace claims
