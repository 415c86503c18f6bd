#pragma once
// The search of the parser: the best few states of every step, each made from
// one of the step before. Trainer and analysis share it; they differ in where
// the scores of actions come from.

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "claims/syntax/parse_state.h"

namespace claims {

constexpr uint32_t kWidestBeam = 32;

struct ActionChoice {
  int64_t score = 0;
  uint32_t state = 0;  // index in the beam
  uint32_t action = 0;
};

// Higher scores first; ties in a fixed order, or the tree would depend on the
// library's sort.
inline bool better(const ActionChoice& a, const ActionChoice& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.state != b.state) return a.state < b.state;
  return a.action < b.action;
}

// The best `width` choices seen, in order.
class BestChoices {
 public:
  explicit BestChoices(uint32_t width) : width_(width) {}
  void offer(const ActionChoice& choice) {
    if (size_ == width_ && !better(choice, best_[size_ - 1])) return;
    uint32_t at = size_ < width_ ? size_++ : size_ - 1;
    for (; at > 0 && better(choice, best_[at - 1]); --at)
      best_[at] = best_[at - 1];
    best_[at] = choice;
  }
  const ActionChoice* begin() const { return best_.data(); }
  const ActionChoice* end() const { return best_.data() + size_; }

 private:
  uint32_t width_;
  uint32_t size_ = 0;
  std::array<ActionChoice, kWidestBeam> best_;
};

// Relations that occur in training, as bits, by direction.
struct OpenRelations {
  uint64_t left = 0, right = 0;
};

// Offers the open actions of beam state `index`, by their scores.
inline void offer_actions(const ParseState& state, uint32_t index, int32_t root,
                          const OpenRelations& relations, const int32_t* scores,
                          BestChoices* choices) {
  constexpr uint64_t kRootOnly = uint64_t{1}
                                 << static_cast<uint32_t>(Relation::Root);
  const OpenSteps open = open_steps(state, root);
  if (open.shift) choices->offer({state.score + scores[kShift], index, kShift});
  if (open.left) {
    uint64_t left =
        state.front.word == root ? kRootOnly : relations.left & ~kRootOnly;
    for (; left; left &= left - 1) {
      const uint32_t action =
          left_action(static_cast<uint32_t>(__builtin_ctzll(left)));
      choices->offer({state.score + scores[action], index, action});
    }
  }
  if (open.right) {
    for (uint64_t right = relations.right; right; right &= right - 1) {
      const uint32_t action =
          right_action(static_cast<uint32_t>(__builtin_ctzll(right)));
      choices->offer({state.score + scores[action], index, action});
    }
  }
}

}  // namespace claims
