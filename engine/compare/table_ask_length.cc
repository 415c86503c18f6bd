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

}  // namespace

void ask_length(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  if (ask.lengths.size() != 1 || ask.values() != 1 ||
      ask.relations.size() != 1 ||
      !ask.has_only({SheetOp::Still, SheetOp::More, SheetOp::Less,
                     SheetOp::Than, SheetOp::Since, SheetOp::Year}))
    return;
  const claims::Quantity& said = ask.lengths.front()->quantity;
  if (said.unit != "year" || !lasts_for(ask)) return;
  claims::Quantity bounded = said;
  if (ask.has(SheetOp::More) && said.modifier == claims::Modifier::None) {
    bounded.interval = Interval<Rational>::more_than(said.written);
    bounded.modifier = claims::Modifier::MoreThan;
  }
  if (ask.has(SheetOp::Less) && said.modifier == claims::Modifier::None) {
    bounded.interval = Interval<Rational>::less_than(said.written);
    bounded.modifier = claims::Modifier::LessThan;
  }
  std::optional<bool> answer;
  std::vector<uint32_t> read;
  for (const uint32_t column : ask.relations.front()->columns) {
    const auto span = span_of(ask.entries[column]);
    if (!span) continue;
    const auto years = years_of(ask, *span);
    if (!years || answer) return;
    answer = fits(*years, bounded, span->to.has_value());
    read.push_back(column);
  }
  if (answer) out->push_back(sheet_answer(ask, *answer, read, "length"));
}

}  // namespace engine
