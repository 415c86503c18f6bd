#pragma once
// What a preposition of place makes of the name behind it: « Trifouillis, en
// France, » speaks of Trifouillis.

#include "claims/extract/term.h"

namespace claims {

// "In", « au » stands before the term.
bool is_behind_place_word(const SentenceView& view, const SentenceTerm& term);

// « à Trifouillis, en France, »: the term only says where a place lies that the
// base does not know.
bool says_where_a_stranger_lies(const SentenceView& view,
                                const SentenceTerm& term);

}  // namespace claims
