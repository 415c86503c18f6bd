#include "claims/language/time_resolver.h"

#include <algorithm>

#include "claims/language/time_bound.h"
#include "claims/language/time_calendar.h"
#include "claims/language/time_clock.h"
#include "claims/language/time_day.h"
#include "claims/language/time_interval.h"
#include "claims/language/time_length.h"
#include "claims/language/time_place.h"
#include "claims/language/time_relative.h"

namespace claims {
namespace {

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
  const bool range = e.kind() == TimeKind::Interval ||
                     (e.kind() == TimeKind::Window && e.has(Field::Anchor));
  if (place.grain < Grain::Day)
    return range ? MentionKind::DateTimeRange : MentionKind::DateTime;
  if (place.grain == Grain::Day && !range && (e.kind() != TimeKind::Window))
    return MentionKind::Date;
  return MentionKind::DateRange;
}

bool names_approximate_feast(const TimeExpression& e,
                             const TimeGrammar& grammar) {
  return e.has(Field::Holiday) &&
         is_approximate(
             grammar.holidays[static_cast<size_t>(e.at(Field::Holiday))]);
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
  if (value.period && names_approximate_feast(e, setting.grammar))
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
  // "the same period last year" is compared with the date that the text is at.
  reading.full_date = value.period && e.kind() != TimeKind::Reference &&
                      e.kind() != TimeKind::Same;
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
  } else if (e.has(Field::Month)) {  // "every 4 July"
    value.timex = "XXXX-" + padded(e.at(Field::Month), 2);
    if (e.has(Field::Day)) value.timex += "-" + padded(e.at(Field::Day), 2);
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
    case TimeKind::Same:
      place = same_unit(e, setting);
      break;
    case TimeKind::Interval:
      if (e.has(Field::From) && e.has(Field::To))
        return interval_place(e, setting);
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
