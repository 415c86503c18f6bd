#pragma once
// Parses the treebank by parsers that did not see the sentence, so that what
// looks at parses again learns from such as it will get.

#include "claims/syntax/train/parse_training.h"

namespace claims {

// Sets head and relation of every word; the gold stays as it is. `weights`: of
// each parser. REQUIRES: words have tags and lemmas; gold arcs do not cross.
void jackknife_parses(const ParseTraining& how, size_t weights,
                      std::vector<TrainingSentence>* sentences);

}  // namespace claims
