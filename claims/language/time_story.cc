#include "claims/language/time_story.h"

#include <cstdlib>

namespace claims {
namespace {

// A publication that names dates so far back tells of another time.
constexpr int kYearsBack = 3;
// Weight of far dates that makes a narrative: a year over the text does at
// once, one day or month of long ago in the news does not.
constexpr int kTold = 3;
// A date so far from the story is said in passing, until a second one like it.
constexpr int kLeap = 4;

int year_of(Instant instant) { return date_of(day_containing(instant)).year; }

// Where a mention begins; nullopt if nowhere in the calendar.
std::optional<Instant> begin_of(const TimeValue& value) {
  if (!value.period) return std::nullopt;
  const Interval<Instant>& whole =
      value.period->base ? *value.period->base : value.period->span;
  if (!whole.low()) return std::nullopt;
  return whole.low()->value;
}

// Whether the document tells of a time long before its publication: its dated
// expressions lie years back and little in it says "yesterday".
void weigh_mode(const TimeExpression& e, Instant begin, bool heading,
                TimeContext* context) {
  if (!context->reference) return;
  const bool far =
      std::abs(year_of(*context->reference) - year_of(begin)) >= kYearsBack;
  if (e.has(Field::Year) && far)
    context->far_dates += heading ? kTold : e.has(Field::Month) ? 2 : 1;
  else if (e.has(Field::Year) || is_deictic(e))
    ++context->near_dates;
  context->narrative = context->far_dates >= kTold &&
                       context->far_dates > 2 * context->near_dates;
}

// "In 1942 …" does not take back "in December 1941"'s heir "March 1942".
bool holds_story(const TimeValue& value, Instant story) {
  const auto& span =
      value.period->base ? *value.period->base : value.period->span;
  return value.period->grain >= Grain::Year && span.contains(story);
}

bool is_leap(const TimeValue& from, Instant to) {
  const auto story = begin_of(from);
  return story && std::abs(year_of(*story) - year_of(to)) >= kLeap;
}

// "as in the previous year", « un an plus tôt »: the story stays where it is.
bool looks_back(const TimeExpression& e) {
  return e.get(Field::Base, 0) == 1 && e.get(Field::Direction, 0) < 0;
}

// Whether the story goes on from here: not from an aside, nor from a single
// date far from the rest.
bool moves_story(const TimeExpression& e, const TimeValue& value, Instant begin,
                 TimeContext* context) {
  if (!context->narrative || !context->previous) return true;
  const auto story = begin_of(*context->previous);
  if (!story) return true;
  if (holds_story(value, *story)) return false;
  if (e.get(Field::Aside, 0) == 1 || looks_back(e)) return false;
  if (!is_leap(*context->previous, begin)) return true;
  const bool second = context->aside && !is_leap(*context->aside, begin);
  context->aside = value;
  return second;
}

}  // namespace

bool is_deictic(const TimeExpression& e) {
  if (e.get(Field::Base, 0) == 1 || e.has(Field::Anchor)) return false;
  return e.kind() == TimeKind::Shift || e.kind() == TimeKind::Whole ||
         (e.kind() == TimeKind::Calendar && e.has(Field::Weekday) &&
          !e.has(Field::Month));
}

void tell(const TimeExpression& e, const TimeReading& reading, Span span,
          bool heading, TimeContext* context) {
  const auto begin = begin_of(reading.value);
  if (!begin) return;
  weigh_mode(e, *begin, heading, context);
  const bool vague = e.get(Field::Amount, 0) == TimeExpression::kVague;
  if (!reading.full_date || vague) return;
  if (!heading && !moves_story(e, reading.value, *begin, context)) return;
  context->aside.reset();
  context->previous = reading.value;
  context->previous_span = span;
  // "fin mai" carries over as May.
  if (reading.value.period->base)
    context->previous->period->span = *reading.value.period->base;
}

}  // namespace claims
