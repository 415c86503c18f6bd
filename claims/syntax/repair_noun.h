#pragma once
// Noun phrases: the noun over its adjectives, a name behind its noun, a
// preposition with the noun behind it.

#include <cstdint>

#include "claims/syntax/repair_tree.h"

namespace claims {

// « les premiers résultats »: of an adjective and the noun behind it that
// hangs on it, the noun is the head.
bool raise_noun(RepairTree* tree, int32_t i);

// « le fleuve Niger »: a name right behind its noun is no second subject.
void name_noun(RepairTree* tree, int32_t i);

// "The immunity of X was lifted": a preposition right before a noun is that
// noun's, and what has one is no subject.
bool return_preposition(RepairTree* tree, int32_t i);

}  // namespace claims
