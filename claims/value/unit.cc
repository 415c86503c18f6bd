#include "claims/value/unit.h"

#include <algorithm>

namespace claims {

namespace {

// Calls visit(part, sign) for each factor of "a.b/c": after a '/' every factor
// up to the next mark is divided by.
template <typename Visit>
bool for_each_factor(std::string_view text, Visit visit) {
  int sign = 1;
  while (true) {
    const size_t end = text.find_first_of("./");
    const std::string_view part = text.substr(0, end);
    if (part.empty() || !visit(part, sign)) return false;
    if (end == std::string_view::npos) return true;
    sign = text[end] == '/' ? -1 : 1;
    text.remove_prefix(end + 1);
  }
}

std::optional<End<Rational>> scaled(const std::optional<End<Rational>>& end,
                                    const Unit& from, const Unit& to,
                                    bool* fits) {
  if (!end) return std::nullopt;
  auto value = multiply(end->value, from.factor);
  if (value) value = add(*value, from.offset);
  if (value) value = subtract(*value, to.offset);
  if (value) value = divide(*value, to.factor);
  if (!value) {
    *fits = false;
    return std::nullopt;
  }
  return End<Rational>{*value, end->closed};
}

}  // namespace

UnitTable::UnitTable(
    std::vector<Unit> units,
    const std::vector<std::pair<std::string, std::string>>& derived)
    : units_(std::move(units)) {
  std::stable_sort(
      units_.begin(), units_.end(),
      [](const Unit& a, const Unit& b) { return a.code < b.code; });
  for (const auto& [name, product] : derived) {
    const Powers powers = parse_dimension(product);
    derived_.emplace(name, powers);
    names_.emplace(powers, name);
  }
}

const Unit* UnitTable::row(std::string_view code) const {
  const auto at = std::lower_bound(
      units_.begin(), units_.end(), code,
      [](const Unit& unit, std::string_view c) { return unit.code < c; });
  return at != units_.end() && at->code == code ? &*at : nullptr;
}

std::optional<Unit> UnitTable::find(std::string_view code) const {
  if (const Unit* unit = row(code)) return *unit;
  if (code.starts_with("x:") && code.size() > 2 &&
      code.find('/') == std::string_view::npos)
    return Unit{std::string(code),
                "count:" + std::string(code.substr(2)),
                1,
                0,
                {},
                "",
                ""};
  return compound(code);
}

void UnitTable::multiply_in(std::string_view dimension, int power,
                            Powers* into) const {
  if (dimension == "1") return;
  const auto known = derived_.find(dimension);
  if (known == derived_.end()) {
    const auto at = into->emplace(dimension, 0).first;
    if ((at->second += power) == 0) into->erase(at);
    return;
  }
  for (const auto& [name, exponent] : known->second)
    multiply_in(name, exponent * power, into);
}

UnitTable::Powers UnitTable::parse_dimension(std::string_view text) const {
  Powers powers;
  for_each_factor(text, [&](std::string_view part, int sign) {
    multiply_in(part, sign, &powers);
    return true;
  });
  return powers;
}

std::string UnitTable::name_of(const Powers& powers) const {
  if (const auto known = names_.find(powers); known != names_.end())
    return known->second;
  std::string over, under;
  for (const auto& [name, power] : powers)
    for (int i = 0; i < std::abs(power); ++i)
      (power > 0 ? over : under) += (power > 0 ? "." : "/") + name;
  return (over.empty() ? "1" : over.substr(1)) + under;
}

std::optional<Unit> UnitTable::compound(std::string_view code) const {
  if (code.find_first_of("./") == std::string_view::npos) return std::nullopt;
  Unit unit{std::string(code), "", 1, 0, {}, "", ""};
  Powers powers;
  const bool known =
      for_each_factor(code, [&](std::string_view part, int sign) {
        if (part == "1") return true;
        Unit counted{std::string(part), "count:", 1, 0, {}, "", ""};
        const Unit* factor = row(part);
        // "x:case/100000" is a share of a hundred thousand.
        const Unit* share = sign < 0 ? row("1/" + std::string(part)) : nullptr;
        if (share && share->dimension == "ratio") {
          factor = share;
          sign = 1;
        }
        if (part.starts_with("x:")) {
          counted.dimension += part.substr(2);
          factor = &counted;
        }
        if (factor == nullptr || !factor->offset.is_zero()) return false;
        const auto product = sign > 0 ? multiply(unit.factor, factor->factor)
                                      : divide(unit.factor, factor->factor);
        if (!product) return false;
        unit.factor = *product;
        multiply_in(factor->dimension, sign, &powers);
        return true;
      });
  if (!known) return std::nullopt;
  unit.dimension = name_of(powers);
  return unit;
}

std::optional<Interval<Rational>> UnitTable::convert(
    const Interval<Rational>& value, std::string_view from,
    std::string_view to) const {
  const auto source = find(from);
  const auto target = find(to);
  if (!source || !target || source->dimension != target->dimension)
    return std::nullopt;
  bool fits = true;
  const auto low = scaled(value.low(), *source, *target, &fits);
  const auto high = scaled(value.high(), *source, *target, &fits);
  if (!fits) return std::nullopt;
  return Interval<Rational>::make(low, high);
}

bool UnitTable::comparable(std::string_view a, std::string_view b) const {
  const auto one = find(a);
  const auto two = find(b);
  return one && two && one->dimension == two->dimension;
}

}  // namespace claims
