// "made a profit of $20 million", "lost money", "was a flop": what came in
// against what was paid.

#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::Rational;
using claims::RelationTrait;
using claims::SheetOp;

// The one amount of the one entry that is so.
const claims::Quantity* only_amount(const SheetQuestion& ask,
                                    RelationTrait trait, uint32_t* column) {
  const claims::Quantity* found = nullptr;
  for (uint32_t c = 0; c < ask.entries.size(); ++c) {
    const SheetEntry& entry = ask.entries[c];
    if (!entry.relation.is(trait)) continue;
    if (found || entry.amounts.size() != 1) return nullptr;
    found = &entry.amounts.front();
    *column = c;
  }
  return found;
}

// A film that took twice what it cost did well by any account.
std::optional<bool> turned_out(const SheetQuestion& ask, const Rational& income,
                               const Rational& cost) {
  const auto twice = multiply(cost, Rational(2));
  if (!twice) return std::nullopt;
  const bool lost = income < cost, doubled = !(income < *twice);
  if (ask.has(SheetOp::Profit)) return !lost;
  if (!lost && !doubled) return std::nullopt;
  return ask.has(SheetOp::Success) ? doubled : lost;
}

bool speaks_of_money(const SheetQuestion& ask) {
  for (const SheetAtom* relation : ask.relations)
    for (const uint32_t column : relation->columns) {
      const claims::SheetRelation& named = ask.entries[column].relation;
      if (!named.is(RelationTrait::Income) && !named.is(RelationTrait::Cost))
        return false;
    }
  return true;
}

}  // namespace

void ask_profit(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  const int named = ask.has(SheetOp::Profit) + ask.has(SheetOp::Loss) +
                    ask.has(SheetOp::Success) + ask.has(SheetOp::Failure);
  if (named != 1 || ask.values() != ask.amounts.size() || ask.values() > 1 ||
      !ask.words.empty() || !speaks_of_money(ask) ||
      !ask.has_only({SheetOp::Profit, SheetOp::Loss, SheetOp::Success,
                     SheetOp::Failure, SheetOp::Not, SheetOp::More}))
    return;
  std::vector<uint32_t> read(2);
  const claims::Quantity* income =
      only_amount(ask, RelationTrait::Income, &read[0]);
  const claims::Quantity* cost =
      only_amount(ask, RelationTrait::Cost, &read[1]);
  if (!income || !cost || income->unit != cost->unit) return;
  std::optional<bool> holds;
  if (ask.amounts.empty()) {
    holds = turned_out(ask, income->written, cost->written);
  } else if (ask.has(SheetOp::Profit) && !ask.has(SheetOp::Not)) {
    const claims::Quantity& said = ask.amounts.front()->quantity;
    const auto gain = subtract(income->written, cost->written);
    if (gain && said.unit == income->unit)
      holds = difference_fits(ask, said, *gain);
  }
  if (holds)
    out->push_back(
        sheet_answer(ask, *holds != ask.has(SheetOp::Not), read, "profit"));
}

}  // namespace engine
