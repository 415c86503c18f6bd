#include "claims/language/numeral_decimal.h"

namespace claims {

bool NumeralDecimals::take_decimals(size_t here, NumeralSum* sum,
                                    Numeral* numeral, size_t* at) const {
  if (!word(here).decimal_mark || !sum->in_group() || numeral->decimals > 0)
    return false;
  std::string digits;
  size_t end = here + 1;
  while (digits.size() < 20) {
    const auto piece = decimal_piece(end);
    if (!piece || (!digits.empty() && piece->first.size() > 1)) break;
    digits += piece->first;
    end = piece->second;
  }
  if (digits.empty()) return false;
  const auto fraction = Rational::parse("0." + digits);
  if (!fraction) return false;
  sum->add_fraction(*fraction);
  numeral->decimals = static_cast<int>(digits.size());
  numeral->last_place = power_of_ten(-numeral->decimals).value_or(Rational(1));
  *at = end;
  return true;
}

std::optional<std::pair<std::string, size_t>> NumeralDecimals::decimal_piece(
    size_t i) const {
  i = next(i);
  if (is_digits(i) && tokens_.form(i).size() < 12)
    return std::pair(std::string(tokens_.form(i)), i + 1);
  if (is(i, &NumeralWord::decimal_zero)) return std::pair("0", i + 1);
  const bool hundred = lexicon_.hundred_first && is_plain(i) &&
                       word(i).hundred > 0 && !word(i).plural;
  if (!is_cardinal(i) && !hundred) return std::nullopt;
  NumeralSum sum(lexicon_);
  size_t at = i;
  while (true) {
    const size_t here = sum.empty() ? at : next(at);
    if (is_cardinal(here) && sum.add_cardinal(word(here).cardinal)) {
      at = here + 1;
    } else if ((!sum.empty() || hundred) && is_plain(here) &&
               word(here).hundred > 0 &&
               sum.multiply_hundred(word(here).hundred)) {
      at = here + 1;
    } else {
      break;
    }
  }
  return std::pair(sum.value().text(), at);
}

}  // namespace claims
