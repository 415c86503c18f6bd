// "is in his thirties", "died at 54", "began her career before she was 20":
// years between the day of birth and the other day.

#include <algorithm>

#include "engine/compare/table_ask.h"

namespace engine {
namespace {

using claims::Interval;
using claims::Period;
using claims::Rational;
using claims::RelationTrait;
using claims::SheetOp;

// What the claim leaves of the age, in years: what it surely means, and what it
// may mean ("early thirties" may end at 33 or at 34).
struct AgeSaid {
  Interval<Rational> surely, maybe;
};

AgeSaid exactly(const Interval<Rational>& years) { return {years, years}; }

AgeSaid decade_said(const SheetAtom& atom) {
  const int64_t decade = atom.decade;
  const auto years = [decade](int64_t from, int64_t to) {
    return Interval<Rational>::half_open(decade + from, decade + to);
  };
  if (atom.ops.has(SheetOp::Early)) return {years(0, 4), years(0, 5)};
  if (atom.ops.has(SheetOp::Mid)) return {years(4, 7), years(3, 8)};
  if (atom.ops.has(SheetOp::Late)) return {years(7, 10), years(6, 10)};
  return exactly(years(0, 10));
}

std::optional<bool> placed_age(const Interval<Rational>& real,
                               const AgeSaid& said) {
  if (real.within(said.surely)) return true;
  if (real.disjoint(said.maybe)) return false;
  return std::nullopt;
}

std::optional<AgeSaid> age_said(const SheetQuestion& ask) {
  if (ask.values() != 1) return std::nullopt;
  if (!ask.decades.empty()) {
    const int64_t decade = ask.decades.front()->decade;
    if (ask.has(SheetOp::Before))
      return exactly(Interval<Rational>::less_than(decade));
    if (ask.has(SheetOp::After))
      return exactly(Interval<Rational>::at_least(decade + 10));
    return decade_said(*ask.decades.front());
  }
  const SheetAtom* value = !ask.figures.empty()   ? ask.figures.front()
                           : !ask.lengths.empty() ? ask.lengths.front()
                                                  : nullptr;
  if (!value ||
      (value->role == AtomRole::Length && value->quantity.unit != "year"))
    return std::nullopt;
  const claims::Quantity& years = value->quantity;
  const auto whole = years.written.whole();
  if (!whole || *whole > 130) return std::nullopt;
  const bool before = ask.has(SheetOp::Before) || ask.has(SheetOp::Less);
  const bool after = ask.has(SheetOp::After) || ask.has(SheetOp::More);
  const bool plain = years.modifier == claims::Modifier::None;
  if ((before && after) || (!plain && (before || after))) return std::nullopt;
  if (before) return exactly(Interval<Rational>::less_than(Rational(*whole)));
  if (after) return exactly(Interval<Rational>::at_least(Rational(*whole)));
  if (years.modifier == claims::Modifier::None ||
      years.modifier == claims::Modifier::Exactly)
    return exactly(
        Interval<Rational>::half_open(Rational(*whole), Rational(*whole + 1)));
  return exactly(years.interval);
}

// The other day: of the one relation beside birth; now if there is none.
std::optional<Period> day_meant(const SheetQuestion& ask,
                                std::vector<uint32_t>* read) {
  std::optional<Period> meant;
  for (const SheetAtom* relation : ask.relations)
    for (const uint32_t column : relation->columns) {
      const SheetEntry& entry = ask.entries[column];
      const claims::SheetRelation& named = entry.relation;
      if (!named.is(RelationTrait::Death) &&
          !named.is(RelationTrait::Stretch) &&
          !named.is(RelationTrait::Marriage))
        continue;
      if (meant) return std::nullopt;
      if (named.is(RelationTrait::Stretch)) {
        if (!entry.span) return std::nullopt;
        if (ask.has(SheetOp::Ended)) {
          if (!entry.span->to) return std::nullopt;
          meant = entry.span->to;
        } else if (ask.has(SheetOp::Started) || ask.has(SheetOp::Since)) {
          meant = entry.span->from;
        } else {
          return std::nullopt;
        }
      } else {
        // Marriages and deaths have one day, or it is not known which.
        if (entry.days.empty()) return std::nullopt;
        if (named.is(RelationTrait::Marriage) && entry.items.size() != 1)
          return std::nullopt;
        const bool wed =
            named.is(RelationTrait::Marriage) && entry.span.has_value();
        meant = wed ? entry.span->from : entry.days.front();
      }
      read->push_back(column);
    }
  return meant;
}

// "20 years old"; « il a 20 ans ».
bool is_age(const SheetQuestion& ask) {
  const SheetAtom& length = *ask.lengths.front();
  if (length.ops.has(SheetOp::Age)) return true;
  const auto* pack = ask.context.language.pack(ask.context.claim_language);
  return pack && length.first > 0 &&
         pack->tables->sheets.age_verbs.contains(
             ask.claim.tokens.form(length.first - 1));
}

bool is_only_birth(const SheetQuestion& ask) {
  return ask.names_only(RelationTrait::Birth);
}

// Years of life are full years: at an age of 54 one is younger than 55.
Interval<Rational> full_years(const Interval<Rational>& years) {
  const Rational low = years.low()->value.floor();
  const auto high = add(years.high()->value.floor(), Rational(1));
  return Interval<Rational>::half_open(low, high ? *high : low);
}

int year_of(const Period& day) {
  return claims::date_of(claims::day_containing(day.span.low()->value)).year;
}

// "since she was 17", of a year without a day: one year from the other, as
// people count.
bool is_difference_of_years(const SheetQuestion& ask, const Period& born,
                            const Period& day) {
  const SheetAtom* value = !ask.figures.empty()   ? ask.figures.front()
                           : !ask.lengths.empty() ? ask.lengths.front()
                                                  : nullptr;
  return value && day.grain == claims::Grain::Year &&
         value->quantity.modifier == claims::Modifier::None &&
         !ask.has(SheetOp::Before) && !ask.has(SheetOp::After) &&
         !ask.has(SheetOp::More) && !ask.has(SheetOp::Less) &&
         value->quantity.written == Rational(year_of(day) - year_of(born));
}

}  // namespace

void ask_age(const SheetQuestion& ask, std::vector<TableAnswer>* out) {
  const SheetEntry* born = ask.entry(RelationTrait::Birth);
  if (!born || born->days.empty()) return;
  const auto said = age_said(ask);
  if (!said || !ask.has_only({SheetOp::Age, SheetOp::When, SheetOp::Before,
                              SheetOp::After, SheetOp::More, SheetOp::Less,
                              SheetOp::Than, SheetOp::Started, SheetOp::Ended,
                              SheetOp::Since, SheetOp::Still, SheetOp::Year,
                              SheetOp::Only}))
    return;
  const auto column = static_cast<uint32_t>(born - ask.entries.data());
  std::vector<uint32_t> read{column};
  if (ask.relations.empty() || is_only_birth(ask)) {
    const bool of_age = ask.has(SheetOp::Age) || !ask.decades.empty() ||
                        (!ask.lengths.empty() && is_age(ask));
    if (!of_age || !ask.relations.empty() || ask.entry(RelationTrait::Death))
      return;
    std::optional<Interval<Rational>> age;
    if (ask.context.as_of)
      age = years_between(born->days.front(),
                          claims::period_of(*ask.context.as_of));
    else if (born->age)
      age = Interval<Rational>::half_open(*born->age, *born->age + 1);
    if (!age) return;
    if (const auto fit = placed_age(*age, *said);
        fit && !(*fit && ask.has(SheetOp::Only)))
      out->push_back(sheet_answer(ask, *fit, read, "age"));
    return;
  }
  // Without a word of age a length is a length: "was active for 20 years".
  if (!ask.lengths.empty() && !ask.has(SheetOp::Age) && !is_age(ask) &&
      !ask.has(SheetOp::When) && !ask.has(SheetOp::Before) &&
      !ask.has(SheetOp::After))
    return;
  const auto day = day_meant(ask, &read);
  if (!day || read.size() != 2) return;
  const auto years = years_between(born->days.front(), *day);
  if (!years) return;
  if (!ask.has(SheetOp::Only) &&
      is_difference_of_years(ask, born->days.front(), *day)) {
    out->push_back(sheet_answer(ask, true, read, "age"));
    return;
  }
  // "was only 45": that it is little is another claim.
  if (const auto fit = placed_age(full_years(*years), *said);
      fit && !(*fit && ask.has(SheetOp::Only)))
    out->push_back(sheet_answer(ask, *fit, read, "age"));
}

}  // namespace engine
