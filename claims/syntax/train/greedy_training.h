#pragma once
// Trains the parser for a search without a beam: at every state the best action
// that loses no more gold arcs is reinforced, also where earlier mistakes led
// (dynamic oracle for the arc-hybrid system: Goldberg and Nivre 2013).

#include "claims/syntax/train/parse_training.h"

namespace claims {

// REQUIRES: words have tags and lemmas; gold arcs do not cross.
TrainingWeights train_greedy_parser(
    const std::vector<TrainingSentence>& sentences, const ParseTraining& how);

}  // namespace claims
