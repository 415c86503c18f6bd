#pragma once
// Trains the tagger; and tags the treebank by taggers that did not see the
// sentence, so that the parser learns from tags as good as it will get.

#include "claims/syntax/tagger.h"
#include "claims/syntax/train/model_builder.h"
#include "claims/syntax/train/training_weights.h"

namespace claims {

// A sentence in training: its words with keys and entries, and the gold.
struct TrainingSentence {
  WordList list;
  std::vector<uint8_t> rows;  // gold
  std::vector<int32_t> heads;
  std::vector<uint8_t> relations;
};

// Same order on every machine: a simple generator, not the library's.
class Shuffle {
 public:
  uint32_t below(uint32_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>((state_ >> 33) % limit);
  }
  void run(std::vector<uint32_t>* order) {
    for (uint32_t i = static_cast<uint32_t>(order->size()); i > 1; --i)
      std::swap((*order)[i - 1], (*order)[below(i)]);
  }

 private:
  uint64_t state_ = 20240522;
};

struct TagTraining {
  size_t tags = 0;
  int epochs = 8;
  int runs = 1;         // of so many passes, from zero, averaged
  int choosing = 2;     // passes that choose the features
  size_t features = 0;  // how many they choose; 0 = all
  size_t weights = 400000;
  int32_t margin = 0;  // by which the gold tag must lead to be let alone
};

// Which of `folds` parts of the treebank a sentence is left out with:
// stretches, not single sentences, for neighbours share their words.
inline uint32_t fold_of(size_t sentence, uint32_t folds) {
  return static_cast<uint32_t>(sentence / 20 % folds);
}

// Trains on the sentences of which `take` is true.
TrainingWeights train_tagger(std::vector<TrainingSentence>* sentences,
                             const std::vector<bool>& take,
                             const TagTraining& how);
// Sets tag_row of every word by taggers trained on the other sentences.
void jackknife_tags(std::vector<TrainingSentence>* sentences,
                    const std::vector<TagRow>& rows, const TagTraining& how);

}  // namespace claims
