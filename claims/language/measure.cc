#include "claims/language/measure.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "claims/language/amount.h"
#include "claims/language/tolerance.h"

namespace claims {
namespace {

// One figure, or two that make a range, with the words that bound it.
struct Measure {
  size_t first = 0, last = 0;  // tokens
  Amount amount;               // of a range: the upper figure
  std::optional<Amount> low;   // of a range: the lower figure
  bool low_closed = true, high_closed = true;
  Modifier modifier = Modifier::None;
  std::string rule;
};

bool bounds_above(Modifier m) {
  return m == Modifier::LessThan || m == Modifier::AtMost ||
         m == Modifier::SlightlyLessThan;
}
bool bounds_below(Modifier m) {
  return m == Modifier::MoreThan || m == Modifier::AtLeast ||
         m == Modifier::SlightlyMoreThan;
}
bool is_bound(Modifier m) { return bounds_above(m) || bounds_below(m); }

class MeasureFinder {
 public:
  MeasureFinder(const Tokens& tokens, const std::vector<Numeral>& numerals,
                const LanguagePack& pack, const Language& language)
      : text_(tokens, *pack.measures, *pack.numerals),
        tokens_(tokens),
        lexicon_(*pack.measures),
        tolerance_(*language.tolerance),
        amounts_(read_amounts(text_, numerals)) {}

  std::vector<Mention> run() {
    for (size_t i = 0; i < amounts_.size();) i = read(i);
    join_bounds();
    std::vector<Mention> mentions;
    for (const Measure& measure : measures_)
      if (!measure.amount.time) mentions.push_back(mention_of(measure));
    return mentions;
  }

 private:
  size_t floor() const { return measures_.empty() ? 0 : measures_.back().last; }

  // Reads one measure from amount `i` on; returns the amount to go on with.
  size_t read(size_t i) {
    Measure measure;
    measure.amount = amounts_[i];
    measure.first = measure.amount.first;
    measure.last = measure.amount.last;
    size_t next = i + 1;
    if (read_range(i, &measure)) next = i + 2;
    if (measure.amount.numeral.kind != NumeralKind::Ordinal || measure.low)
      read_modifiers(&measure, next);
    if (measure.rule.empty()) measure.rule = plain_rule(measure.amount);
    measures_.push_back(std::move(measure));
    return next;
  }

  std::string plain_rule(const Amount& amount) const {
    const char* kind = amount.numeral.kind == NumeralKind::Ordinal ? "ordinal"
                       : amount.money                              ? "money"
                       : amount.age                                ? "age"
                       : amount.noun                               ? "count"
                       : amount.unit.empty()                       ? "number"
                       : amount.unit == "%"                        ? "percent"
                                                                   : "quantity";
    return lexicon_.code + "." + kind;
  }

  // ------------------------------------------------------------------ ranges

  bool read_range(size_t i, Measure* measure) {
    if (i + 1 >= amounts_.size()) return false;
    Amount low = amounts_[i], high = amounts_[i + 1];
    size_t first = low.first;
    const RangeWords* words = words_between(low, &high, &first);
    if (!words || !units_agree(&low, &high)) return false;
    share_scale(&low, high);
    if (words->open.empty() && !(low.value < high.value)) return false;
    if (high.value < low.value) std::swap(low.value, high.value);
    if (words->dash && !is_plausible_dash(low, high)) return false;
    measure->low = low;
    measure->first = first;
    measure->last = high.last;
    measure->amount = high;
    measure->modifier = Modifier::Between;
    measure->rule = words->rule;
    return true;
  }

  // The range words around two amounts; sets where the range begins.
  const RangeWords* words_between(const Amount& low, Amount* high,
                                  size_t* first) const {
    size_t join_end = high->first;
    if (high->numeral.signed_minus && high->first == low.last &&
        tokens_.list[high->first].kind == TokenKind::Punct &&
        high->first == high->numeral.first) {
      // "2 -7": the sign is the dash of a range.
      high->value = high->value.negated();
      ++join_end;
    } else {
      join_end = start_of_hedge(low.last, high->first);
    }
    const auto* rows =
        text_.lexicon.ranges.exactly(text_.words, low.last, join_end);
    if (!rows) return nullptr;
    const RangeWords* best = nullptr;
    for (const RangeWords& words : *rows) {
      if (words.open.empty()) {
        if (!best) best = &words;
        continue;
      }
      if (!opens(words.open, low.first)) continue;
      *first = low.first - words.open.size();
      return &words;
    }
    return best;
  }

  // "between 2 and about 7": the hedge of the second figure is no part of the
  // words that join.
  size_t start_of_hedge(size_t after, size_t first) const {
    const auto [words, start] =
        lexicon_.before.until(text_.words, after, first);
    return words && !is_bound(words->modifier) ? start : first;
  }

  // The words `open` end right before token `end`.
  bool opens(const Words& open, size_t end) const {
    if (end < floor() + open.size()) return false;
    for (size_t i = 0; i < open.size(); ++i)
      if (text_.words[end - open.size() + i] != open[i]) return false;
    return true;
  }

  // One unit for both: written twice, or once behind, or once before.
  static bool units_agree(Amount* low, Amount* high) {
    if (low->numeral.kind == NumeralKind::Ordinal ||
        high->numeral.kind == NumeralKind::Ordinal)
      return low->numeral.kind == high->numeral.kind;
    if (low->unit.empty()) {
      low->unit = high->unit;
    } else if (high->unit.empty() || (low->money && high->noun)) {
      high->unit = low->unit;
      high->money = low->money;
      high->generic = low->generic;
      if (low->noun) high->noun = true, high->of = low->of;
    }
    return low->unit == high->unit;
  }

  // "1,5 à 2 millions": the scale of the second belongs to both.
  static void share_scale(Amount* low, const Amount& high) {
    const Rational& scale = high.numeral.scale;
    if (scale == Rational(1) || low->numeral.scale != Rational(1)) return;
    const auto mantissa = divide(high.value, scale);
    if (!mantissa || !(low->value < *mantissa)) return;
    low->value = multiply(low->value, scale).value_or(low->value);
  }

  // "3-1" is a score, "2019-2023" years: a bare dash between small or
  // year-like figures is no range.
  bool is_plausible_dash(const Amount& low, const Amount& high) const {
    if (!high.unit.empty() && !high.noun) return true;
    if (high.noun) return true;
    if (high.numeral.in_words || !low.value.is_whole()) return true;
    const bool years = !(low.value < Rational(1400)) &&
                       high.value < Rational(2101) &&
                       tokens_.form(low.numeral.first).size() == 4;
    return !years && !(high.value < Rational(10));
  }

  // --------------------------------------------------------------- modifiers

  void apply(const ModifierWords& words, Measure* measure) const {
    const bool replaces =
        measure->modifier == Modifier::None ||
        (!is_bound(measure->modifier) &&
         measure->modifier != Modifier::Between && is_bound(words.modifier));
    if (!replaces) return;
    measure->modifier = words.modifier;
    measure->rule = words.rule;
  }

  void read_modifiers(Measure* measure, size_t next) {
    read_modifiers_before(measure);
    read_modifier_inside(measure);
    const size_t limit =
        next < amounts_.size()
            ? start_with_modifiers(amounts_[next].first, measure->last)
            : tokens_.size();
    const auto [words, end] = lexicon_.after.from(text_.words, measure->last);
    if (!words || end > limit) return;
    measure->last = end;
    // "égal à 5000 ou moins"
    if (measure->modifier == Modifier::Exactly)
      measure->modifier = Modifier::None;
    apply(*words, measure);
  }

  // "1,000+ tonnes": a sign between figure and unit.
  void read_modifier_inside(Measure* measure) const {
    const size_t at = measure->amount.numeral.last;
    if (at >= measure->last || tokens_.list[at].kind != TokenKind::Symbol)
      return;
    if (const auto* words = lexicon_.after.exactly(text_.words, at, at + 1))
      apply(*words, measure);
  }

  void read_modifiers_before(Measure* measure) const {
    for (int i = 0; i < 3; ++i) {
      const auto [words, start] =
          lexicon_.before.until(text_.words, floor(), measure->first);
      if (!words) return;
      measure->first = start;
      apply(*words, measure);
    }
  }

  // Where the words that modify the amount at `first` begin.
  size_t start_with_modifiers(size_t first, size_t floor) const {
    const auto [words, start] =
        lexicon_.before.until(text_.words, floor, first);
    return words ? start : first;
  }

  // "more than 10 and less than 20" is one range.
  void join_bounds() {
    std::vector<Measure> joined;
    for (Measure& measure : measures_) {
      if (!joined.empty() && make_range(&joined.back(), measure)) continue;
      joined.push_back(std::move(measure));
    }
    measures_ = std::move(joined);
  }

  bool make_range(Measure* before, const Measure& after) const {
    const bool up =
        bounds_below(before->modifier) && bounds_above(after.modifier);
    const bool down =
        bounds_above(before->modifier) && bounds_below(after.modifier);
    if ((!up && !down) || before->low || after.low) return false;
    if (!lexicon_.bound_joins.exactly(text_.words, before->last, after.first))
      return false;
    Measure low = up ? *before : after;
    Measure high = up ? after : *before;
    if (!units_agree(&low.amount, &high.amount) ||
        !(low.amount.value < high.amount.value))
      return false;
    Measure range = high;
    range.first = before->first;
    range.last = after.last;
    range.low = low.amount;
    range.low_closed = low.modifier == Modifier::AtLeast;
    range.high_closed = high.modifier == Modifier::AtMost;
    range.modifier = Modifier::Between;
    range.rule = lexicon_.code + ".range.bounds";
    *before = range;
    return true;
  }

  // ---------------------------------------------------------------- mentions

  MentionKind kind_of(const Measure& measure) const {
    const Amount& amount = measure.amount;
    if (amount.age) return MentionKind::Age;
    if (amount.money) return MentionKind::Money;
    if (amount.unit == "%") return MentionKind::Percent;
    if (!amount.unit.empty()) return MentionKind::Quantity;
    if (measure.low || is_bound(measure.modifier)) return MentionKind::Range;
    return amount.numeral.kind == NumeralKind::Ordinal ? MentionKind::Ordinal
                                                       : MentionKind::Number;
  }

  Quantity quantity_of(const Measure& measure) const {
    const Amount& amount = measure.amount;
    Quantity quantity;
    quantity.written = amount.value;
    quantity.unit = amount.unit.empty() ? "1" : amount.unit;
    quantity.of = amount.of;
    quantity.currency_generic = amount.generic;
    quantity.modifier = measure.modifier;
    quantity.digits =
        written(measure.low ? measure.low->numeral.first : amount.numeral.first,
                amount.numeral.last);
    if (measure.low) {
      quantity.written = measure.low->value;
      quantity.interval =
          Interval<Rational>::make(
              End<Rational>{measure.low->value, measure.low_closed},
              End<Rational>{amount.value, measure.high_closed})
              .value_or(Interval<Rational>::point(amount.value));
      quantity.rounding = quantity.interval;
      quantity.rule = "tolerance.between";
      return quantity;
    }
    apply_figure(amount, &quantity);
    return quantity;
  }

  // The interval of a single figure by the tolerance table.
  void apply_figure(const Amount& amount, Quantity* quantity) const {
    if (amount.numeral.kind == NumeralKind::Ordinal) {
      quantity->interval = Interval<Rational>::point(amount.value);
      quantity->rounding = quantity->interval;
      return;
    }
    const bool open = quantity->modifier == Modifier::None ||
                      quantity->modifier == Modifier::About;
    const bool collective = amount.numeral.kind == NumeralKind::Collective;
    if (collective && amount.numeral.several && open)
      return apply_tolerance_row(tolerance_, "tolerance.several", quantity);
    if (collective && open)
      return apply_tolerance_row(tolerance_, "tolerance.collective", quantity);
    apply_tolerance(tolerance_, amount.last_place, amount.numeral.in_words,
                    quantity);
    if (amount.age && quantity->modifier == Modifier::None) apply_age(quantity);
  }

  // Who is 63 has not turned 64.
  static void apply_age(Quantity* quantity) {
    const auto next = add(quantity->written, 1);
    if (!next || !quantity->written.is_whole()) return;
    quantity->rounding =
        Interval<Rational>::half_open(quantity->written, *next);
    quantity->interval = quantity->rounding;
    quantity->rule = "tolerance.age";
  }

  std::string written(size_t first, size_t last) const {
    std::string digits;
    for (size_t i = first; i < last; ++i) {
      if (i > first && tokens_.list[i].space_before) digits += ' ';
      digits += tokens_.form(i);
    }
    return digits;
  }

  Mention mention_of(const Measure& measure) const {
    Mention mention;
    mention.kind = kind_of(measure);
    mention.span = {tokens_.list[measure.first].span.begin,
                    tokens_.list[measure.last - 1].span.end};
    mention.value = quantity_of(measure);
    mention.rule = measure.rule;
    return mention;
  }

  const MeasureText text_;
  const Tokens& tokens_;
  const MeasureLexicon& lexicon_;
  const ToleranceTable& tolerance_;
  std::vector<Amount> amounts_;
  std::vector<Measure> measures_;
};

}  // namespace

std::vector<Mention> find_measures(const Tokens& tokens,
                                   const std::vector<Numeral>& numerals,
                                   const LanguagePack& pack,
                                   const Language& language) {
  if (numerals.empty()) return {};
  return MeasureFinder(tokens, numerals, pack, language).run();
}

}  // namespace claims
