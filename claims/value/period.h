#pragma once
// A Period is the stretch of time that an expression stands for: "au 3e
// trimestre 2023" is [2023-07-01, 2023-10-01), grain Quarter, TIMEX3 value
// "2023-Q3". Immutable. TIMEX3 values follow ISO-TimeML (ISO 24617-1).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/value/calendar.h"
#include "claims/value/interval.h"

namespace claims {

enum class Grain {
  Second,
  Minute,
  Hour,
  PartOfDay,
  Day,
  Weekend,
  Week,
  Month,
  Season,
  Quarter,
  Half,
  Year,
  Decade,
  Century
};

// How the expression stands to the period it names.
enum class TimeModifier {
  None,
  Before,  // avant la fin 2023: everything before the named point
  After,
  Since,  // depuis 2020: from the start of the named period, until now
  Until,
  Start,  // début 2023
  Mid,
  End,     // fin 2023
  Approx,  // vers 2015
  Begins,  // devenu président en 2015: the state begins within the period
};

struct Period {
  Interval<Instant> span;  // half-open; an end is missing when unbounded
  Grain grain = Grain::Day;
  TimeModifier modifier = TimeModifier::None;
  std::string timex;  // "2023-Q3", "2024-04-11", "PRESENT_REF"
  // The whole period of "fin 2023" is 2023; absent when it is `span` itself.
  std::optional<Interval<Instant>> base;
  friend bool operator==(const Period&, const Period&) = default;
};

// A length of time, calendar and clock parts apart: P1M is not 30 days.
struct Duration {
  int64_t months = 0;
  int64_t seconds = 0;
  std::string timex;  // "P3M", "PT36H", "PXD" for an unsaid number
  friend bool operator==(const Duration&, const Duration&) = default;
};

// The period that a complete TIMEX3 value names ("2024", "2024-04",
// "2024-04-11", "2024-W15", "2023-Q3", "2023-H1", "2023-SU", "199", "19",
// "2024-04-11T18:30"); nullopt if it is not complete ("XXXX-04-11").
std::optional<Period> period_of(std::string_view timex);
// The period within which `period` begins, as fine as it is known: of
// "2021-04/2023-07-26" the month; nullopt if its beginning is not known.
std::optional<Period> beginning_of(const Period& period);
// The period within which it ends: of "2021-04/2023-07-26" the day; nullopt of
// one that goes on, or names no end of its own.
std::optional<Period> end_of(const Period& period);
// The period of the one day.
Period period_of(Day day);
// "[2023-07-01, 2023-10-01)" for trails and reports.
std::string text_of(const Interval<Instant>& span);

}  // namespace claims
