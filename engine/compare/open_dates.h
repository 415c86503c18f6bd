#pragma once
// What the days of a sentence say besides themselves: "before 1999" is the time
// up to it, "as of 9 March" a day on which something is so, "Tarrow
// (1871-1940)" a birth and a death, "a 1968 film" a release.

#include "engine/compare/open_text.h"

namespace engine {

// REQUIRES: terms are in text order and have their groups.
void settle_dates(const claims::LanguagePack& pack, OpenSentence* sentence);

// The token stands within brackets that were opened before it.
bool is_bracketed(const claims::Tokens& tokens, size_t token);

// The event of a life that the day at term `date` is said to be of, 'b' the
// birth or 'd' the death; 0 = of none. In "born in 1931, she died in 2011" a day
// is of the word before it, in "in 1931 she was born" of the one behind.
// REQUIRES: `date` is the number of a term.
char event_of_life(const OpenSentence& sentence, size_t date);

}  // namespace engine
