#pragma once
// Days of calendars that go by the moon as it is seen or computed today:
// Chinese New Year 2024 is 10 February, Diwali 2019 27 October. Moments are
// astronomical (moon.h); what a place adds stands here.

#include <optional>

#include "claims/value/calendar.h"

namespace claims {

// The first month of the Chinese year that begins in Gregorian `year` is 1; by
// the clock of Beijing. Leap months are passed over. REQUIRES: 1 to 12, 1
// to 30.
Day chinese_day(int year, int month, int day);

// Chaitra is 1; months begin with the new moon, and hold the entry of the sun
// into their sign among the fixed stars (ayanamsa of Lahiri) in Gregorian
// `year`. `tithi` is 1 to 30, 15 the full moon; it must be running at `hour` of
// Indian time, as each feast asks (6 sunrise, 18 dusk, 24 midnight). Regions
// may differ by a day. REQUIRES: 1 to 12, 1 to 30, 0 to 24.
Day hindu_day(int year, int month, int tithi, int hour);

// The day on which the sun enters the sign of the Hindu month, the next one if
// it does so after dusk.
Day sankranti(int year, int month);

// Months begin on the evening after the new moon if that came before sunset in
// Mecca; where the moon must be seen, a day later now and then. Muharram is 1,
// of the year of the Hijra. REQUIRES: a year from 1300 to 1520, 1 to 12, 1
// to 30.
Day islamic_day(int year, int month, int day);

}  // namespace claims
