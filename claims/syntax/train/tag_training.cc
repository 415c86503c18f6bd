#include "claims/syntax/train/tag_training.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "claims/syntax/tag_features.h"

namespace claims {
namespace {

constexpr uint32_t kFolds = 8;

uint8_t best_tag(const int32_t* scores, size_t tags) {
  return static_cast<uint8_t>(std::max_element(scores, scores + tags) - scores);
}

// Learns from one sentence; how many tags were wrong.
uint32_t learn(TrainingSentence* sentence, const TagTraining& how,
               TrainingWeights* weights) {
  Feature features[kTagFeatures];
  int32_t scores[kMostTags + 1];
  auto& words = sentence->list.words;
  uint32_t wrong = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    std::fill(scores, scores + how.tags, 0);
    const size_t count = tag_features(words, i, features);
    weights->add(features, count, scores);
    const uint8_t gold = sentence->rows[i];
    words[i].tag_row = best_tag(scores, how.tags);
    wrong += words[i].tag_row != gold ? 1 : 0;
    scores[gold] -= how.margin;
    const uint8_t guess = best_tag(scores, how.tags);
    if (guess != gold) {
      weights->update(features, count, gold, 1);
      weights->update(features, count, guess, -1);
    }
    weights->tick();
  }
  return wrong;
}

void tag(const Weights& weights, const std::vector<TagRow>& rows,
         TrainingSentence* sentence) {
  Feature features[kTagFeatures];
  int32_t scores[kMostTags + 1];
  auto& words = sentence->list.words;
  for (size_t i = 0; i < words.size(); ++i) {
    std::fill(scores, scores + rows.size(), 0);
    weights.add(features, tag_features(words, i, features), scores);
    choose_tag(scores, rows, &words[i]);
  }
}

}  // namespace

TrainingWeights train_tagger(std::vector<TrainingSentence>* sentences,
                             const std::vector<bool>& take,
                             const TagTraining& how) {
  TrainingWeights weights;
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < sentences->size(); ++i)
    if (take[i]) order.push_back(i);
  Shuffle shuffle;
  const int choosing = how.features ? how.choosing : 0;
  for (int epoch = 0; epoch < choosing + how.runs * how.epochs; ++epoch) {
    if (choosing && epoch == choosing)
      weights.restart_with_largest(how.features);
    if (epoch > choosing && (epoch - choosing) % how.epochs == 0)
      weights.start_again();
    shuffle.run(&order);
    uint32_t wrong = 0, words = 0;
    for (const uint32_t i : order) {
      wrong += learn(&(*sentences)[i], how, &weights);
      words += static_cast<uint32_t>((*sentences)[i].rows.size());
    }
    std::fprintf(stderr, "tagger pass %d: %u of %u wrong\n", epoch, wrong,
                 words);
  }
  return weights;
}

void jackknife_tags(std::vector<TrainingSentence>* sentences,
                    const std::vector<TagRow>& rows, const TagTraining& how) {
  std::vector<std::vector<SyntaxWord>> tagged(sentences->size());
  for (uint32_t out = 0; out < kFolds; ++out) {
    std::vector<bool> take(sentences->size());
    for (size_t i = 0; i < take.size(); ++i)
      take[i] = fold_of(i, kFolds) != out;
    TagTraining shorter = how;
    shorter.epochs = std::max(3, how.epochs / 2);
    shorter.runs = 1;
    const PackedWeights packed =
        train_tagger(sentences, take, shorter).pack(how.weights);
    for (size_t i = 0; i < take.size(); ++i) {
      if (take[i]) continue;
      tag(packed.view(), rows, &(*sentences)[i]);
      tagged[i] = (*sentences)[i].list.words;
    }
  }
  for (size_t i = 0; i < sentences->size(); ++i)
    (*sentences)[i].list.words = std::move(tagged[i]);
}

}  // namespace claims
