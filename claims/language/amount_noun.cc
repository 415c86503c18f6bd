#include "claims/language/amount_noun.h"

namespace claims {
namespace {

// The words of a counted noun end here.
bool is_stop(const MeasureText& text, size_t i) {
  if (!text.is_word(i)) return true;
  const Token& token = text.tokens.list[i];
  const std::string_view form = text.tokens.form(i);
  return token.line_break_before ||
         (!token.all_caps && text.is(i, WordUse::Stop)) ||
         form.ends_with('\'') || text.numerals.find(form) != nullptr;
}

bool is_unknown_noun(const MeasureText& text, size_t i) {
  const std::string_view form = text.tokens.form(i);
  return form.size() > 3 && form.ends_with(text.lexicon.count_plural) &&
         !text.is(i, WordUse::NotHead) && text.numerals.find(form) == nullptr;
}

void set_noun(std::string_view id, size_t last, Amount* amount) {
  amount->unit = "x:" + std::string(id);
  amount->last = last;
  amount->noun = true;
}

bool is_share(const Amount& amount) {
  return amount.numeral.kind == NumeralKind::Fraction &&
         amount.value < Rational(1);
}

// "a magnitude 7.8 earthquake": more than one of it would be earthquakes.
bool is_of_one(const MeasureText& text, size_t noun, const Amount& amount) {
  return amount.numeral.decimals > 0 && amount.numeral.scale == Rational(1) &&
         !(amount.value.magnitude() < Rational(2)) &&
         !text.tokens.form(noun).ends_with(text.lexicon.count_plural);
}

// A noun of the packs within the next four words.
bool read_known_noun(const MeasureText& text, size_t at, Amount* amount) {
  for (size_t i = at; i < at + 4 && !is_stop(text, i); ++i) {
    const auto [id, last] = text.lexicon.nouns.from(text.words, i);
    if (!id) continue;
    if (is_of_one(text, last - 1, *amount)) return true;
    amount->of = *id;
    if (!is_share(*amount)) set_noun(*id, last, amount);
    return true;
  }
  return false;
}

}  // namespace

bool is_year_like(const MeasureText& text, const Amount& amount) {
  const Numeral& n = amount.numeral;
  return !n.in_words && n.last == n.first + 1 &&
         text.tokens.form(n.first).size() == 4 &&
         !(amount.value < Rational(1400)) && amount.value < Rational(2101);
}

void read_counted_noun(const MeasureText& text, Amount* amount) {
  size_t at = text.lexicon.after.from(text.words, amount->last).second;
  if (at == amount->last && text.adjacent(at)) return;
  const bool fraction = amount->numeral.kind == NumeralKind::Fraction;
  if ((fraction || amount->takes_link()) && text.is(at, WordUse::Link)) ++at;
  if (text.is(at, WordUse::YearCloser) && text.tokens.list[at].all_caps) return;
  const bool year = is_year_like(text, *amount);
  if (year && amount->first > 0 &&
      text.is(amount->first - 1, WordUse::YearOpener))
    return;
  if (read_known_noun(text, at, amount) || is_share(*amount) || year) return;
  // "One woman says": no plural is counted by one.
  if (amount->numeral.in_words && amount->value == Rational(1)) return;
  for (size_t i = at; i < at + 3 && !is_stop(text, i); ++i)
    if (is_unknown_noun(text, i))
      return set_noun(text.tokens.form(i), i + 1, amount);
}

}  // namespace claims
