#include "claims/syntax/train/punctuation_training.h"

#include <algorithm>
#include <cstdio>

#include "claims/syntax/punctuation.h"

namespace claims {
namespace {

constexpr int kPasses = 8;
constexpr int32_t kMargin = 10;

void set_gold(const std::vector<TagRow>& rows, TrainingSentence* sentence) {
  for (size_t i = 0; i < sentence->rows.size(); ++i) {
    SyntaxWord& word = sentence->list.words[i];
    word.tag = static_cast<Tag>(rows[sentence->rows[i]].tag);
    word.head = sentence->heads[i];
    word.relation = static_cast<Relation>(sentence->relations[i]);
  }
}

class Learner {
 public:
  void learn(const std::vector<SyntaxWord>& words) {
    marks_.find(words);
    for (const Mark& mark : marks_.marks()) learn(words, mark);
  }
  TrainingWeights weights;
  uint32_t wrong = 0, all = 0;

 private:
  void learn(const std::vector<SyntaxWord>& words, const Mark& mark) {
    const int32_t gold = words[static_cast<size_t>(mark.word)].head;
    const auto& heads = mark.heads;
    const size_t right = static_cast<size_t>(
        std::find(heads.begin(), heads.end(), gold) - heads.begin());
    ++all;
    if (right == heads.size()) {
      ++wrong;
      return;
    }
    int32_t scores[kMostMarkHeads] = {};
    for (size_t i = 0; i < heads.size(); ++i) {
      counts_[i] = mark_features(words, mark, i, features_[i]);
      weights.add(features_[i], counts_[i], &scores[i]);
    }
    const auto best = [&] {
      return static_cast<size_t>(
          std::max_element(scores, scores + heads.size()) - scores);
    };
    wrong += best() != right ? 1 : 0;
    scores[right] -= kMargin;
    const size_t guess = best();
    if (guess != right) {
      weights.update(features_[right], counts_[right], 0, 1);
      weights.update(features_[guess], counts_[guess], 0, -1);
    }
    weights.tick();
  }

  Marks marks_;
  Feature features_[kMostMarkHeads][kMarkFeatures];
  size_t counts_[kMostMarkHeads] = {};
};

}  // namespace

TrainingWeights train_punctuation(std::vector<TrainingSentence> sentences,
                                  const std::vector<TagRow>& rows) {
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < sentences.size(); ++i) {
    set_gold(rows, &sentences[i]);
    order.push_back(i);
  }
  Shuffle shuffle;
  Learner learner;
  for (int pass = 0; pass < kPasses; ++pass) {
    shuffle.run(&order);
    learner.wrong = learner.all = 0;
    for (const uint32_t i : order) learner.learn(sentences[i].list.words);
    std::fprintf(stderr, "punctuation pass %d: %u of %u wrong\n", pass,
                 learner.wrong, learner.all);
  }
  return std::move(learner.weights);
}

}  // namespace claims
