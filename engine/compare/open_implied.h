#pragma once
// Words of a claim that a passage need not repeat, since how it ties the others
// says the same: "the mill in Dunmore" is located in Dunmore.

#include "engine/compare/open_guard.h"

namespace engine {

// The claim's term only says what a preposition of the passage says before the
// term behind it: "located" before "Dunmore", where the passage has "in
// Dunmore". It holds where the rest of the claim is proven (open_proof.h).
bool is_implied(const OpenSentence& claim, const std::vector<OpenHold>& holds,
                const std::vector<OpenPassage>& passages,
                const CompareContext& context, size_t term);

}  // namespace engine
