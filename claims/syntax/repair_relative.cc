#include "claims/syntax/repair_relative.h"

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

int32_t noun_before(const RepairTree& tree, int32_t pronoun, int32_t verb) {
  int32_t found = -1;
  for (const int32_t c : tree.children(verb)) {
    const Relation relation = tree.word(c).relation;
    const bool apt = relation == Relation::Nsubj ||
                     relation == Relation::NsubjPass ||
                     relation == Relation::Dislocated;
    if (c < pronoun && apt && !tree.is_relative_pronoun(c)) found = c;
  }
  return found;
}

// "Leaves", "is not a member": a verb with a tense, or what a copula says.
bool predicates(const RepairTree& tree, int32_t i) {
  if (tree.child_in(i, Relation::Cop) >= 0) return true;
  return tree.is_verb(i) && !tree.is_auxiliary_of_group(i) && tree.has_tense(i);
}

// The next predicate below `inner` that has no subject, no relative pronoun,
// no conjunction of its own.
int32_t verb_behind(const RepairTree& tree, int32_t inner) {
  const int32_t count = tree.size();
  const int32_t limit = std::min(count, inner + RepairTree::kReach);
  for (int32_t i = inner + 1; i < limit; ++i) {
    if (!predicates(tree, i)) continue;
    if (!tree.is_below(i, inner)) return -1;
    if (tree.has_subject(i) || tree.relative_child(i) >= 0 ||
        tree.child_in(i, Relation::Cc) >= 0 ||
        tree.child_in(i, Relation::Mark) >= 0)
      continue;
    return i;
  }
  return -1;
}

}  // namespace

bool free_relative(RepairTree* tree, int32_t inner) {
  int32_t pronoun = tree->relative_child(inner);
  if (pronoun < 0) pronoun = tree->relative_owner(inner);
  if (pronoun < 0 || !tree->may_mend()) return false;
  const int32_t noun = noun_before(*tree, pronoun, inner);
  const int32_t outer = noun < 0 ? -1 : verb_behind(*tree, inner);
  if (outer < 0) return false;
  const int32_t head = tree->word(inner).head;
  const Relation relation = tree->word(inner).relation;
  for (const int32_t c : tree->children(inner))
    if (c != outer && (c < noun || c > outer)) tree->word(c).head = outer;
  tree->word(outer).head = head;
  tree->word(outer).relation = relation;
  tree->set_subject(noun, outer);
  tree->word(inner).head = noun;
  tree->word(inner).relation = Relation::AclRelcl;
  // "Villagers whose homes were destroyed": homes hung on villagers.
  const int32_t owned = tree->word(pronoun).head;
  if (owned > pronoun && owned < inner && tree->word(owned).head == noun)
    tree->set_subject(owned, inner);
  return true;
}

bool hang_relative(RepairTree* tree, int32_t verb) {
  if (tree->word(verb).relation != Relation::Reparandum || !tree->may_mend())
    return false;
  for (const int32_t c : tree->children(verb)) {
    if (c > verb || !tree->is(c, tree->words().relatives)) continue;
    int32_t noun = c - 1;
    if (noun > 0 && tree->word(noun).form == ",") --noun;
    if (noun < 0 || !is_nominal(tree->word(noun)) || tree->is_below(noun, verb))
      return false;
    tree->word(verb).head = noun;
    tree->word(verb).relation = Relation::AclRelcl;
    if (tree->word(c).relation == Relation::Mark && tree->has_subject(verb)) {
      tree->word(c).tag = Tag::Pron;
      tree->word(c).relation = Relation::Obj;
    }
    return true;
  }
  return false;
}

void name_relative(RepairTree* tree, int32_t verb) {
  const int32_t pronoun = tree->relative_child(verb);
  if (pronoun < 0 || !tree->has_tense(verb)) return;
  Word& word = tree->word(verb);
  if ((word.relation == Relation::Acl ||
       word.relation == Relation::Parataxis) &&
      word.head >= 0 && word.head < pronoun &&
      is_nominal(tree->word(word.head)))
    word.relation = Relation::AclRelcl;
  if (tree->word(pronoun).relation == Relation::Obl &&
      tree->child_in(pronoun, Relation::Case) < 0 && tree->has_subject(verb) &&
      tree->child_in(verb, Relation::Obj) < 0)
    tree->word(pronoun).relation = Relation::Obj;
}

bool return_participle(RepairTree* tree, int32_t verb) {
  const Word& word = tree->word(verb);
  if (word.relation != Relation::Advcl || word.tag != Tag::Verb || verb < 2 ||
      word.features.tense != Tense::Past || tree->word(verb - 1).form != "," ||
      tree->has_subject(verb) || !tree->may_mend())
    return false;
  for (const int32_t c : tree->children(verb))
    if (tree->is_auxiliary_of_group(c) ||
        tree->word(c).relation == Relation::Mark ||
        tree->word(c).relation == Relation::Obj)
      return false;
  const int32_t noun = verb - 2;
  if (!is_nominal(tree->word(noun)) || tree->word(noun).head != word.head ||
      (tree->word(noun).relation != Relation::Nsubj &&
       tree->word(noun).relation != Relation::NsubjPass))
    return false;
  tree->word(verb).head = noun;
  tree->word(verb).relation = Relation::Acl;
  tree->word(verb).features.form = VerbForm::Participle;
  return true;
}

bool loosen_subject(RepairTree* tree, int32_t verb) {
  if (tree->word(verb).tag != Tag::Verb ||
      (tree->word(verb).relation != Relation::Nsubj &&
       tree->word(verb).relation != Relation::NsubjPass) ||
      !tree->has_tense(verb) || !tree->may_mend())
    return false;
  for (const int32_t c : tree->children(tree->word(verb).head))
    if (c < verb && is_nominal(tree->word(c)) &&
        (tree->word(c).relation == Relation::Nsubj ||
         tree->word(c).relation == Relation::NsubjPass)) {
      tree->word(verb).head = c;
      tree->word(verb).relation = Relation::AclRelcl;
      return true;
    }
  return false;
}

void invert_relative(RepairTree* tree, int32_t verb) {
  const int32_t pronoun = tree->relative_child(verb);
  if (pronoun < 0 || tree->has_subject(verb) ||
      tree->word(pronoun).relation != Relation::Obj)
    return;
  for (const int32_t c : tree->children(verb))
    if (c > verb && tree->word(c).relation == Relation::Obj) {
      tree->set_subject(c, verb);
      return;
    }
}

}  // namespace claims
