#include "claims/language/amount_share.h"

#include "claims/language/amount_noun.h"

namespace claims {
namespace {

// Words between a figure and the one that it is compared with.
constexpr size_t kCompareReach = 12;

void lend(const Amount& with, Amount* without) {
  without->unit = with.unit;
  without->of = with.of;
  without->money = with.money;
  without->generic = with.generic;
  without->time = with.time;
  without->noun = with.noun;
}

// "8, 13 et 15 dm": a figure without unit takes the unit of the next one.
void share_backwards(const MeasureText& text, std::vector<Amount>* amounts) {
  for (size_t i = amounts->size(); i-- > 1;) {
    const Amount& with = (*amounts)[i];
    Amount& without = (*amounts)[i - 1];
    if (with.unit.empty() || with.noun || with.age ||
        with.first != with.numeral.first || !without.unit.empty() ||
        is_year_like(text, without) || without.is_ordinal())
      continue;
    const size_t end = text.end_of(text.lexicon.list_joins, without.last);
    if (end == without.last || end != with.first) continue;
    lend(with, &without);
  }
}

// "girls aged 9, 11 and 14"
void share_ages(const MeasureText& text, std::vector<Amount>* amounts) {
  for (size_t i = 1; i < amounts->size(); ++i) {
    const Amount& with = (*amounts)[i - 1];
    Amount& without = (*amounts)[i];
    if (!with.age || with.last != with.numeral.last || !without.unit.empty() ||
        !is_plain_count(without.numeral) || Rational(120) < without.value ||
        without.last != without.numeral.last)
      continue;
    const size_t end = text.end_of(text.lexicon.list_joins, with.last);
    if (end == with.last || end != without.first) continue;
    without.unit = with.unit;
    without.age = true;
  }
}

// A figure with nothing of its own behind it: "9 in 2019", "3.9 billion".
bool stands_bare(const MeasureText& text, const Amount& amount) {
  const Numeral& n = amount.numeral;
  const bool named =
      text.is_word(amount.last) && !text.is(amount.last, WordUse::Stop);
  return amount.unit.empty() && amount.last == n.last && !named &&
         !text.is_symbol(amount.last) && !n.weak && !n.glued && !n.labelled &&
         n.kind == NumeralKind::Cardinal && !is_year_like(text, amount);
}

// The figure before amount `i` that it is compared with: past years only.
const Amount* compared_with(const MeasureText& text,
                            const std::vector<Amount>& amounts, size_t i,
                            size_t end) {
  while (i > 0) {
    const Amount& with = amounts[--i];
    if (end < with.last || end - with.last > kCompareReach) return nullptr;
    if (!is_year_like(text, with)) return &with;
  }
  return nullptr;
}

// "$4.5 billion, compared with 3.9 billion a year earlier", « 12 morts, contre
// 9 en 2019 »: money only where both are told in millions or more.
void share_comparisons(const MeasureText& text, std::vector<Amount>* amounts) {
  for (size_t i = 1; i < amounts->size(); ++i) {
    Amount& without = (*amounts)[i];
    if (!stands_bare(text, without)) continue;
    const size_t first =
        text.lexicon.before.until(text.words, 0, without.first).second;
    const size_t start = text.start_of(text.lexicon.compares, 0, first);
    if (start == first) continue;
    const Amount* with = compared_with(text, *amounts, i, start);
    if (!with || with->unit.empty() || with->unit == "%" || with->time ||
        with->age || with->is_ordinal())
      continue;
    const Rational one(1);
    const bool scaled =
        with->numeral.scale != one && without.numeral.scale != one;
    const bool plain =
        with->numeral.scale == one && without.numeral.scale == one;
    if (scaled || (plain && !with->money)) lend(*with, &without);
  }
}

}  // namespace

bool is_plain_count(const Numeral& n) {
  return n.kind == NumeralKind::Cardinal && n.value.is_whole() &&
         Rational(0) < n.value && !n.glued && !n.labelled;
}

void share_units(const MeasureText& text, std::vector<Amount>* amounts) {
  share_backwards(text, amounts);
  share_ages(text, amounts);
  share_comparisons(text, amounts);
}

}  // namespace claims
