#pragma once
// Nouns that describe one thing ("the president of France", « la capitale »)
// and are said of another: a former holder, one of several, another kind.

#include <cstddef>

#include "claims/extract/term.h"

namespace claims {

// "A former president of France", « la capitale économique du pays »: the noun
// at tokens [noun, noun + n) of `term` does not name who holds the office, or
// the one thing that is called so. Needs no analysis of the sentence.
bool is_one_of_several(const SentenceView& view, const SentenceTerm& term,
                       size_t noun, size_t n);

}  // namespace claims
