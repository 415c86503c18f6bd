// "runs for over an hour", "has an elevation of 500 ft", "cost more than $80
// million": an entry's amount in the unit of the claim.

#include <algorithm>

#include "claims/language/tolerance.h"
#include "claims/value/unit.h"
#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::Interval;
using claims::Rational;
using claims::SheetOp;

struct Bound {
  claims::Quantity quantity;
  Interval<Rational> said;
  bool plain = true;
};

std::optional<Bound> amount_said(const SheetQuestion& ask) {
  if (ask.values() != 1 || ask.amounts.size() + ask.lengths.size() != 1)
    return std::nullopt;
  const SheetAtom* atom =
      ask.amounts.empty() ? ask.lengths.front() : ask.amounts.front();
  Bound bound{atom->quantity, atom->quantity.interval, true};
  bound.plain = atom->quantity.modifier == claims::Modifier::None;
  const Rational& figure = atom->quantity.written;
  if (bound.plain && ask.has(SheetOp::More)) {
    bound.said = Interval<Rational>::more_than(figure);
    bound.plain = false;
  } else if (bound.plain && ask.has(SheetOp::Less)) {
    bound.said = Interval<Rational>::less_than(figure);
    bound.plain = false;
  } else if (bound.plain) {
    bound.said = atom->quantity.rounding;
  }
  return bound;
}

// "just over half an hour" of 38 minutes: nobody says where it ends.
bool is_just_past(const SheetQuestion& ask, const Bound& bound,
                  const Rational& value) {
  const bool over =
      bound.quantity.modifier == claims::Modifier::SlightlyMoreThan;
  if (!over && bound.quantity.modifier != claims::Modifier::SlightlyLessThan)
    return false;
  const auto& far = over ? bound.said.high() : bound.said.low();
  const auto gap = far ? subtract(value, far->value) : std::nullopt;
  const auto wrong = far ? multiply(far->value.magnitude(),
                                    ask.context.language.tolerance->wrong)
                         : std::nullopt;
  return gap && wrong && !(*wrong < gap->magnitude());
}

// Where the amount of the entry lies against the claim's; a plain figure that
// is near is neither right nor wrong.
std::optional<bool> fits(const SheetQuestion& ask, const Bound& bound,
                         const claims::Quantity& real) {
  const auto here = ask.context.language.units->convert(
      Interval<Rational>::point(real.written), real.unit, bound.quantity.unit);
  if (!here || !here->low()) return std::nullopt;
  const Rational value = here->low()->value;
  if (bound.said.contains(value)) return true;
  if (!bound.plain)
    return is_just_past(ask, bound, value) ? std::nullopt
                                           : std::optional<bool>(false);
  const auto gap = subtract(value, bound.quantity.written);
  const auto wrong =
      multiply(value.magnitude(), ask.context.language.tolerance->wrong);
  if (!gap || !wrong || !(*wrong < gap->magnitude())) return std::nullopt;
  return false;
}

// The entries of the first relation; "is over an hour long" speaks of the
// sheet's one running time.
std::vector<uint32_t> columns_asked(const SheetQuestion& ask) {
  if (!ask.relations.empty()) return ask.relations.front()->columns;
  std::vector<uint32_t> columns;
  if (ask.lengths.empty() || ask.lengths.front()->quantity.unit != "s")
    return columns;
  for (uint32_t c = 0; c < ask.entries.size(); ++c)
    if (ask.entries[c].relation.is(claims::RelationTrait::Clock))
      columns.push_back(c);
  return columns;
}

}  // namespace

void ask_amount(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  const auto bound = amount_said(ask);
  if (!bound || ask.relations.size() > 2 ||
      !ask.has_only(
          {SheetOp::More, SheetOp::Less, SheetOp::Than, SheetOp::Exceeded}))
    return;
  size_t right = 0, wrong = 0;
  std::vector<uint32_t> read;
  for (const uint32_t column : columns_asked(ask)) {
    if (ask.relations.size() == 2) {
      const auto& other = ask.relations.back()->columns;
      if (std::find(other.begin(), other.end(), column) == other.end())
        continue;
    }
    for (const claims::Quantity& real : ask.entries[column].amounts) {
      const auto fit = fits(ask, *bound, real);
      if (!ask.context.language.units->comparable(real.unit,
                                                  bound->quantity.unit))
        continue;
      right += fit && *fit;
      wrong += fit && !*fit;
      if (!fit) return;
      read.push_back(column);
    }
  }
  read.erase(std::unique(read.begin(), read.end()), read.end());
  if (right > 0 && wrong == 0)
    out->push_back(sheet_answer(ask, true, read, bound->quantity.digits));
  if (wrong > 0 && right == 0)
    out->push_back(sheet_answer(ask, false, read, bound->quantity.digits));
}

}  // namespace engine
