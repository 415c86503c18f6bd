#include "claims/language/measure_trend.h"

namespace claims {
namespace {

// Words between a verb of change and its figure: "rose sharply to 5 %".
constexpr size_t kGap = 4;

// What stands right before a figure that changed.
struct Approach {
  ChangePart part = ChangePart::None;
  bool either = false;  // « de »: from, or by
  size_t start = 0;     // where the words begin
};

Approach approach_of(const MeasureText& text, size_t floor, size_t first) {
  const auto starts = [&](const PhraseList& words) {
    return text.start_of(words, floor, first);
  };
  const size_t to = starts(text.lexicon.change_to);
  if (to != first) return {ChangePart::To, false, to};
  const size_t by = starts(text.lexicon.change_by);
  const size_t from = starts(text.lexicon.change_from);
  if (from < by) return {ChangePart::From, false, from};
  if (by != first) return {ChangePart::By, by == from, by};
  return {ChangePart::None, false, first};
}

bool ends_search(const MeasureText& text, size_t i) {
  const TokenKind kind = text.tokens.list[i].kind;
  return kind == TokenKind::Digits ||
         (kind == TokenKind::Punct && !text.is_mark(i, "-"));
}

// The word of change before the approach, up to a few words away.
const TrendWords* trend_before(const MeasureText& text, size_t floor,
                               const Approach& approach, bool level) {
  const size_t end = approach.start;
  for (size_t gap = 0; gap <= kGap && end > floor + gap; ++gap) {
    const size_t at = end - gap;
    const auto [words, start] =
        text.lexicon.trends_before.until(text.words, floor, at);
    const bool fits =
        words && (gap == 0 || !words->close) &&
        (approach.part != ChangePart::None || level || !words->marked);
    if (fits) return words;
    if (ends_search(text, at - 1)) return nullptr;
  }
  return nullptr;
}

bool has_own_unit(const Amount& amount) {
  return !amount.unit.empty() && !amount.noun &&
         (amount.first != amount.numeral.first ||
          amount.last != amount.numeral.last);
}

size_t before_modifiers(const MeasureText& text, size_t floor, size_t first) {
  for (int i = 0; i < 3; ++i) {
    const size_t start =
        text.lexicon.before.until(text.words, floor, first).second;
    if (start == first) break;
    first = start;
  }
  return first;
}

// Whether words that may join the levels of a change stand between the two.
bool may_be_levels(const MeasureText& text, const Amount& low,
                   const Amount& high) {
  const size_t end = before_modifiers(text, low.last, high.first);
  return text.lexicon.change_to.exactly(text.words, low.last, end) != nullptr;
}

ChangePart part_of(const TrendWords& words, const Approach& approach,
                   bool levels, bool below_or_above) {
  if (words.rate) return levels ? ChangePart::From : ChangePart::By;
  if (levels && approach.either) return ChangePart::From;
  if (words.trend == Trend::None && approach.part != ChangePart::To)
    return ChangePart::From;
  if (approach.part != ChangePart::None) return approach.part;
  return below_or_above ? ChangePart::To : ChangePart::By;
}

void continue_change(Measure* before, Measure* measure) {
  if (before->trend == Trend::None && before->part == ChangePart::From) {
    const Rational& was = before->amount.value;
    const Rational& is = measure->amount.value;
    if (was == is || before->amount.unit != measure->amount.unit) return;
    before->trend = was < is ? Trend::Up : Trend::Down;
  }
  measure->trend = before->trend;
  measure->part = ChangePart::To;
}

bool continues(const MeasureText& text, const Measure* before,
               const Approach& approach) {
  if (!before || approach.part != ChangePart::To ||
      before->part == ChangePart::None || before->part == ChangePart::To)
    return false;
  if (approach.start < before->last || approach.start - before->last > kGap)
    return false;
  for (size_t i = before->last; i < approach.start; ++i)
    if (ends_search(text, i) && !text.is_mark(i, ",")) return false;
  return true;
}

// "fell to $20m from $30m", « tombé à 20 millions, contre 30 »: what it came
// from stands last.
bool tells_what_was(const MeasureText& text, const Measure* before,
                    size_t first) {
  if (!before || before->part != ChangePart::To) return false;
  const size_t start =
      text.start_of(text.lexicon.change_was, before->last, first);
  if (start == first || start - before->last > kGap) return false;
  for (size_t i = before->last; i < start; ++i)
    if (ends_search(text, i) && !text.is_mark(i, ",")) return false;
  return true;
}

}  // namespace

bool is_change(const MeasureText& text, size_t floor, const Amount& low,
               const Amount& high) {
  if (!may_be_levels(text, low, high)) return false;
  const size_t first = before_modifiers(text, floor, low.first);
  const Approach approach = approach_of(text, floor, first);
  const TrendWords* words = trend_before(text, floor, approach, false);
  if (!words) return false;
  if (words->trend == Trend::None) return true;  // « passer de … à … »
  const bool both = has_own_unit(low) && has_own_unit(high);
  if (approach.part == ChangePart::From) return true;
  if (approach.part == ChangePart::By)
    return approach.either && both && low.unit == high.unit;
  return approach.part == ChangePart::None && both;
}

void read_trend(const MeasureText& text, bool levels, Measure* before,
                Measure* measure) {
  if (measure->amount.is_ordinal() || measure->amount.age) return;
  const size_t floor = before ? before->last : 0;
  const Approach approach = approach_of(text, floor, measure->first);
  if (continues(text, before, approach))
    return continue_change(before, measure);
  if (tells_what_was(text, before, measure->first)) {
    measure->trend = before->trend;
    measure->part = ChangePart::From;
    return;
  }
  if (const TrendWords* words =
          trend_before(text, floor, approach, measure->level)) {
    // A rate that moves between two levels grows or falls as they say.
    measure->trend = words->rate && levels ? Trend::None : words->trend;
    measure->part = part_of(*words, approach, levels, measure->level);
    return;
  }
  const auto [after, end] =
      text.lexicon.trends_after.from(text.words, measure->last);
  if (!after) return;
  measure->trend = after->trend;
  measure->part = ChangePart::By;
}

std::vector<Measure> read_multiples(const MeasureText& text) {
  std::vector<Measure> measures;
  size_t floor = 0;
  for (size_t i = 0; i < text.words.size(); ++i) {
    if (!text.words[i]) continue;
    const auto [words, end] = text.lexicon.multiples.from(text.words, i);
    if (!words) continue;
    Measure measure;
    measure.first = i;
    measure.last = end;
    measure.amount.first = measure.amount.numeral.first = i;
    measure.amount.last = measure.amount.numeral.last = end;
    measure.amount.numeral.in_words = true;
    measure.amount.value = measure.amount.numeral.value = words->value;
    // "halved" is as exact as a fraction in words.
    measure.amount.last_place = words->value.is_whole()
                                    ? Rational(1)
                                    : divide(words->value, 10).value_or(1);
    measure.amount.unit = "x:times";
    measure.amount.noun = true;
    measure.trend = words->trend;
    measure.part = ChangePart::By;
    measure.rule = text.lexicon.code + ".multiple";
    const auto [modifier, start] =
        text.lexicon.before.until(text.words, floor, i);
    if (modifier) {
      measure.first = start;
      measure.modifier = modifier->modifier;
      measure.rule = modifier->rule;
    }
    floor = end;
    measures.push_back(std::move(measure));
    i = end - 1;
  }
  return measures;
}

}  // namespace claims
