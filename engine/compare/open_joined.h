#pragma once
// Which passages may carry a claim together: those that speak of one thing.

#include "engine/compare/open_compare.h"

namespace engine {

// A passage that says more of what the other one speaks of: of one document, of
// documents headed by one name, or of which one names what heads the other.
bool is_joined(const OpenSentence& claim, const OpenPassage& main,
               const OpenPassage& other, const Alignment& alignment,
               const CompareContext& context);

}  // namespace engine
