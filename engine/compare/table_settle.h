#pragma once
// What one word of a claim over a fact sheet is told by another that stands
// before or behind it: "que" behind "plus âgé" is a comparison's, "early"
// before "twenties" is a part of the decade, a year beside "album" is its
// release's.

#include <vector>

#include "engine/compare/table_sheet.h"

namespace engine {

// `tokens` are the claim's, `known` the words of its language.
void settle(const claims::Tokens& tokens, const claims::SheetWords& known,
            const std::vector<SheetEntry>& entries,
            std::vector<SheetAtom>* atoms);

}  // namespace engine
