#pragma once
// Claims that restrict themselves: "Marta is only a singer" says that she is a
// singer, and nothing else of the kind. What denies the first denies the claim;
// so does a text that has both, "a singer and actress".

#include <optional>
#include <vector>

#include "engine/compare/open_compare.h"

namespace engine {

// What excludes a claim with one restricting word ("only", "solely"); nullopt
// if it has none, denies, or is not excluded: such a claim is carried only by
// a text that restricts itself too (compare_open).
std::optional<OpenRelation> exclude_restricted(
    const OpenSentence& claim, const std::vector<OpenPassage>& passages,
    const CompareContext& context);

}  // namespace engine
