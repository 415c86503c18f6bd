#pragma once
// Places in an order: a thing that is the fifteenth album of a band is not its
// ninth. It may be its third live album.

#include <optional>

#include "engine/compare/open_scope.h"

namespace engine {

// The place that the text gives the same thing among the same things. REQUIRES:
// term `t` of the claim is a place, and the only one that the text lacks.
std::optional<SlotOutcome> find_other_rank(const OpenPair& pair, size_t t);

}  // namespace engine
