// "has been active for less than 20 years", "was married for over a decade",
// "has performed since the 1990s": how long a stretch of an entry is.

#include <algorithm>

#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::Interval;
using claims::Period;
using claims::Rational;
using claims::RelationTrait;
using claims::SheetOp;

// "October 17 - November 29, 1967": from one day to another one.
std::optional<EntrySpan> days_between(const SheetEntry& entry) {
  // "1967-10-17/1967-11-29"; two bare years leave years of doubt.
  constexpr size_t kTwoDays = 21;
  if (entry.days.size() != 1) return std::nullopt;
  const Period& stretch = entry.days.front();
  if (stretch.timex.size() != kTwoDays || !stretch.span.low() ||
      !stretch.span.high())
    return std::nullopt;
  const claims::Instant last{stretch.span.high()->value.seconds -
                             claims::kSecondsPerDay};
  EntrySpan span;
  span.from =
      claims::period_of(claims::day_containing(stretch.span.low()->value));
  span.to = claims::period_of(claims::day_containing(last));
  return span;
}

// The stretch of the one relation named; that of a marriage from its "m." to
// its "div.", where there is one only.
std::optional<EntrySpan> span_of(const SheetEntry& entry) {
  if (const auto days = days_between(entry)) return days;
  if (entry.relation.is(RelationTrait::Stretch)) return entry.span;
  if (!entry.relation.is(RelationTrait::Marriage) || entry.items.size() != 1)
    return std::nullopt;
  if (entry.span) return entry.span;
  if (entry.days.size() != 1) return std::nullopt;
  EntrySpan span;
  span.from = entry.days.front();
  return span;
}

std::optional<Interval<Rational>> years_of(const SheetQuestion& ask,
                                           const EntrySpan& span) {
  if (span.torn) return std::nullopt;
  if (span.to) return years_between(span.from, *span.to);
  if (const auto now = now_of(ask)) return years_between(span.from, *now);
  // As long as this at least: the sheet itself is no older than its last day.
  const auto last = last_day_known(ask);
  const auto least = last ? years_between(span.from, *last) : std::nullopt;
  if (!least) return std::nullopt;
  return Interval<Rational>::at_least(least->low()->value);
}

// Two bare years leave a year of doubt: their difference is what is meant by a
// plain figure.
std::optional<bool> fits(const Interval<Rational>& years,
                         const claims::Quantity& said, bool bare) {
  const bool plain = said.modifier == claims::Modifier::None ||
                     said.modifier == claims::Modifier::Exactly;
  if (!plain) return placed(years, said.interval);
  if (!years.high()) return std::nullopt;
  const auto sum = add(years.low()->value, years.high()->value);
  const auto middle = sum ? divide(*sum, Rational(2)) : std::nullopt;
  if (bare && middle) {
    const auto half = Rational::of(1, 2);
    const auto low = subtract(said.written, half),
               high = add(said.written, half);
    if (low && high &&
        Interval<Rational>::closed(*low, *high).contains(*middle))
      return true;
  }
  const auto low = subtract(said.written, Rational(1));
  const auto high = add(said.written, Rational(1));
  if (!low || !high) return std::nullopt;
  if (years.disjoint(Interval<Rational>::closed(*low, *high))) return false;
  return std::nullopt;
}

// "for 20 years", « pendant vingt ans », "worked less than 20 years": a length,
// not an age.
bool lasts_for(const SheetQuestion& ask) {
  const size_t first = ask.lengths.front()->first;
  if (std::any_of(
          ask.relations.begin(), ask.relations.end(),
          [&](const SheetAtom* relation) { return relation->last == first; }))
    return true;
  const auto* pack = ask.context.language.pack(ask.context.claim_language);
  return pack && first > 0 &&
         pack->tables->sheets.length_openers.contains(
             ask.claim.tokens.form(first - 1));
}

// The one entry that is so; nullptr if there are two.
const SheetEntry* only_entry(const SheetQuestion& ask, RelationTrait trait) {
  const SheetEntry* found = nullptr;
  for (const SheetEntry& entry : ask.entries) {
    if (!entry.relation.is(trait) || entry.days.empty()) continue;
    if (found || entry.days.size() != 1) return nullptr;
    found = &entry;
  }
  return found;
}

// "existed for 37 years", "lasted five years before it closed", "has been open
// for 20 years": from the day that the sheet's thing began to the one that it
// ended, or to this day.
bool is_of_existence(const SheetQuestion& ask) {
  return ask.relations.empty()
             ? ask.has(SheetOp::Existed) && !ask.has(SheetOp::Before)
             : ask.names_only(RelationTrait::Ending) ||
                   ask.names_only(RelationTrait::Beginning);
}

void ask_existence(const SheetQuestion& ask, const claims::Quantity& said,
                   std::vector<TableAnswer>* out) {
  const SheetEntry* began = only_entry(ask, RelationTrait::Beginning);
  const SheetEntry* ended = only_entry(ask, RelationTrait::Ending);
  if (!began || (!ended && ask.entry(RelationTrait::Ending))) return;
  const bool over = ended || ask.names_only(RelationTrait::Ending);
  if (over && !ended && !ask.relations.empty()) return;
  EntrySpan span{began->days.front(), {}, false};
  if (ended) span.to = ended->days.front();
  const auto years = years_of(ask, span);
  if (!years) return;
  std::vector<uint32_t> read;
  for (const SheetEntry* entry : {began, ended})
    if (entry)
      read.push_back(static_cast<uint32_t>(entry - ask.entries.data()));
  if (const auto answer = fits(*years, said, true))
    out->push_back(sheet_answer(ask, *answer, read, "length"));
}

// The length or the figure that "ago" is said of: « il y a 20 ans » begins with
// it.
const SheetAtom* value_ago(const SheetQuestion& ask) {
  if (ask.values() != 1) return nullptr;
  const SheetAtom* value = !ask.lengths.empty()   ? ask.lengths.front()
                           : !ask.figures.empty() ? ask.figures.front()
                                                  : nullptr;
  if (!value || ask.has(SheetOp::Ago)) return value;
  for (const SheetAtom& atom : ask.claim.atoms)
    if (atom.last == value->first && atom.ops.has(SheetOp::Ago)) return value;
  return nullptr;
}

// The day that the claim counts from: the one of the entry, or the end of its
// stretch that is meant.
std::optional<Period> day_ago(const SheetQuestion& ask,
                              const SheetEntry& entry) {
  if (!entry.relation.is(RelationTrait::Stretch))
    return entry.days.size() == 1 ? std::optional<Period>(entry.days.front())
                                  : std::nullopt;
  if (!entry.span || entry.span->torn) return std::nullopt;
  if (ask.has(SheetOp::Ended)) return entry.span->to;
  return ask.has(SheetOp::Started) ? std::optional<Period>(entry.span->from)
                                   : std::nullopt;
}

}  // namespace

claims::Quantity bounded_length(const SheetQuestion& ask,
                                const SheetAtom& value) {
  claims::Quantity said = value.quantity;
  if (said.modifier != claims::Modifier::None) return said;
  if (ask.has(SheetOp::More)) {
    said.interval = Interval<Rational>::more_than(said.written);
    said.modifier = claims::Modifier::MoreThan;
  }
  if (ask.has(SheetOp::Less)) {
    said.interval = Interval<Rational>::less_than(said.written);
    said.modifier = claims::Modifier::LessThan;
  }
  return said;
}

void ask_ago(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  const SheetAtom* value = value_ago(ask);
  if (!value || ask.relations.size() != 1 ||
      ask.relations.front()->columns.size() != 1 ||
      !ask.has_only({SheetOp::Ago, SheetOp::More, SheetOp::Less, SheetOp::Than,
                     SheetOp::Started, SheetOp::Ended, SheetOp::Year}))
    return;
  const claims::Quantity said = bounded_length(ask, *value);
  if (value->role == AtomRole::Length && said.unit != "year") return;
  const uint32_t column = ask.relations.front()->columns.front();
  if (ask.has(SheetOp::Ended) && lasts_unbroken(ask.entries[column])) {
    out->push_back(sheet_answer(ask, false, {column}, "lasts"));
    return;
  }
  const auto day = day_ago(ask, ask.entries[column]);
  const auto years =
      day ? years_of(ask, EntrySpan{*day, {}, false}) : std::nullopt;
  if (!years) return;
  if (const auto answer = fits(*years, said, day->grain == claims::Grain::Year))
    out->push_back(sheet_answer(ask, *answer, {column}, "ago"));
}

void ask_length(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  if (ask.lengths.size() != 1 || ask.values() != 1 ||
      !ask.has_only({SheetOp::Still, SheetOp::More, SheetOp::Less,
                     SheetOp::Than, SheetOp::Since, SheetOp::Year,
                     SheetOp::Existed, SheetOp::Before, SheetOp::Person}))
    return;
  const claims::Quantity said = bounded_length(ask, *ask.lengths.front());
  if (said.unit != "year") return;
  if (!lasts_for(ask)) return;
  if (is_of_existence(ask)) return ask_existence(ask, said, out);
  if (ask.relations.size() != 1 || ask.has(SheetOp::Before) ||
      ask.has(SheetOp::Existed))
    return;
  std::optional<bool> answer;
  std::vector<uint32_t> read;
  for (const uint32_t column : ask.relations.front()->columns) {
    const auto span = span_of(ask.entries[column]);
    if (!span) continue;
    const auto years = years_of(ask, *span);
    if (!years || answer) return;
    answer = fits(*years, said, span->to.has_value());
    read.push_back(column);
  }
  if (answer) out->push_back(sheet_answer(ask, *answer, read, "length"));
}

}  // namespace engine
