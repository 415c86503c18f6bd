#include "claims/language/amount_unit.h"

#include "claims/language/unit_match.h"

namespace claims {
namespace {

// "75 USD million"; "dollar 22.5 million" is the numeral's own.
void read_scale_word(const MeasureText& text, Amount* amount) {
  if (amount->numeral.scale != Rational(1) || !text.is_word(amount->last))
    return;
  const NumeralWord* word = text.numerals.find(text.tokens.form(amount->last));
  if (!word || word->scale == 0 || word->letter_scale || word->plural) return;
  scale_amount(word->scale, amount);
  ++amount->last;
}

// "$5m", "5m$": letters that scale money only.
void read_money_scale(const MeasureText& text, Amount* amount) {
  if (!text.adjacent(amount->last)) return;
  const auto [factor, end] =
      text.lexicon.money_scales.from(text.words, amount->last);
  if (!factor) return;
  scale_amount(*factor, amount);
  amount->last = end;
}

// "1.5m followers", "the 3m-strong force": a million of them, and no metres.
void read_scale_before_noun(const MeasureText& text, Amount* amount) {
  const size_t at = amount->last;
  if (!text.adjacent(at) || amount->numeral.scale != Rational(1) ||
      amount->numeral.in_words)
    return;
  const auto [factor, end] = text.lexicon.money_scales.from(text.words, at);
  if (!factor) return;
  const bool linked = text.is(end, WordUse::Link) &&
                      text.end_of(text.lexicon.scaled_nouns, end) == end;
  size_t noun = linked ? end + 1 : end;
  for (const size_t reach = noun + 3; noun < reach; ++noun) {
    if (text.end_of(text.lexicon.scaled_nouns, noun) != noun) {
      scale_amount(*factor, amount);
      amount->numeral.scale = *factor;
      amount->last = end;
      return;
    }
    if (!text.is_word(noun) || text.is(noun, WordUse::Stop) ||
        text.is(noun, WordUse::DimensionWord))
      return;
  }
}

// The longest currency that ends before `end` and is written as it should be.
const UnitName* currency_before(const MeasureText& text, size_t floor,
                                size_t end, size_t* start) {
  const UnitName* best = nullptr;
  text.lexicon.units.each_until(
      text.words, floor, end,
      [&](const std::vector<UnitName>& names, size_t from) {
        const UnitName* name = best_name(text, from, end, names);
        if (!name || !name->money || name->small_change) return;
        // "won 3 medals" is no money of Korea.
        if (from + 1 == end && text.lexicon.is(text.words[from], WordUse::Stop))
          return;
        best = name;
        *start = from;
      });
  return best;
}

// "20 (kg)"
std::optional<UnitMatch> unit_in_brackets(const MeasureText& text, size_t at) {
  if (!text.is_mark(at, "(") || !text.in(at + 1)) return std::nullopt;
  auto match = match_unit(text, at + 1);
  if (!match || !text.is_mark(match->last, ")")) return std::nullopt;
  ++match->last;
  return match;
}

// Where a unit may begin behind the figure.
std::optional<UnitMatch> unit_behind(const MeasureText& text,
                                     const Amount& amount) {
  size_t at = amount.last;
  if (text.is_mark(at, "-") && text.adjacent(at) && text.adjacent(at + 1) &&
      text.is_word(at + 1))
    return match_unit(text, at + 1);
  if (auto match = match_unit(text, at)) return match;
  // "1,000+ tonnes", "200-odd kilometres"
  if (const auto [words, end] = text.lexicon.after.from(text.words, at);
      words && end != at)
    return match_unit(text, end);
  if (text.is_mark(at, "(")) return unit_in_brackets(text, at);
  const bool fraction = amount.numeral.kind == NumeralKind::Fraction;
  if ((fraction || amount.takes_link()) && text.is(at, WordUse::Link)) ++at;
  if (fraction && text.is_article(at)) ++at;
  if (at == amount.last) return std::nullopt;
  return match_unit(text, at);
}

// `The song "1999"`, `a "new" law`: no inches, unlike `a 5" screen`.
bool is_quotation(const MeasureText& text, size_t mark) {
  bool open = false;
  for (size_t i = 0; i < mark; ++i)
    if (text.is_mark(i, "\"")) open = !open;
  return open || mark == 0 || !text.is_digits(mark - 1);
}

// The unit behind the figure, unless it belongs to something else.
bool is_own_unit(const MeasureText& text, const Amount& amount,
                 const UnitMatch& match) {
  // "0.5 points" are of percent; "3 points" and "7,543.21 points" are not.
  if (match.name->fraction_only &&
      (amount.value.is_whole() || !(amount.value.magnitude() < Rational(100))))
    return false;
  if (amount.numeral.weak && match.name->figure_only) return false;
  // "an F", "a C": one letter behind an article is a name.
  if (amount.numeral.weak && match.name->symbol && text.is_word(amount.last) &&
      text.tokens.list[amount.last].span.size() == 1)
    return false;
  if (text.is_mark(amount.last, "\"") && is_quotation(text, amount.last))
    return false;
  // "a second fire" is another one, unless the clause ends behind "second".
  if (amount.numeral.weak && text.is_ordinal(amount.last) &&
      text.is_word(match.last))
    return false;
  // "a $5 bill", "two $5 bills": the sign belongs to the figure behind it.
  const bool leans = text.adjacent(match.last) && !text.adjacent(amount.last);
  return !(match.name->money && text.is_digits(match.last) &&
           (amount.numeral.weak || leans));
}

// "$ 10 dollars", "US$5 million dollars": the currency said twice.
void extend_money(const MeasureText& text, const UnitMatch& match,
                  Amount* amount) {
  if (!match.name->money || match.name->small_change ||
      (match.name->code != amount->unit && !amount->generic) ||
      text.is_digits(match.last))
    return;
  amount->unit = match.code;
  amount->last = match.last;
  amount->generic = amount->generic && match.name->generic;
}

// The hyphens of "a £2.5bn-a-year scheme" hold the rate together.
size_t past_hyphen(const MeasureText& text, size_t at) {
  const bool holds = text.is_mark(at, "-") && text.adjacent(at) &&
                     text.adjacent(at + 1) && text.is_word(at + 1);
  return holds ? at + 1 : at;
}

// « 80 euros le baril »; « 80 euros le mois dernier » has another article.
std::optional<UnitMatch> match_article_rate(const MeasureText& text,
                                            size_t at) {
  const size_t then = text.end_of(text.lexicon.per_if_money, at);
  if (then == at) return std::nullopt;
  auto under = match_rate(text, then);
  if (!under || (under->name->time && text.is_word(under->last)))
    return std::nullopt;
  return under;
}

// "$60 per barrel", "2 euros par mois"; "56.3 per square kilometre" is a figure
// and nothing but a rate.
void read_rate(const MeasureText& text, Amount* amount) {
  const size_t at = past_hyphen(text, amount->last);
  size_t then = text.end_of(text.lexicon.per, at);
  if (then == at && amount->money)  // "$70 a barrel"
    then = text.end_of(text.lexicon.per_if_time, at);
  const auto under = then != at      ? match_rate(text, past_hyphen(text, then))
                     : amount->money ? match_article_rate(text, at)
                                     : std::nullopt;
  if (!under || under->name->money || under->code == "%") return;
  amount->unit =
      (amount->unit.empty() ? "1" : amount->unit) + "/" + under->code;
  amount->last = under->last;
}

void read_age(const MeasureText& text, size_t floor, Amount* amount) {
  const size_t end = text.end_of(text.lexicon.age_after, amount->last);
  const size_t start =
      text.start_of(text.lexicon.age_before, floor, amount->first);
  if (end == amount->last && start == amount->first) return;
  amount->age = true;
  amount->time = false;
  amount->first = start;
  amount->last = end;
}

// "5 degrés sous zéro", and without the unit: "2 below zero".
bool read_below_zero(const MeasureText& text, Amount* amount) {
  const size_t end = text.end_of(text.lexicon.below_zero, amount->last);
  if (end == amount->last) return false;
  if (amount->unit.empty()) amount->unit = "deg";
  amount->last = end;
  amount->value = amount->value.negated();
  return true;
}

// "- 2 degrés" with a space: a minus only where no list dash can stand.
void read_spaced_minus(const MeasureText& text, Amount* amount) {
  if (amount->first != 1 || !text.is_mark(0, "-") ||
      amount->numeral.signed_minus)
    return;
  amount->first = 0;
  amount->value = amount->value.negated();
}

void take_unit(const UnitMatch& match, Amount* amount) {
  amount->unit = match.code;
  amount->last = match.last;
  amount->money = match.name->money;
  amount->generic = match.name->generic;
  amount->time = match.name->time && match.code == match.name->code;
  scale_amount(match.name->scale, amount);
}

}  // namespace

void read_sign_before(const MeasureText& text, size_t floor, Amount* amount) {
  size_t end = amount->first;
  if (end > floor + 1 && text.is_mark(end - 1, ".") && text.is_word(end - 2) &&
      text.adjacent(end - 1))
    --end;  // "Rs. 20"
  size_t start = end;
  const UnitName* name = currency_before(text, floor, end, &start);
  if (!name) return;
  amount->first = start;
  amount->unit = name->code;
  amount->money = amount->signed_ = true;
  amount->generic = name->generic;
  scale_amount(name->scale, amount);
  read_money_scale(text, amount);
  read_scale_word(text, amount);
}

void read_money_of_range(const MeasureText& text, const Amount& before,
                         Amount* amount) {
  if (!before.signed_ ||
      !text.lexicon.ranges.exactly(text.words, before.last, amount->first))
    return;
  const size_t last = amount->last;
  read_money_scale(text, amount);
  if (amount->last == last) return;
  amount->unit = before.unit;
  amount->generic = before.generic;
  amount->money = amount->signed_ = true;
}

void read_percent_before(const MeasureText& text, size_t floor,
                         Amount* amount) {
  if (!amount->unit.empty() || amount->first <= floor) return;
  size_t end = amount->first;
  const bool sign = text.is_mark(end - 1, "%");
  // "percentage of 26", and nothing that the figure could count.
  if (!sign) {
    end = text.start_of(text.lexicon.share_of, floor, end);
    if (end == amount->first || text.is_word(amount->last) ||
        text.is_symbol(amount->last))
      return;
  }
  size_t start = end;
  text.lexicon.units.each_until(
      text.words, floor, end,
      [&](const std::vector<UnitName>& names, size_t from) {
        if (names.front().code == "%") start = from;
      });
  if (start == end || (start > 0 && text.is_digits(start - 1))) return;
  // "10 % 8": the sign is the other figure's.
  if (start > 0 && text.numerals.find(text.tokens.form(start - 1))) return;
  amount->first = start;
  amount->unit = "%";
}

void read_density(const MeasureText& text, Amount* amount) {
  if (!amount->noun && !amount->unit.empty()) return;
  size_t then = text.end_of(text.lexicon.per, amount->last);
  if (then == amount->last)
    then = text.end_of(text.lexicon.per_space, amount->last);
  if (then == amount->last) return;
  const auto under = match_rate(text, then);
  if (!under || under->name->money || under->name->time ||
      under->name->rate_only || under->code == "%" ||
      text.is_digits(under->last))
    return;
  amount->unit = (amount->noun ? amount->unit : "1") + "/" + under->code;
  amount->last = under->last;
}

void read_unit_after(const MeasureText& text, size_t floor, Amount* amount) {
  if (!amount->money) read_scale_before_noun(text, amount);
  const auto match = unit_behind(text, *amount);
  const bool own = match && is_own_unit(text, *amount, *match);
  if (amount->money) {
    if (own) extend_money(text, *match, amount);
    read_rate(text, amount);
    return;
  }
  if (!own) {
    read_rate(text, amount);
    if (amount->unit.empty()) read_below_zero(text, amount);
    return;
  }
  take_unit(*match, amount);
  if (amount->money) {
    read_scale_word(text, amount);
    if (amount->unit == match->name->code) read_rate(text, amount);
  }
  if (amount->time) read_age(text, floor, amount);
  if (match->name->degrees && !read_below_zero(text, amount))
    read_spaced_minus(text, amount);
}

void read_age_before(const MeasureText& text, size_t floor, Amount* amount) {
  const size_t start =
      text.start_of(text.lexicon.age_before, floor, amount->first);
  if (start == amount->first || !amount->value.is_whole() ||
      Rational(120) < amount->value)
    return;
  amount->first = start;
  amount->unit = "year";
  amount->age = true;
}

}  // namespace claims
