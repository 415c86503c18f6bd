#include "claims/syntax/parse_features.h"

namespace claims {
namespace {

// Distance in classes: 1, 2, 3, 4, 5-6, 7-10, more.
uint32_t distance(int32_t from, int32_t to) {
  const int32_t apart = to - from;
  if (from == 0 || apart <= 4) return static_cast<uint32_t>(apart);
  return apart <= 6 ? 5 : apart <= 10 ? 6 : 7;
}

// Whether gender and number of two words can be of one phrase: 0 unknown, else
// 1 + what fits.
uint32_t agree(const ParseWord& a, const ParseWord& b) {
  const uint32_t both = a.agreement & b.agreement;
  const uint32_t any = (a.agreement && b.agreement) ? 1 : 0;
  if (!any) return 0;
  const uint32_t gender =
      (a.agreement & 3) && (b.agreement & 3) ? ((both & 3) ? 1u : 2u) : 0u;
  const uint32_t number =
      (a.agreement & 12) && (b.agreement & 12) ? ((both & 12) ? 1u : 2u) : 0u;
  return 1 + gender * 3 + number;
}

uint32_t fold_bits(uint64_t bits) {
  bits *= 0x9E3779B97F4A7C15u;
  return static_cast<uint32_t>(bits >> 32);
}

const Subtree& empty_tree() {
  static const Subtree tree;
  return tree;
}

}  // namespace

size_t parse_features(const ParseState& state, std::span<const ParseWord> words,
                      Feature* out) {
  const StackItem* top = state.top;
  const StackItem* below = top ? top->below : nullptr;
  const Subtree& ts0 = top ? top->tree : empty_tree();
  const Subtree& ts1 = below ? below->tree : empty_tree();
  const Subtree& ts2 =
      below && below->below ? below->below->tree : empty_tree();
  const Subtree& tb0 = state.front;
  const auto at = [&](int32_t i) -> const ParseWord& {
    return words[static_cast<size_t>(i)];
  };
  const ParseWord &s0 = at(ts0.word), &s1 = at(ts1.word), &s2 = at(ts2.word);
  const ParseWord &b0 = at(tb0.word), &b1 = at(tb0.word + 1),
                  &b2 = at(tb0.word + 2), &b3 = at(tb0.word + 3);
  const ParseWord &s0l = at(ts0.left), &s0r = at(ts0.right),
                  &s1l = at(ts1.left), &s1r = at(ts1.right),
                  &b0l = at(tb0.left);
  const ParseWord &s0m = at(ts0.marker), &s1m = at(ts1.marker),
                  &b0m = at(tb0.marker);
  const ParseWord& s0n = at(ts0.word ? ts0.word + 1 : 0);
  const ParseWord& bp = at(tb0.word - 1);
  const uint32_t d0 = distance(ts0.word, tb0.word);
  const uint32_t d1 = distance(ts1.word, ts0.word);
  const uint32_t set0 = fold_bits(ts0.relations),
                 set1 = fold_bits(ts1.relations),
                 setb = fold_bits(tb0.relations);
  Feature* const begin = out;
  uint32_t pattern = 1000;
  const auto add = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0,
                       uint32_t d = 0) {
    *out++ = feature_of(pattern++, a, b, c, d);
  };
  const auto pair = [](uint32_t a, uint32_t b) { return a * 256 + b; };
  // A class of words: of two words that may be joined, then of one with the
  // other's tag.
  const auto add_class = [&](uint32_t ParseWord::*of) {
    add(s0.*of, b0.*of);
    add(s1.*of, s0.*of);
    add(s0.*of, b0.tag);
    add(s0.tag, b0.*of);
    add(s1.*of, s0.tag);
    add(s1.tag, s0.*of);
  };
  // One word.
  add(s0.form, s0.tag);
  add(s0.lemma, s0.part);
  add(s0.tag);
  add(s1.form, s1.tag);
  add(s1.lemma, s1.part);
  add(s1.tag);
  add(b0.form, b0.tag);
  add(b0.lemma, b0.part);
  add(b0.tag);
  add(b1.form, b1.tag);
  add(b1.tag);
  add(b2.tag);
  add(b2.form);
  add(s2.tag);
  add(s0.ending, s0.part);
  add(b0.ending, b0.part);
  // Two words.
  add(s0.lemma, b0.lemma);
  add(s0.form, s0.tag, b0.tag);
  add(s0.part, b0.lemma, b0.part);
  add(s0.tag, b0.tag);
  add(s1.lemma, s0.lemma);
  add(s1.lemma, s1.part, s0.part);
  add(s1.part, s0.lemma, s0.part);
  add(s1.tag, s0.tag);
  add(s1.tag, b0.tag);
  add(s1.lemma, b0.tag);
  add(s1.tag, b0.lemma);
  add(b0.tag, b1.tag);
  add(b0.lemma, b1.tag);
  add(b0.tag, b1.lemma);
  add(b0.lemma, b1.lemma);
  add(s0.tag, b1.tag);
  add(s0.lemma, b1.lemma);
  add(s2.tag, s0.tag);
  // Three words.
  add(s0.tag, b0.tag, b1.tag);
  add(s0.tag, b0.lemma, b1.tag);
  add(b0.tag, b1.tag, b2.tag);
  add(s1.tag, s0.tag, b0.tag);
  add(pair(s1.tag, b0.tag), s0.lemma);
  add(s2.tag, s1.tag, s0.tag);
  add(pair(s2.part, s1.part), pair(s0.part, b0.part));
  add(pair(s1.part, s0.part), pair(b0.part, b1.part));
  add(pair(s0.part, b0.part), pair(b1.part, b2.part));
  // Dependents.
  add(s0.tag, ts0.left_relation, s0l.tag, b0.tag);
  add(s1.tag, ts1.left_relation, s1l.tag, s0.tag);
  add(s0.tag, ts0.left_relation, s0l.tag, s1.tag);
  add(s0.tag, ts0.right_relation, s0r.tag, s1.tag);
  add(s1.tag, ts1.right_relation, s1r.tag, b0.tag);
  add(b0.tag, tb0.left_relation, b0l.tag, s0.tag);
  add(s0l.lemma, ts0.left_relation, s0.part);
  add(s0r.lemma, ts0.right_relation, s0.part);
  add(s1l.lemma, ts1.left_relation, s1.part);
  add(s1r.lemma, ts1.right_relation, s1.part);
  add(b0l.lemma, tb0.left_relation, b0.part);
  add(s0.lemma, ts0.left_relation, ts0.left2_relation);
  add(s1.lemma, ts1.left_relation, ts1.left2_relation);
  add(s0.part, pair(ts0.left_relation, ts0.left2_relation),
      pair(ts0.right_relation, ts0.right2_relation), b0.part);
  add(s1.part, pair(ts1.left_relation, ts1.left2_relation),
      pair(ts1.right_relation, ts1.right2_relation), s0.part);
  add(at(ts0.left2).tag, s0l.tag, s0.tag);
  add(at(ts1.right2).tag, s1r.tag, s1.tag);
  add(at(tb0.left2).tag, b0l.tag, b0.tag);
  // Sets of relations: what a verb still lacks.
  add(s0.tag, set0);
  add(b0.tag, setb);
  add(s0.lemma, set0);
  add(s0.tag, set0, b0.tag);
  add(set1, set0, pair(s1.part, s0.part));
  add(set0, setb, pair(s0.part, b0.part));
  add(s1.tag, set1, b0.tag, s0.part);
  add(s0.tag, set0, s1.tag, b0.part);
  // Prepositions and conjunctions: where their phrase belongs.
  add(s0m.lemma, s0.part, s1.lemma);
  add(s0m.lemma, s0.tag, s1.tag);
  add(s0m.lemma, s0.lemma, s1.part);
  add(s0m.lemma, s1.part, s2.part, s0.part);
  add(s0m.lemma, s0.part, b0.tag);
  add(b0m.lemma, b0.part, s0.lemma);
  add(b0m.lemma, s0.part, s1.part, b0.part);
  add(b0m.lemma, s1.lemma, s0.part);
  add(s1m.lemma, s1.part, s0.tag);
  add(s1m.lemma, s0m.lemma, pair(s1.part, s0.part));
  // Distance and number of dependents.
  add(d0, s0.tag, b0.tag);
  add(d0, s0.lemma);
  add(d0, b0.lemma);
  add(d1, s1.tag, s0.tag);
  add(d1, s1.lemma);
  add(d1, s0.lemma);
  add(d1, d0, pair(s1.part, s0.part), b0.part);
  add(s0.tag, ts0.left_count);
  add(s0.tag, ts0.right_count);
  add(s0.lemma, ts0.right_count);
  add(s1.tag, ts1.right_count, s0.tag);
  add(s1.lemma, ts1.right_count);
  add(b0.tag, tb0.left_count);
  add(s0.tag, ts0.right_count, b0.tag);
  add(d1, pair(ts1.right_relation, ts1.right_count), s1.part, s0.part);
  // Words beside, agreement.
  add(s0n.tag, s0.tag, b0.tag);
  add(s0n.lemma, s0.part, b0.part);
  add(bp.tag, b0.tag, s0.tag);
  add(bp.lemma, b0.lemma);
  add(agree(s1, s0), s1.part, s0.part);
  add(agree(s0, b0), s0.part, b0.part);
  add(agree(s2, s0), agree(s1, s0), s0.part, pair(s1.part, s2.part));
  add(state.depth < 4 ? state.depth : 4, s0.tag, b0.tag);
  add(s0.ending, pair(s0.part, s1.part), b0.part);
  // Kinds of things and happenings.
  add_class(&ParseWord::kind);
  add(s1.kind, s0m.lemma, s0.kind);
  add(s1.kind, s0m.lemma, s0.part);
  add(s2.kind, s1.kind, s0m.lemma, s0.kind);
  add(s0.kind, b0m.lemma, b0.kind);
  add(s0.kind, b0.kind, d0);
  add(s0.kind, set0, b0.part);
  add(s1.kind, set1, s0.kind);
  // What is still to come.
  add(pair(s0.tag, b0.tag), pair(b1.tag, b2.tag));
  add(pair(s0.part, b0.part), pair(b1.part, b2.part), b3.part);
  add(b1.tag, b2.tag, b3.tag);
  add(s0.tag, b0.tag, b0.ahead_verb >> 3);
  add(s0.part, b0.part, b0.ahead_verb);
  add(s0.lemma, b0.part, b0.ahead_verb >> 3);
  add(pair(s1.part, s0.part), b0.part, b0.ahead_verb);
  add(s0.tag, b0.tag, b0.ahead_mark);
  add(s0.part, b0.ahead_verb, b0.ahead_mark);
  add(pair(s1.part, s0.part), b0.part, b0.ahead_mark);
  // Words used alike.
  add(s0.cluster, s0.part);
  add(b0.cluster, b0.part);
  add_class(&ParseWord::cluster);
  add(s1.cluster, s0m.lemma, s0.part);
  add(s1.group, s0m.lemma, s0.group);
  add(s0.group, b0m.lemma, b0.group);
  add(s2.group, s1.group, s0m.lemma, s0.group);
  add(s0.group, b0.group, d0);
  add(s1.group, s0.group, b0.group);
  add(s0.group, b0.group, pair(b1.part, d0));
  add(s1.group, s0.group, d1, b0.part);
  add(s1.group, set1, s0.group);
  return static_cast<size_t>(out - begin);
}

}  // namespace claims
