#include "claims/language/time_interval.h"

#include <algorithm>

#include "claims/language/time_bound.h"
#include "claims/language/time_calendar.h"
#include "claims/language/time_clock.h"

namespace claims {
namespace {

bool names_year(const TimeExpression& e) {
  return e.has(Field::Year) || e.has(Field::ShortYear);
}

// "3 in the morning", "5 pm": which half of the day is said.
bool says_half(const TimeExpression& e) {
  return e.has(Field::Meridiem) || e.has(Field::Part);
}

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
  share(Field::Bc);
  if (end.has(Field::Day) && !end.has(Field::Month)) share(Field::Month);
  if (end.has(Field::Hour) && !end.has(Field::Meridiem)) {
    if (!has_date(end))
      for (const Field f : {Field::Day, Field::Weekday, Field::Within})
        share(f);
    if (!end.has(Field::Month)) share(Field::Month);
  }
  const bool part_of_year = end.has(Field::Month) || end.has(Field::Season) ||
                            end.has(Field::Quarter) || end.has(Field::Half);
  // "from this May to October 2020": this May is of this year.
  if (part_of_year && !end.has(Field::Direction)) {
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

TimeExpression in_half(TimeExpression e, int meridiem) {
  e.set(Field::Meridiem, meridiem);
  return e;
}

// Which half of the day each hour lies in, when one end says it or none does:
// "from 11 am to 3" ends at 15:00, "between 5 and 6 in the afternoon" begins at
// 17:00, "from 10:10 pm to 3" ends in the night.
void settle_hours(TimeExpression* from, TimeExpression* to) {
  if (!from->has(Field::Hour) || !to->has(Field::Hour)) return;
  const bool from_says = says_half(*from), to_says = says_half(*to);
  if (!from_says && to_says) {
    TimeExpression same = *from;
    for (const Field f : {Field::Meridiem, Field::Part})
      if (to->has(f)) same.set(f, to->at(f));
    if (clock_minutes(same) < clock_minutes(*to)) *from = same;
  } else if (from_says && !to_says && to->at(Field::Hour) <= 12) {
    const bool morning = clock_minutes(*from) < 12 * 60;
    const TimeExpression same = in_half(*to, morning ? 0 : 1);
    *to = clock_minutes(*from) < clock_minutes(same)
              ? same
              : in_half(*to, morning ? 1 : 0);
  } else if (!from_says && !to_says && to->at(Field::Hour) < 12) {
    const TimeExpression later = in_half(*to, 1);
    if (clock_minutes(*to) <= clock_minutes(*from) &&
        clock_minutes(*from) < clock_minutes(later))
      *to = later;
  }
}

// The day of "between 7 and 9 last night" and "2:00 tomorrow and 4:00" is said
// once, and a part of the day tells which seven is meant.
void share_day(const TimeExpression& interval, Field other_field,
               const TimeExpression& other, const TimeExpressions& children,
               TimeExpression* end) {
  if (end->kind() != TimeKind::Calendar || !end->has(Field::Hour)) return;
  const bool day_elsewhere =
      other.kind() == TimeKind::Shift || other.kind() == TimeKind::Whole;
  if (day_elsewhere && other_field == Field::From && !has_date(*end))
    end->set(Field::Within, interval.at(other_field));
  if (!interval.has(Field::Within) || says_half(*end)) return;
  const auto& day = children[static_cast<size_t>(interval.at(Field::Within))];
  if (day.has(Field::Part)) end->set(Field::Part, day.at(Field::Part));
}

// « de 8 h à 15 h hier après-midi »: the part of the day is of the later hour
// alone where both could not lie in it.
void keep_order(const TimeExpression& said, const TimeExpression& to,
                TimeExpression* from) {
  if (!from->has(Field::Hour) || !to.has(Field::Hour) || says_half(said) ||
      !from->has(Field::Part) || clock_minutes(*from) < clock_minutes(to))
    return;
  TimeExpression earlier = *from;
  earlier.clear(Field::Part);
  if (clock_minutes(earlier) < clock_minutes(to)) *from = earlier;
}

struct Ends {
  TimeExpression from, to;
  bool to_has_own_day = false;
};

Ends ends_of(const TimeExpression& e, const TimeExpressions& children) {
  const TimeExpression& from_said =
      children[static_cast<size_t>(e.at(Field::From))];
  const TimeExpression& to_said =
      children[static_cast<size_t>(e.at(Field::To))];
  Ends ends{completed(from_said, to_said, e), completed(to_said, from_said, e),
            has_date(to_said) || to_said.kind() != TimeKind::Calendar};
  step_back_if_after(&ends.from, to_said, !names_year(from_said));
  share_day(e, Field::To, to_said, children, &ends.from);
  share_day(e, Field::From, from_said, children, &ends.to);
  if (!ends.to_has_own_day) keep_order(from_said, ends.to, &ends.from);
  if (!ends.to_has_own_day) settle_hours(&ends.from, &ends.to);
  return ends;
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

// "from mid-2007 to the end of 2008": the part of the year that is said.
Place part_of(const TimeExpression& e, Place place) {
  if (!place.span) return place;
  Period period;
  period.span = *place.span;
  period.grain = place.grain;
  apply_part(static_cast<TimeModifier>(e.get(Field::Modifier, 0)), &period);
  place.span = period.span;
  return place;
}

bool is_clock(const Place& place) { return place.grain < Grain::PartOfDay; }

// The end of the stretch from `low`; nullopt if it would lie before.
std::optional<Instant> high_of(const TimeExpression& e, const Ends& ends,
                               Instant low, const Place& to) {
  const bool inclusive = e.get(Field::Inclusive, is_clock(to) ? 0 : 1) != 0;
  const auto& end = inclusive ? to.span->high() : to.span->low();
  if (!end) return std::nullopt;
  Instant high = end->value;
  // "de 22 h à 5 h": the morning after.
  if (high <= low && is_clock(to) && !ends.to_has_own_day)
    high.seconds += kSecondsPerDay;
  return low < high ? std::optional(high) : std::nullopt;
}

// The other readings keep the length.
void keep_other_readings(const Place& from, Instant low, Instant high,
                         Place* place) {
  for (const Period& other : from.alternatives) {
    if (!other.span.low()) continue;
    const Instant begin = other.span.low()->value;
    Period moved;
    moved.span = Interval<Instant>::half_open(
        begin, Instant{begin.seconds + high.seconds - low.seconds});
    moved.grain = place->grain;
    place->alternatives.push_back(moved);
  }
}

Place place_between(const TimeExpression& e, const Ends& ends,
                    const TimeSetting& setting) {
  const TimeExpression& to = ends.to;
  const Place a = part_of(ends.from, place_of(ends.from, setting));
  const bool to_is_placed = names_year(to) || to.kind() != TimeKind::Calendar ||
                            to.has(Field::Within);
  const Place b = part_of(
      to, to_is_placed ? place_of(to, setting) : end_after(to, a, setting));
  Place place;
  place.grain = std::min(a.grain, b.grain);
  place.timex = a.timex + "/" + b.timex;
  if (!a.span || !b.span || !a.span->low()) return place;
  const Instant low = a.span->low()->value;
  const auto high = high_of(e, ends, low, b);
  if (!high) return place;
  place.span = Interval<Instant>::half_open(low, *high);
  place.anchor_kind = a.anchor_kind;
  keep_other_readings(a, low, *high, &place);
  return place;
}

// A stretch that is under way is the one meant: "will run from May to
// September", said in July.
std::optional<Place> under_way(const TimeExpression& e, const Ends& ends,
                               const Place& place, const TimeSetting& setting) {
  const auto now = standpoint(setting.context, 0);
  const bool ahead = place.span && now &&
                     now->instant < place.span->low()->value &&
                     !names_year(ends.from) && !ends.from.has(Field::Direction);
  if (!ahead || setting.context.narrative) return std::nullopt;
  const TimeSetting earlier{setting.grammar, setting.children, setting.context,
                            ClauseTense::Past};
  Place begun = place_between(e, ends, earlier);
  if (!begun.span || !begun.span->contains(start_of(now->day())))
    return std::nullopt;
  return begun;
}

}  // namespace

TimeExpression interval_end(const TimeExpression& interval, Field field,
                            const TimeExpressions& children) {
  const Ends ends = ends_of(interval, children);
  return field == Field::To ? ends.to : ends.from;
}

Place interval_place(const TimeExpression& e, const TimeSetting& setting) {
  const Ends ends = ends_of(e, setting.children);
  const Place place = place_between(e, ends, setting);
  const auto begun = under_way(e, ends, place, setting);
  return begun ? *begun : place;
}

}  // namespace claims
