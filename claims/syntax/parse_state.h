#pragma once
// The state of the parser between two steps (arc-hybrid system: Kuhlmann,
// Gómez-Rodríguez and Satta 2011). The front word is shifted to the stack; the
// top of the stack becomes a dependent of the front word (left) or of the item
// below it (right). States share what they have in common: a step makes one new
// state and at most one stack item, whatever the length of the sentence.

#include <cstdint>
#include <span>

#include "claims/syntax/tree.h"
#include "claims/syntax/word_list.h"

namespace claims {

// What the parser sees of a word. Index 0 of the parser's words is no word, 1…n
// are the sentence's, n + 1 is the root, behind it no words again.
struct ParseWord {
  uint32_t form = 0, lemma = 0;
  uint32_t tag = 0;   // row of the tag + 1
  uint32_t part = 0;  // Tag + 1
  uint32_t agreement = 0;
  uint32_t ending = 0;
  uint32_t cluster = 0, group = 0;  // of words used alike
  uint32_t ahead_verb = 0;  // tag of the next verb behind it, with distance
  uint32_t ahead_mark = 0;  // form of the next punctuation, with distance
  uint32_t kind = 0;        // of thing or happening, with the part of speech
};

// A word with the dependents that it has so far.
struct Subtree {
  int32_t word = 0;
  int32_t left = 0, left2 = 0;    // outermost two, 0 = none
  int32_t right = 0, right2 = 0;  // outermost two
  int32_t marker = 0;             // the dependent that is case or mark
  uint8_t left_relation = 0, left2_relation = 0;  // Relation + 1
  uint8_t right_relation = 0, right2_relation = 0;
  uint8_t left_count = 0, right_count = 0;
  uint64_t relations = 0;  // bits: of all dependents
};

struct StackItem {
  Subtree tree;
  const StackItem* below = nullptr;
};

struct ParseState {
  Subtree front;
  const StackItem* top = nullptr;
  const ParseState* previous = nullptr;
  int64_t score = 0;
  uint32_t depth = 0;  // items on the stack
  uint8_t action = 0;  // that led here
};

constexpr uint32_t kRelations = static_cast<uint32_t>(Relation::Xcomp) + 1;
constexpr uint32_t kShift = 0;
constexpr uint32_t kActions = 1 + 2 * kRelations;
inline uint32_t left_action(uint32_t relation) { return 1 + relation; }
inline uint32_t right_action(uint32_t relation) {
  return 1 + kRelations + relation;
}
inline bool is_left(uint32_t action) {
  return action != kShift && action <= kRelations;
}
inline uint32_t relation_of(uint32_t action) {
  return (action - 1) % kRelations;
}

// Which actions are open to a state: bits.
struct OpenSteps {
  bool shift, left, right;
};
// `root`: index of the root. The root takes one dependent, the last on the
// stack.
inline OpenSteps open_steps(const ParseState& state, int32_t root) {
  const bool at_root = state.front.word == root;
  return {!at_root, state.depth > 0 && (!at_root || state.depth == 1),
          state.depth > 1};
}

ParseState first_state();
// The state after `action`; `item` is where a new stack item goes if one is
// needed. REQUIRES: the action is open.
ParseState step(const ParseState& state, uint32_t action, StackItem* item);

}  // namespace claims
