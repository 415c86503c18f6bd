#include "claims/syntax/train/parse_training.h"

#include <cstdio>
#include <numeric>

#include "claims/syntax/beam.h"
#include "claims/syntax/parse_features.h"
#include "claims/syntax/parser.h"

namespace claims {
namespace {

class ParseLearner {
 public:
  ParseLearner(const ParseTraining& how, TrainingWeights* weights)
      : how_(how),
        relations_{how.left_relations, how.right_relations},
        weights_(weights) {}

  // Whether the best tree was the gold one.
  bool learn(const TrainingSentence& sentence) {
    fill_parse_words(sentence.list.words, &words_);
    root_ = static_cast<int32_t>(sentence.heads.size()) + 1;
    const size_t steps = 2 * sentence.heads.size();
    reserve(steps);
    follow_gold(sentence, steps);
    return !update(search(steps));
  }

 private:
  struct Violation {
    int64_t size = 0;
    size_t step = 0;  // 0 = none
    const ParseState* best = nullptr;
  };

  void reserve(size_t steps) {
    const size_t needed = steps * how_.beam + 2;
    if (states_.size() < needed) states_.resize(needed);
    if (items_.size() < needed) items_.resize(needed);
    if (gold_.size() < steps + 1) gold_.resize(steps + 1);
    if (gold_items_.size() < steps + 1) gold_items_.resize(steps + 1);
  }

  int32_t gold_head(const TrainingSentence& sentence, int32_t word) const {
    const int32_t head = sentence.heads[static_cast<size_t>(word) - 1];
    return head < 0 ? root_ : head + 1;
  }

  uint32_t gold_action(const TrainingSentence& sentence,
                       const ParseState& state) const {
    if (state.depth == 0) return kShift;
    const Subtree& top = state.top->tree;
    const size_t at = static_cast<size_t>(top.word) - 1;
    if (attached_[at] < wanted_[at]) return kShift;
    const int32_t head = gold_head(sentence, top.word);
    if (head == state.front.word) return left_action(sentence.relations[at]);
    if (state.depth > 1 && head == state.top->below->tree.word)
      return right_action(sentence.relations[at]);
    return kShift;
  }

  void follow_gold(const TrainingSentence& sentence, size_t steps) {
    wanted_.assign(sentence.heads.size(), 0);
    attached_.assign(sentence.heads.size(), 0);
    for (const int32_t head : sentence.heads)
      if (head >= 0) ++wanted_[static_cast<size_t>(head)];
    gold_[0] = first_state();
    for (size_t i = 0; i < steps; ++i) {
      const uint32_t action = gold_action(sentence, gold_[i]);
      if (action != kShift) {
        const int32_t head = gold_head(sentence, gold_[i].top->tree.word);
        if (head != root_) ++attached_[static_cast<size_t>(head) - 1];
      }
      const size_t count = parse_features(gold_[i], words_, features_);
      std::fill(scores_, scores_ + kActions, 0);
      weights_->add(features_, count, scores_);
      gold_[i + 1] = step(gold_[i], action, &gold_items_[i]);
      gold_[i + 1].score = gold_[i].score + scores_[action];
    }
  }

  Violation search(size_t steps) {
    Violation worst;
    ParseState* states = states_.data();
    StackItem* items = items_.data();
    ParseState* beam = states;
    *states++ = first_state();
    size_t beam_size = 1;
    bool alive = true;  // the gold state is in the beam
    size_t gold_at = 0;
    for (size_t i = 0; i < steps; ++i) {
      BestChoices choices(how_.beam);
      for (uint32_t k = 0; k < beam_size; ++k) {
        const size_t count = parse_features(beam[k], words_, features_);
        std::fill(scores_, scores_ + kActions, 0);
        weights_->add(features_, count, scores_);
        offer_actions(beam[k], k, root_, relations_, scores_, &choices);
      }
      ParseState* next = states;
      bool still = false;
      for (const ActionChoice& choice : choices) {
        if (alive && choice.state == gold_at &&
            choice.action == gold_[i + 1].action) {
          still = true;
          next_gold_ = static_cast<size_t>(states - next);
        }
        *states = step(beam[choice.state], choice.action, items++);
        states++->score = choice.score;
      }
      beam = next;
      beam_size = static_cast<size_t>(states - next);
      alive = alive && still;
      gold_at = next_gold_;
      const bool gold_best = alive && gold_at == 0;
      const int64_t behind = beam[0].score - gold_[i + 1].score;
      const bool counts = !alive || i + 1 == steps;
      if (!gold_best && counts && (worst.step == 0 || behind > worst.size))
        worst = {behind, i + 1, &beam[0]};
      // Where the gold state has fallen out, going on finds the place where it
      // lags furthest behind; a while is enough.
      if (!alive && worst.step && i > worst.step + 40) break;
    }
    return worst;
  }

  // False if there was nothing to mend.
  bool update(const Violation& worst) {
    weights_->tick();
    if (worst.step == 0) return false;
    // Only from where the two ways part.
    size_t apart = worst.step;
    std::vector<const ParseState*> wrong(worst.step + 1);
    for (const ParseState* s = worst.best; s; s = s->previous)
      wrong[apart--] = s;
    size_t first = 0;
    while (first < worst.step &&
           wrong[first + 1]->action == gold_[first + 1].action)
      ++first;
    for (size_t i = first; i < worst.step; ++i) {
      size_t count = parse_features(gold_[i], words_, features_);
      weights_->update(features_, count, gold_[i + 1].action, 1);
      count = parse_features(*wrong[i], words_, features_);
      weights_->update(features_, count, wrong[i + 1]->action, -1);
    }
    return true;
  }

  ParseTraining how_;
  OpenRelations relations_;
  TrainingWeights* weights_;
  int32_t root_ = 0;
  size_t next_gold_ = 0;
  std::vector<ParseWord> words_;
  std::vector<ParseState> states_, gold_;
  std::vector<StackItem> items_, gold_items_;
  std::vector<uint32_t> wanted_, attached_;
  Feature features_[kParseFeatures];
  int32_t scores_[kActions];
};

}  // namespace

void collect_relations(const std::vector<TrainingSentence>& sentences,
                       ParseTraining* how) {
  for (const TrainingSentence& sentence : sentences)
    for (size_t i = 0; i < sentence.heads.size(); ++i) {
      const uint64_t bit = uint64_t{1} << sentence.relations[i];
      const int32_t head = sentence.heads[i];
      // The root is to the right of all words.
      (head < 0 || head > static_cast<int32_t>(i) ? how->left_relations
                                                  : how->right_relations) |=
          bit;
    }
}

TrainingWeights train_parser(const std::vector<TrainingSentence>& sentences,
                             const ParseTraining& how) {
  TrainingWeights weights;
  std::vector<uint32_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0u);
  Shuffle shuffle;
  ParseLearner learner(how, &weights);
  for (int epoch = 0; epoch < how.epochs; ++epoch) {
    shuffle.run(&order);
    uint32_t right = 0;
    for (const uint32_t i : order) right += learner.learn(sentences[i]) ? 1 : 0;
    std::fprintf(stderr, "parser pass %d: %u of %zu sentences right, %zu\n",
                 epoch, right, sentences.size(), weights.size());
  }
  return weights;
}

}  // namespace claims
