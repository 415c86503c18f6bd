#include "claims/syntax/train/punctuation_training.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "claims/syntax/punctuation.h"

namespace claims {
namespace {

constexpr int kPasses = 8;
constexpr int32_t kMargin = 10;

std::vector<SyntaxWord> gold_words(const TrainingSentence& sentence,
                                   const std::vector<TagRow>& rows) {
  std::vector<SyntaxWord> words = sentence.list.words;
  for (size_t i = 0; i < words.size(); ++i) {
    words[i].tag = static_cast<Tag>(rows[sentence.rows[i]].tag);
    words[i].head = sentence.heads[i];
    words[i].relation = static_cast<Relation>(sentence.relations[i]);
  }
  return words;
}

class Learner {
 public:
  void learn(const std::vector<SyntaxWord>& words,
             const std::vector<int32_t>& heads) {
    marks_.find(words);
    for (const Mark& mark : marks_.marks())
      learn(words, mark, heads[static_cast<size_t>(mark.word)]);
  }
  TrainingWeights weights;
  uint32_t wrong = 0, all = 0;

 private:
  void learn(const std::vector<SyntaxWord>& words, const Mark& mark,
             int32_t gold) {
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

TrainingWeights train_punctuation(
    const std::vector<TrainingSentence>& sentences,
    const std::vector<TagRow>& rows) {
  std::vector<uint32_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0u);
  Shuffle shuffle;
  Learner learner;
  for (int pass = 0; pass < kPasses; ++pass) {
    shuffle.run(&order);
    learner.wrong = learner.all = 0;
    for (const uint32_t i : order) {
      const TrainingSentence& sentence = sentences[i];
      learner.learn(gold_words(sentence, rows), sentence.heads);
      learner.learn(sentence.list.words, sentence.heads);
    }
    std::fprintf(stderr, "punctuation pass %d: %u of %u wrong\n", pass,
                 learner.wrong, learner.all);
  }
  return std::move(learner.weights);
}

}  // namespace claims
