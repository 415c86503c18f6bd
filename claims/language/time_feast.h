#pragma once
// When feasts fall: on a fixed day, so many days from Easter Sunday (Gregorian
// computus) or from the Orthodox one (Julian computus), on the n-th weekday of
// a month, or on a day of the Hebrew or the Islamic year. The Hebrew calendar
// is the arithmetic one (months from Nisan; 13 is the Adar before it; leap
// years 3, 6, 8, 11, 14, 17, 19 of nineteen). Of the Islamic year, that is the
// tabular calendar: years of 354 days, eleven leap years (2, 5, 7, 10, 13, 16,
// 18, 21, 24, 26, 29) in thirty, months of 30 and 29 days in turn, counted from
// Thursday 15 July 622 (Julian). The moon is seen a day later in half of the
// years, so that such a day is approximate.

#include <optional>
#include <string>

#include "claims/language/pack_node.h"
#include "claims/value/calendar.h"

namespace claims {

struct FeastRule {
  std::string id;
  int month = 0, day = 0;
  bool of_easter = false;
  bool of_orthodox_easter = false;
  bool hebrew = false;       // month and day are of the Hebrew year
  bool islamic = false;      // month and day are of the Islamic year
  int offset = 0;            // days from Easter, or from the nth weekday
  int weekday = 0, nth = 0;  // n < 0 from the month's end
  int days = 1;              // how long it lasts
};

// easter = 39; orthodox = -2; hebrew = true, month = 1, day = 15; month = 12,
// day = 25; month = 11, weekday = 4, nth = 4; islamic = true, month = 10, day
// = 1. Throws Error for anything else.
FeastRule feast_of(const PackNode& row);

// Its first day in the Gregorian year; of an Islamic feast that falls twice in
// it, the first.
std::optional<Day> feast_day(const FeastRule& rule, int year);

}  // namespace claims
