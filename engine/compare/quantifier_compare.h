#pragma once
// Quantifiers as algebra of sets: "most", "none", "at least three", "40 %" say
// between which bounds the number of A that are B lies, or their share among
// the A (Barwise and Cooper 1981: what a quantifier says depends on A and on
// A ∩ B alone). What a text counts gives such bounds; a claim is carried where
// they lie within its own, excluded where they lie outside.

#include <optional>
#include <vector>

#include "engine/compare/open_compare.h"

namespace engine {

// nullopt: the claim has no quantifier, or the passages count nothing of its
// class: other comparison may decide.
std::optional<OpenRelation> compare_quantified(
    const OpenSentence& claim, const std::vector<OpenPassage>& passages,
    const CompareContext& context);

}  // namespace engine
