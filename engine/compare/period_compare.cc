#include "engine/compare/period_compare.h"

#include "claims/language/tolerance.h"

namespace engine {
namespace {

constexpr int32_t kYearOfDays = 366;

using claims::Day;
using claims::Grain;
using claims::Instant;
using claims::kSecondsPerDay;
using claims::Period;
using claims::Temporal;
using claims::TimeModifier;

// An event that a record gives from one day to another may have lasted for
// them, or its day may be uncertain; a longer stretch is no event.
constexpr int64_t kLongestEvent = 14 * kSecondsPerDay;
// A state of a longer time than this is not excluded by one day within it.
constexpr int64_t kShortState = 31 * kSecondsPerDay;

int64_t first_second(const TimeSpan& span) {
  return span.low()->value.seconds + (span.low()->closed ? 0 : 1);
}
int64_t last_second(const TimeSpan& span) {
  return span.high()->value.seconds - (span.high()->closed ? 0 : 1);
}

std::optional<int64_t> length_of(const TimeSpan& span) {
  if (!span.low() || !span.high()) return std::nullopt;
  return last_second(span) - first_second(span) + 1;
}

bool is_longer(const TimeSpan& span, int64_t seconds) {
  const auto length = length_of(span);
  return !length || *length > seconds;
}

bool is_fine(Grain grain) { return grain <= Grain::Day; }

// Days as such, "2021-04-02/2023-07-26", rather than one period of a calendar.
bool is_stretch_of_days(const Period& period) {
  if (!is_fine(period.grain) || period.span.is_everything()) return false;
  return is_longer(period.span, kSecondsPerDay);
}

TimeSpan day_span(Day day) {
  return TimeSpan::half_open(start_of(day), start_of(day.plus(1)));
}

TimeSpan default_span(const claims::Property* property,
                      std::optional<Day> as_of, bool speaks_now) {
  if (!as_of) return TimeSpan();
  if (!property || property->temporal == Temporal::Event)
    return TimeSpan::less_than(start_of(as_of->plus(1)));
  if (property->temporal == Temporal::State && speaks_now)
    return day_span(*as_of);
  return TimeSpan();
}

int64_t length_of_grain(Grain grain) {
  switch (grain) {
    case Grain::Month:
    case Grain::Season:
    case Grain::Quarter:
    case Grain::Half:
      return 31 * kSecondsPerDay;
    case Grain::Year:
    case Grain::Decade:
    case Grain::Century:
      return 366 * kSecondsPerDay;
    default:
      return kSecondsPerDay;
  }
}

// "Around 2015" leaves the year before and after possible.
TimeSpan widened(const TimeSpan& span, int64_t by) {
  auto low = span.low();
  auto high = span.high();
  if (low) low->value.seconds -= by;
  if (high) high->value.seconds += by;
  return TimeSpan(low, high);
}

bool happened_during(const TimeSide& goal, const TimeSide& given) {
  return given.is_stretch && !is_longer(given.span, kLongestEvent) &&
         goal.span.within(given.span);
}

// The record says that it held until a day, and that day is past.
bool has_ended(const TimeSide& goal, const TimeSide& given) {
  return given.is_stretch && given.span.before(goal.span);
}

// The record's state began or ended at the very time that the goal speaks of:
// on the day of a handover both holders are right.
bool changes_hands(const TimeSide& goal, const TimeSide& given) {
  if (!given.is_stretch) return false;
  const auto holds_day_of = [&](int64_t second) {
    return goal.span.overlaps(
        day_span(claims::day_containing(Instant{second})));
  };
  return (given.span.low() && holds_day_of(first_second(given.span))) ||
         (given.span.high() && holds_day_of(last_second(given.span)));
}

// The named point of "since 2020" or "until March": its whole period.
TimeSpan named_point(const Period& period) {
  if (period.base) return *period.base;
  const auto& end = period.modifier == TimeModifier::Until ? period.span.high()
                                                           : period.span.low();
  return end ? day_span(claims::day_containing(end->value)) : TimeSpan();
}

// The state begins within `point`, as far as the record tells when it began.
TimeRelation compare_beginning(const TimeSpan& point, const TimeSide& given) {
  const auto begins =
      given.when ? claims::beginning_of(*given.when) : std::nullopt;
  if (!begins || !given.span.low())
    return {Outcome::Missing, "since.beginning_unknown"};
  if (begins->span.within(point)) return {Outcome::Within, "since.begins"};
  if (begins->span.overlaps(point))
    return {Outcome::Overlaps, "when.coarser", 0, false};
  if (begins->span.before(point))
    return {Outcome::Overlaps, "since.begins_earlier", 0, false};
  return {given.is_stretch ? Outcome::Disjoint : Outcome::Overlaps,
          "since.begins_later", 0, false};
}

TimeRelation compare_ending(const TimeSpan& point, const TimeSide& given) {
  if (!given.span.high() || !given.is_stretch)
    return {Outcome::Missing, "until.end_unknown"};
  const Instant last{last_second(given.span)};
  if (point.contains(last)) return {Outcome::Within, "until.ends"};
  return {Outcome::Disjoint, "until.ends_otherwise", 0, false};
}

bool names_both_ends(const TimeSide& goal, const TimeSide& given) {
  return goal.when && goal.when->modifier == TimeModifier::None &&
         goal.when->timex.find('/') != std::string::npos && given.is_stretch &&
         goal.span.low() && goal.span.high();
}

// "Chancellor from 2000 to 2010" names both ends of what it says.
TimeRelation compare_ends(const TimeSide& goal, const TimeSide& given) {
  const auto begins = claims::beginning_of(*goal.when);
  const auto ends = claims::end_of(*goal.when);
  if (!begins || !ends) return {Outcome::Missing, "when.missing"};
  const TimeRelation beginning = compare_beginning(begins->span, given);
  const TimeRelation end = compare_ending(ends->span, given);
  if (beginning.outcome == Outcome::Within && end.outcome == Outcome::Within)
    return {Outcome::Within, "when.part"};
  return {Outcome::Overlaps, "when.other_ends", 0, false};
}

}  // namespace

int32_t days_between(const TimeSpan& goal, const TimeSpan& given) {
  const auto day = [](int64_t seconds) {
    return claims::day_containing(Instant{seconds}).number;
  };
  if (given.before(goal))
    return day(last_second(given)) - day(first_second(goal));
  if (goal.before(given))
    return day(first_second(given)) - day(last_second(goal));
  return 0;
}

TimeSide time_side(const claims::Statement& statement,
                   const claims::Property* property, std::optional<Day> as_of,
                   bool speaks_now) {
  TimeSide side;
  side.when = statement.when;
  if (!statement.when) {
    side.span = default_span(property, as_of, speaks_now);
    return side;
  }
  side.span = statement.when->span;
  const auto& high = side.span.high();
  side.is_long_past =
      high && (!side.span.low() || !as_of ||
               high->value < start_of(as_of->plus(-kYearOfDays)));
  side.is_stretch = is_stretch_of_days(*statement.when);
  return side;
}

TimeRelation compare_event_times(const TimeSide& goal, const TimeSide& given) {
  if (goal.span.is_everything()) return {Outcome::Within, "when.unsaid"};
  if (given.span.is_everything()) return {Outcome::Missing, "when.missing"};
  if (given.span == goal.span) return {Outcome::Equal, "when.same"};
  if (given.span.within(goal.span)) return {Outcome::Within, "when.within"};
  if (happened_during(goal, given)) return {Outcome::Overlaps, "when.during"};
  if (given.span.overlaps(goal.span))
    return {Outcome::Overlaps, "when.coarser"};
  const int32_t apart = days_between(goal.span, given.span);
  const bool vague =
      goal.when && goal.when->modifier == TimeModifier::Approx &&
      given.span.within(widened(goal.span, length_of_grain(goal.when->grain)));
  if (vague) return {Outcome::Approximate, "when.approximate"};
  return {Outcome::Disjoint, "when.disjoint", apart};
}

TimeRelation compare_state_times(const TimeSide& goal, const TimeSide& given) {
  if (goal.when && goal.when->modifier == TimeModifier::Since && !given.when)
    return {Outcome::Missing, "since.beginning_unknown"};
  // An undated record need not have held long before it was written down.
  if (!given.when && goal.when && goal.is_long_past &&
      given.span.is_everything())
    return {Outcome::Overlaps, "when.open", 0, false};
  if (goal.span.is_everything() || given.span.is_everything())
    return {Outcome::Within, "when.open", 0, !goal.is_long_past};
  if (goal.when && goal.when->modifier == TimeModifier::Begins)
    return compare_beginning(goal.span, given);
  if (given.span.disjoint(goal.span))
    return {Outcome::Disjoint,
            has_ended(goal, given) ? "when.ended" : "when.other_time",
            days_between(goal.span, given.span), true};
  if (goal.when && goal.when->modifier == TimeModifier::Since)
    return compare_beginning(named_point(*goal.when), given);
  if (goal.when && goal.when->modifier == TimeModifier::Until)
    return compare_ending(named_point(*goal.when), given);
  if (names_both_ends(goal, given)) return compare_ends(goal, given);
  const bool settled = !changes_hands(goal, given);
  if (goal.span.within(given.span))
    return {Outcome::Equal, "when.holds", 0, settled};
  // One day of a year shows that something held in that year; that another
  // thing held then does not exclude it for the rest.
  return {Outcome::Within, "when.part", 0,
          settled && !is_longer(goal.span, kShortState)};
}

ValueRelation compare_period_values(const Period& goal, const Period& given,
                                    bool one_valued) {
  TimeSide wanted, found;
  wanted.span = goal.span;
  wanted.when = goal;
  found.span = given.span;
  found.when = given;
  const TimeRelation time = compare_event_times(wanted, found);
  ValueRelation result;
  result.outcome = time.outcome;
  result.rule = time.rule;
  result.approximate = time.outcome == Outcome::Approximate;
  result.relation = Relation::Supports;
  if (time.outcome == Outcome::Overlaps) result.relation = Relation::Partial;
  if (time.outcome != Outcome::Disjoint) return result;
  result.relation = one_valued ? Relation::Contradicts : Relation::Partial;
  result.margin = claims::Rational(time.days_apart).magnitude();
  result.margin_unit = "d";
  return result;
}

namespace {

using Range = claims::Interval<claims::Rational>;

// In days; a month is 28 to 31 of them, which years even out.
Range in_days(const claims::Duration& duration) {
  const auto days = claims::Rational::of(duration.seconds, kSecondsPerDay);
  const int64_t months = duration.months;
  if (months == 0) return Range::point(days);
  const int64_t mean = months * 30437 / 1000;
  return Range::closed(*add(days, claims::Rational(mean - 3)),
                       *add(days, claims::Rational(mean + 3)));
}

bool is_off_by_more_than(const Range& goal, const Range& given,
                         const claims::Rational& part) {
  const auto gap = given.before(goal)
                       ? subtract(goal.low()->value, given.high()->value)
                       : subtract(given.low()->value, goal.high()->value);
  const auto allowed = multiply(goal.high()->value.magnitude(), part);
  return gap && allowed && *allowed < *gap;
}

}  // namespace

ValueRelation compare_durations(const claims::Duration& goal,
                                const claims::Duration& given,
                                const CompareContext& context) {
  ValueRelation result;
  result.rule = "duration.unsaid";
  if (goal.timex.find('X') != goal.timex.npos ||
      given.timex.find('X') != given.timex.npos)
    return result;
  if (goal.months == given.months && goal.seconds == given.seconds) {
    result.relation = Relation::Supports;
    result.outcome = Outcome::Equal;
    result.rule = "duration.same";
    return result;
  }
  const Range wanted = in_days(goal), found = in_days(given);
  result.relation = Relation::Partial;
  result.outcome = Outcome::Overlaps;
  result.rule = "duration.overlaps";
  if (wanted.overlaps(found) ||
      !is_off_by_more_than(wanted, found, context.language.tolerance->wrong))
    return result;
  result.relation = Relation::Contradicts;
  result.outcome = Outcome::Disjoint;
  result.rule = "duration.disjoint";
  return result;
}

}  // namespace engine
