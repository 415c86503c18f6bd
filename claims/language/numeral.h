#pragma once
// Numerals: exact numbers from digits and words of a language ("1 000",
// "soixante et onze", "two and a half million", "1,5 milliard", "XIXe").

#include <optional>
#include <string>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/language/token.h"
#include "claims/value/rational.h"

namespace claims {

struct NumeralLexicon {};  // the words, by folded form
NumeralLexicon load_numerals(const PackNode& pack);

enum class NumeralKind { Cardinal, Ordinal, Fraction, Collective };

struct Numeral {
  size_t first = 0;  // tokens [first, last)
  size_t last = 0;
  Rational value;
  NumeralKind kind = NumeralKind::Cardinal;
  bool in_words = false;
  int decimals = 0;         // written after the mark, before any scale
  Rational last_place = 1;  // value of one unit of the last written place:
                            // "2,3 milliards" 100 000 000
};

// Longest numerals, left to right, not overlapping.
std::vector<Numeral> find_numerals(const Tokens& tokens,
                                   const NumeralLexicon& lexicon);

}  // namespace claims
