#pragma once
// When feasts fall: on a fixed day, so many days from Easter Sunday (Gregorian
// computus) or from the Orthodox one (Julian computus), on the n-th weekday of
// a month, on a day of the Hebrew, Islamic, Chinese or Hindu year
// (claims/value/hebrew.h, moon_calendar.h), when the sun enters a sign, or on
// days that only a list knows ("Super Tuesday").

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/value/calendar.h"

namespace claims {

enum class FeastCalendar : uint8_t {
  Gregorian,
  Easter,    // `offset` days from it
  Orthodox,  // the same, of the Julian computus
  Hebrew,
  Islamic,
  Chinese,
  Hindu,      // `day` is a tithi that runs at `hour`
  Sankranti,  // the sun enters the sign of the Hindu month
  Listed,     // in `dates`
};

struct FeastRule {
  std::string id;
  FeastCalendar calendar = FeastCalendar::Gregorian;
  int month = 0, day = 0;
  int offset = 0;            // days from what the rest says
  int weekday = 0, nth = 0;  // n < 0 from the month's end
  int hour = 6;              // of a Hindu feast: sunrise, unless it is said
  int days = 1;              // how long it lasts
  bool observed = false;     // on a Saturday: Friday; on a Sunday: Monday
  // In order: of a listed feast, and of those that go by sun and moon, which
  // are computed once, when the rule is read.
  std::vector<Day> dates = {};
};

// The years for which feasts of sun and moon are computed.
constexpr int kFirstMoonYear = 1900, kLastMoonYear = 2100;

// Whether places may keep it a day apart: what goes by the moon that is seen.
bool is_approximate(const FeastRule& rule);

// easter = 39; orthodox = -2; hebrew = true, month = 1, day = 15; month = 12,
// day = 25; month = 11, weekday = 4, nth = 4; islamic = true, month = 10, day
// = 1; chinese = true, month = 1, day = 1; hindu = true, month = 7, day = 30,
// hour = 18; sankranti = true, month = 10; dates = ["2016-03-01"]. Throws Error
// for anything else.
FeastRule feast_of(const PackNode& row);

// Fills `dates` of a rule of sun and moon; of any other it adds none.
void list_days_of_the_moon(FeastRule* rule);

// Its first day in the Gregorian year, if it has one; of an Islamic feast that
// falls twice in it, the first.
std::optional<Day> feast_day(const FeastRule& rule, int year);

}  // namespace claims
