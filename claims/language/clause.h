#pragma once
// Words that turn a clause: negation, hedges, forecast and opinion cues,
// reporting verbs, conjunctions, anaphors (« le pays », "the group").

#include <string>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/language/token.h"

namespace claims {

struct ClauseLexicon {};
ClauseLexicon load_clause_words(const PackNode& pack);

}  // namespace claims
