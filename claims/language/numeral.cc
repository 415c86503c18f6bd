#include "claims/language/numeral.h"

#include <optional>

#include "claims/language/digits.h"
#include "claims/language/numeral_sum.h"

namespace claims {
namespace {

// A piece read at some token: its value and where it ends.
struct Piece {
  Rational value;
  size_t last = 0;
};

class Reader {
 public:
  Reader(const Tokens& tokens, const NumeralLexicon& lexicon)
      : tokens_(tokens), lexicon_(lexicon), words_(tokens.size()) {
    for (size_t i = 0; i < tokens.size(); ++i)
      if (tokens.list[i].kind == TokenKind::Word)
        words_[i] = lexicon.find(tokens.form(i));
  }

  std::vector<Numeral> run() {
    std::vector<Numeral> numerals;
    for (size_t i = 0; i < tokens_.size();) {
      skip_ = i + 1;
      std::optional<Numeral> numeral;
      if (may_start(i)) numeral = read(i);
      if (!numeral) {
        i = std::max(i + 1, skip_);
        continue;
      }
      i = numeral->last;
      finish(&*numeral);
      if (!is_guarded(*numeral)) numerals.push_back(*numeral);
    }
    return numerals;
  }

 private:
  using Kind = NumeralKind;

  bool is_word(size_t i) const { return i < words_.size() && words_[i]; }
  const NumeralWord& word(size_t i) const { return *words_[i]; }
  bool is(size_t i, bool NumeralWord::*flag) const {
    return is_word(i) && word(i).*flag;
  }
  bool is_digits(size_t i) const {
    return i < tokens_.size() && tokens_.list[i].kind == TokenKind::Digits;
  }
  bool is_mark(size_t i, std::string_view mark) const {
    return i < tokens_.size() && tokens_.form(i) == mark;
  }
  bool adjacent(size_t i) const {
    return i < tokens_.size() && !tokens_.list[i].space_before;
  }
  // The token that continues a numeral ending before `i`: the next one, or the
  // one behind a hyphen without spaces.
  size_t next(size_t i) const {
    const bool dash = is_mark(i, "-") || is_mark(i, "–") || is_mark(i, "—");
    return dash && adjacent(i) && adjacent(i + 1) ? i + 1 : i;
  }
  bool is_plain(size_t i) const {  // a word of number, no letter scale
    return is_word(i) && !word(i).letter_scale;
  }
  bool is_cardinal(size_t i) const {
    return is_plain(i) && word(i).cardinal >= 0 && !word(i).decimal_zero;
  }
  bool is_multiplier(size_t i) const {
    return is_plain(i) && (word(i).hundred > 0 || word(i).scale > 0);
  }
  bool is_ordinal(size_t i) const {
    return is_plain(i) && word(i).ordinal >= 0;
  }

  bool may_start(size_t i) const {
    if (is_digits(i)) return true;
    if (tokens_.list[i].kind == TokenKind::Symbol)
      return vulgar_fraction(tokens_.form(i)).has_value();
    if (is_plain(i)) return true;
    return !lexicon_.roman_nouns.empty() && tokens_.list[i].capitalised;
  }

  std::optional<Numeral> read(size_t i) {
    if (!is_digits(i) && !is_word(i)) {
      if (tokens_.list[i].kind == TokenKind::Symbol) return read_vulgar(i);
      return read_roman(i);
    }
    if (is(i, &NumeralWord::minus)) return read_negative(i);
    if (is(i, &NumeralWord::several)) return read_several(i);
    if (auto numeral = read_part_first(i)) return numeral;
    if (auto numeral = read_plural_scale(i)) return numeral;
    return read_sum(i);
  }

  std::optional<Numeral> read_vulgar(size_t i) {
    Numeral numeral;
    numeral.first = i;
    numeral.last = i + 1;
    numeral.value = *vulgar_fraction(tokens_.form(i));
    numeral.kind = Kind::Fraction;
    scale_up(&numeral);
    return numeral;
  }

  // "XIXe siècle", "XIX century"; alone, letters are letters.
  std::optional<Numeral> read_roman(size_t i) {
    if (!is_roman_noun(next(i + 1))) return std::nullopt;
    const std::string_view form = tokens_.form(i);
    for (const std::string& suffix : lexicon_.roman_suffixes) {
      if (form.size() <= suffix.size() || !form.ends_with(suffix)) continue;
      const int value =
          roman_value(form.substr(0, form.size() - suffix.size()));
      // "Ce siècle", "Le corps", "De": one large letter is no number.
      if (value == 0 || (value >= 50 && form.size() == suffix.size() + 1))
        continue;
      Numeral numeral;
      numeral.first = i;
      numeral.last = i + 1;
      numeral.value = value;
      numeral.kind = Kind::Ordinal;
      return numeral;
    }
    return std::nullopt;
  }

  bool is_roman_noun(size_t i) const {
    return i < tokens_.size() && lexicon_.roman_nouns.contains(tokens_.form(i));
  }

  // "moins vingt"; behind another numeral it is a subtraction.
  std::optional<Numeral> read_negative(size_t i) {
    const size_t at = i + 1;
    if (at >= tokens_.size() || last_end_ == i || is_guarded(i, at))
      return std::nullopt;
    if (!is_digits(at) && !is_cardinal(at) && !is_multiplier(at))
      return std::nullopt;
    auto numeral = read_sum(at);
    if (!numeral || numeral->signed_minus || numeral->kind == Kind::Ordinal)
      return std::nullopt;
    numeral->first = i;
    numeral->value = numeral->value.negated();
    numeral->signed_minus = true;
    numeral->weak = false;
    return numeral;
  }

  // "several hundred", "quelques milliers".
  std::optional<Numeral> read_several(size_t i) {
    const size_t at = i + 1;
    if (!is_plain(at)) return std::nullopt;
    const int64_t unit = collective_of(at);
    if (unit == 0) return std::nullopt;
    Numeral numeral;
    numeral.first = i;
    numeral.last = at + 1;
    numeral.value = unit;
    numeral.kind = Kind::Collective;
    numeral.several = numeral.in_words = true;
    link_collectives(&numeral);
    return numeral;
  }

  int64_t collective_of(size_t i) const {
    if (!is_plain(i)) return 0;
    if (word(i).collective > 0) return word(i).collective;
    return word(i).hundred > 0 ? word(i).hundred : word(i).scale;
  }

  // "half a million", "demi-million", "half a dozen", "la moitié".
  std::optional<Numeral> read_part_first(size_t i) {
    if (!is_plain(i) || word(i).part == 0) return std::nullopt;
    Numeral numeral;
    numeral.first = i;
    numeral.last = i + 1;
    numeral.value = Rational::of(1, word(i).part);
    numeral.kind = Kind::Fraction;
    numeral.in_words = true;
    if (scale_up(&numeral)) return numeral;
    if (word(i).standing) return numeral;
    numeral.weak = true;  // "quart de litre": only with what it measures
    return word(i).plural ? std::nullopt : std::optional(numeral);
  }

  // Scale or collective behind a fraction: "½ million", "half a dozen",
  // "quart de million".
  bool scale_up(Numeral* numeral) {
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
    numeral->kind = word(at).collective > 0 ? Kind::Collective : Kind::Fraction;
    return true;
  }

  // "des millions", "thousands", "dizaines", "hundreds of thousands".
  std::optional<Numeral> read_plural_scale(size_t i) {
    if (!is_plain(i) || !word(i).plural || word(i).ordinal >= 0)
      return std::nullopt;
    const int64_t unit = collective_of(i);
    if (unit == 0) return std::nullopt;
    Numeral numeral;
    numeral.first = i;
    numeral.last = i + 1;
    numeral.value = unit;
    numeral.kind = Kind::Collective;
    numeral.several = numeral.in_words = true;
    link_collectives(&numeral);
    return numeral;
  }

  // "dizaines de milliers", "une centaine de millions".
  void link_collectives(Numeral* numeral) {
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

  // ------------------------------------------------------------ the grammar

  // Where the sum stood before the last piece that may have to be given back.
  struct Checkpoint {
    NumeralSum sum;
    size_t at;
    bool used = false;
  };

  std::optional<Numeral> read_sum(size_t i) {
    Numeral numeral;
    numeral.first = i;
    numeral.in_words = !is_digits(i);
    NumeralSum sum(lexicon_);
    Checkpoint back{sum, i};
    const bool in_range = i > 0 && is(i - 1, &NumeralWord::opens_range);
    size_t at = i;
    bool only_weak = false;
    while (true) {
      const size_t here = sum.empty() ? at : next(at);
      if (is_digits(here)) {
        if (!take_digits(here, &sum, &numeral, &at, &back)) break;
        if (done_) break;
        continue;
      }
      if (!is_plain(here)) break;
      if (is_cardinal(here)) {
        const NumeralSum before = sum;
        const bool behind = sum.after_multiplier();
        if (!sum.add_cardinal(word(here).cardinal)) break;
        if (behind) back = {before, at, true};
        only_weak = at == i && word(here).weak;
        at = here + 1;
        continue;
      }
      if (is_multiplier(here)) {
        const bool taken =
            word(here).hundred > 0
                ? sum.multiply_hundred(word(here).hundred, word(here).plural)
                : sum.multiply_scale(word(here).scale);
        if (!taken) {
          if (back.used && word(here).plural == false) {
            sum = back.sum;
            at = back.at;
          }
          break;
        }
        only_weak = false;
        back.used = false;
        at = here + 1;
        continue;
      }
      if (!sum.empty() && take_decimals(here, &sum, &numeral, &at)) {
        only_weak = false;
        continue;
      }
      if (!sum.empty() && !in_range && take_connector(here, &sum, &at, &back))
        continue;
      break;
    }
    if (sum.overflowed()) return std::nullopt;
    if (done_) {
      done_ = false;
      return numeral;
    }
    numeral.last = at;
    numeral.value = sum.value();
    numeral.weak = only_weak;
    if (auto ordinal = take_ordinal(i, at, sum, numeral)) return ordinal;
    if (sum.empty()) return std::nullopt;
    numeral.scale = sum.last_scale();
    if (numeral.decimals > 0)
      numeral.last_place =
          multiply(numeral.last_place, numeral.scale).value_or(Rational(1));
    take_letter_scale(&numeral);
    take_part(&numeral, sum, in_range);
    take_collective(&numeral);
    take_out_of(&numeral);
    return numeral;
  }

  bool done_ = false;  // take_digits read a whole numeral by itself
  size_t skip_ = 0;    // where to go on when nothing was read
  size_t last_end_ = ~size_t{0};

  bool take_digits(size_t here, NumeralSum* sum, Numeral* numeral, size_t* at,
                   Checkpoint* back) {
    const DigitNumber digits = read_digits(tokens_, here, lexicon_);
    if (!digits.is_number) {
      if (sum->empty()) skip_ = digits.last;
      return false;
    }
    const bool first = sum->empty();
    if (!first && (digits.first != here || digits.signed_minus)) return false;
    if (first && digits.decimals == 0 && ordinal_suffix(digits, numeral))
      return done_ = true;
    const bool multiplier_follows =
        is_multiplier(next(digits.last)) && !word(next(digits.last)).plural;
    if (!first && sum->after_multiplier() && !digits.grouped &&
        !is_multiplier(next(digits.last)))
      return false;
    (void)multiplier_follows;
    const NumeralSum before = *sum;
    const bool behind = sum->after_multiplier();
    if (!sum->add_digits(digits.value, digits.grouped)) return false;
    if (behind) *back = {before, *at, true};
    if (first) {
      numeral->first = digits.first;
      numeral->signed_minus = digits.signed_minus;
    }
    numeral->decimals = digits.decimals;
    numeral->last_place = power_of_ten(-digits.decimals).value_or(Rational(1));
    if (!digits.value.is_whole() && digits.decimals == 0)
      numeral->kind = Kind::Fraction;
    *at = digits.last;
    return true;
  }

  // "1er", "35e", "21st": digits with an ordinal ending written on.
  bool ordinal_suffix(const DigitNumber& digits, Numeral* numeral) {
    const size_t at = digits.last;
    if (!adjacent(at) || tokens_.list[at].kind != TokenKind::Word ||
        !lexicon_.ordinal_suffixes.contains(tokens_.form(at)))
      return false;
    numeral->first = digits.first;
    numeral->last = at + 1;
    numeral->value = digits.value;
    numeral->kind = Kind::Ordinal;
    return true;
  }

  // "virgule vingt-quatre", "point o five": the digits one after another.
  bool take_decimals(size_t here, NumeralSum* sum, Numeral* numeral,
                     size_t* at) {
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
    numeral->last_place =
        power_of_ten(-numeral->decimals).value_or(Rational(1));
    *at = end;
    return true;
  }

  std::optional<std::pair<std::string, size_t>> decimal_piece(size_t i) const {
    i = next(i);
    if (is_digits(i) && tokens_.form(i).size() < 12)
      return std::pair(std::string(tokens_.form(i)), i + 1);
    if (is(i, &NumeralWord::decimal_zero)) return std::pair("0", i + 1);
    if (!is_cardinal(i)) return std::nullopt;
    NumeralSum sum(lexicon_);
    size_t at = i;
    while (true) {
      const size_t here = sum.empty() ? at : next(at);
      if (is_cardinal(here) && sum.add_cardinal(word(here).cardinal)) {
        at = here + 1;
      } else if (!sum.empty() && is_plain(here) && word(here).hundred > 0 &&
                 sum.multiply_hundred(word(here).hundred)) {
        at = here + 1;
      } else {
        break;
      }
    }
    return std::pair(sum.value().text(), at);
  }

  // "vingt et un", "one hundred and five"; what follows must be able to join.
  bool take_connector(size_t here, NumeralSum* sum, size_t* at,
                      Checkpoint* back) const {
    const size_t then = next(here + 1);
    if (!is_cardinal(then)) return false;
    const int64_t value = word(then).cardinal;
    const bool tens = word(here).joins_tens && sum->after_tens() &&
                      sum->takes(value) &&
                      lexicon_.joined_after_tens.contains(value);
    const bool large = word(here).joins && sum->after_multiplier() &&
                       value > 0 && tokens_.list[then].kind == TokenKind::Word;
    if (!tens && !large) return false;
    if (large && part_ahead(then)) return false;
    *back = {*sum, *at, true};
    if (!sum->add_cardinal(value)) return false;
    *at = then + 1;
    return true;
  }

  // A fraction, not a whole number, stands at `i`: "a half", "three quarters".
  bool part_ahead(size_t i) const {
    const auto piece = read_fraction(i);
    return piece && piece->value < Rational(1);
  }

  // [one | cardinal] denominator.
  std::optional<Piece> read_fraction(size_t i) const {
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

  // Ordinal words at the end of a sum, or alone: "twenty-first", "troisième";
  // and fractions whose denominator is an ordinal: "two fifths".
  std::optional<Numeral> take_ordinal(size_t i, size_t at,
                                      const NumeralSum& before,
                                      const Numeral& so_far) {
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
      const bool over_all = word(here).plural && (!fits || multiplied);
      if (over_all || (one && (!fits || so_far.weak)) ||
          (word(here).plural && before.after_multiplier()))
        return fraction_over(so_far, before, here);
    }
    if (!fits || (before.empty() && is_mark(here, ""))) return std::nullopt;
    Numeral numeral = so_far;
    numeral.first = i;
    numeral.last = here + 1;
    numeral.value = sum.value();
    numeral.kind = Kind::Ordinal;
    numeral.weak = false;
    return numeral;
  }

  // "one twenty-fifth", "un dix-septième": the denominator is an ordinal of
  // several words.
  std::optional<Numeral> fraction_over_compound(const Numeral& so_far,
                                                const NumeralSum& over,
                                                size_t here) {
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

  std::optional<Numeral> fraction_over(const Numeral& so_far,
                                       const NumeralSum& over, size_t here) {
    const int64_t under = word(here).ordinal;
    if (under <= 2 || word(here).no_denominator) return std::nullopt;
    return fraction_over(so_far, over, here, here, under);
  }

  // `over` divided by `under`, whose words are [from, here].
  std::optional<Numeral> fraction_over(const Numeral& so_far,
                                       const NumeralSum& over, size_t here,
                                       size_t from, int64_t under) {
    const bool one = over.value() == Rational(1);
    if (!one && !word(here).plural && !ends_phrase(here + 1))
      return std::nullopt;
    // "a third man", "un douzième essai": an ordinal before its noun.
    if (so_far.weak && !ends_phrase(here + 1)) {
      Numeral ordinal;
      ordinal.first = from;
      ordinal.last = here + 1;
      ordinal.value = under;
      ordinal.kind = Kind::Ordinal;
      ordinal.in_words = true;
      return ordinal;
    }
    const auto value = divide(over.value(), under);
    if (!value) return std::nullopt;
    Numeral numeral = so_far;
    numeral.last = here + 1;
    numeral.value = *value;
    numeral.kind = Kind::Fraction;
    numeral.weak = false;
    return numeral;
  }

  bool ends_phrase(size_t i) const {
    return i >= tokens_.size() || tokens_.list[i].kind != TokenKind::Word ||
           is(i, &NumeralWord::link) || is(i, &NumeralWord::joins_parts);
  }

  // "10k", "1.2M", "2 Md€".
  void take_letter_scale(Numeral* numeral) const {
    const size_t at = numeral->last;
    if (!is(at, &NumeralWord::letter_scale) || numeral->in_words) return;
    const Token& token = tokens_.list[at];
    if (word(at).capital && !token.capitalised) return;
    const bool spaced = token.space_before;
    const bool before_sign = at + 1 < tokens_.size() && adjacent(at + 1) &&
                             tokens_.list[at + 1].kind == TokenKind::Symbol;
    if (spaced && tokens_.form(at).size() < 2 && !before_sign) return;
    apply_scale(numeral, word(at).scale, at + 1);
  }

  static bool apply_scale(Numeral* numeral, int64_t scale, size_t last) {
    const auto value = multiply(numeral->value, scale);
    const auto place = multiply(numeral->last_place, scale);
    if (!value || !place) return false;
    numeral->value = *value;
    if (numeral->decimals > 0) numeral->last_place = *place;
    numeral->scale = scale;
    numeral->last = last;
    return true;
  }

  // "deux tiers", "two and a half million", "trois millions et demi".
  void take_part(Numeral* numeral, const NumeralSum& sum, bool in_range) {
    const size_t here = next(numeral->last);
    if (is_plain(here) && word(here).part > 0 && !word(here).attributive &&
        numeral->value.is_whole() && numeral->decimals == 0) {
      const auto value = divide(numeral->value, word(here).part);
      if (!value) return;
      numeral->value = *value;
      numeral->last = here + 1;
      numeral->kind = Kind::Fraction;
      numeral->weak = false;
      scale_up(numeral);
      return;
    }
    if (is_plain(here) && word(here).attributive && numeral->weak) {
      // "un demi-million"
      numeral->value = Rational::of(1, word(here).part);
      numeral->last = here + 1;
      numeral->kind = Kind::Fraction;
      numeral->weak = false;
      scale_up(numeral);
      return;
    }
    if (in_range || numeral->decimals > 0 ||
        !is(here, &NumeralWord::joins_parts))
      return;
    const auto part = read_fraction(next(here + 1));
    if (!part || !(part->value < Rational(1))) return;
    take_mixed(numeral, sum, *part);
  }

  void take_mixed(Numeral* numeral, const NumeralSum& sum, const Piece& part) {
    const size_t then = next(part.last);
    const bool scale_follows = is_multiplier(then) && !is_digits(then);
    Rational unit = sum.last_scale();
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

  // "trois douzaines", "une dizaine de milliers", "a dozen".
  void take_collective(Numeral* numeral) {
    const size_t here = next(numeral->last);
    if (!is_plain(here) || word(here).collective == 0 ||
        !numeral->value.is_whole())
      return;
    const auto value = multiply(numeral->value, word(here).collective);
    if (!value) return;
    numeral->value = *value;
    numeral->last = here + 1;
    numeral->kind = Kind::Collective;
    numeral->weak = false;
    link_collectives(numeral);
  }

  // "one in five", "un sur cinq", "two out of three".
  void take_out_of(Numeral* numeral) {
    size_t at = numeral->last;
    if (!is(at, &NumeralWord::out_of) || numeral->kind != Kind::Cardinal ||
        numeral->signed_minus)
      return;
    if (is(at + 1, &NumeralWord::link)) ++at;
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
    numeral->kind = Kind::Fraction;
    numeral->share = true;
    numeral->weak = false;
  }

  // A whole number without fraction, ordinal or share behind it.
  std::optional<Piece> plain_number(size_t i) const {
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

  // ------------------------------------------------------- what stands around

  void finish(Numeral* numeral) {
    const size_t before = last_end_;
    last_end_ = numeral->weak ? ~size_t{0} : numeral->last;
    if (numeral->kind == Kind::Fraction && numeral->decimals == 0)
      numeral->last_place =
          divide(numeral->value.magnitude(), 10).value_or(Rational(1));
    const size_t first = numeral->first;
    if (first == 0) return;
    numeral->labelled = is_label_before(first);
    if (before == first || (before + 1 == first && is_mark(before, "-")))
      return;  // "5k-20k"
    const bool word_before = tokens_.list[first - 1].kind == TokenKind::Word &&
                             adjacent(first) &&
                             !tokens_.form(first - 1).ends_with('\'');
    const bool hyphen_before = first > 1 && is_mark(first - 1, "-") &&
                               adjacent(first) && adjacent(first - 1) &&
                               tokens_.list[first - 2].kind == TokenKind::Word;
    numeral->glued = word_before || hyphen_before;
  }

  // "article 49", "n° 5", "No. 7".
  bool is_label_before(size_t first) const {
    size_t before = first - 1;
    if (before > 0 && (is_mark(before, ".") || is_mark(before, "°")) &&
        adjacent(before))
      --before;
    return lexicon_.labels.contains(tokens_.form(before));
  }

  bool is_guarded(const Numeral& numeral) const {
    return numeral.last == numeral.first + 1 && !is_digits(numeral.first) &&
           is_guarded(numeral.first, numeral.last);
  }

  // The word at `first` is no number between its neighbours.
  bool is_guarded(size_t first, size_t then) const {
    const auto guard = lexicon_.guards.find(tokens_.form(first));
    if (guard == lexicon_.guards.end()) return false;
    const NumeralGuard& rule = guard->second;
    if (first > 0 && rule.not_after.contains(tokens_.form(first - 1)))
      return true;
    if (then < tokens_.size() && rule.not_before.contains(tokens_.form(then)))
      return true;
    if (!rule.needs_noun || first == 0) return false;
    return then >= tokens_.size() ||
           (tokens_.list[then].kind != TokenKind::Word &&
            tokens_.list[then].kind != TokenKind::Symbol);
  }

  const Tokens& tokens_;
  const NumeralLexicon& lexicon_;
  std::vector<const NumeralWord*> words_;
};

}  // namespace

std::vector<Numeral> find_numerals(const Tokens& tokens,
                                   const NumeralLexicon& lexicon) {
  return Reader(tokens, lexicon).run();
}

}  // namespace claims
