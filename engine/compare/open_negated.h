#pragma once
// Claims that deny: "Marta Lindqvist is no singer" is excluded by what carries
// "Marta Lindqvist is a singer", be it said in one passage or in several.

#include <optional>
#include <vector>

#include "engine/compare/open_compare.h"

namespace engine {

// What excludes a claim with one negation; nullopt if it has none or several,
// or if nothing carries what it denies.
std::optional<OpenRelation> exclude_negated(
    const OpenSentence& claim, const std::vector<OpenPassage>& passages,
    const CompareContext& context);

}  // namespace engine
