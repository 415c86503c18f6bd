#include "claims/syntax/repair_argument.h"

#include <algorithm>

#include "claims/syntax/clause_draft.h"

namespace claims {
namespace {

// « Sans quitter le Mali, les troupes ont combattu »: the noun right before
// the verb, joined by nothing but a comma to what stands before it.
int32_t joined_before_comma(const RepairTree& tree, int32_t verb) {
  if (tree.is_auxiliary_of_group(verb)) return -1;
  int32_t noun = verb - 1;
  while (noun >= 0 && tree.word(noun).head == verb) --noun;
  while (noun >= 0 && noun < verb && tree.word(noun).relation != Relation::Conj)
    noun = tree.word(noun).head;
  if (noun < 0 || noun >= verb || tree.word(noun).head > noun ||
      !is_nominal(tree.word(noun)) || tree.child_in(noun, Relation::Cc) >= 0)
    return -1;
  int32_t first = noun;
  for (const int32_t c : tree.children(noun))
    if (c < first && tree.word(c).relation != Relation::Punct) first = c;
  return first > 0 && tree.word(first - 1).form == "," ? noun : -1;
}

bool is_complement(const Word& word) {
  switch (word.relation) {
    case Relation::Obl:
    case Relation::Obj:
    case Relation::Nmod:
    case Relation::Advmod:
      return true;
    case Relation::Ccomp:  // "3%" as a second content
      return is_nominal(word);
    default:
      return false;
  }
}

// A verb of saying with its subject behind a comma.
bool is_behind_comma(const RepairTree& tree, int32_t verb) {
  int32_t first = verb;
  for (const int32_t c : tree.children(verb))
    if (c < verb && tree.word(c).relation == Relation::Nsubj) first = c;
  for (const int32_t c : tree.children(first))
    if (c < first && tree.word(c).relation != Relation::Punct)
      first = std::min(first, c);
  return first > 0 && tree.word(first - 1).form == ",";
}

bool is_inserted(const RepairTree& tree, int32_t verb) {
  switch (tree.word(verb).relation) {
    case Relation::Advcl:
      return tree.child_in(verb, Relation::Mark) < 0;
    case Relation::Acl:
    case Relation::AclRelcl:
      return tree.has_subject(verb) && tree.relative_child(verb) < 0 &&
             is_behind_comma(tree, verb);
    case Relation::Conj:
    case Relation::Parataxis:
      return tree.child_in(verb, Relation::Cc) < 0;
    default:
      return false;
  }
}

bool is_quotation_mark(const Word& word) {
  return word.tag == Tag::Punct && (word.form == "\"" || word.form == "”");
}

// The verb above that a report is of; -1 if there is none.
int32_t verb_above(const RepairTree& tree, int32_t verb) {
  int32_t above = tree.word(verb).head;
  while (above >= 0 && !tree.is_verb(above)) above = tree.word(above).head;
  return above;
}

}  // namespace

void mend_subject(RepairTree* tree, int32_t verb) {
  if (!tree->has_tense(verb) || tree->has_subject(verb)) return;
  for (const int32_t c : tree->children(verb))
    if (c < verb && tree->word(c).relation == Relation::Dislocated &&
        is_nominal(tree->word(c)))
      return tree->set_subject(c, verb);
  // « Plus de 40 pays ont condamné »: the noun hangs on its measure.
  for (const int32_t c : tree->children(verb)) {
    if (c > verb || tree->word(c).relation != Relation::Advmod) continue;
    for (const int32_t n : tree->children(c))
      if (n > c && n < verb && tree->word(n).tag == Tag::Noun)
        return tree->set_subject(n, verb);
  }
  if (const int32_t n = joined_before_comma(*tree, verb); n >= 0)
    tree->set_subject(n, verb);
}

bool part_report(RepairTree* tree, int32_t verb) {
  if (!is_inserted(*tree, verb) ||
      !tree->words().reporting_verbs.has(tree->lemma(verb)) ||
      !(tree->has_tense(verb) || tree->has_subject(verb)))
    return false;
  if (tree->has_subject(verb)) {
    const int32_t above = verb_above(*tree, verb);
    if (above >= 0) tree->word(verb).head = above;
    tree->word(verb).relation = Relation::Parataxis;
    return above >= 0;
  }
  const int32_t speaker = tree->child_in(verb, Relation::Obj);
  if (speaker < verb || tree->child_in(verb, Relation::Ccomp) >= 0)
    return false;
  tree->word(verb).relation = Relation::Parataxis;
  tree->set_subject(speaker, verb);
  return true;
}

bool raise_report(RepairTree* tree, int32_t verb) {
  const int32_t speaker = tree->word(verb).head;
  if (!tree->words().past_like_participle || !tree->may_mend() ||
      tree->word(verb).relation != Relation::Acl || speaker + 1 != verb ||
      tree->word(verb).features.tense != Tense::Past ||
      verb + 2 != tree->size() || tree->word(verb + 1).form != "." ||
      !tree->words().reporting_verbs.has(tree->lemma(verb)))
    return false;
  int32_t first = speaker;
  for (const int32_t c : tree->children(speaker))
    if (tree->word(c).relation != Relation::Punct) first = std::min(first, c);
  while (first > 0 && is_quotation_mark(tree->word(first - 1))) --first;
  const int32_t content = verb_above(*tree, verb);
  if (first == 0 || tree->word(first - 1).form != "," || content < 0 ||
      content >= first)
    return false;
  tree->word(verb).head = content;
  tree->word(verb).relation = Relation::Parataxis;
  tree->word(verb).features.form = VerbForm::Finite;
  tree->set_subject(speaker, verb);
  return true;
}

bool return_to_content(RepairTree* tree, int32_t verb) {
  if (!tree->words().reporting_verbs.has(tree->lemma(verb))) return false;
  int32_t content = tree->child_in(verb, Relation::Ccomp);
  if (content < 0 && tree->word(verb).relation == Relation::Parataxis)
    content = tree->word(verb).head;
  if (content < 0 || content > verb) return false;
  int32_t comma = verb;
  while (comma > content && tree->word(comma).form != ",") --comma;
  bool moved = false;
  for (const int32_t c : tree->children(verb)) {
    Word& word = tree->word(c);
    if (c <= content || c >= comma || !is_complement(word)) continue;
    word.head = content;
    if (word.relation == Relation::Ccomp) word.relation = Relation::Obl;
    moved = true;
  }
  return moved;
}

bool return_content(RepairTree* tree, int32_t verb) {
  const Relation relation = tree->word(verb).relation;
  if ((relation != Relation::Acl && relation != Relation::AclRelcl) ||
      !tree->has_subject(verb) || !tree->has_tense(verb))
    return false;
  const int32_t hearer = tree->word(verb).head;
  const int32_t saying = hearer < 0 ? -1 : tree->word(hearer).head;
  if (saying < 0 || saying > hearer ||
      !tree->words().reporting_verbs.has(tree->lemma(saying)) ||
      tree->child_in(saying, Relation::Ccomp) >= 0)
    return false;
  const bool heard = tree->word(hearer).relation == Relation::Iobj;
  for (const int32_t c : tree->children(verb)) {
    Word& word = tree->word(c);
    if (c > verb || !(word.tag == Tag::Sconj || heard) ||
        !tree->is(c, tree->words().relatives))
      continue;
    word.relation = Relation::Mark;
    tree->word(verb).head = saying;
    tree->word(verb).relation = Relation::Ccomp;
    return true;
  }
  return false;
}

void settle_copula(RepairTree* tree, int32_t verb) {
  if (!tree->words().copulas.has(tree->lemma(verb))) return;
  for (const int32_t c : tree->children(verb))
    if (tree->word(c).relation == Relation::Obj && c > verb)
      tree->word(c).relation = Relation::Xcomp;
}

}  // namespace claims
