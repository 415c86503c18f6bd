#pragma once
// Exponents behind a number in digits: "1e10", "2.5×10−5", "3^4", "10⁸".

#include "claims/language/digits.h"

namespace claims {

// Reads the exponent behind `number`, if there is one, into its value.
void apply_exponent(const Tokens& tokens, DigitNumber* number);

// Of "⁰" to "⁹"; -1 if the token is another sign.
int superscript_digit(std::string_view form);

}  // namespace claims
