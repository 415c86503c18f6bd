#pragma once
// Whether what fills a slot is who or what the words really speak of: "an aide
// to Jimmy Carter died" speaks of the aide, "the soldiers based at Gao left" of
// some of the soldiers, "Goïta overthrew Bazoum" of Goïta as well.

#include "claims/extract/wording_match.h"

namespace claims {

// What needs the grammar is false where the sentence was not analysed.

// A noun that nobody read heads the phrase of what would be the subject.
bool is_below_unread_noun(const SentenceView& view, const Reading& reading);

// Words between a force, or a class, and what it does say which of it is meant.
bool is_narrowed(const SentenceView& view, const Reading& reading);

// "Reports that Castro died were wrong": what a noun is said to say is asserted
// by nobody.
bool is_content_of_noun(const SentenceView& view, const Reading& reading);

// Who did it is named, and no slot took the name.
bool leaves_an_agent(const SentenceView& view, const Reading& reading);

}  // namespace claims
