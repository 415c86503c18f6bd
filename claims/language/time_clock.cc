#include "claims/language/time_clock.h"

#include <utility>

#include "claims/language/time_day.h"

namespace claims {
namespace {

// REQUIRES: `e` has a part.
const PartOfDay& part_of(const TimeExpression& e) {
  return parts_of_day()[static_cast<size_t>(e.at(Field::Part))];
}

// In the order hour, minute.
std::pair<int, int> hour_and_minute(const TimeExpression& e) {
  int hour = e.at(Field::Hour);
  if (e.has(Field::Meridiem)) {
    if (e.at(Field::Meridiem) == 1 && hour < 12) hour += 12;
    if (e.at(Field::Meridiem) == 0 && hour == 12) hour = 0;
  } else if (e.has(Field::Part) && hour < 12) {
    const PartOfDay& part = part_of(e);
    const bool evening = part.from_hour >= 12 && part.code != "DT" && hour >= 1;
    // "11 heures du soir", but "2 heures de la nuit"; an evening at 3 is none.
    const int earliest = part.from_hour >= 20   ? 6
                         : part.from_hour >= 16 ? 4
                                                : 1;
    if (evening && hour >= earliest) hour += 12;
  } else if (e.has(Field::Part) && hour == 12) {
    const PartOfDay& part = part_of(e);
    if (part.from_hour >= 20) hour = 0;  // "12 in the night"
  }
  int minute = e.get(Field::Minute, 0);
  // "huit heures moins le quart", "a quarter to eight".
  if (e.get(Field::Side, 0) < 0 && minute > 0) {
    minute = 60 - minute;
    hour = (hour + 23) % 24;
  }
  return {hour, minute};
}

}  // namespace

bool has_clock(const TimeExpression& e) {
  return e.has(Field::Hour) || e.has(Field::Part);
}

int clock_minutes(const TimeExpression& e) {
  const auto [hour, minute] = hour_and_minute(e);
  return hour * 60 + minute;
}

std::string clock_timex(const TimeExpression& e) {
  if (!e.has(Field::Hour)) {
    if (!e.has(Field::Part)) return "";
    return "T" + part_of(e).timex;
  }
  const auto [hour, minute] = hour_and_minute(e);
  std::string text = "T" + padded(hour, 2);
  if (e.has(Field::Minute)) text += ":" + padded(minute, 2);
  if (e.has(Field::Minute) && e.has(Field::Second))
    text += ":" + padded(e.at(Field::Second), 2);
  return text;
}

namespace {

// The hours that are said, of the day.
std::optional<Period> hours_of(const TimeExpression& e, Day day) {
  const std::string timex = text_of(day) + clock_timex(e);
  if (e.has(Field::Hour)) return period_of(timex);
  Period period;
  period.span = span_of_part(day, part_of(e));
  period.grain = Grain::PartOfDay;
  period.timex = timex;
  return period;
}

}  // namespace

void apply_clock(const TimeExpression& e, Place* place) {
  const std::string clock = clock_timex(e);
  if (clock.empty()) return;
  if (!place->span || place->grain != Grain::Day) {
    place->timex += clock;
    place->grain = e.has(Field::Hour) ? Grain::Hour : Grain::PartOfDay;
    if (place->span && place->grain == Grain::PartOfDay) return;
    place->span.reset();
    return;
  }
  const Day day = day_containing(place->span->low()->value);
  if (const auto period = hours_of(e, day)) {
    place->span = period->span;
    place->grain = period->grain;
    place->timex =
        text_of(day) + clock + (e.get(Field::Utc, 0) == 1 ? "Z" : "");
  }
  for (Period& other : place->alternatives) {
    if (!other.span.low()) continue;
    const auto period = hours_of(e, day_containing(other.span.low()->value));
    if (period) other = *period;
  }
}

}  // namespace claims
