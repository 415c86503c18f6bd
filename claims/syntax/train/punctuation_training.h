#pragma once
// Learns where punctuation hangs from the gold trees, which show the rules, and
// from parses of unseen sentences, which show where they must do without.

#include "claims/syntax/train/tag_training.h"

namespace claims {

// REQUIRES: sentences are parsed; `rows` are the tagger's.
TrainingWeights train_punctuation(
    const std::vector<TrainingSentence>& sentences,
    const std::vector<TagRow>& rows);

}  // namespace claims
