#include "claims/syntax/repair_predicate.h"

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

bool ends_sentence(const RepairTree& tree) {
  const Word& last = tree.word(tree.size() - 1);
  return last.tag == Tag::Punct && last.form == ".";
}

bool is_of_noun(const RepairTree& tree, int32_t i, int32_t root) {
  for (int step = 0; i >= 0 && step < 4; ++step, i = tree.word(i).head) {
    if (i == root) return true;
    if (tree.word(i).relation != Relation::Nmod) return false;
  }
  return false;
}

// What `inner` says stays with the noun; a subject that `lost` took from
// between the two was the object of `inner`.
bool lift(RepairTree* tree, int32_t root, int32_t inner, int32_t lost) {
  if (tree->has_subject(lost)) {
    if (tree->child_in(inner, Relation::Obj) >= 0) return false;
    for (const int32_t c : tree->children(lost))
      if (c < lost && (tree->word(c).relation == Relation::Nsubj ||
                       tree->word(c).relation == Relation::NsubjPass)) {
        if (c < inner) return false;
        tree->word(c).head = inner;
        tree->word(c).relation = Relation::Obj;
      }
  }
  for (const int32_t c : tree->children(root))
    if (c > lost) tree->word(c).head = lost;
  tree->word(lost).head = -1;
  tree->word(lost).relation = Relation::Root;
  tree->set_subject(root, lost);
  if (tree->word(inner).relation != Relation::AclRelcl)
    tree->word(inner).relation =
        tree->relative_child(inner) >= 0 ? Relation::AclRelcl : Relation::Acl;
  // Nouns between the verb and what hangs on it belong to the verb.
  for (const int32_t c : tree->children(inner))
    if (c > lost && c != lost) tree->word(c).head = lost;
  return true;
}

// "An explosion killed five workers": a past form that hangs on a noun like a
// participle but has an object of its own, or is marked finite.
bool is_active(const RepairTree& tree, int32_t verb) {
  const Features& features = tree.word(verb).features;
  if (tree.word(verb).relation != Relation::Acl ||
      features.tense == Tense::Present ||
      tree.child_in(verb, Relation::Mark) >= 0)
    return false;
  return features.form == VerbForm::Finite ||
         (features.form == VerbForm::Participle &&
          tree.child_in(verb, Relation::Obj) > verb);
}

bool has_relative_adverb(const RepairTree& tree, int32_t verb) {
  for (const int32_t c : tree.children(verb))
    if (tree.is(c, tree.words().relative_places) ||
        tree.is(c, tree.words().relatives))
      return true;
  return tree.relative_owner(verb) >= 0;
}

// A noun with a copula predicates: what hangs so was hung wrongly.
bool may_be_lost(const RepairTree& tree, int32_t noun) {
  const Relation relation = tree.word(noun).relation;
  return relation == Relation::Conj || relation == Relation::Obj ||
         relation == Relation::Obl || relation == Relation::Nmod;
}

// « Tripoli, au Liban, n'est pas la capitale »: what is set off behind a name
// may be what the parser took for its predicate's subject.
bool has_comma(const RepairTree& tree, int32_t first, int32_t last) {
  for (int32_t i = first; i < last; ++i)
    if (tree.word(i).form == ",") return true;
  return false;
}

// A preposition, a mark or a word for a time to come stands before it.
bool is_opened(const RepairTree& tree, int32_t i) {
  for (const int32_t c : tree.children(i))
    if (c < i && (tree.word(c).relation == Relation::Case ||
                  tree.word(c).relation == Relation::Mark ||
                  tree.is(c, tree.words().awaiting)))
      return true;
  return false;
}

// The subject of a verb with a tense or of a noun with a copula that nothing
// makes a clause below another; -1 if it has none before it.
int32_t subject_of_statement(const RepairTree& tree, int32_t i) {
  const int32_t active = tree.child_in(i, Relation::Nsubj);
  const int32_t subject =
      active >= 0 ? active : tree.child_in(i, Relation::NsubjPass);
  const bool states = tree.child_in(i, Relation::Cop) >= 0 ||
                      (tree.is_verb(i) && tree.has_tense(i));
  return subject < i && states && tree.child_in(i, Relation::Mark) < 0 &&
                 tree.child_in(i, Relation::Cc) < 0 &&
                 tree.relative_child(i) < 0
             ? subject
             : -1;
}

// The first word of what hangs on `i`, but for punctuation.
int32_t start_of(const RepairTree& tree, int32_t i) {
  int32_t first = i;
  for (int32_t k = i - 1; k >= 0; --k)
    if (tree.word(k).tag != Tag::Punct && tree.is_below(k, i)) first = k;
  return first;
}

}  // namespace

bool lift_lost_verb(RepairTree* tree) {
  const int32_t count = tree->size(), root = tree->root();
  if (root == count || !is_nominal(tree->word(root)) ||
      tree->has_subject(root) || tree->child_in(root, Relation::Cop) >= 0)
    return false;
  int32_t inner = -1, lost = -1;
  for (int32_t i = root + 1; i < std::min(count, root + RepairTree::kReach);
       ++i) {
    const bool verb = tree->word(i).tag == Tag::Verb;
    if (tree->word(i).head == root && inner < 0 &&
        (verb || tree->word(i).relation == Relation::AclRelcl))
      inner = i;
    if (verb && inner >= 0 && i > inner && tree->has_tense(i) &&
        tree->is_below(i, inner) && tree->relative_child(i) < 0 &&
        tree->child_in(i, Relation::Mark) < 0 &&
        tree->child_in(i, Relation::Cc) < 0)
      lost = i;
  }
  if (inner < 0 || lost < 0) return false;
  if (!tree->has_tense(inner) || tree->relative_child(inner) >= 0 ||
      has_relative_adverb(*tree, inner))
    return lift(tree, root, inner, lost);
  return false;
}

bool lift_past_verb(RepairTree* tree) {
  if (!tree->words().past_like_participle || !tree->may_mend()) return false;
  const int32_t count = tree->size(), root = tree->root();
  if (root == count || !ends_sentence(*tree) || !is_nominal(tree->word(root)) ||
      tree->has_subject(root) || tree->child_in(root, Relation::Cop) >= 0)
    return false;
  int32_t verb = -1;
  for (int32_t i = root + 1; i < std::min(count, root + RepairTree::kReach);
       ++i) {
    if (!tree->is_verb(i)) continue;
    // "confirmed nor denied": what is joined to it may be.
    const bool joined =
        tree->word(i).head == verb && tree->word(i).relation == Relation::Conj;
    if (tree->has_tense(i) && !joined) return false;
    const bool past = tree->word(i).relation == Relation::Acl &&
                      tree->word(i).features.form == VerbForm::Participle &&
                      tree->word(i).features.tense == Tense::Past &&
                      tree->child_in(i, Relation::OblAgent) < 0;
    if (past && verb < 0 && is_of_noun(*tree, tree->word(i).head, root))
      verb = i;
  }
  if (verb < 0) return false;
  for (const int32_t c : tree->children(root))
    if (c > verb) tree->word(c).head = verb;
  tree->word(verb).head = -1;
  tree->word(verb).relation = Relation::Root;
  tree->word(verb).features.form = VerbForm::Finite;
  tree->set_subject(root, verb);
  return true;
}

bool lift_verb_behind_participle(RepairTree* tree) {
  if (!tree->words().past_like_participle || !tree->may_mend()) return false;
  const int32_t count = tree->size(), past = tree->root();
  if (past == count || tree->word(past).tag != Tag::Verb ||
      tree->word(past).features.tense != Tense::Past ||
      tree->child_in(past, Relation::Obj) >= 0)
    return false;
  const int32_t noun = tree->child_in(past, Relation::Nsubj);
  if (noun < 0 || noun + 1 != past || tree->word(noun).tag != Tag::Noun)
    return false;
  int32_t verb = past + 1;
  for (; verb < std::min(count, past + RepairTree::kReach); ++verb) {
    if (tree->word(verb).tag == Tag::Punct) return false;
    if (tree->word(verb).head == past && tree->is_verb(verb)) break;
  }
  if (verb >= std::min(count, past + RepairTree::kReach) ||
      tree->word(verb).relation == Relation::Xcomp || !tree->has_tense(verb) ||
      tree->has_subject(verb) || tree->child_in(verb, Relation::Cc) >= 0 ||
      tree->child_in(verb, Relation::Mark) >= 0)
    return false;
  tree->word(verb).head = -1;
  tree->word(verb).relation = Relation::Root;
  for (const int32_t c : tree->children(past))
    if (c > verb) tree->word(c).head = verb;
  tree->set_subject(noun, verb);
  tree->word(past).head = noun;
  tree->word(past).relation = Relation::Acl;
  tree->word(past).features.form = VerbForm::Participle;
  return true;
}

bool raise_figure(RepairTree* tree, int32_t number) {
  const int32_t noun = tree->word(number).head;
  if (tree->word(number).tag != Tag::Num || noun < number ||
      tree->child_in(number, Relation::Cop) < 0 || !tree->may_mend())
    return false;
  for (const int32_t c : tree->children(number))
    if (tree->word(c).relation == Relation::Cop ||
        tree->word(c).relation == Relation::Nsubj ||
        tree->word(c).relation == Relation::Aux)
      tree->word(c).head = noun;
  return true;
}

bool lift_statement(RepairTree* tree) {
  const int32_t opening = tree->root();
  if (opening == tree->size() || !tree->may_mend() ||
      tree->child_in(opening, Relation::Cop) >= 0 || !is_opened(*tree, opening))
    return false;
  for (const int32_t said : tree->children(opening)) {
    const int32_t subject = subject_of_statement(*tree, said);
    if (subject < opening) continue;
    const int32_t start = start_of(*tree, subject);
    if (start <= opening || tree->word(start - 1).form != ",") continue;
    for (const int32_t c : tree->children(opening))
      if (c >= start && c != said) tree->word(c).head = said;
    tree->word(said).head = -1;
    tree->word(said).relation = Relation::Root;
    tree->word(opening).head = said;
    tree->word(opening).relation =
        is_nominal(tree->word(opening)) ? Relation::Obl : Relation::Advcl;
    return true;
  }
  return false;
}

bool lift_copula(RepairTree* tree, int32_t noun) {
  const int32_t copula = tree->child_in(noun, Relation::Cop);
  if (copula < 0 || copula > noun || tree->has_subject(noun) ||
      !tree->may_mend() || !may_be_lost(*tree, noun))
    return false;
  int32_t root = tree->word(noun).head;
  for (int step = 0; step < 6 && root >= 0 && tree->word(root).head >= 0;
       ++step)
    root = tree->word(root).head;
  if (root < 0 || root > copula || tree->word(root).head >= 0 ||
      !is_nominal(tree->word(root)) || tree->child_in(root, Relation::Cop) >= 0)
    return false;
  if (tree->word(root).tag == Tag::Propn && has_comma(*tree, root, copula))
    return false;
  for (const int32_t c : tree->children(noun))
    if (c < copula && tree->word(c).relation == Relation::Cc) return false;
  for (const int32_t c : tree->children(root))
    if (c > noun) tree->word(c).head = noun;
  tree->word(noun).head = -1;
  tree->word(noun).relation = Relation::Root;
  tree->set_subject(root, noun);
  return true;
}

bool lift_subject_clause(RepairTree* tree, int32_t verb) {
  const int32_t noun = tree->word(verb).head;
  if (noun < 0 || noun > verb || !tree->may_mend()) return false;
  if (tree->word(verb).relation != Relation::AclRelcl &&
      !is_active(*tree, verb))
    return false;
  const Relation relation = tree->word(noun).relation;
  const bool root = relation == Relation::Root || relation == Relation::Ccomp;
  if (!root || !is_nominal(tree->word(noun)) || tree->has_subject(verb) ||
      tree->relative_child(verb) >= 0 ||
      !(tree->has_tense(verb) || is_active(*tree, verb)) ||
      tree->child_in(noun, Relation::Cop) >= 0 ||
      has_relative_adverb(*tree, verb))
    return false;
  tree->word(verb).head = tree->word(noun).head;
  tree->word(verb).relation = relation;
  for (const int32_t c : tree->children(noun))
    if (c > verb) tree->word(c).head = verb;
  tree->set_subject(noun, verb);
  return true;
}

}  // namespace claims
