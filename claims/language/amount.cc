#include "claims/language/amount.h"

namespace claims {
namespace {

class AmountReader {
 public:
  AmountReader(const MeasureText& text, const std::vector<Numeral>& numerals)
      : text_(text), tokens_(text.tokens), numerals_(numerals) {}

  std::vector<Amount> run() {
    for (size_t k = 0; k < numerals_.size();)
      k = numerals_[k].first < floor() ? k + 1 : read(k);
    share_units();
    return std::move(amounts_);
  }

 private:
  bool in(size_t i) const { return i < tokens_.size(); }
  bool is_word(size_t i) const {
    return in(i) && tokens_.list[i].kind == TokenKind::Word;
  }
  bool is_mark(size_t i, std::string_view mark) const {
    return in(i) && tokens_.form(i) == mark;
  }
  bool adjacent(size_t i) const {
    return in(i) && !tokens_.list[i].space_before;
  }
  bool is_link(size_t i) const {
    return in(i) && text_.lexicon.links.contains(tokens_.form(i));
  }
  bool is_article(size_t i) const {
    const NumeralWord* word =
        in(i) ? text_.numerals.find(tokens_.form(i)) : nullptr;
    return word && word->weak;
  }
  size_t floor() const { return amounts_.empty() ? 0 : amounts_.back().last; }

  // Reads the amount of numeral `k`; returns the numeral to go on with.
  size_t read(size_t k) {
    Amount amount;
    amount.numeral = numerals_[k];
    amount.first = amount.numeral.first;
    amount.last = amount.numeral.last;
    amount.value = amount.numeral.value;
    amount.last_place = amount.numeral.last_place;
    if (amount.numeral.kind == NumeralKind::Ordinal) {
      if (!amount.numeral.glued) amounts_.push_back(amount);
      return k + 1;
    }
    read_sign_before(&amount);
    const bool signed_money = amount.money;
    read_unit_after(&amount);
    size_t next = k + 1;
    if (!amount.unit.empty()) next = read_rest_of_sum(&amount, k + 1);
    if (amount.unit.empty()) read_age_before(&amount);
    if (amount.unit.empty()) read_noun(&amount);
    read_lone_minus(&amount);
    if (is_shown(amount, signed_money)) amounts_.push_back(amount);
    return next;
  }

  // ------------------------------------------------------------- currency

  static void scale(Amount* amount, const Rational& factor) {
    const auto value = multiply(amount->value, factor);
    const auto place = multiply(amount->last_place, factor);
    if (!value || !place) return;
    amount->value = *value;
    if (amount->last_place != Rational(1)) amount->last_place = *place;
  }

  // "$ 5", "US$5", "EUR 20", "Rs. 20"; the scale may stand behind: "$5m".
  void read_sign_before(Amount* amount) {
    size_t end = amount->first;
    if (end > floor() && is_mark(end - 1, ".") && end > floor() + 1 &&
        is_word(end - 2) && adjacent(end - 1))
      --end;  // "Rs. 20"
    const auto [names, start] =
        match_until(text_, text_.lexicon.units, floor(), end);
    if (!names) return;
    const UnitName* name = best_name(text_, start, end, *names);
    if (!name || !name->money || name->small_change) return;
    amount->first = start;
    amount->unit = name->code;
    amount->money = true;
    amount->generic = name->generic;
    scale(amount, name->scale);
    if (in(amount->last) && adjacent(amount->last)) {
      const auto letters =
          text_.lexicon.money_scales.find(tokens_.form(amount->last));
      if (letters != text_.lexicon.money_scales.end()) {
        scale(amount, letters->second);
        ++amount->last;
      }
    }
    read_scale_word(amount);
  }

  // "75 USD million", "dollar 22.5 million" is the numeral's own.
  void read_scale_word(Amount* amount) {
    if (amount->numeral.scale != Rational(1) || !is_word(amount->last)) return;
    const NumeralWord* word = text_.numerals.find(tokens_.form(amount->last));
    if (!word || word->scale == 0 || word->letter_scale || word->plural) return;
    scale(amount, word->scale);
    ++amount->last;
  }

  // ----------------------------------------------------------------- units

  // Where a unit may begin behind the figure.
  std::optional<UnitMatch> unit_behind(const Amount& amount) {
    size_t at = amount.last;
    if (is_mark(at, "-") && adjacent(at) && adjacent(at + 1) && is_word(at + 1))
      return match_unit(text_, at + 1);
    if (auto match = match_unit(text_, at)) return match;
    if (adjacent(at) && tokens_.list[at].kind == TokenKind::Symbol &&
        text_.lexicon.after.contains(tokens_.form(at)))
      return match_unit(text_, at + 1);    // 1,000+ tonnes
    if (is_mark(at, "(") && in(at + 1)) {  // 20 (kg)
      auto match = match_unit(text_, at + 1);
      if (match && is_mark(match->last, ")")) {
        ++match->last;
        return match;
      }
      return std::nullopt;
    }
    const bool fraction = amount.numeral.kind == NumeralKind::Fraction;
    const bool large = amount.numeral.kind == NumeralKind::Collective ||
                       !(amount.value < Rational(1000000));
    if ((fraction || large) && is_link(at)) ++at;
    if (fraction && is_article(at)) ++at;
    if (at == amount.last) return std::nullopt;
    return match_unit(text_, at);
  }

  bool precedes_digits(const UnitMatch& match) const {
    return in(match.last) && tokens_.list[match.last].kind == TokenKind::Digits;
  }

  // The unit behind the figure, unless it belongs to something else.
  bool is_own_unit(const Amount& amount, const UnitMatch& match) const {
    if (match.name->fraction_only && amount.value.is_whole()) return false;
    // "a $5 bill": the sign belongs to the figure behind it.
    return !(amount.numeral.weak && match.name->money &&
             precedes_digits(match));
  }

  void read_unit_after(Amount* amount) {
    const auto match = unit_behind(*amount);
    const bool own = match && is_own_unit(*amount, *match);
    if (amount->money) {
      if (own) extend_money(*match, amount);
      read_rate(amount);
      return;
    }
    if (!own) {
      read_bare_rate(amount);
      if (amount->unit.empty()) read_bare_degrees(amount);
      return;
    }
    amount->unit = match->code;
    amount->last = match->last;
    amount->money = match->name->money;
    amount->generic = match->name->generic;
    amount->time = match->name->time && match->code == match->name->code;
    scale(amount, match->name->scale);
    if (amount->money) read_scale_word(amount);
    if (amount->time) read_age(amount);
    if (match->name->degrees) read_below_zero(amount);
  }

  // "$ 10 dollars", "US$5 million dollars": the currency said twice.
  void extend_money(const UnitMatch& match, Amount* amount) const {
    if (!match.name->money || match.name->small_change ||
        (match.name->code != amount->unit && !amount->generic) ||
        precedes_digits(match))
      return;
    amount->unit = match.code;
    amount->last = match.last;
    amount->generic = amount->generic && match.name->generic;
  }

  // "$60 per barrel", "2 euros par mois".
  void read_rate(Amount* amount) {
    const size_t then = end_of_match(text_, text_.lexicon.per, amount->last);
    if (then == amount->last) return;
    const auto under = match_rate(text_, then);
    if (!under || under->name->money) return;
    amount->unit += "/" + under->code;
    amount->last = under->last;
  }

  // "56.3 per square kilometre": a figure and nothing but a rate.
  void read_bare_rate(Amount* amount) {
    const size_t then = end_of_match(text_, text_.lexicon.per, amount->last);
    if (then == amount->last) return;
    const auto under = match_rate(text_, then);
    if (!under || under->name->money || under->code == "%") return;
    amount->unit = "1/" + under->code;
    amount->last = under->last;
  }

  void read_age(Amount* amount) {
    const size_t end =
        end_of_match(text_, text_.lexicon.age_after, amount->last);
    const size_t start =
        start_of_match(text_, text_.lexicon.age_before, floor(), amount->first);
    if (end == amount->last && start == amount->first) return;
    amount->age = true;
    amount->time = false;
    amount->first = start;
    amount->last = end;
  }

  // "aged 60", "âgée de 60": years, without the word.
  void read_age_before(Amount* amount) {
    const size_t start =
        start_of_match(text_, text_.lexicon.age_before, floor(), amount->first);
    if (start == amount->first || !amount->value.is_whole() ||
        Rational(120) < amount->value)
      return;
    amount->first = start;
    amount->unit = "year";
    amount->age = true;
  }

  void read_below_zero(Amount* amount) {
    const size_t end =
        end_of_match(text_, text_.lexicon.below_zero, amount->last);
    if (end != amount->last) {
      amount->last = end;
      amount->value = amount->value.negated();
      return;
    }
    // "- 2 degrés" with a space: a minus only where no list dash can stand.
    const size_t sign = amount->first;
    if (sign == 1 && is_mark(0, "-") && !amount->numeral.signed_minus) {
      amount->first = 0;
      amount->value = amount->value.negated();
    }
  }

  // "2 below zero"
  void read_bare_degrees(Amount* amount) {
    const size_t end =
        end_of_match(text_, text_.lexicon.below_zero, amount->last);
    if (end == amount->last) return;
    amount->unit = "deg";
    amount->last = end;
    amount->value = amount->value.negated();
  }

  // "- 1,200,000" and nothing else: no list, no dialogue, so a minus.
  void read_lone_minus(Amount* amount) const {
    if (amount->first != 1 || !is_mark(0, "-") ||
        amount->last != tokens_.size() || amount->value.is_negative())
      return;
    amount->first = 0;
    amount->value = amount->value.negated();
  }

  // The rest of a sum in two units: "3 dollars 50 cents", "5 feet 2 inches",
  // "deux euros et vingt centimes", "two dollars twenty".
  size_t read_rest_of_sum(Amount* amount, size_t k) {
    const UnitName* main = name_of(*amount);
    if (!main || k >= numerals_.size()) return k;
    const Numeral& rest = numerals_[k];
    size_t at = amount->last;
    const size_t joined = end_of_match(text_, text_.lexicon.change_and, at);
    if (rest.first != at && rest.first != joined) return k;
    if (!rest.value.is_whole() || rest.value.is_negative() ||
        rest.kind != NumeralKind::Cardinal || rest.weak)
      return k;
    const auto match = match_unit(text_, rest.last, true);
    const int64_t parts = amount->money ? 100 : main->parts;
    const bool completes =
        match && (amount->money ? match->name->small_change
                                : match->code == main->completed_by);
    const bool bare = !match && amount->money && !is_word(rest.last) &&
                      amount->value.is_whole() && !is_mark(rest.last, "%");
    if (parts == 0 || !(rest.value < Rational(parts)) || !(completes || bare))
      return k;
    const auto part = divide(rest.value, parts);
    const auto sum = part ? add(amount->value, *part) : std::nullopt;
    if (!sum) return k;
    amount->value = *sum;
    amount->last_place = Rational::of(1, parts);
    amount->last = completes ? match->last : rest.last;
    return k + 1;
  }

  // The row of the amount's unit, for what completes it.
  const UnitName* name_of(const Amount& amount) const {
    for (const auto& name : text_.lexicon.whole_units)
      if (name.code == amount.unit) return &name;
    static const UnitName kMoney;
    return amount.money ? &kMoney : nullptr;
  }

  // ---------------------------------------------------------- counted nouns

  bool is_stop(size_t i) const {
    return !is_word(i) || tokens_.list[i].line_break_before ||
           (!tokens_.list[i].all_caps &&
            text_.lexicon.stop.contains(tokens_.form(i))) ||
           text_.numerals.find(tokens_.form(i)) != nullptr ||
           tokens_.form(i).ends_with('\'');
  }

  bool is_year_like(const Amount& amount) const {
    const Numeral& n = amount.numeral;
    return !n.in_words && n.last == n.first + 1 &&
           tokens_.form(n.first).size() == 4 &&
           !(amount.value < Rational(1400)) && amount.value < Rational(2101);
  }

  bool follows_year_opener(const Amount& amount) const {
    return amount.first > 0 &&
           text_.lexicon.year_openers.contains(tokens_.form(amount.first - 1));
  }

  void read_noun(Amount* amount) {
    size_t at = amount->last;
    const bool share = amount->numeral.kind == NumeralKind::Fraction;
    const bool large = amount->numeral.kind == NumeralKind::Collective ||
                       !(amount->value < Rational(1000000));
    if (is_mark(at, "-") && adjacent(at) && adjacent(at + 1)) return;
    if (in(at) && adjacent(at)) return;
    if ((share || large) && is_link(at)) ++at;
    if (is_year_like(*amount) && follows_year_opener(*amount)) return;
    size_t end = at;
    for (size_t i = at; i < at + 4 && !is_stop(i); ++i) {
      const auto [id, last] = match_from(text_, text_.lexicon.nouns, i);
      if (!id) continue;
      amount->of = *id;
      if (!share) set_noun(amount, *id, last);
      return;
    }
    if (share || is_year_like(*amount)) return;
    for (size_t i = at; i < at + 3 && !is_stop(i); ++i) {
      if (!is_unknown_noun(i)) continue;
      end = i + 1;
      break;
    }
    if (end != at) set_noun(amount, tokens_.form(end - 1), end);
  }

  bool is_unknown_noun(size_t i) const {
    const std::string_view form = tokens_.form(i);
    return form.size() > 3 && form.ends_with(text_.lexicon.count_plural) &&
           !text_.lexicon.not_head.contains(form) &&
           text_.numerals.find(form) == nullptr;
  }

  static void set_noun(Amount* amount, std::string_view id, size_t last) {
    amount->unit = "x:" + std::string(id);
    amount->last = last;
    amount->noun = true;
  }

  // ------------------------------------------------------------ what is kept

  bool is_shown(const Amount& amount, bool signed_money) const {
    const Numeral& n = amount.numeral;
    const bool measured = !amount.unit.empty() && !amount.noun;
    if (n.glued && !signed_money) return false;
    if (n.labelled && !measured) return false;
    if (n.weak && !measured) return n.first == 0 && n.last == tokens_.size();
    // "4x4", "5G", "1930s": letters written on that are no unit.
    return n.in_words || amount.last != n.last || !adjacent(n.last) ||
           !is_word(n.last);
  }

  // "8, 13 et 15 dm": a figure without unit takes the unit of the next one.
  void share_units() {
    for (size_t i = amounts_.size(); i-- > 1;) {
      const Amount& with = amounts_[i];
      Amount& without = amounts_[i - 1];
      if (with.unit.empty() || with.noun || with.age ||
          with.first != with.numeral.first || !without.unit.empty() ||
          is_year_like(without) || without.numeral.kind == NumeralKind::Ordinal)
        continue;
      const size_t end =
          end_of_match(text_, text_.lexicon.list_joins, without.last);
      if (end == without.last || end != with.first) continue;
      without.unit = with.unit;
      without.money = with.money;
      without.generic = with.generic;
      without.time = with.time;
    }
  }

  const MeasureText& text_;
  const Tokens& tokens_;
  const std::vector<Numeral>& numerals_;
  std::vector<Amount> amounts_;
};

}  // namespace

std::vector<Amount> read_amounts(const MeasureText& text,
                                 const std::vector<Numeral>& numerals) {
  return AmountReader(text, numerals).run();
}

}  // namespace claims
