#pragma once
// Numbers inside time expressions: the day of "1er mai", the year of "mai
// 2024", the century of "XIXe siècle". Stricter than numerals: "3,5 mai" has no
// day 3.

#include <optional>

#include "claims/language/numeral.h"
#include "claims/language/time_grammar.h"

namespace claims {

struct NumberContext {
  const TimeGrammar& grammar;
  const Tokens& tokens;
  const TaggedTokens& tagged;
  const Numeral* numeral;    // that begins at the token; or nullptr
  const Numeral* following;  // the next one of the sentence; or nullptr
  size_t width = 0;          // how many digits the token has; 0: it is none
  int32_t digits = -1;       // what up to four of them spell, else -1
};
NumberContext number_context(const TimeGrammar& grammar, const Tokens& tokens,
                             const TaggedTokens& tagged, size_t at,
                             const Numeral* numeral, const Numeral* following);

struct TimeNumberFound {
  int32_t value = 0;
  size_t end = 0;                 // token after it
  std::optional<int32_t> minute;  // of "0800"
};

// REQUIRES: at < tokens.size().
std::optional<TimeNumberFound> time_number_at(const NumberContext& context,
                                              TimeNumber number, size_t at);

}  // namespace claims
