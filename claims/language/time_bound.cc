#include "claims/language/time_bound.h"

namespace claims {
namespace {

// Parts of a day are too short for three: "early morning" is its first half.
Interval<Instant> half(Instant low, Instant high, bool first) {
  const Instant noon{(low.seconds + high.seconds) / 2};
  return first ? Interval<Instant>::half_open(low, noon)
               : Interval<Instant>::half_open(noon, high);
}

// Of a year and more: in months.
Interval<Instant> third_in_months(const Interval<Instant>& whole, int64_t days,
                                  int index) {
  const Instant low = whole.low()->value, high = whole.high()->value;
  const int64_t months = (days + 15) * 12 / 365;
  const auto cut = [&](int i) {
    const auto day =
        add_months(day_containing(low), static_cast<int>(months * i / 3));
    return day ? start_of(*day) : low;
  };
  const Instant a = cut(index), b = index == 2 ? high : cut(index + 1);
  return a < b ? Interval<Instant>::half_open(a, b) : whole;
}

// A month is told in tens of days; a week begins and ends with three days each,
// Wednesday and Thursday are its middle.
Interval<Instant> third_in_days(Instant low, Instant high, int32_t days,
                                int index) {
  const Day from = day_containing(low);
  const bool week = days == 7;
  const int32_t first = week ? 2 * index : 10 * index;
  const int32_t last = index == 2 ? days : week ? 3 + index : first + 10;
  return Interval<Instant>::half_open(
      start_of(from.plus(first)),
      last < days ? start_of(from.plus(last)) : high);
}

// The first, middle or last third: "début mai" is 1 to 10 May, "fin 2023" its
// last four months, "the end of the week" Friday to Sunday.
Interval<Instant> third(const Interval<Instant>& whole, int index) {
  const Instant low = whole.low()->value, high = whole.high()->value;
  const int64_t length = high.seconds - low.seconds;
  if (length < kSecondsPerDay && index != 1) return half(low, high, index == 0);
  const int32_t days = day_containing(high).number - day_containing(low).number;
  if (days >= 360) return third_in_months(whole, days, index);
  if (days == 7 || (days >= 28 && days <= 31))
    return third_in_days(low, high, days, index);
  const int64_t unit = days >= 3 ? kSecondsPerDay : 60;
  const int64_t part = length / unit / 3 * unit;
  const Instant a{low.seconds + index * part};
  const Instant b = index == 2 ? high : Instant{a.seconds + part};
  return a < b ? Interval<Instant>::half_open(a, b) : whole;
}

}  // namespace

void apply_part(TimeModifier modifier, Period* period) {
  const bool whole = period->span.low() && period->span.high();
  if (!whole || modifier < TimeModifier::Start || modifier > TimeModifier::End)
    return;
  if (!period->base) period->base = period->span;
  period->span = third(period->span, modifier == TimeModifier::Start ? 0
                                     : modifier == TimeModifier::Mid ? 1
                                                                     : 2);
  period->modifier = modifier;
}

void apply_relation(TimeModifier relation, bool outside, Period* period) {
  const Interval<Instant> named = period->span;
  const auto low = named.low(), high = named.high();
  const bool ends = period->modifier == TimeModifier::End;
  // An hour is a moment, not a stretch: "after 2:00" begins then.
  const bool clock = period->grain < Grain::PartOfDay;
  switch (relation) {
    case TimeModifier::Before: {
      // "avant la fin 2023" still has December.
      const auto& limit = ends ? high : low;
      if (!limit) return;
      period->span = Interval<Instant>::less_than(limit->value);
      break;
    }
    case TimeModifier::Until:
      if (!high) return;
      period->span =
          Interval<Instant>::less_than(clock && low ? low->value : high->value);
      break;
    case TimeModifier::After:
      if (!high) return;
      period->span =
          Interval<Instant>::at_least(clock && low ? low->value : high->value);
      break;
    case TimeModifier::Since:
      if (!low) return;
      period->span = Interval<Instant>::at_least(low->value);
      break;
    default:
      break;
  }
  if (!period->base && period->span != named && outside) period->base = named;
  period->modifier = relation;
}

// "more than ten years ago" ends with the year ten years ago, "dans moins de
// trois jours" begins now. The bound stands where the point was.
void apply_bound(const TimeExpression& e, Instant now, Period* period) {
  const bool past = e.get(Field::Direction, 1) < 0;
  const auto low = period->span.low(), high = period->span.high();
  if (!low || !high) return;
  const auto said = static_cast<TimeModifier>(e.at(Field::Bound));
  const bool beyond =
      said == TimeModifier::After || said == TimeModifier::Since;
  // "at least two days ago" may be two days ago, "more than" is not.
  const bool counted = said != TimeModifier::After;
  if (said == TimeModifier::Approx) {
    period->modifier = said;
    return;
  }
  const Interval<Instant> named = period->span;
  if (beyond && past) {
    period->span =
        Interval<Instant>::less_than(counted ? high->value : low->value);
    period->modifier = counted ? TimeModifier::Until : TimeModifier::Before;
  } else if (beyond) {
    period->span =
        Interval<Instant>::at_least(counted ? low->value : high->value);
    period->modifier = counted ? TimeModifier::Since : TimeModifier::After;
  } else if (past && low->value < now) {
    period->span = Interval<Instant>::half_open(low->value, now);
  } else if (!past && now < high->value) {
    period->span = Interval<Instant>::half_open(
        now, low->value > now ? low->value : high->value);
  }
  period->base = named;
}

}  // namespace claims
