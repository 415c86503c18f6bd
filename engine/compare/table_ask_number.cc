// "has three children", "has more than one genre", "has been married several
// times", "never had kids": how many things an entry lists.

#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::Interval;
using claims::Rational;
using claims::SheetOp;

// The number that the claim leaves possible.
std::optional<Interval<Rational>> number_said(const SheetQuestion& ask) {
  const bool several = ask.has(SheetOp::Several), only = ask.has(SheetOp::Only);
  const bool zero = ask.has(SheetOp::Zero) || ask.has(SheetOp::Not);
  if (ask.figures.size() == 1) {
    if (several || zero) return std::nullopt;
    const claims::Quantity& figure = ask.figures.front()->quantity;
    const bool bounded = figure.modifier != claims::Modifier::None;
    if (bounded && (ask.has(SheetOp::More) || ask.has(SheetOp::Less) || only))
      return std::nullopt;
    if (ask.has(SheetOp::More))
      return Interval<Rational>::more_than(figure.written);
    if (ask.has(SheetOp::Less))
      return Interval<Rational>::less_than(figure.written);
    return bounded ? figure.interval
                   : Interval<Rational>::point(figure.written);
  }
  if (several + only + zero != 1) return std::nullopt;
  if (several) return Interval<Rational>::at_least(2);
  return Interval<Rational>::point(only ? 1 : 0);
}

// A list of things is no number of a distance or a sum of money; a day alone is
// none, things with days beside them are ("Sub (1990-2002); Bella").
bool is_counted(const SheetEntry& entry) {
  return entry.count && entry.amounts.empty() &&
         (entry.days.empty() || entry.items.size() > 1);
}

// Marriages are counted by those married.
std::optional<int64_t> count_of(const SheetEntry& entry) {
  if (entry.relation.is(claims::RelationTrait::Marriage))
    return static_cast<int64_t>(entry.items.size());
  return is_counted(entry) ? entry.count : std::nullopt;
}

}  // namespace

void ask_number(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  if (ask.relations.size() != 1 || ask.figures.size() != ask.values() ||
      ask.figures.size() > 1)
    return;
  if (!ask.has_only({SheetOp::Several, SheetOp::Different, SheetOp::Only,
                     SheetOp::Zero, SheetOp::Not, SheetOp::More, SheetOp::Less,
                     SheetOp::Than, SheetOp::Times, SheetOp::Person,
                     SheetOp::Year}))
    return;
  const auto said = number_said(ask);
  if (!said || !ask.words.empty()) return;
  std::optional<bool> answer;
  std::vector<uint32_t> read;
  for (const uint32_t column : ask.relations.front()->columns) {
    const auto count = count_of(ask.entries[column]);
    if (!count || answer) return;
    answer = said->contains(Rational(*count));
    read.push_back(column);
  }
  if (answer) out->push_back(sheet_answer(ask, *answer, read, "count"));
}

}  // namespace engine
