// "lived in the 18th century", "lived for over 80 years": from the day of birth
// to the day of death.

#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::Interval;
using claims::Period;
using claims::RelationTrait;
using claims::SheetOp;

const Period* first_day(const SheetQuestion& ask, RelationTrait trait) {
  const SheetEntry* entry = ask.entry(trait);
  return entry && !entry->days.empty() ? &entry->days.front() : nullptr;
}

// A time that the life reaches into is lived in; who lived before or after it
// did not live then.
std::optional<bool> lived_in(const Period& born, const Period& died,
                             const Period& said) {
  if (said.span.before(born.span) || died.span.before(said.span)) return false;
  const bool surely =
      born.span.within(said.span) || died.span.within(said.span) ||
      (born.span.before(said.span) && said.span.before(died.span));
  return surely ? std::optional<bool>(true) : std::nullopt;
}

}  // namespace

void ask_life(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  const Period* born = first_day(ask, RelationTrait::Birth);
  const Period* died = first_day(ask, RelationTrait::Death);
  if (!born || !died || !ask.has(SheetOp::Lived) || ask.values() != 1 ||
      !ask.relations.empty() || !ask.words.empty() ||
      !ask.has_only(
          {SheetOp::Lived, SheetOp::More, SheetOp::Less, SheetOp::Than}))
    return;
  std::optional<bool> holds;
  if (!ask.times.empty() && ask.times.front()->time->period) {
    const Period& said = *ask.times.front()->time->period;
    if (said.span.low() && said.span.high() &&
        ask.ops == claims::SheetOps{SheetOp::Lived})
      holds = lived_in(*born, *died, said);
  } else if (!ask.lengths.empty() &&
             ask.lengths.front()->quantity.unit == "year") {
    const auto years = years_between(*born, *died);
    const claims::Quantity said = bounded_length(ask, *ask.lengths.front());
    if (years && said.modifier != claims::Modifier::None)
      holds = placed(*years, said.interval);
  }
  if (!holds) return;
  std::vector<uint32_t> read;
  for (const auto trait : {RelationTrait::Birth, RelationTrait::Death})
    read.push_back(
        static_cast<uint32_t>(ask.entry(trait) - ask.entries.data()));
  out->push_back(sheet_answer(ask, *holds, read, "life"));
}

}  // namespace engine
