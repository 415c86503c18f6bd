#include "claims/language/time_relative.h"

#include <algorithm>

#include "claims/language/time_length.h"

namespace claims {
namespace {

TimeUnit unit_of(const TimeExpression& e) {
  return static_cast<TimeUnit>(e.get(Field::Unit, 3));
}

// Of "2 years and 3 days": the day.
Grain finest_grain(const TimeExpression& e, const TimeExpressions& children) {
  const Grain own = grain_of(unit_of(e));
  if (!e.has(Field::More)) return own;
  const TimeExpression& more = children[static_cast<size_t>(e.at(Field::More))];
  return more.has(Field::Unit) ? std::min(own, finest_grain(more, children))
                               : own;
}

// A unit of many years is said whole, a part of it to the year: "a century
// ago", "a quarter of a century ago".
Grain said_grain(const TimeExpression& e, const TimeExpressions& children) {
  const Grain grain = finest_grain(e, children);
  const bool broken =
      e.get(Field::Amount, 1000) % 1000 != 0 || e.has(Field::More);
  return broken ? std::min(grain, Grain::Year) : grain;
}

Place point_place(Interval<Instant> span, Grain grain, std::string timex) {
  Place place;
  place.span = span;
  place.grain = grain;
  place.timex = std::move(timex);
  return place;
}

// "ce week-end" in a past clause, said before Saturday, is the one before.
bool is_weekend_before(const TimeExpression& e, const TimeSetting& setting,
                       Day day) {
  return unit_of(e) == TimeUnit::Weekend && e.get(Field::Direction, 0) == 0 &&
         setting.tense == ClauseTense::Past &&
         weekday_of(day) < Weekday::Saturday;
}

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
  place.grain = grain_of(unit_of(e));
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

// "the 12 months to June", « un an à fin mars »: the stretch before the end of
// its anchor.
bool is_counted_back(const TimeExpression& e) {
  return e.kind() == TimeKind::Window && e.has(Field::Anchor) &&
         e.get(Field::Direction, 1) < 0 && e.get(Field::Inclusive, 0) == 1;
}

}  // namespace

std::optional<Standpoint> anchor_of(const TimeExpression& e,
                                    const TimeSetting& setting) {
  if (e.has(Field::Anchor)) {
    const auto anchor = child_place(e, Field::Anchor, setting);
    if (!anchor->span || !anchor->span->low()) return std::nullopt;
    // "the year to March" ends with March.
    const auto& end =
        is_counted_back(e) ? anchor->span->high() : anchor->span->low();
    if (!end) return std::nullopt;
    return Standpoint{end->value, anchor->grain,
                      anchor->anchor_kind.empty() ? "clause" : "published"};
  }
  return standpoint(setting.context, e.get(Field::Base, 0));
}

Place whole_unit(const TimeExpression& e, const TimeSetting& setting) {
  const auto anchor = anchor_of(e, setting);
  const int direction = e.get(Field::Direction, 0);
  Place open;
  open.grain = grain_of(unit_of(e));
  open.timex = direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "";
  if (!anchor) return open;
  if (open.grain < Grain::Day) return stretch_beside(e, setting);
  int steps = direction * e.get(Field::Steps, 1);
  if (is_weekend_before(e, setting, anchor->day())) steps = -1;
  const auto day = shifted(anchor->day(), open.grain, steps);
  if (!day) return open;
  Place place = whole_place(*day, std::max(open.grain, Grain::Day));
  place.anchor_kind = anchor->kind;
  return place;
}

Place same_unit(const TimeExpression& e, const TimeSetting& setting) {
  const auto before = standpoint(setting.context, 1);
  // Of a day or a year before, "the same period" says no more than the year.
  if (!before || before->grain <= Grain::Day || before->grain >= Grain::Year)
    return whole_unit(e, setting);
  const auto day =
      shifted(before->day(), grain_of(unit_of(e)), e.get(Field::Direction, 0));
  if (!day) return {};
  Place place = whole_place(*day, before->grain);
  place.anchor_kind = before->kind;
  return place;
}

Place shifted_place(const TimeExpression& e, const TimeSetting& setting) {
  const auto anchor = anchor_of(e, setting);
  const int direction = e.get(Field::Direction, 1) < 0 ? -1 : 1;
  const bool vague = e.get(Field::Amount, 1000) == TimeExpression::kVague;
  if (!anchor) {
    Place open;
    open.grain = grain_of(unit_of(e));
    open.timex = direction < 0 ? "PAST_REF" : "FUTURE_REF";
    return open;
  }
  if (vague) return vague_shift(e, *anchor);
  const auto to =
      moved(anchor->instant, length_of(e, setting.children), direction);
  if (!to) return {};
  const Grain grain = said_grain(e, setting.children);
  if (grain < Grain::Day) return shift_by_clock(*to, *anchor, grain);
  // A week or a day counts days; months and years are said of the whole unit,
  // unless the anchor is named to the day ("two months after 3 May").
  const bool by_day = grain <= Grain::Week || setting.context.to_the_day ||
                      (e.has(Field::Anchor) && anchor->grain <= Grain::Day);
  const Grain found =
      std::max(by_day ? Grain::Day : grain, std::min(anchor->grain, grain));
  Place place = whole_place(day_containing(*to), std::max(found, Grain::Day));
  place.anchor_kind = anchor->kind;
  return place;
}

Place stretch_beside(const TimeExpression& e, const TimeSetting& setting) {
  const auto anchor = anchor_of(e, setting);
  const int direction = e.get(Field::Direction, 1) < 0 ? -1 : 1;
  const bool vague = e.get(Field::Amount, 1000) == TimeExpression::kVague;
  Place place;
  place.grain = grain_of(unit_of(e));
  if (anchor && vague) return vague_shift(e, *anchor);
  const Duration length = length_of(e, setting.children);
  place.timex =
      vague ? (direction < 0 ? "PAST_REF" : "FUTURE_REF") : length.timex;
  if (!anchor) return place;
  if (is_counted_whole(place.grain) && !vague && !is_counted_back(e))
    return whole_units_beside(e, *anchor, direction, std::move(place));
  const bool by_clock =
      anchor->grain < Grain::Day &&
      (e.has(Field::Anchor) || finest_grain(e, setting.children) < Grain::Day);
  // "the next two days" begin tomorrow.
  const bool tomorrow =
      direction > 0 && !e.has(Field::Anchor) && e.get(Field::Inclusive, 0) == 0;
  const Instant from = by_clock
                           ? anchor->instant
                           : start_of(anchor->day().plus(tomorrow ? 1 : 0));
  const auto to = moved(from, length, direction);
  if (to && *to != from) place.span = between(from, *to);
  // "for two hours from 2 p.m." has hours at both ends.
  if (by_clock && e.has(Field::Anchor) && place.span)
    place.timex = text_of(place.span->low()->value) + "/" +
                  text_of(place.span->high()->value);
  place.anchor_kind = anchor->kind;
  return place;
}

Place rest_of_unit(const TimeExpression& e, const TimeSetting& setting) {
  const auto anchor = anchor_of(e, setting);
  Place place = whole_unit(e, setting);
  if (!anchor || !place.span) return place;
  const bool by_clock = place.grain == Grain::Day && anchor->grain < Grain::Day;
  const Instant now = by_clock ? anchor->instant : start_of(anchor->day());
  if (by_clock) place.grain = Grain::PartOfDay;
  const bool later = e.get(Field::Side, 1) > 0;
  const auto part = later ? Interval<Instant>::make(End<Instant>{now, true},
                                                    place.span->high())
                          : Interval<Instant>::make(place.span->low(),
                                                    End<Instant>{now, false});
  if (part && place.span->contains(now)) place.span = *part;
  return place;
}

}  // namespace claims
