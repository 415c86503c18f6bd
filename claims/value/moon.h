#pragma once
// Where the sun and the moon stand: what calendars of the moon are made of.
// Longitudes are of the ecliptic and the equinox of date, in degrees from 0 up
// to 360. Right to some hundredths of a degree from 1900 to 2100, so that a new
// moon is known to some minutes.
// Source: Meeus, Astronomical Algorithms, 2nd edition, ch. 25 and 47, the terms
// of five thousandths of a degree and more.

#include "claims/value/calendar.h"

namespace claims {

// Days, with their fraction, since 1970-01-01T00:00 UTC.
using Moment = double;

// From new moon to new moon, in days, on the average.
inline constexpr double kMeanMonth = 29.530588;

double sun_longitude(Moment at);
double moon_longitude(Moment at);

// The new moon that is nearest to `at`.
Moment new_moon_near(Moment at);

// When the sun first comes to `longitude` from `from` on.
Moment sun_reaches(double longitude, Moment from);

// The day of a clock that is `hours` ahead of UTC.
Day local_day(Moment at, double hours);

}  // namespace claims
