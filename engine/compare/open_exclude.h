#pragma once
// When one passage carries all of a claim but one detail, and says another
// thing in its place that leaves no room for the claim's.

#include <optional>
#include <vector>

#include "engine/compare/open_align.h"

namespace engine {

struct OpenPair {
  const OpenSentence& claim;
  const OpenSentence& text;
  const OpenSentence& title;
  const Alignment& alignment;
  const CompareContext& context;
};

struct OpenExclusion {
  std::optional<SlotOutcome> slot;  // absent: nothing is excluded
};

// `missing`: terms of the claim that the passage does not hold.
OpenExclusion find_exclusion(const OpenPair& pair,
                             const std::vector<size_t>& missing);

}  // namespace engine
