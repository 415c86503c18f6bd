#pragma once
// Readings of a claim over a fact sheet (an infobox): one thing, the title's,
// with an entry a heading. "Aya Diallo was born before 1950", "the band has
// more than two genres", "it came out in May 1974".

#include "engine/compare/table_reading.h"

namespace engine {

// nullopt unless every word of the claim has its place, the sheet's own thing
// is named and all readings agree. REQUIRES: table.is_infobox.
std::optional<TableAnswer> answer_of_sheet(const ClaimSentence& sentence,
                                           const Table& table,
                                           const ReadingContext& context);

// The answer of whichever reader suits the kind of table.
std::optional<TableAnswer> answer_of_table(const ClaimSentence& sentence,
                                           const Table& table,
                                           const ReadingContext& context);

}  // namespace engine
