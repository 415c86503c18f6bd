#pragma once
// What a preposition of place makes of the name behind it: « Trifouillis, en
// France, » speaks of Trifouillis.

#include "claims/extract/term.h"

namespace claims {

// « La Géorgie, aux États-Unis, »: a comma and a preposition of place stand
// before the term.
bool is_set_off_as_place(const SentenceView& view, const SentenceTerm& term);

// « à Trifouillis, en France, »: the term only says where a place lies that the
// base does not know.
bool says_where_a_stranger_lies(const SentenceView& view,
                                const SentenceTerm& term);

}  // namespace claims
