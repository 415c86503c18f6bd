#include "engine/compare/table_ask.h"

#include <algorithm>

namespace engine {

using claims::Interval;
using claims::Rational;

using claims::RelationTrait;

const SheetEntry* SheetQuestion::entry(RelationTrait trait) const {
  for (const SheetEntry& entry : entries)
    if (entry.relation.is(trait)) return &entry;
  return nullptr;
}

bool SheetQuestion::names_only(RelationTrait trait) const {
  return std::all_of(
      relations.begin(), relations.end(), [&](const SheetAtom* atom) {
        return std::any_of(
            atom->columns.begin(), atom->columns.end(),
            [&](uint32_t c) { return entries[c].relation.is(trait); });
      });
}

SheetQuestion sheet_question(const SheetClaim& claim, const Table& table,
                             const std::vector<SheetEntry>& entries,
                             const ReadingContext& context) {
  SheetQuestion question{claim, table, entries, context, {}, {},
                         {},    {},    {},      {},      {}, {}};
  for (const SheetAtom& atom : claim.atoms) {
    if (atom.role == AtomRole::Operator) question.ops.add(atom.ops);
    // "began in 1994" tells of the founding, and that it is a beginning.
    if (atom.role == AtomRole::Relation &&
        atom.ops.has(claims::SheetOp::Started))
      question.ops.add({claims::SheetOp::Started});
    std::vector<const SheetAtom*>* list =
        atom.role == AtomRole::Relation ? &question.relations
        : atom.role == AtomRole::Time   ? &question.times
        : atom.role == AtomRole::Length ? &question.lengths
        : atom.role == AtomRole::Amount ? &question.amounts
        : atom.role == AtomRole::Figure ? &question.figures
        : atom.role == AtomRole::Decade ? &question.decades
        : atom.role == AtomRole::Words  ? &question.words
                                        : nullptr;
    if (!list) continue;
    // "grossed … at the box office": one relation said twice.
    const bool again =
        list == &question.relations &&
        std::any_of(list->begin(), list->end(), [&](const SheetAtom* other) {
          return other->columns == atom.columns;
        });
    if (!again) list->push_back(&atom);
  }
  return question;
}

bool speaks_of_kin(const SheetQuestion& question) {
  const bool kin = std::any_of(
      question.relations.begin(), question.relations.end(),
      [&](const SheetAtom* relation) {
        const auto& first = question.entries[relation->columns.front()];
        return first.relation.is(RelationTrait::Kin);
      });
  return kin && question.relations.size() > 1;
}

TableAnswer sheet_answer(const SheetQuestion& question, bool holds,
                         const std::vector<uint32_t>& columns,
                         const std::string& said) {
  TableAnswer answer;
  answer.holds = holds;
  answer.rule = "table.list";
  answer.query = "SELECT ";
  std::string found;
  for (const uint32_t column : columns) {
    if (!found.empty()) answer.query += ", ";
    if (!found.empty()) found += "; ";
    answer.query += column_name(question.table, column);
    found += question.table.at(0, column).text;
  }
  answer.query += " -> " + found + " (" + said + ")";
  answer.rows = {0};
  return answer;
}

std::optional<bool> placed(const Interval<Rational>& real,
                           const Interval<Rational>& said) {
  if (real.within(said)) return true;
  if (real.disjoint(said)) return false;
  return std::nullopt;
}

std::optional<Interval<Rational>> years_between(const claims::Period& from,
                                                const claims::Period& to) {
  if (!from.span.low() || !from.span.high() || !to.span.low() ||
      !to.span.high())
    return std::nullopt;
  const int64_t least =
      to.span.low()->value.seconds - from.span.high()->value.seconds;
  const int64_t most =
      to.span.high()->value.seconds - from.span.low()->value.seconds;
  if (most < 0) return std::nullopt;
  // A Gregorian year has 31 556 952 seconds at the mean.
  constexpr int64_t kYear = 31556952;
  return Interval<Rational>::closed(
      Rational::of(std::max<int64_t>(least, 0), kYear),
      Rational::of(most, kYear));
}

std::optional<claims::Period> now_of(const SheetQuestion& question) {
  if (question.context.as_of) return claims::period_of(*question.context.as_of);
  const SheetEntry* born = question.entry(RelationTrait::Birth);
  if (!born || !born->age || born->days.empty() ||
      question.entry(RelationTrait::Death))
    return std::nullopt;
  const auto& low = born->days.front().span.low();
  if (!low) return std::nullopt;
  const claims::Date date = claims::date_of(claims::day_containing(low->value));
  const auto first = claims::day_of(
      {date.year + static_cast<int>(*born->age), date.month, date.day});
  const auto last = claims::day_of(
      {date.year + static_cast<int>(*born->age) + 1, date.month, date.day});
  if (!first || !last) return std::nullopt;
  claims::Period now = claims::period_of(*first);
  now.span = claims::Interval<claims::Instant>::half_open(
      claims::start_of(*first), claims::start_of(*last));
  return now;
}

}  // namespace engine
