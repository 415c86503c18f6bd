#include "claims/language/time_resolver.h"

#include <algorithm>

#include "claims/language/time_bound.h"
#include "claims/language/time_calendar.h"
#include "claims/language/time_clock.h"
#include "claims/language/time_length.h"
#include "claims/language/time_place.h"
#include "claims/language/time_relative.h"

namespace claims {
namespace {

// --- intervals ---

// What one end leaves out and the other says: "du 3 au 5 mai 2024".
TimeExpression completed(TimeExpression end, const TimeExpression& other,
                         const TimeExpression& outer) {
  if (end.kind() != TimeKind::Calendar) return end;
  end.merge([&] {
    TimeExpression date = outer;
    for (const Field f : {Field::From, Field::To, Field::Kind, Field::Relation,
                          Field::Modifier, Field::Inclusive})
      date.clear(f);
    return date;
  }());
  if (other.kind() != TimeKind::Calendar) return end;
  const auto share = [&](Field field) {
    if (other.has(field) && !end.has(field)) end.set(field, other.at(field));
  };
  if (end.has(Field::Day) && !end.has(Field::Month)) share(Field::Month);
  if (end.has(Field::Hour) && !end.has(Field::Meridiem)) {
    share(Field::Meridiem);
    if (!has_date(end))
      for (const Field f : {Field::Day, Field::Weekday, Field::Within})
        share(f);
    if (!end.has(Field::Month)) share(Field::Month);
  }
  const bool part_of_year = end.has(Field::Month) || end.has(Field::Season) ||
                            end.has(Field::Quarter) || end.has(Field::Half);
  if (part_of_year) {
    share(Field::Year);
    share(Field::ShortYear);
  }
  return end;
}

// "de novembre à mars 2023" begins in 2022.
void step_back_if_after(TimeExpression* from, const TimeExpression& to,
                        bool year_was_shared) {
  if (!year_was_shared || !from->has(Field::Month) || !to.has(Field::Month) ||
      !from->has(Field::Year))
    return;
  const int a = from->at(Field::Month) * 100 + from->get(Field::Day, 0);
  const int b = to.at(Field::Month) * 100 + to.get(Field::Day, 99);
  if (a > b) from->set(Field::Year, from->at(Field::Year) - 1);
}

bool names_year(const TimeExpression& e) {
  return e.has(Field::Year) || e.has(Field::ShortYear);
}

// The end, when it names no year: the first after the beginning.
Place end_after(const TimeExpression& to, const Place& from,
                const TimeSetting& setting) {
  if (!from.span || !from.span->low()) return place_of(to, setting);
  TimeContext context = setting.context;
  context.reference = from.span->low()->value;
  context.narrative = false;
  context.previous.reset();
  const TimeSetting later{setting.grammar, setting.children, context,
                          ClauseTense::Future};
  Place place = place_of(to, later);
  place.alternatives.clear();
  return place;
}

Period period_from(const Place& place) {
  Period period;
  period.span = *place.span;
  period.grain = place.grain;
  period.timex = place.timex;
  return period;
}

TimeModifier modifier_of(const TimeExpression& e, Field field) {
  return static_cast<TimeModifier>(e.get(field, 0));
}

// "from mid-2007 to the end of 2008": the part of the year that is said.
Place part_of(const TimeExpression& e, Place place) {
  if (!place.span) return place;
  Period period = period_from(place);
  apply_part(modifier_of(e, Field::Modifier), &period);
  place.span = period.span;
  return place;
}

Place interval(const TimeExpression& e, const TimeSetting& setting) {
  const auto& from_said =
      setting.children[static_cast<size_t>(e.at(Field::From))];
  const auto& to_said = setting.children[static_cast<size_t>(e.at(Field::To))];
  TimeExpression from = completed(from_said, to_said, e);
  TimeExpression to = completed(to_said, from_said, e);
  step_back_if_after(&from, to, !names_year(from_said));
  const Place a = part_of(from, place_of(from, setting));
  const bool to_is_placed = names_year(to) || to.kind() != TimeKind::Calendar ||
                            to.has(Field::Within);
  const Place b = part_of(
      to, to_is_placed ? place_of(to, setting) : end_after(to, a, setting));
  Place place;
  place.grain = std::min(a.grain, b.grain);
  place.timex = a.timex + "/" + b.timex;
  if (!a.span || !b.span || !a.span->low() || !b.span->high()) return place;
  const bool clock = b.grain < Grain::PartOfDay;
  const bool inclusive = e.get(Field::Inclusive, clock ? 0 : 1) != 0;
  const auto& high = inclusive ? b.span->high() : b.span->low();
  if (!high || !(a.span->low()->value < high->value)) return place;
  place.span = Interval<Instant>::half_open(a.span->low()->value, high->value);
  place.anchor_kind = a.anchor_kind;
  for (const Period& other : a.alternatives) {
    // The other reading keeps the length.
    if (!other.span.low()) continue;
    Period shifted_period;
    const int64_t length = high->value.seconds - a.span->low()->value.seconds;
    shifted_period.span = Interval<Instant>::half_open(
        other.span.low()->value,
        Instant{other.span.low()->value.seconds + length});
    shifted_period.grain = place.grain;
    place.alternatives.push_back(shifted_period);
  }
  return place;
}

// --- now ---

Place reference_place(const TimeExpression& e, const TimeSetting& setting) {
  Place place;
  const int direction = e.get(Field::Direction, 0);
  place.timex = direction < 0   ? "PAST_REF"
                : direction > 0 ? "FUTURE_REF"
                                : "PRESENT_REF";
  const auto now = standpoint(setting.context, 0);
  if (direction != 0 || !now) return place;
  place.span =
      Interval<Instant>::half_open(now->instant, start_of(now->day().plus(1)));
  place.anchor_kind = now->kind;
  return place;
}

// Where a morning ends nobody knows: the day stands behind it as its base.
std::optional<Interval<Instant>> whole_day(const Interval<Instant>& part) {
  if (!part.low()) return std::nullopt;
  return span_holding(day_containing(part.low()->value), Grain::Day);
}

MentionKind kind_of(const TimeExpression& e, const Place& place) {
  if (!place.span && has_clock(e) && place.timex.starts_with('T'))
    return MentionKind::Clock;
  const bool range = e.kind() == TimeKind::Interval;
  if (place.grain < Grain::Day)
    return range ? MentionKind::DateTimeRange : MentionKind::DateTime;
  if (place.grain == Grain::Day && !range && (e.kind() != TimeKind::Window))
    return MentionKind::Date;
  return MentionKind::DateRange;
}

// Feasts by the moon.
bool is_approximate(const TimeExpression& e, const TimeGrammar& grammar) {
  return e.has(Field::Holiday) &&
         grammar.holidays[static_cast<size_t>(e.at(Field::Holiday))].islamic;
}

// A day more or less.
void loosen(Period* period) {
  const auto low = period->span.low(), high = period->span.high();
  if (!low || !high) return;
  period->base = Interval<Instant>::half_open(
      Instant{low->value.seconds - kSecondsPerDay},
      Instant{high->value.seconds + kSecondsPerDay});
  period->modifier = TimeModifier::Approx;
}

TimeReading resolve_place(const TimeExpression& e, const TimeSetting& setting) {
  const Place place = place_of(e, setting);
  TimeReading reading;
  reading.kind = kind_of(e, place);
  TimeValue& value = reading.value;
  value.timex = place.timex;
  value.anchor_kind = place.anchor_kind;
  value.weekday_disagrees = place.weekday_disagrees;
  const TimeModifier part = modifier_of(e, Field::Modifier);
  const TimeModifier relation = modifier_of(e, Field::Relation);
  value.modifier = part != TimeModifier::None ? part : relation;
  if (place.span) value.period = period_from(place);
  if (value.period && e.kind() == TimeKind::Shift && e.has(Field::Bound)) {
    if (const auto anchor = anchor_of(e, setting))
      apply_bound(e, start_of(anchor->day()), &*value.period);
    if (value.period->modifier != TimeModifier::None)
      value.modifier = value.period->modifier;
    if (value.period->base && *value.period->base != value.period->span)
      reading.kind = MentionKind::DateRange;
  }
  if (value.period && is_approximate(e, setting.grammar))
    loosen(&*value.period);
  if (value.period && place.grain == Grain::PartOfDay)
    value.period->base = whole_day(*place.span);
  value.alternatives = place.alternatives;
  const auto apply = [&](Period* period) {
    apply_part(part, period);
    if (relation != TimeModifier::None)
      apply_relation(relation, e.get(Field::Inside, 0) == 0, period);
  };
  if (value.period) apply(&*value.period);
  for (Period& other : value.alternatives) apply(&other);
  reading.full_date = value.period && e.kind() != TimeKind::Reference;
  return reading;
}

TimeReading resolve_length(const TimeExpression& e,
                           const TimeSetting& setting) {
  TimeReading reading;
  reading.kind = MentionKind::Duration;
  reading.value.duration = length_of(e, setting.children);
  reading.value.timex = reading.value.duration->timex;
  reading.value.modifier = modifier_of(e, Field::Bound);
  return reading;
}

TimeReading resolve_set(const TimeExpression& e, const TimeSetting& setting) {
  TimeReading reading;
  reading.kind = MentionKind::Frequency;
  TimeValue& value = reading.value;
  if (e.has(Field::Weekday)) {
    value.timex =
        "XXXX-WXX-" + std::to_string(e.at(Field::Weekday)) + clock_timex(e);
  } else if (e.has(Field::Hour)) {
    value.timex = clock_timex(e);  // "3 p.m. each day"
  } else if (e.has(Field::Unit)) {
    value.duration = length_of(e, setting.children);
    value.timex = value.duration->timex;
  } else if (has_clock(e)) {
    value.timex = "XXXX-XX-XX" + clock_timex(e);
  }
  const int quant = e.get(Field::Quant, 0);
  value.quant = quant == 1 ? "each" : quant == 2 ? "every" : "";
  return reading;
}

}  // namespace

Place place_of(const TimeExpression& e, const TimeSetting& setting) {
  Place place;
  switch (e.kind()) {
    case TimeKind::Calendar:
      place =
          calendar_place(e, setting, child_place(e, Field::Within, setting));
      break;
    case TimeKind::Shift:
      place = shifted_place(e, setting);
      break;
    case TimeKind::Whole:
      place = whole_unit(e, setting);
      break;
    case TimeKind::Window:
      place = stretch_beside(e, setting);
      break;
    case TimeKind::Rest:
      place = rest_of_unit(e, setting);
      break;
    case TimeKind::Interval:
      if (e.has(Field::From) && e.has(Field::To)) return interval(e, setting);
      break;
    case TimeKind::Reference:
      return reference_place(e, setting);
    case TimeKind::Length:
    case TimeKind::Set:
    case TimeKind::Skip:
      return place;
  }
  apply_clock(e, &place);
  return place;
}

TimeExpression interval_end(const TimeExpression& interval, Field field,
                            const TimeExpressions& children) {
  const auto child = [&](Field f) {
    return children[static_cast<size_t>(interval.at(f))];
  };
  const TimeExpression from_said = child(Field::From);
  const TimeExpression to_said = child(Field::To);
  TimeExpression from = completed(from_said, to_said, interval);
  if (field == Field::To) return completed(to_said, from_said, interval);
  step_back_if_after(&from, to_said, !names_year(from_said));
  return from;
}

TimeReading resolve_time(const TimeExpression& expression,
                         const TimeSetting& setting) {
  switch (expression.kind()) {
    case TimeKind::Length:
      return resolve_length(expression, setting);
    case TimeKind::Set:
      return resolve_set(expression, setting);
    default:
      break;
  }
  const bool length =
      expression.get(Field::Soft, 0) == 1 && setting.tense == ClauseTense::Past;
  return length ? resolve_length(expression, setting)
                : resolve_place(expression, setting);
}

}  // namespace claims
