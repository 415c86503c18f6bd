#include "claims/language/numeral_fraction.h"

#include "claims/language/digits.h"

namespace claims {

std::optional<NumeralFractions::Piece> NumeralFractions::read_fraction(
    size_t i) const {
  if (is_plain(i) && word(i).part > 0)
    return Piece{Rational::of(1, word(i).part), i + 1};
  NumeralSum sum(lexicon_);
  size_t at = i;
  while (is_cardinal(at) && sum.add_cardinal(word(at).cardinal))
    at = next(at + 1);
  if (sum.empty() || !is_plain(at)) return std::nullopt;
  int64_t under = word(at).part;
  if (under == 0 && is_ordinal(at) && !word(at).no_denominator &&
      word(at).ordinal > 2)
    under = word(at).ordinal;
  if (under == 0) return std::nullopt;
  const auto value = divide(sum.value(), under);
  if (!value) return std::nullopt;
  return Piece{*value, at + 1};
}

std::optional<Numeral> NumeralFractions::take_ordinal(
    size_t i, size_t at, const NumeralSum& before,
    const Numeral& so_far) const {
  size_t here = before.empty() ? at : next(at);
  NumeralSum sum = before;
  // "vingt et unième": the connector belongs to the ordinal.
  if (!before.empty() && is(here, &NumeralWord::joins_tens) &&
      is_ordinal(next(here + 1)) && before.after_tens() &&
      lexicon_.joined_after_tens.contains(word(next(here + 1)).ordinal))
    here = next(here + 1);
  else if (!before.empty() && is(here, &NumeralWord::joins) &&
           is_ordinal(next(here + 1)) && before.after_multiplier())
    here = next(here + 1);
  if (is_cardinal(here) && !before.empty() && so_far.in_words)
    return fraction_over_compound(so_far, before, here);
  if (is_ordinal(here) && !before.empty() && word(here).alone)
    return std::nullopt;
  if (!is_ordinal(here) || !so_far.in_words) {
    return is_ordinal(here) && !before.empty()
               ? fraction_over(so_far, before, here)
               : std::nullopt;
  }
  const int64_t ordinal = word(here).ordinal;
  bool multiplied = false;
  const bool fits = sum.add_ordinal(ordinal, &multiplied);
  const bool one = before.value() == Rational(1) && before.in_group();
  if (!before.empty() && !word(here).no_denominator && ordinal > 2) {
    const bool over_all = word(here).plural
                              ? !fits || multiplied
                              : !fits && !so_far.weak && ends_phrase(here + 1);
    const bool small = multiplied && is_small_part(here);
    if (over_all || (one && (!fits || so_far.weak || small)) ||
        (word(here).plural && before.after_multiplier()))
      return fraction_over(so_far, before, here);
  }
  if (!fits) return std::nullopt;
  Numeral numeral = so_far;
  numeral.first = i;
  numeral.last = here + 1;
  numeral.value = sum.value();
  numeral.kind = NumeralKind::Ordinal;
  numeral.weak = false;
  return numeral;
}

std::optional<Numeral> NumeralFractions::fraction_over_compound(
    const Numeral& so_far, const NumeralSum& over, size_t here) const {
  NumeralSum under(lexicon_);
  size_t at = here;
  while (is_cardinal(at) && under.add_cardinal(word(at).cardinal))
    at = next(at + 1);
  bool multiplied = false;
  if (!is_ordinal(at) || word(at).alone ||
      !under.add_ordinal(word(at).ordinal, &multiplied))
    return std::nullopt;
  const auto whole = under.value().whole();
  return whole ? fraction_over(so_far, over, at, here, *whole) : std::nullopt;
}

std::optional<Numeral> NumeralFractions::fraction_over(const Numeral& so_far,
                                                       const NumeralSum& over,
                                                       size_t here) const {
  const int64_t under = word(here).ordinal;
  if (under <= 2 || word(here).no_denominator) return std::nullopt;
  return fraction_over(so_far, over, here, here, under);
}

std::optional<Numeral> NumeralFractions::fraction_over(const Numeral& so_far,
                                                       const NumeralSum& over,
                                                       size_t here, size_t from,
                                                       int64_t under) const {
  const bool one = over.value() == Rational(1);
  if (!one && !word(here).plural && !ends_phrase(here + 1)) return std::nullopt;
  // "a third man", "un douzième essai": an ordinal before its noun.
  if (so_far.weak && !ends_phrase(here + 1)) {
    Numeral ordinal;
    ordinal.first = from;
    ordinal.last = here + 1;
    ordinal.value = under;
    ordinal.kind = NumeralKind::Ordinal;
    ordinal.in_words = true;
    return ordinal;
  }
  const auto value = divide(over.value(), under);
  if (!value) return std::nullopt;
  Numeral numeral = so_far;
  numeral.last = here + 1;
  numeral.value = *value;
  numeral.kind = NumeralKind::Fraction;
  numeral.weak = false;
  return numeral;
}

bool NumeralFractions::is_small_part(size_t here) const {
  return is(here + 1, &NumeralWord::link) ||
         (adjacent(here) && ends_phrase(here + 1));
}

bool NumeralFractions::ends_phrase(size_t i) const {
  return i >= tokens_.size() || tokens_.list[i].kind != TokenKind::Word ||
         is(i, &NumeralWord::link) || is(i, &NumeralWord::joins_parts);
}

void NumeralFractions::take_part(Numeral* numeral, bool in_range) const {
  const size_t here = next(numeral->last);
  const size_t first = numeral->first;
  if (first > 0 && lexicon_.not_parts_behind.contains(tokens_.form(first - 1)))
    return;
  if (is_plain(here) && word(here).part > 0 && !word(here).attributive &&
      numeral->value.is_whole() && numeral->decimals == 0) {
    const auto value = divide(numeral->value, word(here).part);
    if (!value) return;
    numeral->value = *value;
    numeral->last = here + 1;
    numeral->kind = NumeralKind::Fraction;
    numeral->weak = false;
    scale_up(numeral);
    return;
  }
  if (is_plain(here) && word(here).attributive && numeral->weak) {
    // "un demi-million"
    numeral->value = Rational::of(1, word(here).part);
    numeral->last = here + 1;
    numeral->kind = NumeralKind::Fraction;
    numeral->weak = false;
    scale_up(numeral);
    return;
  }
  take_joined_part(numeral, in_range);
}

void NumeralFractions::take_joined_part(Numeral* numeral, bool in_range) const {
  const size_t here = next(numeral->last);
  if (in_range || numeral->decimals > 0 || !is(here, &NumeralWord::joins_parts))
    return;
  const auto part = read_fraction(next(here + 1));
  if (!part || !(part->value < Rational(1))) return;
  take_mixed(numeral, *part);
}

void NumeralFractions::take_mixed(Numeral* numeral, const Piece& part) const {
  const size_t then = next(part.last);
  const bool scale_follows = is_multiplier(then) && !is_digits(then);
  Rational unit = numeral->scale;
  size_t last = part.last;
  if (scale_follows && Rational(1) < unit) {  // a billion and a half million
    unit = collective_of(then);
    last = then + 1;
  }
  const auto more = multiply(part.value, unit);
  const auto value = more ? add(numeral->value, *more) : std::nullopt;
  if (!value) return;
  numeral->value = *value;
  numeral->last = last;
  numeral->weak = false;
  if (scale_follows && last == part.last)
    apply_scale(numeral, collective_of(then), then + 1);
}

void NumeralFractions::take_out_of(Numeral* numeral) const {
  size_t at = numeral->last;
  if (!is(at, &NumeralWord::out_of) || numeral->kind != NumeralKind::Cardinal ||
      numeral->signed_minus)
    return;
  if (is(at + 1, &NumeralWord::link)) ++at;
  if (at + 1 < tokens_.size() && lexicon_.each.contains(tokens_.form(at + 1)))
    ++at;
  const auto under = plain_number(at + 1);
  if (!under || Rational(1000) < under->value ||
      !(numeral->value < under->value) || !numeral->value.is_whole())
    return;
  if (under->last < tokens_.size() &&
      lexicon_.not_out_of.contains(tokens_.form(under->last)))
    return;
  const auto value = divide(numeral->value, under->value);
  if (!value) return;
  numeral->value = *value;
  numeral->last = under->last;
  numeral->kind = NumeralKind::Fraction;
  numeral->share = true;
  numeral->weak = false;
}

std::optional<NumeralFractions::Piece> NumeralFractions::plain_number(
    size_t i) const {
  if (is_digits(i)) {
    const DigitNumber digits = read_digits(tokens_, i, lexicon_);
    if (!digits.is_number || !digits.value.is_whole() || digits.first != i)
      return std::nullopt;
    return Piece{digits.value, digits.last};
  }
  NumeralSum sum(lexicon_);
  size_t at = i;
  while (true) {
    const size_t here = sum.empty() ? at : next(at);
    if (is_cardinal(here) && sum.add_cardinal(word(here).cardinal)) {
      at = here + 1;
    } else if (is_plain(here) && word(here).hundred > 0 &&
               sum.multiply_hundred(word(here).hundred)) {
      at = here + 1;
    } else if (!sum.empty() && is_plain(here) &&
               (word(here).joins || word(here).joins_tens) &&
               is_cardinal(here + 1) &&
               (sum.after_multiplier() || sum.after_tens()) &&
               sum.takes(word(here + 1).cardinal) &&
               sum.add_cardinal(word(here + 1).cardinal)) {
      at = here + 2;
    } else {
      break;
    }
  }
  if (sum.empty() || sum.overflowed()) return std::nullopt;
  return Piece{sum.value(), at};
}

}  // namespace claims
