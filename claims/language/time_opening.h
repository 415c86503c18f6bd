#pragma once
// What a time rule may begin and go on with, worked out once when a grammar is
// loaded: most rules are refused at a word by looking at it and the next one.

#include "claims/language/time_grammar.h"

namespace claims {

// Fills `first` and `opening` of every rule and pattern, and `openers`.
// REQUIRES: the rules' steps are complete; at most kMaxTimeTags tags.
void index_openings(TimeGrammar* grammar);

}  // namespace claims
