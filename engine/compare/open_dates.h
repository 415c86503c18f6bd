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

}  // namespace engine
