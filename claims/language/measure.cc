#include "claims/language/measure.h"

#include <algorithm>
#include <utility>

#include "claims/language/measure_range.h"
#include "claims/language/measure_trend.h"
#include "claims/language/measure_value.h"

namespace claims {
namespace {

class MeasureFinder {
 public:
  MeasureFinder(const MeasureText& text, const std::vector<Numeral>& numerals)
      : text_(text),
        lexicon_(text.lexicon),
        amounts_(read_amounts(text, numerals)) {}

  std::vector<Measure> run() {
    measures_.reserve(amounts_.size());
    for (size_t i = 0; i < amounts_.size();) i = read(i);
    join_neighbours();
    return std::move(measures_);
  }

 private:
  size_t floor() const { return measures_.empty() ? 0 : measures_.back().last; }

  // Reads one measure from amount `i` on; returns the amount to go on with.
  size_t read(size_t i) {
    Measure measure;
    size_t next = i + 1;
    bool levels = false;
    const std::optional<Measure> range = range_from(i, &levels);
    if (range) {
      measure = *range;
      ++next;
    } else {
      measure.amount = amounts_[i];
      measure.first = measure.amount.first;
      measure.last = measure.amount.last;
    }
    if (!measure.amount.is_ordinal() || measure.low)
      read_modifiers(&measure, next);
    read_age_around(&measure);
    if (measure.rule.empty()) measure.rule = plain_rule(text_, measure.amount);
    read_trend(text_, levels, measures_.empty() ? nullptr : &measures_.back(),
               &measure);
    measures_.push_back(std::move(measure));
    return next;
  }

  // The range of amount `i` and the next. Two levels of a change are none, but
  // share their unit: "went from 10 to 20 %".
  std::optional<Measure> range_from(size_t i, bool* levels) {
    if (i + 1 >= amounts_.size()) return std::nullopt;
    Amount& low = amounts_[i];
    Amount& high = amounts_[i + 1];
    if (!is_change(text_, floor(), low, high))
      return read_range(text_, floor(), low, high);
    *levels = true;
    if (low.unit.empty()) units_agree(&low, &high);
    share_rate(&low, &high);
    return std::nullopt;
  }

  static void apply(const ModifierWords& words, Measure* measure) {
    const bool replaces =
        measure->modifier == Modifier::None ||
        (!is_bound(measure->modifier) &&
         measure->modifier != Modifier::Between && is_bound(words.modifier));
    if (!replaces) return;
    measure->modifier = words.modifier;
    measure->rule = words.rule;
    measure->level = words.level;
  }

  void read_modifiers(Measure* measure, size_t next) const {
    read_modifiers_before(measure);
    read_modifier_inside(measure);
    read_lean(measure);
    const size_t limit =
        next < amounts_.size()
            ? start_with_modifiers(amounts_[next].first, measure->last)
            : text_.tokens.size();
    const auto [words, end] = lexicon_.after.from(text_.words, measure->last);
    if (!words || end > limit) return;
    if (words->sum && next < amounts_.size() && end == limit) return;
    if (words->inside && measure->last != measure->amount.numeral.last) return;
    measure->last = end;
    // "égal à 5000 ou moins"
    if (measure->modifier == Modifier::Exactly)
      measure->modifier = Modifier::None;
    apply(*words, measure);
  }

  // "aged over 60", "aged between 18 and 24", « âgés de plus de 60 ans ».
  void read_age_around(Measure* measure) const {
    Amount& amount = measure->amount;
    const bool years = amount.unit == "year" && amount.time;
    if (amount.age || !(amount.unit.empty() || years) || amount.is_ordinal() ||
        !(amount.value < Rational(121)))
      return;
    const size_t start =
        text_.start_of(lexicon_.age_before, floor(), measure->first);
    if (start == measure->first) return;
    measure->first = start;
    amount.unit = "year";
    amount.age = true;
    amount.time = false;
  }

  // "1,000+ tonnes", "200-odd people": between figure and unit.
  void read_modifier_inside(Measure* measure) const {
    const auto [words, end] =
        lexicon_.after.from(text_.words, measure->amount.numeral.last);
    if (words && end < measure->last) apply(*words, measure);
  }

  // "une bonne centaine", "une petite dizaine"
  void read_lean(Measure* measure) const {
    const int lean = measure->amount.numeral.lean;
    if (lean == 0 || measure->low) return;
    const Modifier modifier =
        lean > 0 ? Modifier::SlightlyMoreThan : Modifier::SlightlyLessThan;
    apply({modifier,
           text_.lexicon.code + ".modifier." + std::string(name_of(modifier))},
          measure);
  }

  void read_modifiers_before(Measure* measure) const {
    for (int i = 0; i < 3; ++i) {
      const auto [words, start] =
          lexicon_.before.until(text_.words, floor(), measure->first);
      if (!words || words->multiple) return;
      measure->first = start;
      apply(*words, measure);
    }
  }

  // Where the words that modify the amount at `first` begin.
  size_t start_with_modifiers(size_t first, size_t floor) const {
    return lexicon_.before.until(text_.words, floor, first).second;
  }

  void join_neighbours() {
    std::vector<Measure> joined;
    joined.reserve(measures_.size());
    for (Measure& measure : measures_) {
      if (!joined.empty() && join_bounds(text_, measure, &joined.back()))
        continue;
      joined.push_back(std::move(measure));
    }
    measures_ = std::move(joined);
  }

  const MeasureText& text_;
  const MeasureLexicon& lexicon_;
  std::vector<Amount> amounts_;
  std::vector<Measure> measures_;
};

// "doubled" joins the figures, where none of them holds it.
void add_multiples(const MeasureText& text, std::vector<Measure>* measures) {
  std::vector<Measure> multiples = read_multiples(text);
  if (multiples.empty()) return;
  size_t next = 0;
  const size_t figures = measures->size();
  for (Measure& multiple : multiples) {
    while (next < figures && (*measures)[next].last <= multiple.first) ++next;
    if (next < figures && (*measures)[next].first < multiple.last) {
      // "deux fois plus": the phrase says more than its figure.
      if ((*measures)[next].last > multiple.last) continue;
      (*measures)[next] = std::move(multiple);
      continue;
    }
    measures->push_back(std::move(multiple));
  }
  std::stable_sort(
      measures->begin(), measures->end(),
      [](const Measure& a, const Measure& b) { return a.first < b.first; });
}

}  // namespace

std::vector<Mention> find_measures(const Tokens& tokens,
                                   const std::vector<Numeral>& numerals,
                                   const LanguagePack& pack,
                                   const Language& language) {
  const MeasureText text(tokens, *pack.measures, *pack.numerals);
  std::vector<Measure> measures;
  if (!numerals.empty()) measures = MeasureFinder(text, numerals).run();
  add_multiples(text, &measures);
  std::vector<Mention> mentions;
  mentions.reserve(measures.size());
  for (Measure& measure : measures)
    mentions.push_back(
        mention_of(text, *language.tolerance, std::move(measure)));
  return mentions;
}

}  // namespace claims
