#include "claims/language/tolerance.h"

#include <utility>

namespace claims {
namespace {

using Bound = std::optional<End<Rational>>;

Rational number(const PackNode& row, const std::string& text) {
  const auto value = Rational::parse(text);
  if (!value) row.fail("not a number: '" + text + "'");
  return *value;
}

Bound factor(const PackNode& row, const std::string& key) {
  const std::string text = row.text_or(key, "");
  if (text.empty()) return std::nullopt;
  return End<Rational>{number(row, text),
                       row.boolean_or(key + "_closed", true)};
}

// `end` times `written`; absent stays absent.
Bound times(const Bound& end, const Rational& written) {
  if (!end) return std::nullopt;
  const auto value = multiply(end->value, written);
  if (!value) return std::nullopt;
  return End<Rational>{*value, end->closed};
}

Interval<Rational> stretched(const ToleranceRow& row, const Rational& written) {
  Bound low = times(row.low, written);
  Bound high = times(row.high, written);
  // Factors widen away from zero: of a negative figure the ends change sides;
  // one-sided rows keep theirs ("less than -30" has no low end).
  if (written.is_negative() && low && high) std::swap(low, high);
  return Interval<Rational>::make(low, high).value_or(
      Interval<Rational>::point(written));
}

// The place a whole figure is rounded to by its look: its trailing zeros, but
// never coarser than a tenth of its first digit's place ("1,000" to hundreds).
Rational round_place(const Rational& written) {
  Rational place = 1;
  Rational rest = written.magnitude();
  while (true) {
    const auto tenth = divide(rest, 10);
    if (!tenth || !tenth->is_whole()) break;
    rest = *tenth;
    if (rest < Rational(10)) {
      // Only the first digit is left: its own place would be too coarse.
      return place;
    }
    place = multiply(place, 10).value_or(place);
  }
  return place;
}

Interval<Rational> around(const Rational& written, const Rational& place) {
  const auto half = divide(place, 2);
  const auto low = half ? subtract(written, *half) : std::nullopt;
  const auto high = half ? add(written, *half) : std::nullopt;
  if (!low || !high) return Interval<Rational>::point(written);
  return Interval<Rational>::half_open(*low, *high);
}

// Counts are whole; measures, shares and money may lie between two numbers.
bool is_counted(const std::string& unit) {
  return unit == "1" || unit.starts_with("x:");
}

}  // namespace

const ToleranceRow* ToleranceTable::row(Modifier modifier) const {
  for (const ToleranceRow& candidate : rows)
    if (candidate.modifier == modifier) return &candidate;
  return nullptr;
}

const ToleranceRow* ToleranceTable::find(std::string_view id) const {
  for (const ToleranceRow& candidate : rows)
    if (candidate.id == id) return &candidate;
  return nullptr;
}

ToleranceTable load_tolerance(const PackNode& tolerance) {
  ToleranceTable table;
  table.version = tolerance.required_text("version");
  table.right = number(tolerance, tolerance.required_text("right"));
  table.wrong = number(tolerance, tolerance.required_text("wrong"));
  for (const PackNode& row : tolerance.rows("tolerance")) {
    const std::string& name = row.required_text("modifier");
    const auto modifier = modifier_named(name);
    if (!modifier) row.fail("no such modifier: '" + name + "'");
    table.rows.push_back({row.required_text("id"), *modifier,
                          factor(row, "low"), factor(row, "high")});
  }
  return table;
}

Interval<Rational> rounding_of(const Rational& written,
                               const Rational& last_place, bool in_words) {
  (void)in_words;  // "deux mille" is as round as "2 000"
  if (written.is_zero()) return Interval<Rational>::point(written);
  if (last_place != Rational(1) || !written.is_whole())
    return around(written, last_place);
  const Rational place = round_place(written);
  return place == Rational(1) ? Interval<Rational>::point(written)
                              : around(written, place);
}

void apply_tolerance(const ToleranceTable& table, const Rational& last_place,
                     bool in_words, Quantity* quantity) {
  quantity->rounding = rounding_of(quantity->written, last_place, in_words);
  if (quantity->rounding.is_point() && !is_counted(quantity->unit) &&
      !quantity->written.is_zero())
    quantity->rounding = around(quantity->written, last_place);
  const ToleranceRow* row = table.row(quantity->modifier);
  quantity->rule = row ? row->id : "";
  const bool plain = !row || (!row->low && !row->high);
  quantity->interval =
      plain ? quantity->rounding : stretched(*row, quantity->written);
}

void apply_tolerance_row(const ToleranceTable& table, std::string_view id,
                         Quantity* quantity) {
  const ToleranceRow* row = table.find(id);
  if (!row) return;
  quantity->modifier = row->modifier;
  quantity->rule = row->id;
  quantity->interval = stretched(*row, quantity->written);
  quantity->rounding = quantity->interval;
}

}  // namespace claims
