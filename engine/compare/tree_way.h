#pragma once
// Ways through the tree of a sentence: over which words one word has to do with
// another, and whether what lies between gives what the one has to the other.
// In "X, a painter born in Wales" the way from X to born leads over painter,
// which X is; in "X's brother was born" it leads over somebody else.

#include <cstdint>
#include <vector>

#include "claims/syntax/tree.h"

namespace engine {

using Dependency = claims::Relation;

const claims::Word& at(const claims::Tree& tree, int32_t word);
bool is_subject(Dependency relation);
bool has_subject(const claims::Tree& tree, int32_t word);
bool has_copula(const claims::Tree& tree, int32_t word);
// The first word of all that hangs on `word`, itself included.
int32_t first_below(const claims::Tree& tree, int32_t word);
// "A, B and C", "Kyoto, Japan": what governs the first governs the others.
bool joins_equals(Dependency relation);

// The words from `from` to `to`, both included, over their common head; none if
// that is more than 32 words away.
std::vector<int32_t> way_between(const claims::Tree& tree, int32_t from,
                                 int32_t to);
// A clause of its own begins: what stands on its two sides are two statements.
bool is_parted(const claims::Tree& tree, int32_t word);
// `word`, between `one` and `other` on a way, gives what one has to the other.
bool gives(const claims::Tree& tree, int32_t word, int32_t one, int32_t other);

}  // namespace engine
