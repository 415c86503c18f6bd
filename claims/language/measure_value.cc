#include "claims/language/measure_value.h"

#include <utility>

#include "claims/language/measure.h"

namespace claims {
namespace {

MentionKind kind_of(const Measure& measure) {
  const Amount& amount = measure.amount;
  if (amount.age) return MentionKind::Age;
  if (amount.money) return MentionKind::Money;
  if (amount.unit == "%") return MentionKind::Percent;
  if (!amount.unit.empty()) return MentionKind::Quantity;
  if (measure.low || is_bound(measure.modifier)) return MentionKind::Range;
  return amount.is_ordinal() ? MentionKind::Ordinal : MentionKind::Number;
}

std::string digits_of(const Tokens& tokens, size_t first, size_t last) {
  std::string digits;
  for (size_t i = first; i < last; ++i) {
    if (i > first && tokens.list[i].space_before) digits += ' ';
    digits += tokens.form(i);
  }
  return digits;
}

// Who is 63 has not turned 64.
void apply_age(Quantity* quantity) {
  const auto next = add(quantity->written, 1);
  if (!next || !quantity->written.is_whole()) return;
  quantity->rounding = Interval<Rational>::half_open(quantity->written, *next);
  quantity->interval = quantity->rounding;
  quantity->rule = "tolerance.age";
}

// The interval of a single figure by the tolerance table.
void apply_figure(const ToleranceTable& tolerance, const Amount& amount,
                  Quantity* quantity) {
  if (amount.is_ordinal()) {
    quantity->interval = Interval<Rational>::point(amount.value);
    quantity->rounding = quantity->interval;
    return;
  }
  const bool open = quantity->modifier == Modifier::None ||
                    quantity->modifier == Modifier::About;
  const bool collective = amount.numeral.kind == NumeralKind::Collective;
  if (collective && amount.numeral.several && open)
    return apply_tolerance_row(tolerance, "tolerance.several", quantity);
  if (collective && open)
    return apply_tolerance_row(tolerance, "tolerance.collective", quantity);
  apply_tolerance(tolerance, amount.last_place, amount.numeral.in_words,
                  quantity);
  if (amount.age && quantity->modifier == Modifier::None) apply_age(quantity);
}

void apply_range(const Measure& measure, Quantity* quantity) {
  const Rational& low = measure.low->value;
  const Rational& high = measure.amount.value;
  quantity->written = low;
  if (measure.margin) {
    const auto sum = add(low, high);
    quantity->written = sum ? divide(*sum, 2).value_or(low) : low;
  }
  quantity->interval =
      Interval<Rational>::make(End<Rational>{low, measure.low_closed},
                               End<Rational>{high, measure.high_closed})
          .value_or(Interval<Rational>::point(high));
  quantity->rounding = quantity->interval;
  quantity->rule = "tolerance.between";
}

Quantity quantity_of(const MeasureText& text, const ToleranceTable& tolerance,
                     const Measure& measure) {
  const Amount& amount = measure.amount;
  Quantity quantity;
  quantity.written = amount.value;
  quantity.unit = amount.unit.empty() ? "1" : amount.unit;
  quantity.of = amount.of;
  quantity.currency_generic = amount.generic;
  quantity.modifier = measure.modifier;
  const Amount& begin = measure.low ? *measure.low : amount;
  quantity.digits =
      digits_of(text.tokens, begin.numeral.first, amount.numeral.last);
  if (measure.low)
    apply_range(measure, &quantity);
  else
    apply_figure(tolerance, amount, &quantity);
  return quantity;
}

}  // namespace

std::string plain_rule(const MeasureText& text, const Amount& amount) {
  const char* kind = amount.is_ordinal()   ? "ordinal"
                     : amount.money        ? "money"
                     : amount.age          ? "age"
                     : amount.noun         ? "count"
                     : amount.unit.empty() ? "number"
                     : amount.unit == "%"  ? "percent"
                                           : "quantity";
  return text.lexicon.code + "." + kind;
}

Mention mention_of(const MeasureText& text, const ToleranceTable& tolerance,
                   Measure measure) {
  Mention mention;
  mention.kind = kind_of(measure);
  mention.span = {text.tokens.list[measure.first].span.begin,
                  text.tokens.list[measure.last - 1].span.end};
  mention.value = quantity_of(text, tolerance, measure);
  mention.rule = std::move(measure.rule);
  if (measure.amount.time) mention.rule += kLengthRule;
  mention.trend = measure.trend;
  mention.part = measure.part;
  return mention;
}

}  // namespace claims
