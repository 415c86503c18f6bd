// "has been active for less than 20 years", "was married for over a decade",
// "has performed since the 1990s": how long a stretch of an entry is.

#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::Interval;
using claims::Period;
using claims::Rational;
using claims::RelationTrait;
using claims::SheetOp;

// The stretch of the one relation named; that of a marriage from its "m." to
// its "div.", where there is one only.
std::optional<EntrySpan> span_of(const SheetEntry& entry) {
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
  const auto now = now_of(ask);
  return now ? years_between(span.from, *now) : std::nullopt;
}

// Two bare years leave a year of doubt: their difference is what is meant by a
// plain figure.
std::optional<bool> fits(const Interval<Rational>& years,
                         const claims::Quantity& said, bool bare) {
  const bool plain = said.modifier == claims::Modifier::None ||
                     said.modifier == claims::Modifier::Exactly;
  if (!plain) return placed(years, said.interval);
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

// "for 20 years", « pendant vingt ans »: a length, not an age.
bool lasts_for(const SheetQuestion& ask) {
  const size_t first = ask.lengths.front()->first;
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

// "existed for 37 years", "lasted five years before it closed": from the day
// that the sheet's thing began to the one that it ended.
bool is_of_existence(const SheetQuestion& ask) {
  return ask.relations.empty()
             ? ask.has(SheetOp::Existed) && !ask.has(SheetOp::Before)
             : ask.names_only(RelationTrait::Ending);
}

void ask_existence(const SheetQuestion& ask, const claims::Quantity& said,
                   std::vector<TableAnswer>* out) {
  const SheetEntry* began = only_entry(ask, RelationTrait::Beginning);
  const SheetEntry* ended = only_entry(ask, RelationTrait::Ending);
  if (!began || !ended) return;
  const auto years = years_between(began->days.front(), ended->days.front());
  if (!years) return;
  const auto column = [&](const SheetEntry* entry) {
    return static_cast<uint32_t>(entry - ask.entries.data());
  };
  if (const auto answer = fits(*years, said, true))
    out->push_back(
        sheet_answer(ask, *answer, {column(began), column(ended)}, "length"));
}

// The claim's length with the bound that stands beside it.
claims::Quantity bounded(const SheetQuestion& ask) {
  claims::Quantity said = ask.lengths.front()->quantity;
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

}  // namespace

void ask_length(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  if (ask.lengths.size() != 1 || ask.values() != 1 ||
      !ask.has_only({SheetOp::Still, SheetOp::More, SheetOp::Less,
                     SheetOp::Than, SheetOp::Since, SheetOp::Year,
                     SheetOp::Existed, SheetOp::Before}))
    return;
  const claims::Quantity said = bounded(ask);
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
