#pragma once
// When one passage carries all of a claim but one detail, and says another
// thing in its place that leaves no room for the claim's.

#include <optional>
#include <vector>

#include "engine/compare/open_scope.h"

namespace engine {

// What excludes the claim; absent if nothing does. `missing`: terms of the
// claim that the passage does not hold.
std::optional<SlotOutcome> find_exclusion(const OpenPair& pair,
                                          const std::vector<size_t>& missing);

}  // namespace engine
