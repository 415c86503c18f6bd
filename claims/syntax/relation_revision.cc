#include "claims/syntax/relation_revision.h"

#include <algorithm>

#include "claims/syntax/parse_state.h"
#include "claims/syntax/parse_values.h"

namespace claims {
namespace {

constexpr uint64_t bits_of(std::initializer_list<Relation> relations) {
  uint64_t bits = 0;
  for (const Relation relation : relations)
    bits |= uint64_t{1} << static_cast<uint32_t>(relation);
  return bits;
}

// What fills the places of a verb.
constexpr uint64_t kCore = bits_of(
    {Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::Obj,
     Relation::Iobj, Relation::Expl, Relation::Cop, Relation::AuxPass,
     Relation::Ccomp, Relation::Xcomp, Relation::OblAgent});

constexpr uint64_t kOftenMistaken =
    bits_of({Relation::Obj, Relation::Iobj, Relation::Obl, Relation::OblArg,
             Relation::OblAgent, Relation::Nmod, Relation::Appos,
             Relation::Conj, Relation::Acl, Relation::AclRelcl, Relation::Advcl,
             Relation::Ccomp, Relation::Xcomp, Relation::Csubj, Relation::Expl,
             Relation::Amod, Relation::Parataxis});

}  // namespace

bool may_change_relation(const SyntaxWord& word) {
  return word.head >= 0 &&
         (kOftenMistaken >> static_cast<uint32_t>(word.relation) & 1);
}

size_t relation_features(const ParsedTree& tree, int32_t word, Feature* out) {
  const TreeNode& own = tree.node(word);
  const TreeNode& above = tree.node(own.head);
  const ParseWord &d = tree.word(word), &h = tree.word(own.head);
  const uint32_t marker = tree.word(own.marker).lemma;
  const uint32_t relation = own.relation;
  const uint32_t side = own.head < word ? 1 : 0;
  const uint32_t arc = pair(relation, side);
  const uint64_t bit = uint64_t{1} << (relation - 1);
  const uint64_t others = (above.relations & ~bit) | (above.repeated & bit);
  const uint32_t twin = above.repeated & bit ? 1 : 0;
  const uint32_t core = fold_bits(others & kCore);
  const uint32_t below = fold_bits(own.relations);
  const uint32_t tags = pair(d.tag, h.tag), parts = pair(d.part, h.part);
  const uint32_t relation_before = tree.node(own.before).relation,
                 relation_after = tree.node(own.after).relation;
  const uint32_t before = tree.word(own.begin - 1).form,
                 after = tree.word(own.end + 1).form;
  const uint32_t edges =
      pair(own.begin == 1 ? 1 : 0, own.end >= tree.size() - 1 ? 1 : 0);
  Feature* const begin = out;
  uint32_t pattern = 5000;
  const auto add = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0,
                       uint32_t e = 0) {
    *out++ = feature_of(pattern++, a, b, c, e);
  };
  // The two words.
  add(arc);
  add(arc, tags);
  add(arc, d.lemma);
  add(arc, d.form, d.tag);
  add(arc, h.lemma, d.part);
  add(d.lemma, h.lemma, side);
  add(arc, distance(std::min(word, own.head), std::max(word, own.head)), parts);
  add(agree(d, h), relation, parts);
  add(d.ending, arc, h.part);
  add(d.cluster, pair(relation, h.part));
  add(h.cluster, pair(relation, d.part), marker);
  add(d.cluster, h.cluster);
  add(d.kind, arc, h.tag);
  // Its preposition or conjunction.
  add(arc, marker, parts);
  add(marker, h.lemma, d.part);
  add(marker, d.lemma, h.part);
  add(marker, h.lemma, d.kind);
  add(marker, tags, relation);
  add(marker, d.kind, h.kind);
  add(marker, d.cluster, h.part);
  // The head's other dependents.
  add(arc, core, parts);
  add(core, h.lemma, pair(relation, d.part));
  add(core, marker, pair(relation, h.part));
  add(fold_bits(others), relation, parts);
  add(fold_bits(own.earlier), arc, parts);
  add(twin, arc, parts, core);
  add(arc, pair(relation_before, tree.word(own.before).tag), parts);
  add(arc, pair(relation_after, tree.word(own.after).tag), parts);
  add(pair(relation_before, relation_after), arc, parts);
  // Its own dependents; what is above the head.
  add(below, relation, pair(d.tag, h.part));
  add(below, h.lemma, pair(relation, d.part));
  add(arc, above.relation, tags);
  add(arc, pair(above.relation, tree.word(above.head).tag), parts);
  // The words around.
  add(before, arc, parts);
  add(after, arc, parts);
  add(before, after, pair(relation, d.part));
  add(tree.word(own.begin).form, arc, parts);
  add(tree.word(word - 1).form, arc, d.part);
  add(tree.word(word + 1).form, arc, d.part);
  add(arc, edges, tags);
  return static_cast<size_t>(out - begin);
}

uint32_t best_relation(const int32_t* scores, uint64_t open, uint32_t present) {
  uint32_t best = present;
  for (; open; open &= open - 1) {
    const uint32_t one = static_cast<uint32_t>(__builtin_ctzll(open));
    if (scores[one] > scores[best]) best = one;
  }
  return best;
}

void RelationRevision::revise(std::span<SyntaxWord> words,
                              const ParsedTree& tree) const {
  Feature features[kRelationFeatures];
  for (size_t i = 0; i < words.size(); ++i) {
    SyntaxWord& word = words[i];
    if (!may_change_relation(word)) continue;
    int32_t scores[kRelations] = {};
    weights_.add(features,
                 relation_features(tree, static_cast<int32_t>(i) + 1, features),
                 scores);
    const Tag head = words[static_cast<size_t>(word.head)].tag;
    word.relation = static_cast<Relation>(
        best_relation(scores, seen_[relations_row(head, word.tag)],
                      static_cast<uint32_t>(word.relation)));
  }
}

}  // namespace claims
