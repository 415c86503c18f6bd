#pragma once
// What the parser looks at: words, lemmas and tags at the top of the stack and
// the front, the dependents that they have, distances (after Zhang and Nivre
// 2011, "Transition-based dependency parsing with rich non-local features").
// Trainer and analysis share it.

#include <span>

#include "claims/syntax/feature_hash.h"
#include "claims/syntax/parse_state.h"

namespace claims {

constexpr size_t kParseFeatures = 150;  // at most

// REQUIRES: `words` as of ParseWord, with three empty words behind the root.
size_t parse_features(const ParseState& state, std::span<const ParseWord> words,
                      Feature* out);

// The same in three parts, each to be asked once for what it depends on: a word
// at the front, which several steps see; the top item of a stack (nullptr: an
// empty one), which is seen again when what came on it is gone; and a state.
size_t front_features(int32_t word, std::span<const ParseWord> words,
                      Feature* out);
size_t stack_features(const StackItem* top, std::span<const ParseWord> words,
                      Feature* out);
size_t joint_features(const ParseState& state, std::span<const ParseWord> words,
                      Feature* out);

}  // namespace claims
