// Mends what a greedy parser is known to get wrong, where the words themselves
// leave no doubt. What each mend does is in its header.

#include "claims/syntax/clause_draft.h"
#include "claims/syntax/repair_argument.h"
#include "claims/syntax/repair_coordination.h"
#include "claims/syntax/repair_noun.h"
#include "claims/syntax/repair_predicate.h"
#include "claims/syntax/repair_relative.h"
#include "claims/syntax/repair_tree.h"

namespace claims {
namespace {

void mend_verb(int32_t verb, RepairTree* tree) {
  if (join_past_verb(tree, verb)) tree->refresh();
  if (loosen_subject(tree, verb)) tree->refresh();
  if (lift_subject_clause(tree, verb)) tree->refresh();
  if (join_participle(tree, verb)) tree->refresh();
  mend_subject(tree, verb);
  if (part_objects(tree, verb)) tree->refresh();
  if (raise_report(tree, verb)) tree->refresh();
  if (part_report(tree, verb)) tree->refresh();
  if (return_to_content(tree, verb)) tree->refresh();
  if (return_content(tree, verb)) tree->refresh();
  invert_relative(tree, verb);
  settle_copula(tree, verb);
}

}  // namespace

void mend_tree(const ClauseWords& words, Tree* mended) {
  RepairTree repair(mended, words);
  RepairTree* const tree = &repair;
  for (int32_t i = 0; i + 1 < tree->size(); ++i) {
    if (raise_noun(tree, i)) tree->refresh();
    name_noun(tree, i);
    if (return_preposition(tree, i)) tree->refresh();
    if (raise_figure(tree, i)) tree->refresh();
  }
  if (lift_lost_verb(tree)) tree->refresh();
  if (lift_past_verb(tree)) tree->refresh();
  if (lift_statement(tree)) tree->refresh();
  if (lift_verb_behind_participle(tree)) tree->refresh();
  for (int32_t i = 0; i < tree->size(); ++i) {
    if (!tree->is_verb(i) && tree->child_in(i, Relation::Cop) < 0) continue;
    if (lift_copula(tree, i)) tree->refresh();
    if (free_relative(tree, i)) tree->refresh();
    if (hang_relative(tree, i)) tree->refresh();
    name_relative(tree, i);
    if (return_participle(tree, i)) tree->refresh();
    if (tree->is_verb(i)) mend_verb(i, tree);
  }
}

}  // namespace claims
