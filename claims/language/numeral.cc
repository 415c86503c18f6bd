#include "claims/language/numeral.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "claims/language/digits.h"
#include "claims/language/numeral_decimal.h"
#include "claims/language/numeral_sum.h"

namespace claims {
namespace {

bool is_roman_digit(char folded) {
  return std::string_view("ivxlcdm").find(folded) != std::string_view::npos;
}

class Reader : public NumeralDecimals {
 public:
  using NumeralDecimals::NumeralDecimals;

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
  bool may_start(size_t i) const {
    if (is_digits(i)) return true;
    if (tokens_.list[i].kind == TokenKind::Symbol)
      return vulgar_fraction(tokens_.form(i)).has_value();
    if (is_plain(i)) return word(i).begins();
    return !lexicon_.roman_nouns.empty() && tokens_.list[i].capitalised &&
           is_roman_digit(tokens_.form(i).front());
  }

  std::optional<Numeral> read(size_t i) {
    if (!is_digits(i) && !is_word(i)) {
      if (tokens_.list[i].kind == TokenKind::Symbol) return read_vulgar(i);
      return read_roman(i);
    }
    if (is(i, &NumeralWord::minus)) return read_negative(i);
    if (is(i, &NumeralWord::decimal_mark)) return read_bare_decimals(i);
    if (is(i, &NumeralWord::several)) return read_several(i);
    if (auto numeral = read_part_first(i)) return numeral;
    if (auto numeral = read_plural_scale(i)) return numeral;
    return read_sum(i);
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
      numeral.kind = NumeralKind::Ordinal;
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
    if (!numeral || numeral->signed_minus ||
        numeral->kind == NumeralKind::Ordinal)
      return std::nullopt;
    numeral->first = i;
    numeral->value = numeral->value.negated();
    numeral->signed_minus = true;
    numeral->weak = false;
    return numeral;
  }

  // "point 77", "point five percent": the zero left unsaid; only where nothing
  // can be numbered ("point 3 of the agreement").
  std::optional<Numeral> read_bare_decimals(size_t i) {
    if (!lexicon_.bare_decimals) return std::nullopt;
    Progress state{NumeralSum(lexicon_), Numeral(), i,
                   Checkpoint{NumeralSum(lexicon_), i}};
    state.sum.add_cardinal(0);
    if (!take_decimals(i, &state.sum, &state.numeral, &state.at))
      return std::nullopt;
    const bool alone = i == 0 && state.at == tokens_.size();
    if (!alone && !lexicon_.after_bare_decimals.contains(
                      state.at < tokens_.size() ? tokens_.form(state.at) : ""))
      return std::nullopt;
    state.numeral.first = i;
    state.numeral.last = state.at;
    state.numeral.value = state.sum.value();
    state.numeral.in_words = true;
    return state.numeral;
  }

  // Where the sum stood before the last piece that may have to be given back.
  struct Checkpoint {
    NumeralSum sum;
    size_t at;
    bool used = false;
  };

  // A sum under way: what has been read, where it stands, what may be given
  // back.
  struct Progress {
    NumeralSum sum;
    Numeral numeral;
    size_t at;
    Checkpoint back;
    bool only_weak = false;  // nothing but "un", "a" so far
    bool whole = false;      // `numeral` is complete: "35e"
  };

  std::optional<Numeral> read_sum(size_t i) {
    const NumeralSum empty(lexicon_);
    Progress state{empty, Numeral(), i, Checkpoint{empty, i}};
    state.numeral.first = i;
    state.numeral.in_words = !is_digits(i);
    const bool in_range = i > 0 && is(i - 1, &NumeralWord::opens_range);
    while (take_next(&state, in_range)) {
    }
    if (state.whole) return state.numeral;
    if (state.sum.overflowed()) return std::nullopt;
    return complete(state, i, in_range);
  }

  // One more word or figure; false when nothing more belongs to the sum.
  bool take_next(Progress* state, bool in_range) {
    const NumeralSum& sum = state->sum;
    const size_t here = sum.empty() ? state->at : after_mark(*state);
    if (is_digits(here)) return take_digits(here, state);
    if (!is_plain(here)) return false;
    if (is_cardinal(here)) return take_cardinal(here, state);
    if (is_multiplier(here)) return take_multiplier(here, state);
    if (sum.empty()) return false;
    if (take_decimals(here, &state->sum, &state->numeral, &state->at)) {
      state->only_weak = false;
      return true;
    }
    return !in_range &&
           take_connector(here, &state->sum, &state->at, &state->back);
  }

  // Where the sum goes on: behind a hyphen, also one that was cut off with
  // spaces ("ninety - five"), or behind the comma of "three million, two
  // hundred and forty".
  size_t after_mark(const Progress& state) const {
    const size_t here = next(state.at);
    if (here != state.at || !state.numeral.in_words) return here;
    const size_t then = here + 1;
    if (is_mark(here, "-") && !adjacent(here) && !adjacent(then) &&
        state.sum.after_tens() && is_cardinal(then) &&
        state.sum.takes(word(then).cardinal))
      return then;
    if (lexicon_.comma_after_scale && is_mark(here, ",") && adjacent(here) &&
        state.sum.after_scale() && is_cardinal(then) &&
        is_multiplier(next(then + 1)))
      return then;
    return here;
  }

  bool take_cardinal(size_t here, Progress* state) const {
    const NumeralSum before = state->sum;
    if (!before.empty() && is_article_behind(before, here)) return false;
    if (!state->sum.add_cardinal(word(here).cardinal)) return false;
    if (before.after_multiplier()) state->back = {before, state->at, true};
    state->only_weak = before.empty() && word(here).weak;
    state->at = here + 1;
    return true;
  }

  // "2 million a year", « 2 millions un an plus tôt », "33 million and an
  // area"; but « mille une nuits ».
  bool is_article_behind(const NumeralSum& sum, size_t here) const {
    return word(here).opening ||
           (word(here).weak && Rational(1000) < sum.last_scale());
  }

  bool take_multiplier(size_t here, Progress* state) const {
    const NumeralWord& what = word(here);
    const bool taken = what.hundred > 0 ? state->sum.multiply_hundred(
                                              what.hundred, what.plural)
                                        : state->sum.multiply_scale(what.scale);
    if (taken) {
      state->only_weak = state->back.used = false;
      state->at = here + 1;
    } else if (state->back.used && !what.plural) {
      // "one hundred and two hundred": the two belongs to the next number.
      state->sum = state->back.sum;
      state->at = state->back.at;
    }
    return taken;
  }

  // The numeral of a finished sum, with what may stand behind it.
  std::optional<Numeral> complete(const Progress& state, size_t i,
                                  bool in_range) const {
    const NumeralSum& sum = state.sum;
    Numeral numeral = state.numeral;
    numeral.last = state.at;
    numeral.value = sum.value();
    numeral.weak = state.only_weak;
    if (auto ordinal = take_ordinal(i, state.at, sum, numeral)) return ordinal;
    if (sum.empty()) return std::nullopt;
    numeral.scale = sum.last_scale();
    numeral.hundred = sum.round_hundred();
    if (numeral.decimals > 0)
      numeral.last_place =
          multiply(numeral.last_place, numeral.scale).value_or(Rational(1));
    take_letter_scale(&numeral);
    take_part(&numeral, in_range);
    if (take_collective(&numeral)) take_joined_part(&numeral, in_range);
    take_out_of(&numeral);
    return numeral;
  }

  size_t skip_ = 0;  // where to go on when nothing was read
  size_t last_end_ = ~size_t{0};
  bool labelled_ = false;  // the number before is that of a name

  bool take_digits(size_t here, Progress* state) {
    const DigitNumber digits = read_digits(tokens_, here, lexicon_);
    const bool first = state->sum.empty();
    if (!digits.is_number) {
      if (first) skip_ = digits.last;
      return false;
    }
    if (!first && (digits.first != here || digits.signed_minus)) return false;
    if (first && digits.decimals == 0 &&
        ordinal_suffix(digits, &state->numeral)) {
      state->whole = true;
      return false;
    }
    // "2 millions 500 000" is one number, "2 millions 500 soldats" two.
    const NumeralSum before = state->sum;
    if (before.after_multiplier() && !digits.grouped &&
        !is_multiplier(next(digits.last)))
      return false;
    if (!state->sum.add_digits(digits.value)) return false;
    if (before.after_multiplier()) state->back = {before, state->at, true};
    if (first) begin_with(digits, &state->numeral);
    state->at = digits.last;
    return true;
  }

  static void begin_with(const DigitNumber& digits, Numeral* numeral) {
    numeral->first = digits.first;
    numeral->signed_minus = digits.signed_minus;
    numeral->decimals = digits.decimals;
    numeral->last_place = power_of_ten(-digits.decimals).value_or(Rational(1));
    if (!digits.value.is_whole() && digits.decimals == 0)
      numeral->kind = NumeralKind::Fraction;
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
    numeral->kind = NumeralKind::Ordinal;
    return true;
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
    if (part_ahead(then)) return false;
    if (large && is_article_behind(*sum, then)) return false;
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

  void finish(Numeral* numeral) {
    const size_t before = last_end_;
    last_end_ = numeral->weak ? ~size_t{0} : numeral->last;
    if (numeral->kind == NumeralKind::Fraction && numeral->decimals == 0)
      numeral->last_place =
          divide(numeral->value.magnitude(), 10).value_or(Rational(1));
    const size_t first = numeral->first;
    if (first == 0) return;
    const bool goes_on = before + 1 == first && is_mark(before, "-");
    // « la loi n° 2005-102 »: one number in two pieces.
    numeral->labelled = is_label_before(first) || (goes_on && labelled_);
    labelled_ = numeral->labelled;
    if (before == first || goes_on) return;  // "5k-20k"
    const bool word_before = tokens_.list[first - 1].kind == TokenKind::Word &&
                             adjacent(first) &&
                             !tokens_.form(first - 1).ends_with('\'');
    const bool hyphen_before = first > 1 && is_mark(first - 1, "-") &&
                               adjacent(first) && adjacent(first - 1) &&
                               tokens_.list[first - 2].kind == TokenKind::Word;
    // "Covid-19" is a name, "a magnitude-7.1 quake" has a figure.
    numeral->glued = word_before || (hyphen_before && numeral->decimals == 0);
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
};

}  // namespace

std::vector<Numeral> find_numerals(const Tokens& tokens,
                                   const NumeralLexicon& lexicon) {
  return Reader(tokens, lexicon).run();
}

}  // namespace claims
