#include "claims/syntax/tag_revision.h"

#include <algorithm>

#include "claims/syntax/parse_values.h"

namespace claims {

size_t tag_revision_features(std::span<const SyntaxWord> words,
                             const ParsedTree& tree, size_t at, Feature* out) {
  const SyntaxWord& word = words[at];
  const int32_t i = static_cast<int32_t>(at) + 1;
  const TreeNode& own = tree.node(i);
  const TreeNode& above = tree.node(own.head);
  const ParseWord &d = tree.word(i), &h = tree.word(own.head);
  const ParseWord &before = tree.word(i - 1),
                  &before2 = tree.word(std::max(i - 2, 0)),
                  &next = tree.word(i + 1), &next2 = tree.word(i + 2);
  const WordEntry& entry = *word.entry;
  const uint32_t first = word.tag_row + 1u, second = word.other_row + 1u;
  const uint32_t either = pair(first, second);
  const uint32_t below = fold_bits(own.relations);
  const uint32_t side = own.head < i ? 1 : 0;
  Feature* const begin = out;
  uint32_t pattern = 6000;
  const auto add = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0,
                       uint32_t e = 0) {
    *out++ = feature_of(pattern++, a, b, c, e);
  };
  // The word.
  add(either, word.doubt);
  add(either, d.form);
  add(either, entry.fine_class);
  add(either, entry.usual_tag, entry.coarse_class);
  add(either, d.ending);
  add(either, d.cluster);
  add(either, word.key.shape, at == 0 ? 1 : 0);
  // The words beside it.
  add(either, next.tag);
  add(either, next.tag, next2.tag);
  add(either, next.part, next2.part,
      tree.word(std::min(i + 3, tree.size() + 1)).part);
  add(either, before.tag);
  add(either, before.tag, next.tag);
  add(either, before.tag, next.tag, next2.tag);
  add(either, before2.tag, before.tag);
  add(either, before2.tag, before.tag, next.tag);
  add(either, next.form);
  add(either, before.form);
  add(either, before.form, next.tag);
  add(either, entry.fine_class, next.tag);
  add(d.form, first, next.tag);
  add(d.form, first, before.tag, next.tag);
  // Its arc and its dependents.
  add(either, own.relation, h.tag);
  add(either, own.relation, side);
  add(either, own.relation, h.lemma);
  add(either, own.relation, tree.word(own.marker).lemma);
  add(either, own.relation, agree(d, h));
  add(either, own.relation, fold_bits(above.relations));
  add(either, own.relation, above.relation, h.part);
  add(either, own.count);
  add(either, below);
  add(either, below, own.relation, h.part);
  add(either, tree.word(own.last).tag, tree.node(own.last).relation);
  add(d.form, first, own.relation);
  add(d.form, first, own.relation, h.tag);
  add(d.form, first, below);
  return static_cast<size_t>(out - begin);
}

bool TagRevision::revise(std::span<SyntaxWord> words,
                         const ParsedTree& tree) const {
  Feature features[kTagRevisionFeatures];
  bool changed = false;
  for (size_t i = 0; i < words.size(); ++i) {
    SyntaxWord& word = words[i];
    if (!word.doubt) continue;
    int32_t score = 0;  // for the tag that it has
    weights_.add(features, tag_revision_features(words, tree, i, features),
                 &score);
    if (score >= 0) continue;
    word.tag_row = word.other_row;
    word.tag = static_cast<Tag>(rows_[word.tag_row].tag);
    changed = true;
  }
  return changed;
}

}  // namespace claims
