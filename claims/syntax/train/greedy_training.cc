#include "claims/syntax/train/greedy_training.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <optional>

#include "claims/syntax/parse_features.h"
#include "claims/syntax/parser.h"

namespace claims {
namespace {

// In how many of a hundred mistakes the wrong action is followed.
constexpr uint32_t kExplore = 90;

// The gold tree of one sentence, asked from where a parse stands.
class GoldArcs {
 public:
  void start(const TrainingSentence& sentence) {
    sentence_ = &sentence;
    root_ = static_cast<int32_t>(sentence.heads.size()) + 1;
    on_stack_.assign(sentence.heads.size() + 2, false);
  }
  int32_t head(int32_t word) const {
    const int32_t head = sentence_->heads[static_cast<size_t>(word) - 1];
    return head < 0 ? root_ : head + 1;
  }
  uint32_t relation(int32_t word) const {
    return sentence_->relations[static_cast<size_t>(word) - 1];
  }
  void set_on_stack(int32_t word, bool on) {
    on_stack_[static_cast<size_t>(word)] = on;
  }

  // Gold arcs that can no longer be made after the action.
  uint32_t shift_cost(const ParseState& state) const {
    const int32_t front = state.front.word;
    uint32_t cost = 0;
    const int32_t top = state.top ? state.top->tree.word : 0;
    const int32_t up = head(front);
    if (up != root_ && up != top && up < front &&
        on_stack_[static_cast<size_t>(up)])
      ++cost;
    for (int32_t i = 1; i < front; ++i)
      if (on_stack_[static_cast<size_t>(i)] && head(i) == front) ++cost;
    return cost;
  }
  uint32_t left_cost(const ParseState& state) const {
    const int32_t top = state.top->tree.word, front = state.front.word;
    const int32_t up = head(top);
    uint32_t cost = waiting_children(top, front);
    if (up > front) ++cost;
    if (state.depth > 1 && up == state.top->below->tree.word) ++cost;
    return cost;
  }
  uint32_t right_cost(const ParseState& state) const {
    const int32_t top = state.top->tree.word, front = state.front.word;
    return waiting_children(top, front) + (head(top) >= front ? 1 : 0);
  }

 private:
  uint32_t waiting_children(int32_t word, int32_t front) const {
    uint32_t count = 0;
    for (int32_t i = front; i < root_; ++i) count += head(i) == word ? 1 : 0;
    return count;
  }

  const TrainingSentence* sentence_ = nullptr;
  int32_t root_ = 0;
  std::vector<bool> on_stack_;
};

class GreedyLearner {
 public:
  GreedyLearner(const ParseTraining& how, TrainingWeights* weights)
      : how_(how), weights_(weights) {}

  // How many actions were wrong.
  uint32_t learn(const TrainingSentence& sentence, bool explore) {
    fill_parse_words(sentence.list.words, &words_);
    gold_.start(sentence);
    root_ = static_cast<int32_t>(sentence.heads.size()) + 1;
    const size_t steps = 2 * sentence.heads.size();
    items_.resize(std::max(items_.size(), steps + 1));
    states_.resize(std::max(states_.size(), steps + 1));
    states_[0] = first_state();
    uint32_t wrong = 0;
    for (size_t i = 0; i < steps; ++i) {
      const ParseState& state = states_[i];
      const size_t count = parse_features(state, words_, features_);
      std::fill(scores_, scores_ + kActions, 0);
      weights_->add(features_, count, scores_);
      judge(state);
      uint32_t next = best_right_;
      if (best_wrong_ != kActions) {
        const int32_t lead = scores_[best_right_] - scores_[best_wrong_];
        if (lead <= how_.margin) {
          weights_->update(features_, count, best_right_, 1);
          weights_->update(features_, count, best_wrong_, -1);
        }
        if (lead < 0) {
          ++wrong;
          if (explore && shuffle_.below(100) < kExplore) next = best_wrong_;
        }
      }
      weights_->tick();
      track(state, next);
      states_[i + 1] = step(state, next, &items_[i]);
    }
    return wrong;
  }

 private:
  void consider(uint32_t action, bool right) {
    uint32_t& best = right ? best_right_ : best_wrong_;
    if (best == kActions || scores_[action] > scores_[best]) best = action;
  }

  // The best of the actions that lose least, and the best of the others.
  void judge(const ParseState& state) {
    best_wrong_ = best_right_ = kActions;
    const OpenSteps open = open_steps(state, root_);
    const uint32_t shift = open.shift ? gold_.shift_cost(state) : ~0u;
    const uint32_t left = open.left ? gold_.left_cost(state) : ~0u;
    const uint32_t right = open.right ? gold_.right_cost(state) : ~0u;
    const uint32_t least = std::min({shift, left, right});
    if (open.shift) consider(kShift, shift == least);
    if (open.left) {
      const uint64_t root = uint64_t{1}
                            << static_cast<uint32_t>(Relation::Root);
      consider_arcs(
          state, state.front.word == root_ ? root : how_.left_relations & ~root,
          state.front.word, left == least, left_action);
    }
    if (open.right)
      consider_arcs(state, how_.right_relations, state.top->below->tree.word,
                    right == least, right_action);
  }

  void consider_arcs(const ParseState& state, uint64_t relations, int32_t head,
                     bool right, uint32_t (*action)(uint32_t)) {
    const int32_t top = state.top->tree.word;
    const bool gold_arc = gold_.head(top) == head;
    for (; relations; relations &= relations - 1) {
      const uint32_t relation =
          static_cast<uint32_t>(__builtin_ctzll(relations));
      consider(action(relation),
               right && (!gold_arc || relation == gold_.relation(top)));
    }
  }

  void track(const ParseState& state, uint32_t action) {
    if (action == kShift)
      gold_.set_on_stack(state.front.word, true);
    else
      gold_.set_on_stack(state.top->tree.word, false);
  }

  ParseTraining how_;
  TrainingWeights* weights_;
  GoldArcs gold_;
  int32_t root_ = 0;
  uint32_t best_wrong_ = 0, best_right_ = 0;
  std::vector<ParseWord> words_;
  std::vector<ParseState> states_;
  std::vector<StackItem> items_;
  Shuffle shuffle_;
  Feature features_[kParseFeatures];
  int32_t scores_[kActions];
};

}  // namespace

TrainingWeights train_greedy_parser(
    const std::vector<TrainingSentence>& sentences, const ParseTraining& how) {
  TrainingWeights weights;
  std::vector<uint32_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0u);
  Shuffle shuffle;
  GreedyLearner learner(how, &weights);
  const int choosing = how.features ? how.choosing : 0;
  for (int epoch = 0; epoch < choosing + how.runs * how.epochs; ++epoch) {
    if (choosing && epoch == choosing)
      weights.restart_with_largest(how.features);
    const bool fresh = epoch == 0 || (epoch >= choosing &&
                                      (epoch - choosing) % how.epochs == 0);
    if (fresh && epoch > choosing) weights.start_again();
    shuffle.run(&order);
    uint32_t wrong = 0;
    for (const uint32_t i : order) wrong += learner.learn(sentences[i], !fresh);
    std::fprintf(stderr, "parser pass %d: %u actions wrong, %zu weights\n",
                 epoch, wrong, weights.size());
  }
  return weights;
}

}  // namespace claims
