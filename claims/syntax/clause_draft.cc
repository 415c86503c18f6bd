#include "claims/syntax/clause_draft.h"

#include "claims/language/token.h"

namespace claims {

TreeIndex::TreeIndex(const Tree& tree) {
  const size_t n = tree.words.size();
  first_child.assign(n + 1, 0);
  for (const Word& word : tree.words)
    if (word.head >= 0) ++first_child[static_cast<size_t>(word.head) + 1];
  for (size_t i = 0; i < n; ++i) first_child[i + 1] += first_child[i];
  child.resize(static_cast<size_t>(first_child[n]));
  std::vector<int32_t> next(first_child.begin(), first_child.end() - 1);
  for (size_t i = 0; i < n; ++i) {
    const Word& word = tree.words[i];
    if (word.head < 0) {
      order.push_back(static_cast<int32_t>(i));
      continue;
    }
    const auto slot = next[static_cast<size_t>(word.head)]++;
    child[static_cast<size_t>(slot)] = static_cast<int32_t>(i);
  }
  for (size_t at = 0; at < order.size(); ++at)
    for (int32_t k = first_child[static_cast<size_t>(order[at])];
         k < first_child[static_cast<size_t>(order[at]) + 1]; ++k)
      order.push_back(child[static_cast<size_t>(k)]);
  form.reserve(n);
  lemma.reserve(n);
  for (const Word& word : tree.words) {
    form.push_back(fold(word.form));
    lemma.push_back(fold(word.lemma));
  }
}

int32_t ClauseDraft::child_in(int32_t i, Relation relation) const {
  for (const int32_t c : index.children(i))
    if (word(c).relation == relation) return c;
  return -1;
}

bool has_finite_verb(const ClauseDraft& draft, int32_t head) {
  if (draft.word(head).features.form == VerbForm::Finite) return true;
  for (const int32_t c : draft.index.children(head)) {
    const Word& word = draft.word(c);
    const bool group = word.relation == Relation::Aux ||
                       word.relation == Relation::AuxPass ||
                       word.relation == Relation::Cop;
    if (group && word.features.form == VerbForm::Finite) return true;
  }
  return false;
}

}  // namespace claims
