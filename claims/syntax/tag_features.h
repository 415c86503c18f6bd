#pragma once
// What the tagger looks at: the word, its ending and class, its neighbours and
// the two tags before it. Trainer and analysis share it.

#include <span>

#include "claims/syntax/feature_hash.h"
#include "claims/syntax/word_list.h"

namespace claims {

constexpr size_t kTagFeatures = 80;  // at most

// Features of word `at`; rows of the tags before it are read from the words.
// Writes to `out`, returns how many.
size_t tag_features(std::span<const SyntaxWord> words, size_t at, Feature* out);

}  // namespace claims
