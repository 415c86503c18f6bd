#pragma once
// What the words before a name make of it: « Trifouillis, en France, » speaks
// of Trifouillis, « le voisin de la France dont … » of the neighbour.

#include "claims/extract/term.h"

namespace claims {

// « La Géorgie, aux États-Unis, »: a comma and a preposition of place stand
// before the term.
bool is_set_off_as_place(const SentenceView& view, const SentenceTerm& term);

// Where the phrase of token `first` begins, its determiners included.
size_t phrase_start(const SentenceView& view, size_t first);

// The token behind "whose", « dont la » right before token `first`; 0 if there
// is none.
size_t relative_before(const SentenceView& view, size_t first);

// "Of", « du » stands before the term.
bool is_behind_of(const SentenceView& view, const SentenceTerm& term);

// « à Trifouillis, en France, »: the term only says where a place lies that the
// base does not know.
bool says_where_a_stranger_lies(const SentenceView& view,
                                const SentenceTerm& term);

}  // namespace claims
