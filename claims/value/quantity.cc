#include "claims/value/quantity.h"

#include <array>

namespace claims {

namespace {

constexpr std::array<std::pair<Modifier, const char*>, 11> kNames = {{
    {Modifier::None, "none"},
    {Modifier::Exactly, "exactly"},
    {Modifier::About, "about"},
    {Modifier::MoreThan, "more_than"},
    {Modifier::SlightlyMoreThan, "slightly_more_than"},
    {Modifier::AtLeast, "at_least"},
    {Modifier::LessThan, "less_than"},
    {Modifier::SlightlyLessThan, "slightly_less_than"},
    {Modifier::AtMost, "at_most"},
    {Modifier::Nearly, "nearly"},
    {Modifier::Between, "between"},
}};

}  // namespace

const char* name_of(Modifier modifier) {
  for (const auto& [value, name] : kNames)
    if (value == modifier) return name;
  return "none";
}

std::optional<Modifier> modifier_named(std::string_view name) {
  for (const auto& [value, known] : kNames)
    if (name == known) return value;
  return std::nullopt;
}

std::string text_of(const Interval<Rational>& interval) {
  if (interval.is_point()) return interval.low()->value.exact_text();
  const auto& low = interval.low();
  const auto& high = interval.high();
  return (low ? (low->closed ? "[" : "(") + low->value.exact_text()
              : std::string("(…")) +
         ", " +
         (high ? high->value.exact_text() + (high->closed ? "]" : ")")
               : std::string("…)"));
}

std::string text_of(const Quantity& quantity) {
  const std::string figure = text_of(quantity.interval);
  return quantity.unit == "1" ? figure : figure + " " + quantity.unit;
}

}  // namespace claims
