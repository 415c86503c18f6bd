#include "claims/syntax/parse_features.h"

#include "claims/syntax/parse_values.h"

namespace claims {
namespace {

const Subtree& empty_tree() {
  static const Subtree tree;
  return tree;
}

// Which features to write: those of the front word and its neighbours in the
// sentence, those of the stack alone, those of both.
struct Wanted {
  bool front, stack, both;
};

template <Wanted kWanted>
Feature* write_features(const ParseState& state,
                        std::span<const ParseWord> words, Feature* out) {
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
  // A template has its number whether its feature is wanted or not. Inlined, or
  // a call costs more than the hash.
  uint32_t pattern = 1000;
  const auto front = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0,
                         uint32_t d = 0) __attribute__((always_inline)) {
    if constexpr (kWanted.front) *out++ = feature_of(pattern, a, b, c, d);
    ++pattern;
  };
  const auto stack = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0,
                         uint32_t d = 0) __attribute__((always_inline)) {
    if constexpr (kWanted.stack) *out++ = feature_of(pattern, a, b, c, d);
    ++pattern;
  };
  const auto both = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0,
                        uint32_t d = 0) __attribute__((always_inline)) {
    if constexpr (kWanted.both) *out++ = feature_of(pattern, a, b, c, d);
    ++pattern;
  };
  // A class of words: of two words that may be joined, then of one with the
  // other's tag.
  const auto add_class = [&](uint32_t ParseWord::*of) {
    both(s0.*of, b0.*of);
    stack(s1.*of, s0.*of);
    both(s0.*of, b0.tag);
    both(s0.tag, b0.*of);
    stack(s1.*of, s0.tag);
    stack(s1.tag, s0.*of);
  };
  // One word.
  stack(s0.form, s0.tag);
  stack(s0.lemma, s0.part);
  stack(s0.tag);
  stack(s1.form, s1.tag);
  stack(s1.lemma, s1.part);
  stack(s1.tag);
  front(b0.form, b0.tag);
  front(b0.lemma, b0.part);
  front(b0.tag);
  front(b1.form, b1.tag);
  front(b1.tag);
  front(b2.tag);
  front(b2.form);
  stack(s2.tag);
  stack(s0.ending, s0.part);
  front(b0.ending, b0.part);
  // Two words.
  both(s0.lemma, b0.lemma);
  both(s0.form, s0.tag, b0.tag);
  both(s0.part, b0.lemma, b0.part);
  both(s0.tag, b0.tag);
  stack(s1.lemma, s0.lemma);
  stack(s1.lemma, s1.part, s0.part);
  stack(s1.part, s0.lemma, s0.part);
  stack(s1.tag, s0.tag);
  both(s1.tag, b0.tag);
  both(s1.lemma, b0.tag);
  both(s1.tag, b0.lemma);
  front(b0.tag, b1.tag);
  front(b0.lemma, b1.tag);
  front(b0.tag, b1.lemma);
  front(b0.lemma, b1.lemma);
  both(s0.tag, b1.tag);
  both(s0.lemma, b1.lemma);
  stack(s2.tag, s0.tag);
  // Three words.
  both(s0.tag, b0.tag, b1.tag);
  both(s0.tag, b0.lemma, b1.tag);
  front(b0.tag, b1.tag, b2.tag);
  both(s1.tag, s0.tag, b0.tag);
  both(pair(s1.tag, b0.tag), s0.lemma);
  stack(s2.tag, s1.tag, s0.tag);
  both(pair(s2.part, s1.part), pair(s0.part, b0.part));
  both(pair(s1.part, s0.part), pair(b0.part, b1.part));
  both(pair(s0.part, b0.part), pair(b1.part, b2.part));
  // Dependents.
  both(s0.tag, ts0.left_relation, s0l.tag, b0.tag);
  stack(s1.tag, ts1.left_relation, s1l.tag, s0.tag);
  stack(s0.tag, ts0.left_relation, s0l.tag, s1.tag);
  stack(s0.tag, ts0.right_relation, s0r.tag, s1.tag);
  both(s1.tag, ts1.right_relation, s1r.tag, b0.tag);
  both(b0.tag, tb0.left_relation, b0l.tag, s0.tag);
  stack(s0l.lemma, ts0.left_relation, s0.part);
  stack(s0r.lemma, ts0.right_relation, s0.part);
  stack(s1l.lemma, ts1.left_relation, s1.part);
  stack(s1r.lemma, ts1.right_relation, s1.part);
  both(b0l.lemma, tb0.left_relation, b0.part);
  stack(s0.lemma, ts0.left_relation, ts0.left2_relation);
  stack(s1.lemma, ts1.left_relation, ts1.left2_relation);
  both(s0.part, pair(ts0.left_relation, ts0.left2_relation),
       pair(ts0.right_relation, ts0.right2_relation), b0.part);
  stack(s1.part, pair(ts1.left_relation, ts1.left2_relation),
        pair(ts1.right_relation, ts1.right2_relation), s0.part);
  stack(at(ts0.left2).tag, s0l.tag, s0.tag);
  stack(at(ts1.right2).tag, s1r.tag, s1.tag);
  both(at(tb0.left2).tag, b0l.tag, b0.tag);
  // Sets of relations: what a verb still lacks.
  stack(s0.tag, set0);
  both(b0.tag, setb);
  stack(s0.lemma, set0);
  both(s0.tag, set0, b0.tag);
  stack(set1, set0, pair(s1.part, s0.part));
  both(set0, setb, pair(s0.part, b0.part));
  both(s1.tag, set1, b0.tag, s0.part);
  both(s0.tag, set0, s1.tag, b0.part);
  // Prepositions and conjunctions: where their phrase belongs.
  stack(s0m.lemma, s0.part, s1.lemma);
  stack(s0m.lemma, s0.tag, s1.tag);
  stack(s0m.lemma, s0.lemma, s1.part);
  stack(s0m.lemma, s1.part, s2.part, s0.part);
  both(s0m.lemma, s0.part, b0.tag);
  both(b0m.lemma, b0.part, s0.lemma);
  both(b0m.lemma, s0.part, s1.part, b0.part);
  both(b0m.lemma, s1.lemma, s0.part);
  stack(s1m.lemma, s1.part, s0.tag);
  stack(s1m.lemma, s0m.lemma, pair(s1.part, s0.part));
  // Distance and number of dependents.
  both(d0, s0.tag, b0.tag);
  both(d0, s0.lemma);
  both(d0, b0.lemma);
  stack(d1, s1.tag, s0.tag);
  stack(d1, s1.lemma);
  stack(d1, s0.lemma);
  both(d1, d0, pair(s1.part, s0.part), b0.part);
  stack(s0.tag, ts0.left_count);
  stack(s0.tag, ts0.right_count);
  stack(s0.lemma, ts0.right_count);
  stack(s1.tag, ts1.right_count, s0.tag);
  stack(s1.lemma, ts1.right_count);
  both(b0.tag, tb0.left_count);
  both(s0.tag, ts0.right_count, b0.tag);
  stack(d1, pair(ts1.right_relation, ts1.right_count), s1.part, s0.part);
  // Words beside, agreement.
  both(s0n.tag, s0.tag, b0.tag);
  both(s0n.lemma, s0.part, b0.part);
  both(bp.tag, b0.tag, s0.tag);
  front(bp.lemma, b0.lemma);
  stack(agree(s1, s0), s1.part, s0.part);
  both(agree(s0, b0), s0.part, b0.part);
  stack(agree(s2, s0), agree(s1, s0), s0.part, pair(s1.part, s2.part));
  both(state.depth < 4 ? state.depth : 4, s0.tag, b0.tag);
  both(s0.ending, pair(s0.part, s1.part), b0.part);
  // Kinds of things and happenings.
  add_class(&ParseWord::kind);
  stack(s1.kind, s0m.lemma, s0.kind);
  stack(s1.kind, s0m.lemma, s0.part);
  stack(s2.kind, s1.kind, s0m.lemma, s0.kind);
  both(s0.kind, b0m.lemma, b0.kind);
  both(s0.kind, b0.kind, d0);
  both(s0.kind, set0, b0.part);
  stack(s1.kind, set1, s0.kind);
  // What is still to come.
  both(pair(s0.tag, b0.tag), pair(b1.tag, b2.tag));
  both(pair(s0.part, b0.part), pair(b1.part, b2.part), b3.part);
  front(b1.tag, b2.tag, b3.tag);
  both(s0.tag, b0.tag, b0.ahead_verb >> 3);
  both(s0.part, b0.part, b0.ahead_verb);
  both(s0.lemma, b0.part, b0.ahead_verb >> 3);
  both(pair(s1.part, s0.part), b0.part, b0.ahead_verb);
  both(s0.tag, b0.tag, b0.ahead_mark);
  both(s0.part, b0.ahead_verb, b0.ahead_mark);
  both(pair(s1.part, s0.part), b0.part, b0.ahead_mark);
  // Words used alike.
  stack(s0.cluster, s0.part);
  front(b0.cluster, b0.part);
  add_class(&ParseWord::cluster);
  stack(s1.cluster, s0m.lemma, s0.part);
  stack(s1.group, s0m.lemma, s0.group);
  both(s0.group, b0m.lemma, b0.group);
  stack(s2.group, s1.group, s0m.lemma, s0.group);
  both(s0.group, b0.group, d0);
  both(s1.group, s0.group, b0.group);
  both(s0.group, b0.group, pair(b1.part, d0));
  both(s1.group, s0.group, d1, b0.part);
  stack(s1.group, set1, s0.group);
  return out;
}

}  // namespace

size_t parse_features(const ParseState& state, std::span<const ParseWord> words,
                      Feature* out) {
  return static_cast<size_t>(
      write_features<{true, true, true}>(state, words, out) - out);
}

size_t front_features(int32_t word, std::span<const ParseWord> words,
                      Feature* out) {
  ParseState state;
  state.front.word = word;
  return static_cast<size_t>(
      write_features<{true, false, false}>(state, words, out) - out);
}

size_t stack_features(const StackItem* top, std::span<const ParseWord> words,
                      Feature* out) {
  ParseState state;
  state.front.word = 1;
  state.top = top;
  return static_cast<size_t>(
      write_features<{false, true, false}>(state, words, out) - out);
}

size_t joint_features(const ParseState& state, std::span<const ParseWord> words,
                      Feature* out) {
  return static_cast<size_t>(
      write_features<{false, false, true}>(state, words, out) - out);
}

}  // namespace claims
