#pragma once
// Words that stand nowhere on a fact sheet and are tied to it by what they
// mean: an "entertainer" is what the sheet's "actor" is, a "beverage" is its
// "soft drink". From the table of word relations, so in both languages.

#include "engine/compare/table_sheet.h"

namespace engine {

// Entries with a thing that is of the kind that token `i` names; only of
// relations whose things say what the sheet's thing is.
std::vector<EntryHit> kinds_at(const ClaimWords& words, size_t i,
                               const std::vector<SheetEntry>& entries,
                               std::string_view language);

}  // namespace engine
