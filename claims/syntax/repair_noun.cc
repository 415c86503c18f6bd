#include "claims/syntax/repair_noun.h"

namespace claims {

bool raise_noun(RepairTree* tree, int32_t i) {
  Word& noun = tree->word(i + 1);
  if (tree->word(i).tag != Tag::Adj || noun.tag != Tag::Noun ||
      noun.head != i || noun.relation != Relation::Amod || !tree->may_mend())
    return false;
  for (const int32_t c : tree->children(i))
    if (c != i + 1) tree->word(c).head = i + 1;
  noun.head = tree->word(i).head;
  noun.relation = tree->word(i).relation;
  tree->word(i).head = i + 1;
  tree->word(i).relation = Relation::Amod;
  return true;
}

void name_noun(RepairTree* tree, int32_t i) {
  Word& name = tree->word(i + 1);
  const bool subject =
      name.relation == Relation::Nsubj || name.relation == Relation::NsubjPass;
  if (!subject || name.tag != Tag::Propn || tree->word(i).tag == Tag::Punct)
    return;
  int32_t noun = i;
  while (noun >= 0 && tree->word(noun).head != name.head)
    noun = tree->word(noun).head;
  if (noun >= 0 && noun <= i && tree->word(noun).tag == Tag::Noun &&
      tree->word(noun).relation == name.relation) {
    name.head = noun;
    name.relation = Relation::FlatName;
  }
}

bool return_preposition(RepairTree* tree, int32_t i) {
  if (tree->word(i).tag != Tag::Adp ||
      tree->word(i).relation != Relation::Case || i == 0 || !tree->may_mend())
    return false;
  const int32_t count = tree->size();
  int32_t noun = i + 1;
  while (noun < count &&
         (tree->word(noun).tag == Tag::Det || tree->word(noun).tag == Tag::Adj))
    ++noun;
  if (noun >= count || tree->word(i).head == noun) return false;
  const Relation relation = tree->word(noun).relation;
  const bool actor = relation == Relation::Nsubj ||
                     relation == Relation::NsubjPass ||
                     relation == Relation::Obj;
  if (!actor || tree->word(noun).tag == Tag::Pron ||
      tree->word(i).head < noun || !tree->is_verb(tree->word(i).head))
    return false;
  const bool behind_noun =
      tree->word(i - 1).tag == Tag::Noun || tree->word(i - 1).tag == Tag::Propn;
  tree->word(i).head = noun;
  if (behind_noun && tree->word(i - 1).head != noun)
    tree->word(noun).head = i - 1;
  tree->word(noun).relation = behind_noun ? Relation::Nmod : Relation::Obl;
  return true;
}

}  // namespace claims
