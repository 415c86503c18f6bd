#include "claims/language/measure_range.h"

#include <utility>

namespace claims {
namespace {

class RangeReader {
 public:
  RangeReader(const MeasureText& text, size_t floor)
      : text_(text), floor_(floor) {}

  std::optional<Measure> run(Amount low, Amount high) {
    Measure range;
    range.first = low.first;
    const RangeWords* words = words_between(low, &high, &range.first);
    if (!words) return std::nullopt;
    range.last = high.last;
    range.modifier = Modifier::Between;
    range.rule = words->rule;
    if (words->margin) return with_margin(low, high, std::move(range));
    if (!units_agree(&low, &high)) return std::nullopt;
    high.age = low.age = low.age || high.age;
    high.time = low.time = high.time && !high.age;
    if (words->open.empty() && is_year_before_scale(low, high))
      return std::nullopt;
    share_scale(&low, high);
    if (words->open.empty() && !(low.value < high.value)) return std::nullopt;
    if (high.value < low.value) std::swap(low.value, high.value);
    if (words->dash && !is_plausible_dash(low, high)) return std::nullopt;
    if (words->neighbours && !are_neighbours(low, high)) return std::nullopt;
    range.low = std::move(low);
    range.amount = std::move(high);
    return range;
  }

 private:
  // The range words around two amounts; sets where the range begins.
  const RangeWords* words_between(const Amount& low, Amount* high,
                                  size_t* first) const {
    size_t join_end = high->first;
    if (has_sign_as_dash(low, *high)) {
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

  bool has_sign_as_dash(const Amount& low, const Amount& high) const {
    return high.numeral.signed_minus && high.first == low.last &&
           text_.tokens.list[high.first].kind == TokenKind::Punct &&
           high.first == high.numeral.first;
  }

  // "between 2 and about 7": the hedge of the second figure is no part of the
  // words that join.
  size_t start_of_hedge(size_t after, size_t first) const {
    const auto [words, start] =
        text_.lexicon.before.until(text_.words, after, first);
    if (!words || is_bound(words->modifier) || start == after) return first;
    return start;
  }

  // The words `open` end right before token `end`.
  bool opens(const Words& open, size_t end) const {
    if (end < floor_ + open.size()) return false;
    for (size_t i = 0; i < open.size(); ++i)
      if (text_.words[end - open.size() + i] != open[i]) return false;
    return true;
  }

  // "1 000 ± 5 %": the margin is a share of the figure; of "12 ± 0,5 %" both
  // are shares.
  static bool is_relative(const Amount& low, const Amount& high) {
    return high.unit == "%" && low.unit != "%" &&
           (!low.unit.empty() || Rational(100) < low.value);
  }

  // "10 ± 2 kg".
  static std::optional<Measure> with_margin(Amount low, Amount high,
                                            Measure range) {
    std::optional<Rational> margin = high.value;
    if (is_relative(low, high)) {
      const auto share = divide(high.value, 100);
      margin = share ? multiply(low.value, *share) : std::nullopt;
    } else if (!units_agree(&low, &high)) {
      return std::nullopt;
    }
    const auto bottom = margin ? subtract(low.value, *margin) : std::nullopt;
    const auto top = margin ? add(low.value, *margin) : std::nullopt;
    if (!bottom || !top || margin->is_negative()) return std::nullopt;
    range.margin = true;
    range.amount = low;
    range.amount.value = *top;
    range.amount.last = high.last;
    range.low = std::move(low);
    range.low->value = *bottom;
    return range;
  }

  // "1,5 à 2 millions": the scale of the second belongs to both; of "two to
  // three hundred thousand" the hundred too, of "fifty to three hundred" not.
  static void share_scale(Amount* low, const Amount& high) {
    if (low->numeral.scale != Rational(1) || low->numeral.hundred != 1) return;
    const Rational& scale = high.numeral.scale;
    const auto hundreds = multiply(scale, high.numeral.hundred);
    if (!hundreds || !scale_below(*hundreds, high, low))
      scale_below(scale, high, low);
  }

  // Multiplies `low` by `scale` if that leaves it below `high`.
  static bool scale_below(const Rational& scale, const Amount& high,
                          Amount* low) {
    const auto value = multiply(low->value, scale);
    if (!value || !(*value < high.value)) return false;
    low->value = *value;
    return true;
  }

  // "five or six thousand", "vingt ou trente": neighbours, so some figure
  // around them; "5 or 60" are two.
  static bool are_neighbours(const Amount& low, const Amount& high) {
    if (low.is_ordinal() || high.time ||
        (high.unit.empty() && !high.numeral.in_words))
      return false;
    const auto scale = multiply(high.numeral.scale, high.numeral.hundred);
    const auto from = scale ? divide(low.value, *scale) : std::nullopt;
    const auto to = scale ? divide(high.value, *scale) : std::nullopt;
    if (!from || !to || !from->is_whole() || !to->is_whole()) return false;
    const auto step = subtract(*to, *from);
    const auto tens = divide(*from, 10);
    return step == Rational(1) ||
           (high.numeral.in_words && tens->is_whole() && step == Rational(10));
  }

  bool is_year(const Amount& amount) const {
    return !(amount.value < Rational(1400)) && amount.value < Rational(2101) &&
           text_.tokens.form(amount.numeral.first).size() == 4;
  }

  // "From 11 million in 2000 to 23 million": the year begins no range.
  bool is_year_before_scale(const Amount& low, const Amount& high) const {
    const Rational& scale = high.numeral.scale;
    const auto mantissa = divide(high.value, scale);
    return is_year(low) && scale != Rational(1) && mantissa &&
           *mantissa < low.value;
  }

  // "3-1" is a score, "2019-2023" years: a bare dash between small or
  // year-like figures is no range.
  bool is_plausible_dash(const Amount& low, const Amount& high) const {
    if (!high.unit.empty() || high.numeral.in_words || !low.value.is_whole())
      return true;
    const bool years = is_year(low) && high.value < Rational(2101);
    return !years && !(high.value < Rational(10));
  }

  const MeasureText& text_;
  size_t floor_;
};

}  // namespace

std::optional<Measure> read_range(const MeasureText& text, size_t floor,
                                  const Amount& low, const Amount& high) {
  return RangeReader(text, floor).run(low, high);
}

bool units_agree(Amount* low, Amount* high) {
  if (low->is_ordinal() || high->is_ordinal())
    return low->numeral.kind == high->numeral.kind;
  if (low->unit.empty()) {
    low->unit = high->unit;
  } else if (high->unit.empty() || (low->money && high->noun)) {
    high->unit = low->unit;
    high->money = low->money;
    high->generic = low->generic;
    high->age = low->age;
    if (low->noun) high->noun = true, high->of = low->of;
  }
  share_rate(low, high);
  return low->unit == high->unit;
}

void share_rate(Amount* low, Amount* high) {
  if (low->unit.empty() || high->unit.empty()) return;
  if (high->unit.starts_with(low->unit + "/")) low->unit = high->unit;
  if (low->unit.starts_with(high->unit + "/")) high->unit = low->unit;
}

bool join_bounds(const MeasureText& text, const Measure& after,
                 Measure* before) {
  const bool up =
      bounds_below(before->modifier) && bounds_above(after.modifier);
  const bool down =
      bounds_above(before->modifier) && bounds_below(after.modifier);
  if ((!up && !down) || before->low || after.low ||
      !text.lexicon.bound_joins.exactly(text.words, before->last, after.first))
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
  range.rule = text.lexicon.code + ".range.bounds";
  *before = std::move(range);
  return true;
}

}  // namespace claims
