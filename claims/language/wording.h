#pragma once
// Wordings: how a property of the catalogue is said in a language, as short
// sentences with slots ("{force} quitte {place}", "{place} capital of
// {country}"). Matching is by stems and slots within a clause, so that tense,
// passive and modifiers do not matter.

#include <string>
#include <vector>

#include "claims/language/catalogue.h"
#include "claims/language/pack_node.h"

namespace claims {

struct WordingTable {};
WordingTable load_wordings(const PackNode& pack, const std::string& code,
                           const Catalogue& catalogue);

}  // namespace claims
