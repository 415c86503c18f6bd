#pragma once
// What a sentence adds to what a reading took of it, beside the verb: how, with
// whom, where, by how much. "Mahamat Déby narrowly won the election" says that
// he won, which evidence may carry, and by how little, which nothing read. The
// claim is refuted by what refutes its core, and never borne out by it.

#include "claims/extract/wording_match.h"

namespace claims {

// Role of the parts of a claim that hold such words.
inline constexpr char kDetailRole[] = "detail";

// The words of each such detail, in text order; none where the sentence was not
// analysed, where all of it stands in a noun phrase, or where a figure is read
// (measured.h asks about its surroundings).
std::vector<Span> unread_details(const SentenceView& view,
                                 const Reading& reading);

}  // namespace claims
