#pragma once
// What a time rule may begin and go on with, worked out once when a grammar is
// loaded: most rules are refused at a word by looking at it and the next one.

#include "claims/language/time_grammar.h"

namespace claims {

// Fills `openings`, `pattern_sets`, `top`, `single`, `pair`, `leaders`, `follows` and
// `follow_sets`, and `led` of every rule. REQUIRES: the rules' steps are
// complete; at most kMaxTimeTags tags and kMaxTimePatterns patterns.
void index_openings(TimeGrammar* grammar);

}  // namespace claims
