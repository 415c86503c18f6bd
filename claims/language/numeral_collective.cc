#include "claims/language/numeral_collective.h"

#include "claims/language/digits.h"

namespace claims {

std::optional<Numeral> NumeralCollectives::read_vulgar(size_t i) const {
  Numeral numeral;
  numeral.first = i;
  numeral.last = i + 1;
  numeral.value = *vulgar_fraction(tokens_.form(i));
  numeral.kind = NumeralKind::Fraction;
  scale_up(&numeral);
  return numeral;
}

std::optional<Numeral> NumeralCollectives::read_several(size_t i) const {
  const size_t at = i + 1;
  if (!is_plain(at)) return std::nullopt;
  const int64_t unit = collective_of(at);
  if (unit == 0) return std::nullopt;
  Numeral numeral;
  numeral.first = i;
  numeral.last = at + 1;
  numeral.value = unit;
  numeral.kind = NumeralKind::Collective;
  numeral.several = numeral.in_words = true;
  link_collectives(&numeral);
  return numeral;
}

int64_t NumeralCollectives::collective_of(size_t i) const {
  if (!is_plain(i)) return 0;
  if (word(i).collective > 0) return word(i).collective;
  return word(i).hundred > 0 ? word(i).hundred : word(i).scale;
}

std::optional<Numeral> NumeralCollectives::read_part_first(size_t i) const {
  if (!is_plain(i) || word(i).part == 0) return std::nullopt;
  Numeral numeral;
  numeral.first = i;
  numeral.last = i + 1;
  numeral.value = Rational::of(1, word(i).part);
  numeral.kind = NumeralKind::Fraction;
  numeral.in_words = true;
  if (scale_up(&numeral)) return numeral;
  if (word(i).standing) return numeral;
  numeral.weak = true;  // "quart de litre": only with what it measures
  return word(i).plural ? std::nullopt : std::optional(numeral);
}

bool NumeralCollectives::scale_up(Numeral* numeral) const {
  size_t at = next(numeral->last);
  if (is(at, &NumeralWord::link)) at = next(at + 1);
  if (is(at, &NumeralWord::weak)) at = next(at + 1);
  const int64_t unit = collective_of(at);
  if (unit == 0) return false;
  const auto product = multiply(numeral->value, unit);
  if (!product) return false;
  numeral->value = *product;
  numeral->last = at + 1;
  numeral->scale = unit;
  numeral->kind =
      word(at).collective > 0 ? NumeralKind::Collective : NumeralKind::Fraction;
  return true;
}

std::optional<Numeral> NumeralCollectives::read_plural_scale(size_t i) const {
  if (!is_plain(i) || !word(i).plural || word(i).ordinal >= 0)
    return std::nullopt;
  const int64_t unit = collective_of(i);
  if (unit == 0) return std::nullopt;
  Numeral numeral;
  numeral.first = i;
  numeral.last = i + 1;
  numeral.value = unit;
  numeral.kind = NumeralKind::Collective;
  numeral.several = numeral.in_words = true;
  link_collectives(&numeral);
  return numeral;
}

void NumeralCollectives::link_collectives(Numeral* numeral) const {
  while (is(numeral->last, &NumeralWord::link)) {
    const size_t at = numeral->last + 1;
    const int64_t unit = collective_of(at);
    if (unit == 0) return;
    const auto product = multiply(numeral->value, unit);
    if (!product) return;
    numeral->value = *product;
    numeral->last = at + 1;
  }
}

void NumeralCollectives::take_letter_scale(Numeral* numeral) const {
  const size_t at = numeral->last;
  if (!is(at, &NumeralWord::letter_scale) || numeral->in_words) return;
  const Token& token = tokens_.list[at];
  if (word(at).capital && !token.capitalised) return;
  const bool spaced = token.space_before;
  const bool before_sign = at + 1 < tokens_.size() && adjacent(at + 1) &&
                           tokens_.list[at + 1].kind == TokenKind::Symbol;
  // "3,5 M d'habitants"; not the initial of "les 5 M. Dupont".
  const bool ends = at + 1 == tokens_.size() || is(at + 1, &NumeralWord::link);
  if (spaced && tokens_.form(at).size() < 2 && !before_sign && !ends) return;
  apply_scale(numeral, word(at).scale, at + 1);
}

bool NumeralCollectives::apply_scale(Numeral* numeral, int64_t scale,
                                     size_t last) {
  const auto value = multiply(numeral->value, scale);
  const auto place = multiply(numeral->last_place, scale);
  if (!value || !place) return false;
  numeral->value = *value;
  if (numeral->decimals > 0) numeral->last_place = *place;
  numeral->scale = scale;
  numeral->last = last;
  return true;
}

int NumeralCollectives::lean_of(size_t i) const {
  if (i >= tokens_.size()) return 0;
  if (lexicon_.lean_more.contains(tokens_.form(i))) return 1;
  return lexicon_.lean_less.contains(tokens_.form(i)) ? -1 : 0;
}

bool NumeralCollectives::take_collective(Numeral* numeral) const {
  size_t here = next(numeral->last);
  const int lean = numeral->weak ? lean_of(here) : 0;
  if (lean != 0) ++here;
  if (!is_plain(here) ||
      !(numeral->value.is_whole() || Rational(1) < numeral->value))
    return false;
  const int64_t unit = lean != 0 ? collective_of(here) : word(here).collective;
  if (unit == 0) return false;
  const auto value = multiply(numeral->value, unit);
  if (!value) return false;
  numeral->lean = lean;
  numeral->scale = unit;
  numeral->value = *value;
  numeral->last = here + 1;
  numeral->kind = NumeralKind::Collective;
  numeral->weak = false;
  link_collectives(numeral);
  return true;
}

}  // namespace claims
