#include "claims/language/amount.h"

#include <algorithm>

#include "claims/language/amount_noun.h"
#include "claims/language/amount_share.h"
#include "claims/language/amount_unit.h"
#include "claims/language/unit_match.h"

namespace claims {
namespace {

class AmountReader {
 public:
  AmountReader(const MeasureText& text, const std::vector<Numeral>& numerals)
      : text_(text), numerals_(numerals) {}

  std::vector<Amount> run() {
    amounts_.reserve(numerals_.size());
    for (size_t k = 0; k < numerals_.size();)
      k = numerals_[k].first < floor() ? k + 1 : read(k);
    share_units(text_, &amounts_);
    return std::move(amounts_);
  }

 private:
  size_t floor() const { return amounts_.empty() ? 0 : amounts_.back().last; }

  // Reads the amount of numeral `k`; returns the numeral to go on with.
  size_t read(size_t k) {
    Amount amount;
    amount.numeral = numerals_[k];
    amount.first = amount.numeral.first;
    amount.last = amount.numeral.last;
    amount.value = amount.numeral.value;
    amount.last_place = amount.numeral.last_place;
    if (amount.is_ordinal()) {
      if (!amount.numeral.glued) amounts_.push_back(std::move(amount));
      return k + 1;
    }
    if (read_share_among(k, &amount)) {
      amounts_.push_back(std::move(amount));
      return k + 2;
    }
    read_sign_before(text_, floor(), &amount);
    if (amount.unit.empty() && !amounts_.empty())
      read_money_of_range(text_, amounts_.back(), &amount);
    give_back_kelvin(&amount);
    read_unit_after(text_, floor(), &amount);
    size_t next = k + 1;
    if (!amount.unit.empty()) next = read_rest_of_sum(&amount, k + 1);
    if (!amount.unit.empty()) next = read_part_behind(&amount, next);
    read_percent_before(text_, floor(), &amount);
    if (amount.unit.empty()) read_age_before(text_, floor(), &amount);
    if (amount.unit.empty()) read_factor(&amount);
    if (amount.unit.empty()) read_counted_noun(text_, &amount);
    next = read_per_many(&amount, next);
    read_density(text_, &amount);
    read_lone_minus(&amount);
    if (is_shown(amount)) amounts_.push_back(std::move(amount));
    return next;
  }

  // "un Français sur cinq", "two pupils in three": what is counted stands
  // inside the share. « 120 sièges sur 577 » are 120 seats, and where the
  // second figure measures or counts something, the two are apart: "deux
  // équipes sur trois terrains".
  bool read_share_among(size_t k, Amount* amount) const {
    const Numeral& some = numerals_[k];
    if (k + 1 >= numerals_.size() || !is_plain_count(some)) return false;
    const Numeral& all = numerals_[k + 1];
    const size_t noun = some.last;
    if (!is_plain_count(all) || !(some.value < all.value) ||
        !divides_a_whole(all) || !text_.is_word(noun) ||
        text_.is(noun, WordUse::Stop))
      return false;
    const size_t end = text_.end_of(text_.lexicon.share_among, noun + 1);
    if (end == noun + 1 || end != all.first) return false;
    const Amount whole = counted(all);
    const auto value = divide(some.value, all.value);
    if (!whole.unit.empty() || !value) return false;
    if (const auto [id, last] = text_.lexicon.nouns.from(text_.words, noun);
        id && last == noun + 1)
      amount->of = *id;
    amount->value = amount->numeral.value = *value;
    amount->last_place = divide(*value, 10).value_or(*value);  // as fractions'
    amount->numeral.kind = NumeralKind::Fraction;
    amount->numeral.share = amount->numeral.in_words = true;
    amount->numeral.weak = false;
    amount->numeral.last = amount->last = all.last;
    return true;
  }

  // "12.4 per 100,000 people", « 3 cas pour 100 000 habitants »: the second
  // figure says of how many. Returns the numeral to go on with.
  size_t read_per_many(Amount* amount, size_t k) const {
    const bool counts = amount->unit.empty() || amount->noun;
    if (!counts || amount->numeral.weak || k >= numerals_.size()) return k;
    const Numeral& many = numerals_[k];
    if (!is_power_of_ten(many) || !(amount->value < many.value)) return k;
    const bool plainly =
        text_.end_of(text_.lexicon.per, amount->last) == many.first;
    // « 5 000 places pour 10 000 candidats » are so many places.
    const bool few =
        amount->value < divide(many.value, 2).value_or(Rational(0));
    const bool loosely =
        few &&
        text_.end_of(text_.lexicon.per_many, amount->last) == many.first &&
        !(many.value < Rational(1000));
    if (!plainly && !loosely) return k;
    const Amount whole = counted(many);
    if (!whole.unit.empty() && !whole.noun) return k;
    amount->unit =
        (amount->noun ? amount->unit : "1") + "/" + many.value.text();
    amount->last = whole.last;
    return k + 1;
  }

  static bool is_power_of_ten(const Numeral& n) {
    if (!is_plain_count(n)) return false;
    Rational power = 100;
    while (power < n.value && power < Rational(1000000000))
      power = multiply(power, 10).value_or(n.value);
    return power == n.value;
  }

  // What shares are told of: five, ten, twenty, a hundred.
  static bool divides_a_whole(const Numeral& all) {
    return all.value < Rational(11) || all.value == Rational(20) ||
           all.value == Rational(100) || all.value == Rational(1000) ||
           (all.in_words && all.value < Rational(1001));
  }

  // "300 °C (573.15K)": beside degrees no thousand.
  void give_back_kelvin(Amount* amount) const {
    const size_t letter = amount->last - 1;
    if (!text_.of_degrees || amount->numeral.decimals == 0 ||
        amount->numeral.scale != Rational(1000) || !text_.is_word(letter) ||
        !text_.tokens.list[letter].capitalised || !text_.adjacent(letter))
      return;
    scale_amount(Rational::of(1, 1000), amount);
    amount->numeral.scale = 1;
    amount->numeral.last = amount->last = letter;
  }

  // « multiplié par 12 », "by a factor of 12", « divisé par 12 ».
  void read_factor(Amount* amount) const {
    const auto before = [&](const PhraseList& words) {
      return text_.start_of(words, floor(), amount->first) != amount->first;
    };
    const bool divides = before(text_.lexicon.divisor_before);
    if (!divides && !before(text_.lexicon.factor_before)) return;
    if (divides) {
      const auto part = divide(Rational(1), amount->value);
      if (!part) return;
      amount->value = *part;
      amount->last_place = divide(*part, 10).value_or(*part);
    }
    amount->unit = "x:times";
    amount->noun = true;
  }

  // The amount of one numeral, with the unit or noun behind it.
  Amount counted(const Numeral& numeral) const {
    Amount amount;
    amount.numeral = numeral;
    amount.first = numeral.first;
    amount.last = numeral.last;
    amount.value = numeral.value;
    read_unit_after(text_, numeral.first, &amount);
    if (amount.unit.empty()) read_counted_noun(text_, &amount);
    return amount;
  }

  // "- 1,200,000" and nothing else: no list, no dialogue, so a minus.
  void read_lone_minus(Amount* amount) const {
    if (amount->first != 1 || !text_.is_mark(0, "-") ||
        amount->last != text_.tokens.size() || amount->value.is_negative())
      return;
    amount->first = 0;
    amount->value = amount->value.negated();
  }

  // The rest of a sum in two units: "3 dollars 50 cents", "5 feet 2 inches",
  // "deux euros et vingt centimes", "two dollars twenty".
  size_t read_rest_of_sum(Amount* amount, size_t k) {
    const UnitName* main = whole_unit_of(*amount);
    if (!main || k >= numerals_.size()) return k;
    const Numeral& rest = numerals_[k];
    const size_t at = amount->last;
    if (rest.first != at && rest.first != text_.end_of(change_and(), at))
      return k;
    if (!rest.value.is_whole() || rest.value.is_negative() ||
        rest.kind != NumeralKind::Cardinal || rest.weak)
      return k;
    const auto match = match_unit(text_, rest.last, true);
    const int64_t parts = amount->money ? 100 : main->parts;
    const bool completes =
        match && (amount->money ? match->name->small_change
                                : match->code == main->completed_by);
    const bool bare = !match && is_bare_part(*amount, *main, rest);
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

  // "12 euros 50", « 1 m 80 »: the smaller unit is left unsaid.
  bool is_bare_part(const Amount& amount, const UnitName& main,
                    const Numeral& rest) const {
    if (!amount.value.is_whole() || text_.is_mark(rest.last, "%")) return false;
    const bool ends = !text_.is_word(rest.last);
    if (amount.money) return ends;
    return main.bare_parts && rest.last == rest.first + 1 &&
           text_.tokens.form(rest.first).size() == 2 &&
           (ends || text_.adjacent(rest.first) ||
            text_.is(rest.last, WordUse::Stop));
  }

  // "deux tonnes et demie", "a million dollars and a half": the half is of the
  // last unit or scale. Returns the numeral to go on with.
  size_t read_part_behind(Amount* amount, size_t k) const {
    const NumeralWord* joiner = numeral_word(amount->last);
    if (!joiner || !joiner->joins_parts || !amount->value.is_whole()) return k;
    size_t at = amount->last + 1;
    const NumeralWord* word = numeral_word(at);
    const bool article = word && word->weak;
    if (article) word = numeral_word(++at);
    if (!word || word->part == 0 || word->plural ||
        !(article || word->attributive))
      return k;
    const size_t end = at + 1;
    // "a mile and a half-hour walk", "a pound and a half million": of others.
    if (text_.is_mark(end, "-") && text_.adjacent(end)) return k;
    const bool read = k < numerals_.size() && numerals_[k].first < end;
    if (read && numerals_[k].last != end) return k;
    const auto one = divide(amount->value, amount->numeral.value);
    const auto whole =
        one ? multiply(*one, amount->numeral.scale) : std::nullopt;
    const auto part = whole ? divide(*whole, word->part) : std::nullopt;
    const auto sum = !part ? std::nullopt
                     : amount->value.is_negative()
                         ? subtract(amount->value, *part)
                         : add(amount->value, *part);
    if (!sum) return k;
    amount->value = *sum;
    amount->last_place = part->magnitude();
    amount->last = end;
    return read ? k + 1 : k;
  }

  const NumeralWord* numeral_word(size_t i) const {
    return text_.in(i) ? text_.numerals.find(text_.tokens.form(i)) : nullptr;
  }

  const PhraseList& change_and() const { return text_.lexicon.change_and; }

  // The row of the amount's unit, for what completes it.
  const UnitName* whole_unit_of(const Amount& amount) const {
    for (const UnitName& name : text_.lexicon.whole_units)
      if (name.code == amount.unit) return &name;
    static const UnitName kMoney;
    return amount.money ? &kMoney : nullptr;
  }

  bool is_shown(const Amount& amount) const {
    const Numeral& n = amount.numeral;
    const bool measured = !amount.unit.empty() && !amount.noun;
    if (n.glued && !amount.signed_) return false;
    if (n.labelled && !measured) return false;
    if (n.weak && !measured)
      return (n.first == 0 && n.last == text_.tokens.size()) || opens_range(n);
    // "4x4", "5G", "1930s": letters written on that are no unit.
    return n.in_words || amount.last != n.last || !text_.adjacent(n.last) ||
           !text_.is_word(n.last);
  }

  // "entre un et deux", "un ou deux": the first of two figures is no article.
  bool opens_range(const Numeral& n) const {
    const NumeralWord* before =
        n.first > 0 ? numeral_word(n.first - 1) : nullptr;
    const bool opened = before && before->opens_range;
    const auto next = std::partition_point(
        numerals_.begin(), numerals_.end(),
        [&](const Numeral& one) { return one.first <= n.last; });
    if (next == numerals_.end() || next->first != n.last + 1) return false;
    return opened || (next->value == Rational(2) && joins_neighbours(n.last));
  }

  // "or" at `at`.
  bool joins_neighbours(size_t at) const {
    const auto* rows = text_.lexicon.ranges.exactly(text_.words, at, at + 1);
    if (!rows) return false;
    for (const RangeWords& words : *rows)
      if (words.neighbours) return true;
    return false;
  }

  const MeasureText& text_;
  const std::vector<Numeral>& numerals_;
  std::vector<Amount> amounts_;
};

}  // namespace

void scale_amount(const Rational& factor, Amount* amount) {
  if (factor == Rational(1)) return;
  const auto value = multiply(amount->value, factor);
  const auto place = multiply(amount->last_place, factor);
  if (!value || !place) return;
  amount->value = *value;
  // "3 million" is no more exact than its digits; 25 hundredths are.
  if (amount->last_place != Rational(1) || factor < Rational(1))
    amount->last_place = *place;
}

std::vector<Amount> read_amounts(const MeasureText& text,
                                 const std::vector<Numeral>& numerals) {
  return AmountReader(text, numerals).run();
}

}  // namespace claims
