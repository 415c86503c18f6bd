#pragma once
// Numbers written in digits: which marks group, which one is the decimal mark,
// what is no number at all (versions, telephone numbers, dates in figures).

#include <optional>

#include "claims/language/numeral.h"

namespace claims {

struct DigitNumber {
  size_t first = 0;  // tokens [first, last), with a leading mark or sign
  size_t last = 0;
  Rational value;
  int decimals = 0;
  bool grouped = false;  // "1 000", "1,000"
  bool signed_minus = false;
  bool is_number = true;  // false: skip to `last`, it only looks like one
};

// REQUIRES: tokens.list[at] is Digits. Always advances.
DigitNumber read_digits(const Tokens& tokens, size_t at,
                        const NumeralLexicon& lexicon);

// Value of ½, ⅔ …; nullopt if the token is another sign.
std::optional<Rational> vulgar_fraction(std::string_view form);

// Value of a Roman number in lower case in canonical form ("xix"); 0 if none.
int roman_value(std::string_view letters);

}  // namespace claims
