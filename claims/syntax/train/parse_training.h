#pragma once
// Trains the parser: a structured perceptron with a beam; where the gold states
// lag furthest behind the best ones, their actions are reinforced (maximum
// violation: Huang, Fayong and Guo 2012).

#include "claims/syntax/train/tag_training.h"

namespace claims {

struct ParseTraining {
  int epochs = 12;
  int runs = 1;  // of so many passes, from zero, averaged
  uint32_t beam = 8;
  size_t features = 0;  // chosen by the first passes; 0 = all
  int choosing = 3;     // passes that choose them
  int32_t margin = 0;   // by which a right action must lead to be let alone
  uint64_t left_relations = 0, right_relations = 0;
};

// REQUIRES: words have tags and lemmas; gold arcs do not cross.
TrainingWeights train_parser(const std::vector<TrainingSentence>& sentences,
                             const ParseTraining& how);

// Relations of the gold arcs, as bits by direction.
void collect_relations(const std::vector<TrainingSentence>& sentences,
                       ParseTraining* how);

}  // namespace claims
