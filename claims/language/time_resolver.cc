#include "claims/language/time_resolver.h"

#include <algorithm>

#include "claims/language/time_calendar.h"
#include "claims/language/time_length.h"

namespace claims {
namespace {

Place place_of(const TimeExpression& e, const TimeSetting& setting);

std::optional<Place> child_place(const TimeExpression& e, Field field,
                                 const TimeSetting& setting) {
  if (!e.has(field)) return std::nullopt;
  return place_of(setting.children[static_cast<size_t>(e.at(field))], setting);
}

TimeUnit unit_of(const TimeExpression& e) {
  return static_cast<TimeUnit>(e.get(Field::Unit, 3));
}

Grain unit_grain(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::Second:
      return Grain::Second;
    case TimeUnit::Minute:
      return Grain::Minute;
    case TimeUnit::Hour:
      return Grain::Hour;
    case TimeUnit::Day:
    case TimeUnit::Weekday:
      return Grain::Day;
    case TimeUnit::Weekend:
      return Grain::Weekend;
    case TimeUnit::Week:
    case TimeUnit::Fortnight:
      return Grain::Week;
    case TimeUnit::Month:
      return Grain::Month;
    case TimeUnit::Season:
      return Grain::Season;
    case TimeUnit::Quarter:
      return Grain::Quarter;
    case TimeUnit::Half:
      return Grain::Half;
    case TimeUnit::Year:
      return Grain::Year;
    case TimeUnit::Decade:
      return Grain::Decade;
    case TimeUnit::Century:
      return Grain::Century;
  }
  return Grain::Day;
}

// Of "2 years and 3 days": the day.
Grain finest_grain(const TimeExpression& e, const TimeExpressions& children) {
  const Grain own = unit_grain(unit_of(e));
  if (!e.has(Field::More)) return own;
  const TimeExpression& more = children[static_cast<size_t>(e.at(Field::More))];
  return more.has(Field::Unit) ? std::min(own, finest_grain(more, children))
                               : own;
}

Place point_place(Interval<Instant> span, Grain grain, std::string timex) {
  Place place;
  place.span = span;
  place.grain = grain;
  place.timex = std::move(timex);
  return place;
}

std::optional<Standpoint> anchor_of(const TimeExpression& e,
                                    const TimeSetting& setting) {
  if (e.has(Field::Anchor)) {
    const auto anchor = child_place(e, Field::Anchor, setting);
    if (!anchor->span || !anchor->span->low()) return std::nullopt;
    return Standpoint{anchor->span->low()->value, anchor->grain,
                      anchor->anchor_kind.empty() ? "clause" : "published"};
  }
  return standpoint(setting.context, e.get(Field::Base, 0));
}

// --- the whole unit: "cette semaine", "last year" ---

// "ce week-end" in a past clause, said before Saturday, is the one before.
bool is_weekend_before(const TimeExpression& e, const TimeSetting& setting,
                       Day day) {
  return unit_of(e) == TimeUnit::Weekend && e.get(Field::Direction, 0) == 0 &&
         setting.tense == ClauseTense::Past &&
         weekday_of(day) < Weekday::Saturday;
}

Place window(const TimeExpression& e, const TimeSetting& setting);

Place whole(const TimeExpression& e, const TimeSetting& setting) {
  const auto anchor = anchor_of(e, setting);
  const int direction = e.get(Field::Direction, 0);
  Place open;
  open.grain = unit_grain(unit_of(e));
  open.timex = direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "";
  if (!anchor) return open;
  if (open.grain < Grain::Day) return window(e, setting);
  int steps = direction * e.get(Field::Steps, 1);
  if (is_weekend_before(e, setting, anchor->day())) steps = -1;
  const auto day = shifted(anchor->day(), open.grain, steps);
  if (!day) return open;
  Place place = whole_place(*day, std::max(open.grain, Grain::Day));
  place.anchor_kind = anchor->kind;
  return place;
}

// --- so many units from an anchor: "il y a trois jours", "two weeks later" ---

// How far an unsaid number of units may reach: "quelques jours" is no month.
int64_t vague_reach(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::Day:
      return 15;
    case TimeUnit::Week:
      return 8;
    case TimeUnit::Month:
      return 18;
    case TimeUnit::Hour:
      return 24;
    case TimeUnit::Second:
    case TimeUnit::Minute:
      return 60;
    default:
      return 10;
  }
}

std::optional<Instant> moved(Instant from, const Duration& by, int direction) {
  const auto months = static_cast<int>(
      std::clamp<int64_t>(by.months * direction, -120000, 120000));
  const auto day = add_months(day_containing(from), months);
  if (!day) return std::nullopt;
  const int64_t into = from.seconds - start_of(day_containing(from)).seconds;
  const Instant to{start_of(*day).seconds + into + by.seconds * direction};
  // Beyond the calendar?
  return add_days(day_containing(to), 0) ? std::optional(to) : std::nullopt;
}

Duration vague_length(TimeUnit unit) {
  TimeExpression e;
  e.set(Field::Unit, static_cast<int32_t>(unit));
  e.set(Field::Amount, static_cast<int32_t>(vague_reach(unit) * 1000));
  return length_of(e, {});
}

// From the anchor on to `to`, or from `to` up to the anchor.
Interval<Instant> between(Instant anchor, Instant to) {
  return anchor < to ? Interval<Instant>::half_open(anchor, to)
                     : Interval<Instant>::half_open(to, anchor);
}

Place vague_shift(const TimeExpression& e, const Standpoint& anchor) {
  const int direction = e.get(Field::Direction, 1) < 0 ? -1 : 1;
  Place place;
  place.grain = unit_grain(unit_of(e));
  place.timex = direction < 0 ? "PAST_REF" : "FUTURE_REF";
  place.anchor_kind = anchor.kind;
  const Instant from = start_of(anchor.day());
  if (const auto to = moved(from, vague_length(unit_of(e)), direction))
    if (*to != from) place.span = between(from, *to);
  return place;
}

// The text counts from a moment; without a clock in the reference only the day
// is known.
Place shift_by_clock(Instant to, const Standpoint& anchor, Grain grain) {
  if (anchor.grain > Grain::Hour) {
    Place place = whole_place(day_containing(to), Grain::Day);
    place.anchor_kind = anchor.kind;
    return place;
  }
  const int64_t length = grain == Grain::Hour     ? 3600
                         : grain == Grain::Minute ? 60
                                                  : 1;
  Place place = point_place(
      Interval<Instant>::half_open(to, Instant{to.seconds + length}), grain,
      text_of(to));
  place.anchor_kind = anchor.kind;
  return place;
}

Place shift(const TimeExpression& e, const TimeSetting& setting) {
  const auto anchor = anchor_of(e, setting);
  const int direction = e.get(Field::Direction, 1) < 0 ? -1 : 1;
  const bool vague = e.get(Field::Amount, 1000) == TimeExpression::kVague;
  if (!anchor) {
    Place open;
    open.grain = unit_grain(unit_of(e));
    open.timex = direction < 0 ? "PAST_REF" : "FUTURE_REF";
    return open;
  }
  if (vague) return vague_shift(e, *anchor);
  const auto to =
      moved(anchor->instant, length_of(e, setting.children), direction);
  if (!to) return {};
  const Grain grain = finest_grain(e, setting.children);
  if (grain < Grain::Day) return shift_by_clock(*to, *anchor, grain);
  // A week or a day counts days; months and years are said of the whole unit,
  // unless the anchor is named to the day ("two months after 3 May").
  const bool by_day = grain <= Grain::Week ||
                      (e.has(Field::Anchor) && anchor->grain <= Grain::Day);
  const Grain found =
      std::max(by_day ? Grain::Day : grain, std::min(anchor->grain, grain));
  Place place = whole_place(day_containing(*to), std::max(found, Grain::Day));
  place.anchor_kind = anchor->kind;
  return place;
}

// --- a stretch beside the anchor: "ces six derniers mois" ---

// Quarters and decades are those of the calendar: "the last two quarters" are
// the two that are over.
bool is_counted_whole(Grain grain) {
  return grain == Grain::Quarter || grain == Grain::Half ||
         grain == Grain::Decade || grain == Grain::Century;
}

Place whole_units_beside(const TimeExpression& e, const Standpoint& anchor,
                         int direction, Place place) {
  const int64_t count = std::max(1, e.get(Field::Amount, 1000) / 1000);
  const auto near = shifted(anchor.day(), place.grain, direction);
  const auto far = shifted(anchor.day(), place.grain, direction * count);
  if (!near || !far) return place;
  const auto a = span_holding(direction < 0 ? *far : *near, place.grain);
  const auto b = span_holding(direction < 0 ? *near : *far, place.grain);
  if (a && b)
    place.span =
        Interval<Instant>::half_open(a->low()->value, b->high()->value);
  place.anchor_kind = anchor.kind;
  return place;
}

Place window(const TimeExpression& e, const TimeSetting& setting) {
  const auto anchor = anchor_of(e, setting);
  const int direction = e.get(Field::Direction, 1) < 0 ? -1 : 1;
  const bool vague = e.get(Field::Amount, 1000) == TimeExpression::kVague;
  Place place;
  place.grain = unit_grain(unit_of(e));
  if (anchor && vague) return vague_shift(e, *anchor);
  const Duration length = length_of(e, setting.children);
  place.timex =
      vague ? (direction < 0 ? "PAST_REF" : "FUTURE_REF") : length.timex;
  if (!anchor) return place;
  if (is_counted_whole(place.grain) && !vague)
    return whole_units_beside(e, *anchor, direction, std::move(place));
  const bool by_clock = finest_grain(e, setting.children) < Grain::Day &&
                        anchor->grain < Grain::Day;
  // "the next two days" begin tomorrow.
  const bool tomorrow =
      direction > 0 && !e.has(Field::Anchor) && e.get(Field::Inclusive, 0) == 0;
  const Instant from = by_clock
                           ? anchor->instant
                           : start_of(anchor->day().plus(tomorrow ? 1 : 0));
  const auto to = moved(from, length, direction);
  if (to && *to != from) place.span = between(from, *to);
  place.anchor_kind = anchor->kind;
  return place;
}

// --- what is left of a unit, or gone: "later this year" ---

Place rest(const TimeExpression& e, const TimeSetting& setting) {
  const auto anchor = anchor_of(e, setting);
  Place place = whole(e, setting);
  if (!anchor || !place.span) return place;
  const Instant now = start_of(anchor->day());
  const bool later = e.get(Field::Side, 1) > 0;
  const auto part = later ? Interval<Instant>::make(End<Instant>{now, true},
                                                    place.span->high())
                          : Interval<Instant>::make(place.span->low(),
                                                    End<Instant>{now, false});
  if (part && place.span->contains(now)) place.span = *part;
  return place;
}

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

Place interval(const TimeExpression& e, const TimeSetting& setting) {
  const auto& from_said =
      setting.children[static_cast<size_t>(e.at(Field::From))];
  const auto& to_said = setting.children[static_cast<size_t>(e.at(Field::To))];
  TimeExpression from = completed(from_said, to_said, e);
  TimeExpression to = completed(to_said, from_said, e);
  step_back_if_after(&from, to, !names_year(from_said));
  const Place a = place_of(from, setting);
  const bool to_is_placed = names_year(to) || to.kind() != TimeKind::Calendar ||
                            to.has(Field::Within);
  const Place b =
      to_is_placed ? place_of(to, setting) : end_after(to, a, setting);
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

Place place_of(const TimeExpression& e, const TimeSetting& setting) {
  Place place;
  switch (e.kind()) {
    case TimeKind::Calendar:
      place =
          calendar_place(e, setting, child_place(e, Field::Within, setting));
      break;
    case TimeKind::Shift:
      place = shift(e, setting);
      break;
    case TimeKind::Whole:
      place = whole(e, setting);
      break;
    case TimeKind::Window:
      place = window(e, setting);
      break;
    case TimeKind::Rest:
      place = rest(e, setting);
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

// --- modifiers ---

// The first, middle or last third: "début mai" is 1 to 10 May, "fin 2023" its
// last four months.
Interval<Instant> third(const Interval<Instant>& whole, int index) {
  const Instant low = whole.low()->value, high = whole.high()->value;
  // Parts of a day are too short for three: "early morning" is its first half.
  if (high.seconds - low.seconds < kSecondsPerDay && index != 1) {
    const Instant noon{(low.seconds + high.seconds) / 2};
    return index == 0 ? Interval<Instant>::half_open(low, noon)
                      : Interval<Instant>::half_open(noon, high);
  }
  const Day from = day_containing(low), to = day_containing(high);
  const int64_t days = to.number - from.number;
  if (days >= 360) {
    const int64_t months = (days + 15) * 12 / 365;
    const auto cut = [&](int i) {
      const auto day = add_months(from, static_cast<int>(months * i / 3));
      return day ? start_of(*day) : low;
    };
    const Instant a = cut(index), b = index == 2 ? high : cut(index + 1);
    return a < b ? Interval<Instant>::half_open(a, b) : whole;
  }
  const int64_t unit = days >= 3 ? kSecondsPerDay : 60;
  const int64_t length = (high.seconds - low.seconds) / unit / 3;
  const Instant a{low.seconds + index * length * unit};
  const Instant b =
      index == 2 ? high : Instant{low.seconds + (index + 1) * length * unit};
  return a < b ? Interval<Instant>::half_open(a, b) : whole;
}

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

// `outside`: the word stands before the mention, which names the period alone.
void apply_relation(TimeModifier relation, bool outside, Period* period) {
  const Interval<Instant> named = period->span;
  const auto low = named.low(), high = named.high();
  const bool ends = period->modifier == TimeModifier::End;
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
      period->span = Interval<Instant>::less_than(high->value);
      break;
    case TimeModifier::After:
      if (!high) return;
      period->span = Interval<Instant>::at_least(high->value);
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

Period period_from(const Place& place) {
  Period period;
  period.span = *place.span;
  period.grain = place.grain;
  period.timex = place.timex;
  return period;
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

TimeModifier modifier_of(const TimeExpression& e, Field field) {
  return static_cast<TimeModifier>(e.get(field, 0));
}

// "more than ten years ago" ends with the year ten years ago, "dans moins de
// trois jours" begins now. The bound stands where the point was.
void apply_bound(const TimeExpression& e, const TimeSetting& setting,
                 Period* period) {
  const auto anchor = anchor_of(e, setting);
  const bool past = e.get(Field::Direction, 1) < 0;
  const auto low = period->span.low(), high = period->span.high();
  if (!anchor || !low || !high) return;
  const Instant now = start_of(anchor->day());
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
    apply_bound(e, setting, &*value.period);
    if (value.period->modifier != TimeModifier::None)
      value.modifier = value.period->modifier;
    if (value.period->base && *value.period->base != value.period->span)
      reading.kind = MentionKind::DateRange;
  }
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
