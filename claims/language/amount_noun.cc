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

// A noun of the packs within the next four words.
bool read_known_noun(const MeasureText& text, size_t at, Amount* amount) {
  for (size_t i = at; i < at + 4 && !is_stop(text, i); ++i) {
    const auto [id, last] = text.lexicon.nouns.from(text.words, i);
    if (!id) continue;
    amount->of = *id;
    if (amount->numeral.kind != NumeralKind::Fraction)
      set_noun(*id, last, amount);
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
  size_t at = amount->last;
  if (text.adjacent(at)) return;
  const bool share = amount->numeral.kind == NumeralKind::Fraction;
  if ((share || amount->takes_link()) && text.is(at, WordUse::Link)) ++at;
  const bool year = is_year_like(text, *amount);
  if (year && amount->first > 0 &&
      text.is(amount->first - 1, WordUse::YearOpener))
    return;
  if (read_known_noun(text, at, amount) || share || year) return;
  for (size_t i = at; i < at + 3 && !is_stop(text, i); ++i)
    if (is_unknown_noun(text, i))
      return set_noun(text.tokens.form(i), i + 1, amount);
}

}  // namespace claims
