#include "claims/value/moon_calendar.h"

#include <cmath>

#include "claims/value/moon.h"

namespace claims {
namespace {

constexpr double kBeijing = 8, kIndia = 5.5, kMecca = 3;  // hours ahead of UTC
constexpr double kDusk = 18;

Moment start_of_year(int year) {
  const auto day = day_of({year, 1, 1});
  return day ? day->number : 0;
}

// The last new moon whose local day is not after `day`.
Moment opening_moon(Day day, double hours) {
  const Moment near = new_moon_near(day.number);
  for (const double months : {1, 0, -1}) {
    const Moment moon = new_moon_near(near + months * kMeanMonth);
    if (local_day(moon, hours) <= day) return moon;
  }
  return new_moon_near(near - 2 * kMeanMonth);
}

Moment moon_after(Moment moon, int months) {
  return new_moon_near(moon + months * kMeanMonth);
}

// The new moon of the Chinese month that holds the solstice in December.
Moment month_of_solstice(int year) {
  const Moment solstice = sun_reaches(270, start_of_year(year) + 300);
  return opening_moon(local_day(solstice, kBeijing), kBeijing);
}

// How many months after `moon` the sun enters no sign for the first time.
int leap_month_after(Moment moon) {
  const auto sign = [](Moment at) {
    const double midnight = local_day(at, kBeijing).number - kBeijing / 24;
    return std::floor(sun_longitude(midnight) / 30);
  };
  int months = 1;
  while (months < 12 &&
         sign(moon_after(moon, months)) != sign(moon_after(moon, months + 1)))
    ++months;
  return months;
}

// Lahiri: how far the equinox has moved from where the signs were fixed.
double ayanamsa(Moment at) { return 23.853 + (at - 10957) / 365.25 * 0.013972; }

// The sun enters the sign of the month.
Moment sign_entry(int year, int month) {
  const Moment from = start_of_year(year);
  return sun_reaches(30.0 * (month - 1) + ayanamsa(from), from);
}

// How many tithis, of twelve degrees between moon and sun, are over.
int tithis_since(Moment moon, Moment at) {
  const double mean = (at - moon) / kMeanMonth * 360;
  const double apart = moon_longitude(at) - sun_longitude(at);
  return static_cast<int>(
      std::floor((mean + std::remainder(apart - mean, 360)) / 12));
}

}  // namespace

// Years are counted from the month of the winter solstice, the eleventh. Where
// thirteen months lie before the next one, the first of them in which the sun
// enters no sign is a leap month.
Day chinese_day(int year, int month, int day) {
  const int solstice = month >= 11 ? year : year - 1;
  const Moment eleventh = month_of_solstice(solstice);
  int index = month >= 11 ? month - 11 : month + 1;
  const double months =
      std::round((month_of_solstice(solstice + 1) - eleventh) / kMeanMonth);
  if (months > 12 && leap_month_after(eleventh) <= index) ++index;
  return local_day(moon_after(eleventh, index), kBeijing).plus(day - 1);
}

Day hindu_day(int year, int month, int tithi, int hour) {
  const Moment entry = sign_entry(year, month);
  const Moment near = new_moon_near(entry);
  const Moment moon = near <= entry ? near : new_moon_near(near - kMeanMonth);
  // The first day at whose hour the tithi runs, or has run since the day
  // before.
  Day day = local_day(moon + (tithi - 1) * kMeanMonth / 30, kIndia).plus(-2);
  for (int i = 0; i < 5; ++i, day = day.plus(1)) {
    const auto running = [&](Day d) {
      return tithis_since(moon, d.number + (hour - kIndia) / 24) + 1;
    };
    if (running(day) == tithi) return day;
    if (running(day) < tithi && running(day.plus(1)) > tithi) return day;
  }
  return day;
}

Day sankranti(int year, int month) {
  return local_day(sign_entry(year, month), kIndia + 24 - kDusk);
}

Day islamic_day(int year, int month, int day) {
  // The new moon of 1 Muharram 1400: 19 November 1979, 18:04 UTC.
  constexpr double kNewMoon1400 = 3609.75;
  const int months = (year - 1400) * 12 + month - 1;
  const Moment moon = new_moon_near(kNewMoon1400 + months * kMeanMonth);
  return local_day(moon, kMecca + 24 - kDusk).plus(day);
}

}  // namespace claims
