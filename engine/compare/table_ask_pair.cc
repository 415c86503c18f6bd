// One entry against another: "made more at the box office than it cost", "was
// recorded and released in the same year", "was written and directed by the
// same person".

#include <algorithm>
#include <set>

#include "claims/language/tolerance.h"
#include "claims/value/unit.h"
#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::Rational;
using claims::SheetOp;

struct Pair {
  uint32_t a, b;
};

// The entries of the two relations: those of days where years are meant.
std::optional<Pair> pair_of(const SheetQuestion& ask) {
  if (ask.relations.size() != 2) return std::nullopt;
  const bool days = ask.has(SheetOp::Year);
  const auto suits = [&](const SheetEntry& entry) {
    return entry.days.empty() != days || !entry.amounts.empty();
  };
  auto a = ask.columns(*ask.relations[0], suits);
  auto b = ask.columns(*ask.relations[1], suits);
  if (a.size() != 1 || b.size() != 1 || a[0] == b[0]) return std::nullopt;
  return Pair{a[0], b[0]};
}

// The one amount of an entry in the unit of its first.
std::optional<Rational> amount_of(const SheetQuestion& ask,
                                  const SheetEntry& entry,
                                  const std::string& unit) {
  std::optional<Rational> found;
  for (const claims::Quantity& amount : entry.amounts) {
    if (!ask.context.language.units->comparable(amount.unit, unit)) continue;
    const auto here = ask.context.language.units->convert(
        claims::Interval<Rational>::point(amount.written), amount.unit, unit);
    if (!here || !here->low()) return std::nullopt;
    if (!found) found = here->low()->value;
  }
  return found;
}

// "five times its budget", "over $40 million more than it cost".
void by_how_much(const SheetQuestion& ask, const Pair& pair, const Rational& a,
                 const Rational& b, bool more, std::vector<TableAnswer>* out) {
  const bool times = ask.has(SheetOp::Times);
  const claims::Quantity& said = ask.amounts.empty()
                                     ? ask.figures.front()->quantity
                                     : ask.amounts.front()->quantity;
  if (!ask.amounts.empty() &&
      said.unit != ask.entries[pair.a].amounts.front().unit)
    return;
  const auto real = times  ? divide(a, b)
                    : more ? subtract(a, b)
                           : subtract(b, a);
  if (!real) return;
  if (const auto holds = difference_fits(ask, said, *real))
    out->push_back(sheet_answer(ask, *holds, {pair.a, pair.b}, real->text()));
}

// "grossed $40 million over its budget".
bool is_over_the_second(const SheetQuestion& ask) {
  if (ask.amounts.size() != 1) return false;
  const auto& atoms = ask.claim.atoms;
  auto before = std::find_if(atoms.begin(), atoms.end(), [&](const auto& atom) {
    return &atom == ask.relations[1];
  });
  while (before != atoms.begin() && std::prev(before)->role == AtomRole::Idle)
    --before;
  return before != atoms.begin() &&
         std::prev(before)->role == AtomRole::Operator &&
         std::prev(before)->ops.has(SheetOp::More);
}

// "as many tracks as platforms": fewer are not as many; more may be. "Everyone
// on board was killed": as many as were on board, no fewer.
void as_many(const SheetQuestion& ask, const Pair& pair,
             std::vector<TableAnswer>* out) {
  const bool everyone = ask.has(SheetOp::Everyone);
  if (ask.values() > 0 || !ask.has_only({SheetOp::AsMany, SheetOp::Everyone}))
    return;
  const SheetEntry& one = ask.entries[pair.a];
  const SheetEntry& two = ask.entries[pair.b];
  std::optional<Rational> a, b;
  if (one.amounts.size() > 0 && two.amounts.size() > 0) {
    a = amount_of(ask, one, one.amounts.front().unit);
    b = amount_of(ask, two, one.amounts.front().unit);
  } else if (one.count && two.count) {
    a = Rational(*one.count);
    b = Rational(*two.count);
  }
  if (!a || !b || (*b < *a && !everyone)) return;
  out->push_back(sheet_answer(ask, *a == *b, {pair.a, pair.b},
                              a->text() + " : " + b->text()));
}

void compare(const SheetQuestion& ask, const Pair& pair,
             std::vector<TableAnswer>* out) {
  const bool more = ask.has(SheetOp::More) || ask.has(SheetOp::Exceeded);
  const bool times = ask.has(SheetOp::Times) && ask.figures.size() == 1;
  if (ask.values() > 1 ||
      ask.values() != ask.amounts.size() + ask.figures.size())
    return;
  if (!times && more == ask.has(SheetOp::Less)) return;
  if (!times && !ask.has(SheetOp::Than) && !ask.has(SheetOp::Exceeded) &&
      !is_over_the_second(ask))
    return;
  if (!ask.has_only({SheetOp::More, SheetOp::Less, SheetOp::Than,
                     SheetOp::Exceeded, SheetOp::Year, SheetOp::Times}))
    return;
  const SheetEntry& one = ask.entries[pair.a];
  const SheetEntry& two = ask.entries[pair.b];
  std::optional<Rational> a, b;
  if (!one.amounts.empty() && !two.amounts.empty()) {
    a = amount_of(ask, one, one.amounts.front().unit);
    b = amount_of(ask, two, one.amounts.front().unit);
    if (!ask.figures.empty() && !times) return;
  } else if (one.amounts.empty() && two.amounts.empty() && one.count &&
             two.count) {
    if (!ask.amounts.empty()) return;
    a = Rational(*one.count);
    b = Rational(*two.count);
  }
  if (!a || !b || *a == *b) return;
  if (ask.values() > 0) return by_how_much(ask, pair, *a, *b, more, out);
  out->push_back(sheet_answer(ask, more == (*b < *a), {pair.a, pair.b},
                              a->text() + " : " + b->text()));
}

std::optional<int> year_of(const SheetEntry& entry) {
  std::set<int> years;
  for (const claims::Period& day : entry.days) {
    if (day.grain > claims::Grain::Year) return std::nullopt;
    years.insert(
        claims::date_of(claims::day_containing(day.span.low()->value)).year);
  }
  return years.size() == 1 ? std::optional<int>(*years.begin()) : std::nullopt;
}

// Lists of names: all the same, or none of them.
std::optional<bool> same_names(const SheetEntry& a, const SheetEntry& b) {
  if (a.items.empty() || b.items.empty()) return std::nullopt;
  const std::set<std::string> one(a.items.begin(), a.items.end());
  const std::set<std::string> two(b.items.begin(), b.items.end());
  if (one == two) return true;
  const bool common =
      std::any_of(two.begin(), two.end(),
                  [&](const auto& name) { return one.contains(name); });
  return common ? std::nullopt : std::optional<bool>(false);
}

void same(const SheetQuestion& ask, const Pair& pair,
          std::vector<TableAnswer>* out) {
  if (ask.has(SheetOp::Same) == ask.has(SheetOp::Different) || ask.values() > 0)
    return;
  const bool wanted = ask.has(SheetOp::Same) != ask.has(SheetOp::Not);
  if (!ask.has_only({SheetOp::Same, SheetOp::Different, SheetOp::Several,
                     SheetOp::Both, SheetOp::Person, SheetOp::Year,
                     SheetOp::Not}))
    return;
  const SheetEntry& one = ask.entries[pair.a];
  const SheetEntry& two = ask.entries[pair.b];
  std::optional<bool> equal;
  if (ask.has(SheetOp::Year) && !one.days.empty() && !two.days.empty()) {
    const auto a = year_of(one), b = year_of(two);
    if (a && b) equal = *a == *b;
  } else if (one.days.empty() && two.days.empty() && one.amounts.empty() &&
             two.amounts.empty()) {
    equal = same_names(one, two);
  }
  if (equal)
    out->push_back(
        sheet_answer(ask, *equal == wanted, {pair.a, pair.b}, "same"));
}

// "directed, produced and written by the same person": every two of them.
void same_of_all(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  if (ask.has(SheetOp::Same) == ask.has(SheetOp::Different) ||
      !ask.has(SheetOp::Person) || ask.values() > 0 ||
      !ask.has_only({SheetOp::Same, SheetOp::Different, SheetOp::Several,
                     SheetOp::Person, SheetOp::Not}))
    return;
  std::vector<uint32_t> columns;
  for (const SheetAtom* relation : ask.relations) {
    if (relation->columns.size() != 1) return;
    columns.push_back(relation->columns.front());
  }
  std::optional<bool> equal;
  for (size_t i = 0; i < columns.size(); ++i)
    for (size_t k = i + 1; k < columns.size(); ++k) {
      const auto two =
          same_names(ask.entries[columns[i]], ask.entries[columns[k]]);
      if (!two || (equal && *equal != *two)) return;
      equal = two;
    }
  const bool wanted = ask.has(SheetOp::Same) != ask.has(SheetOp::Not);
  if (equal)
    out->push_back(sheet_answer(ask, *equal == wanted, columns, "same"));
}

}  // namespace

std::optional<bool> difference_fits(const SheetQuestion& question,
                                    const claims::Quantity& said,
                                    const Rational& real) {
  if (said.modifier != claims::Modifier::None)
    return said.interval.contains(real);
  const auto gap = subtract(real, said.written);
  const auto& tolerance = *question.context.language.tolerance;
  const auto right = multiply(real.magnitude(), tolerance.right);
  const auto wrong = multiply(real.magnitude(), tolerance.wrong);
  if (!gap || !right || !wrong) return std::nullopt;
  if (!(*right < gap->magnitude())) return true;
  if (*wrong < gap->magnitude()) return false;
  return std::nullopt;
}

void ask_pair(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  if (!ask.words.empty()) return;
  if (ask.relations.size() > 2) return same_of_all(ask, out);
  const auto pair = pair_of(ask);
  if (!pair) return;
  compare(ask, *pair, out);
  if (ask.has(SheetOp::AsMany) || ask.has(SheetOp::Everyone))
    as_many(ask, *pair, out);
  same(ask, *pair, out);
}

}  // namespace engine
