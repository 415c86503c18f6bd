#pragma once
// Where the sentences of a block end, token by token.

#include <vector>

#include "claims/language/sentence_rules.h"
#include "claims/language/token.h"

namespace claims {

// Tokens [first, last).
struct TokenRange {
  size_t first, last;
};

// The sentences of a block, in order, every token in one of them. Linear in
// time.
std::vector<TokenRange> sentence_ranges(const Tokens& tokens,
                                        const SentenceRules& rules);

}  // namespace claims
