#include "claims/language/digits_exponent.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "claims/language/token_mark.h"

namespace claims {
namespace {

// "10", "−5" behind the mark of an exponent; moves *i past it.
std::optional<int> read_exponent(const Tokens& tokens, size_t* i) {
  size_t at = *i;
  int sign = 1;
  while (adjacent(tokens, at) &&
         (is_mark(tokens, at, "-") || is_mark(tokens, at, "+"))) {
    if (is_mark(tokens, at, "-")) sign = -1;
    ++at;
  }
  if (!is_digits(tokens, at) || !adjacent(tokens, at) ||
      tokens.form(at).size() > 2)
    return std::nullopt;
  *i = at + 1;
  int value = 0;
  for (char c : tokens.form(at)) value = value * 10 + (c - '0');
  return sign * value;
}

// "⁸", "⁻²": an exponent written small; moves *i past it.
std::optional<int> read_small_exponent(const Tokens& tokens, size_t* i) {
  size_t at = *i;
  const bool minus = adjacent(tokens, at) && is_mark(tokens, at, "⁻");
  if (minus) ++at;
  const size_t first = at;
  int value = 0;
  for (; adjacent(tokens, at) && at < first + 2; ++at) {
    const int digit = superscript_digit(tokens.form(at));
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  if (at == first) return std::nullopt;
  *i = at;
  return minus ? -value : value;
}

std::optional<Rational> power(const Rational& base, int exponent) {
  std::optional<Rational> result = Rational(1);
  for (int i = 0; i < std::abs(exponent) && result; ++i)
    result = multiply(*result, base);
  return result && exponent < 0 ? divide(1, *result) : result;
}

}  // namespace

void apply_exponent(const Tokens& tokens, DigitNumber* number) {
  size_t i = number->last;
  std::optional<Rational> factor;
  if (adjacent(tokens, i) && is_mark(tokens, i, "e")) {
    if (const auto e = read_exponent(tokens, &++i)) factor = power_of_ten(*e);
  } else if (adjacent(tokens, i) && is_mark(tokens, i, "^")) {
    if (const auto e = read_exponent(tokens, &++i)) {
      if (const auto raised = power(number->value, *e)) {
        number->value = *raised;
        number->last = i;
      }
    }
    return;
  } else if ((is_mark(tokens, i, "x") || is_mark(tokens, i, "×")) &&
             is_mark(tokens, i + 1, "10")) {
    i += 2;
    if (is_mark(tokens, i, "^")) ++i;
    auto e = read_exponent(tokens, &i);
    if (!e) e = read_small_exponent(tokens, &i);
    if (e) factor = power_of_ten(*e);
  } else if (i == number->first + 1 && is_mark(tokens, i - 1, "10")) {
    // "10⁶"; behind any other figure a small one is the mark of a note.
    if (const auto e = read_small_exponent(tokens, &i))
      factor = power_of_ten(*e - 1);
  }
  if (!factor) return;
  if (const auto product = multiply(number->value, *factor)) {
    number->value = *product;
    number->last = i;
  }
}

int superscript_digit(std::string_view form) {
  static constexpr std::array<std::string_view, 10> kDigits = {
      "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  const auto* at = std::find(kDigits.begin(), kDigits.end(), form);
  return at == kDigits.end() ? -1 : static_cast<int>(at - kDigits.begin());
}

}  // namespace claims
