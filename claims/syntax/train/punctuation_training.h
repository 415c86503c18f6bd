#pragma once
// Learns from the gold trees where punctuation hangs.

#include "claims/syntax/train/tag_training.h"

namespace claims {

// REQUIRES: `rows` are the tagger's.
TrainingWeights train_punctuation(std::vector<TrainingSentence> sentences,
                                  const std::vector<TagRow>& rows);

}  // namespace claims
