#pragma once
// Checks the words of a sentence against passages: findings of open comparison,
// for claims that no property of the catalogue reads and for those on which
// typed evidence decides nothing.

#include <string>
#include <vector>

#include "claims/extract/claim.h"
#include "claims/language/gazetteer.h"
#include "engine/compare/compare.h"

namespace engine {

// Findings that say something of the sentence; of the passages that say nothing
// there is none. Each document is asked alone first; where none decides, all of
// them together, and a finding for each passage that is needed.
// REQUIRES: the pack of `language` exists.
std::vector<Finding> open_findings(
    const claims::Claim& claim, const std::string& sentence,
    const std::string& language, const std::vector<sources::Evidence>& evidence,
    const claims::Gazetteer& gazetteer, const CompareContext& context);

}  // namespace engine
