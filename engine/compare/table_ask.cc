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

bool stands_under(const SheetAtom& words, const SheetAtom& relation) {
  return std::any_of(
      words.hits.begin(), words.hits.end(), [&](const EntryHit& hit) {
        return std::find(relation.columns.begin(), relation.columns.end(),
                         hit.column) != relation.columns.end();
      });
}

namespace {

// "was released on two labels", "is published on a monthly schedule": the verb
// only carries the other relation, where nothing is said of the verb's own.
bool is_light(const SheetQuestion& question, const SheetAtom& relation) {
  const auto* pack =
      question.context.language.pack(question.context.claim_language);
  if (!pack ||
      !pack->tables->sheets.light.contains(question.claim.words(relation)))
    return false;
  // "made more than it cost" says what came in.
  for (const uint32_t column : relation.columns)
    if (question.entries[column].relation.is(RelationTrait::Income))
      return false;
  const auto says_it_too = [&](const SheetAtom& other) {
    return &other != &relation && other.role == AtomRole::Relation &&
           other.columns == relation.columns;
  };
  if (std::any_of(question.claim.atoms.begin(), question.claim.atoms.end(),
                  says_it_too))
    return false;
  return std::none_of(
      question.words.begin(), question.words.end(),
      [&](const SheetAtom* words) { return stands_under(*words, relation); });
}

void drop_light(SheetQuestion* question) {
  auto& relations = question->relations;
  if (relations.size() < 2 || !question->times.empty() ||
      !question->lengths.empty() || question->has(claims::SheetOp::Same) ||
      question->has(claims::SheetOp::Different))
    return;
  std::vector<const SheetAtom*> kept;
  for (const SheetAtom* relation : relations)
    if (!is_light(*question, *relation)) kept.push_back(relation);
  if (!kept.empty()) relations = std::move(kept);
}

}  // namespace

SheetQuestion sheet_question(const SheetClaim& claim, const Table& table,
                             const std::vector<SheetEntry>& entries,
                             const ReadingContext& context) {
  SheetQuestion question{claim, table, entries, context, {}, {}, {},
                         {},    {},    {},      {},      {}, {}};
  for (const SheetAtom& atom : claim.atoms) {
    if (atom.role == AtomRole::Operator) question.ops.add(atom.ops);
    // "began in 1994" tells of the founding, and that it is a beginning.
    for (const auto op : {claims::SheetOp::Started, claims::SheetOp::Everyone})
      if (atom.role == AtomRole::Relation && atom.ops.has(op))
        question.ops.add({op});
    std::vector<const SheetAtom*>* list =
        atom.role == AtomRole::Relation  ? &question.relations
        : atom.role == AtomRole::Time    ? &question.times
        : atom.role == AtomRole::Length  ? &question.lengths
        : atom.role == AtomRole::Amount  ? &question.amounts
        : atom.role == AtomRole::Figure  ? &question.figures
        : atom.role == AtomRole::Decade  ? &question.decades
        : atom.role == AtomRole::Words   ? &question.words
        : atom.role == AtomRole::Country ? &question.countries
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
  drop_light(&question);
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

namespace {

// Years of the calendar, and the rest in parts of 366 days.
Rational years_of(const claims::Instant& from, const claims::Instant& to) {
  const claims::Date first = claims::date_of(claims::day_containing(from));
  claims::Date last = claims::date_of(claims::day_containing(to));
  int64_t years = last.year - first.year;
  if (std::pair(last.month, last.day) < std::pair(first.month, first.day))
    --years;
  const auto mark = claims::day_of(
      {first.year + static_cast<int>(years), first.month, first.day});
  const int64_t rest = mark ? to.seconds - claims::start_of(*mark).seconds : 0;
  const auto part =
      Rational::of(std::max<int64_t>(rest, 0), 366 * claims::kSecondsPerDay);
  return add(Rational(years), part).value_or(Rational(years));
}

}  // namespace

std::optional<Interval<Rational>> years_between(const claims::Period& from,
                                                const claims::Period& to) {
  if (!from.span.low() || !from.span.high() || !to.span.low() ||
      !to.span.high())
    return std::nullopt;
  const claims::Instant& first = from.span.low()->value;
  const claims::Instant& last = to.span.high()->value;
  if (last < first) return std::nullopt;
  const Rational most = years_of(first, last);
  const claims::Instant& begun = from.span.high()->value;
  const claims::Instant& over = to.span.low()->value;
  // Periods do not hold their ends: "1995 - 2014" lasted less than 20 years and
  // more than 18.
  if (over < begun) return Interval<Rational>::half_open(Rational(0), most);
  const Rational least = years_of(begun, over);
  if (!(least < most)) return Interval<Rational>::point(most);
  return Interval<Rational>::more_than(least).intersect(
      Interval<Rational>::less_than(most));
}

namespace {

// The year that begins `years` after a day; of a bare year, that whole year.
std::optional<claims::Period> year_after(const claims::Period& from,
                                         int64_t years) {
  const auto& low = from.span.low();
  if (!low || from.grain > claims::Grain::Year) return std::nullopt;
  const claims::Date date = claims::date_of(claims::day_containing(low->value));
  const int year = date.year + static_cast<int>(years);
  const auto first = claims::day_of({year, date.month, date.day});
  const auto last = claims::day_of({year + 1, date.month, date.day});
  if (!first || !last) return std::nullopt;
  claims::Period now = claims::period_of(*first);
  now.span = claims::Interval<claims::Instant>::half_open(
      claims::start_of(*first), claims::start_of(*last));
  return now;
}

}  // namespace

std::optional<claims::Period> now_of(const SheetQuestion& question) {
  if (question.context.as_of) return claims::period_of(*question.context.as_of);
  const bool dead = question.entry(RelationTrait::Death) != nullptr;
  for (const SheetEntry& entry : question.entries) {
    if (entry.days.empty()) continue;
    if (entry.age && !dead && entry.relation.is(RelationTrait::Birth))
      return year_after(entry.days.front(), *entry.age);
    if (entry.ago) return year_after(entry.days.front(), *entry.ago);
  }
  return std::nullopt;
}

std::optional<claims::Period> last_day_known(const SheetQuestion& question) {
  // A year may still run; "1981 - 1999" is known to have reached 1999.
  constexpr int64_t kYear = 366 * claims::kSecondsPerDay;
  std::optional<claims::Instant> last;
  for (const SheetEntry& entry : question.entries)
    for (const claims::Period& day : entry.days) {
      const claims::Instant reached{
          std::max(day.span.low()->value.seconds,
                   day.span.high()->value.seconds - kYear)};
      if (!last || *last < reached) last = reached;
    }
  if (!last) return std::nullopt;
  return claims::period_of(claims::day_containing(*last));
}

}  // namespace engine
