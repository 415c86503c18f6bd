#pragma once
// Nouns that describe one thing ("the president of France", « la capitale »)
// and are said of another: a former holder, one of several, another kind.

#include <cstddef>

#include "claims/extract/wording_match.h"

namespace claims {

// "A former president of France", « la capitale économique du pays »: the noun
// at tokens [noun, noun + n) of `term` does not name who holds the office, or
// the one thing that is called so. Needs no analysis of the sentence.
bool is_one_of_several(const SentenceView& view, const SentenceTerm& term,
                       size_t noun, size_t n);

// "The French and German presidents, Macron and Steinmeier": one of two names
// for an office of one, and who has which is left to the reader. Not "president
// Macron and chancellor Merz".
bool shares_one_value(const SentenceView& view, const Reading& reading);

}  // namespace claims
