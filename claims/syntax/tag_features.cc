#include "claims/syntax/tag_features.h"

namespace claims {
namespace {

const SyntaxWord& nothing() {
  static const WordEntry entry;
  static const SyntaxWord word = [] {
    SyntaxWord none;
    none.entry = &entry;
    return none;
  }();
  return word;
}

// What the lexicon says of a word; for a word that it does not know, its
// ending.
uint32_t class_of(const SyntaxWord& word) {
  return word.entry->fine_class ? word.entry->fine_class
                                : word.key.suffix[1] | 0x10000u;
}

// The group of its cluster.
uint32_t group_of(const SyntaxWord& word) {
  return word.entry->cluster ? 1u + (word.entry->cluster - 1u) / 64 : 0u;
}

}  // namespace

size_t tag_features(std::span<const SyntaxWord> words, size_t at,
                    Feature* out) {
  const auto word = [&](size_t i) -> const SyntaxWord& {
    return i < words.size() ? words[i] : nothing();
  };
  const SyntaxWord &w0 = words[at], &before = word(at - 1),
                   &before2 = word(at - 2), &next = word(at + 1),
                   &next2 = word(at + 2);
  const uint32_t t1 = at > 0 ? before.tag_row + 1u : 0u;
  const uint32_t t2 = at > 1 ? before2.tag_row + 1u : 0u;
  const WordKey& key = w0.key;
  const uint32_t word0 = common_word(w0), word_before = common_word(before),
                 word_next = common_word(next);
  const uint32_t fine = class_of(w0), coarse = w0.entry->coarse_class;
  const uint32_t first = at == 0 ? 1u : 0u;
  const uint32_t shape = key.shape * 2u + first;
  Feature* const begin = out;
  uint32_t pattern = 0;
  const auto add = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0,
                       uint32_t d = 0) {
    *out++ = feature_of(pattern++, a, b, c, d);
  };
  add(0);
  add(key.lower);
  add(key.form);
  for (const uint32_t suffix : key.suffix) add(suffix);
  for (const uint32_t prefix : key.prefix) add(prefix);
  add(shape);
  add(shape, key.suffix[2]);
  add(shape, t1);
  add(w0.entry->fine_class);
  add(coarse);
  add(coarse, shape);
  add(coarse, key.suffix[2]);
  add(w0.entry->usual_tag);
  add(t1);
  add(t2, t1);
  add(t1, word0);
  add(t1, key.suffix[2]);
  add(t1, fine);
  add(t2, t1, fine);
  add(t2, t1, class_of(next));
  add(t1, word_next);
  add(t1, fine, class_of(next));
  add(word_before);
  add(common_word(before2));
  add(word_next);
  add(common_word(next2));
  add(word_before, word0);
  add(word0, word_next);
  add(word_before, fine);
  add(fine, word_next);
  add(word_before, word_next);
  add(common_word(before2), word_before);
  add(word_next, common_word(next2));
  add(class_of(next));
  add(class_of(next2));
  add(fine, class_of(next));
  add(fine, class_of(next), class_of(next2));
  add(class_of(next), class_of(next2));
  add(next.entry->usual_tag);
  add(next2.entry->usual_tag);
  add(w0.entry->usual_tag, next.entry->usual_tag);
  add(t1, w0.entry->usual_tag, next.entry->usual_tag);
  add(t1, next.entry->usual_tag, next2.entry->usual_tag);
  add(before.key.suffix[2]);
  add(next.key.suffix[2]);
  add(next.key.shape, key.shape);
  add(before.key.shape, shape, t1);
  add(word0, t2, t1);
  add(word0, next.entry->usual_tag);
  // Words used alike.
  const uint32_t cluster = w0.entry->cluster, group = group_of(w0),
                 cluster_before = before.entry->cluster,
                 cluster_next = next.entry->cluster;
  add(cluster);
  add(cluster, coarse);
  add(cluster, t1);
  add(cluster, key.suffix[1], shape);
  add(cluster, cluster_next);
  add(cluster_before, cluster);
  add(group, t2, t1);
  add(fine, cluster_next);
  add(cluster_before, fine);
  add(cluster_next);
  add(cluster_before);
  add(group_of(before), group, group_of(next));
  return static_cast<size_t>(out - begin);
}

}  // namespace claims
