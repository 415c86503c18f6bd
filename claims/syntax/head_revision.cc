#include "claims/syntax/head_revision.h"

#include <algorithm>

#include "claims/syntax/parse_values.h"

namespace claims {
namespace {

bool is_often_wrong(const TreeNode& node) {
  switch (static_cast<Relation>(node.relation - 1)) {
    case Relation::Nmod:
    case Relation::Amod:
    case Relation::Conj:
    case Relation::Case:
    case Relation::Appos:
    case Relation::Acl:
    case Relation::AclRelcl:
    case Relation::Advcl:
    case Relation::Ccomp:
    case Relation::Parataxis:
      return true;
    default:
      return false;
  }
}

// The words beside the subtree and what is above them, as far as an arc from
// there to the subtree would cross no other.
void climb(const ParsedTree& tree, const TreeNode& node, bool left,
           std::vector<HeadCandidate>* out) {
  const auto outside = [&](int32_t i) {
    return left ? 0 < i && i < node.begin : node.end < i && i <= tree.size();
  };
  int32_t inner = 0;
  int32_t word = left ? tree.left_of(node.begin) : tree.right_of(node.end);
  for (int32_t rank = 0; rank < kMostOfSide && outside(word); ++rank) {
    out->push_back({word, inner, rank, left});
    inner = word;
    word = tree.node(word).head;
  }
}

// Where a candidate is, seen from the present head: 0 it is the present one, 1
// on the other side, 3-5 above it, 7-9 below it.
uint32_t place_of(const HeadCandidate& one, const HeadCandidate& present) {
  if (one.word == present.word) return 0;
  if (one.on_left != present.on_left) return 1;
  const int32_t higher = one.rank - present.rank;
  return static_cast<uint32_t>(higher > 0 ? 2 + std::min(3, higher)
                                          : 6 + std::min(3, -higher));
}

}  // namespace

bool find_head_choice(const ParsedTree& tree, int32_t word,
                      HeadChoice* choice) {
  const TreeNode& node = tree.node(word);
  if (node.head > tree.size() || !is_often_wrong(node)) return false;
  auto& candidates = choice->candidates;
  choice->word = word;
  candidates.clear();
  climb(tree, node, true, &candidates);
  climb(tree, node, false, &candidates);
  const auto present = std::find_if(
      candidates.begin(), candidates.end(),
      [&](const HeadCandidate& one) { return one.word == node.head; });
  choice->present = static_cast<size_t>(present - candidates.begin());
  return present != candidates.end() && candidates.size() > 1;
}

size_t head_features(const ParsedTree& tree, const HeadChoice& choice,
                     size_t at, Feature* out) {
  const HeadCandidate& one = choice.candidates[at];
  const HeadCandidate& present = choice.candidates[choice.present];
  const TreeNode &own = tree.node(choice.word), &above = tree.node(one.word);
  const ParseWord &d = tree.word(choice.word), &h = tree.word(one.word);
  const ParseWord& now = tree.word(present.word);
  const uint32_t relation = own.relation;
  const uint32_t side = one.on_left ? 1 : 0;
  const uint32_t place = place_of(one, present);
  const uint32_t apart = distance(std::min(one.word, choice.word),
                                  std::max(one.word, choice.word));
  const uint32_t marker = tree.word(own.marker).lemma;
  const uint32_t link = own.marker        ? marker
                        : own.coordinator ? tree.word(own.coordinator).lemma + 1
                                          : 0;
  const uint32_t same_marker = tree.word(above.marker).lemma == marker ? 1 : 0;
  // The dependent of the candidate that the word would come next to.
  const int32_t sister =
      one.inner && (one.inner > one.word) == one.on_left ? one.inner : 0;
  const uint32_t sister_kind =
      pair(tree.word(sister).tag, tree.node(sister).relation);
  const uint32_t tags = pair(h.tag, d.tag), parts = pair(h.part, d.part);
  const uint32_t before = tree.word(own.begin - 1).form;
  const uint32_t set = fold_bits(above.relations);
  Feature* const begin = out;
  uint32_t pattern = 4000;
  const auto add = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0,
                       uint32_t e = 0) {
    *out++ = feature_of(pattern++, a, b, c, e);
  };
  // Against the present head.
  add(place, side, relation);
  add(place, tags, relation);
  add(place, pair(h.tag, now.tag), pair(d.tag, relation));
  add(place, pair(h.part, now.part), pair(d.part, relation), link);
  add(place, link, h.lemma);
  add(place, pair(h.part, now.part), d.lemma);
  // The two words.
  add(tags, apart, side);
  add(h.lemma, d.lemma);
  add(h.lemma, link, d.part);
  add(h.tag, link, d.lemma);
  add(tags, link, apart);
  add(h.lemma, d.tag, side);
  add(h.lemma, relation, side);
  add(h.tag, d.lemma, side, relation);
  add(h.cluster, d.cluster, relation);
  add(h.kind, link, d.kind);
  add(h.group, link, d.group);
  add(h.kind, d.kind, relation);
  add(h.cluster, link, d.part);
  add(agree(h, d), parts, relation, place);
  // What else hangs there, and what is above.
  add(sister_kind, tags, relation);
  add(sister_kind, parts, link,
      sister ? tree.word(tree.node(sister).marker).lemma : 0);
  add(set, d.tag, relation, side);
  add(set, parts, link);
  add(above.relation, tags, relation);
  add(pair(above.relation, tree.word(above.head).part), parts, link, place);
  add(above.count, parts, relation, place);
  // Likeness, as of coordinated words.
  add(tags, relation, same_marker, tree.word(own.coordinator).lemma);
  add(pair(h.tag == d.tag, h.kind == d.kind), relation, place, same_marker);
  // The subtree and its edges.
  add(before, parts, relation, place);
  add(before, pair(above.relation, relation), side, apart);
  add(own.count, parts, relation, place);
  add(tree.word(own.end + 1).tag, parts, relation, place);
  add(tree.word(own.begin).form, parts, relation, place);
  add(fold_bits(own.relations), parts, place);
  return static_cast<size_t>(out - begin);
}

int32_t HeadRevision::best_head(const ParsedTree& tree,
                                const HeadChoice& choice) const {
  Feature features[kHeadFeatures];
  int32_t most = 0, best = 0;
  for (size_t i = 0; i < choice.candidates.size(); ++i) {
    int32_t score = 0;
    weights_.add(features, head_features(tree, choice, i, features), &score);
    if (best && score <= most) continue;
    most = score;
    best = choice.candidates[i].word;
  }
  return best;
}

void HeadRevision::revise(std::span<SyntaxWord> words, ParsedTree* tree) const {
  thread_local HeadChoice choice;
  for (int32_t i = 1; i <= tree->size(); ++i) {
    if (!find_head_choice(*tree, i, &choice)) continue;
    const int32_t head = best_head(*tree, choice);
    if (head == tree->node(i).head) continue;
    words[static_cast<size_t>(i) - 1].head = head - 1;
    tree->read_arcs(words);
  }
}

}  // namespace claims
