#pragma once
// Looks for the term that fills a slot of a wording: first where the grammar
// joins one to its words, else by prepositions and the order of words.

#include "claims/extract/wording_match.h"
#include "claims/extract/wording_site.h"

namespace claims {

// nullptr if none fits. `reading`: what is filled already.
const SentenceTerm* find_slot_term(const WordingSite& site,
                                   const WordingSlot& slot,
                                   const Reading& reading);

// The figure, length of time, period or quotation that the property takes,
// nearest to the anchors in their clause; nullptr if none fits.
const Mention* find_slot_value(const WordingSite& site,
                               const WordingSlot& slot);

}  // namespace claims
