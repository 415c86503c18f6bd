#include "claims/value/moon.h"

#include <cmath>
#include <numbers>

namespace claims {
namespace {

constexpr double kYear = 365.2422;        // from equinox to equinox
constexpr double kEpoch = 2440587.5;      // Julian day of 1970-01-01
constexpr double kJ2000 = 2451545.0;      // Julian day of 2000-01-01T12
constexpr double kDeltaT = 65 / 86400.0;  // the earth's lag, about 2000

double sine(double degrees) {
  return std::sin(degrees * std::numbers::pi / 180);
}

double turned(double degrees) {
  const double rest = std::fmod(degrees, 360);
  return rest < 0 ? rest + 360 : rest;
}

// Julian centuries since 2000, of the clock of the planets.
double centuries(Moment at) { return (at + kEpoch + kDeltaT - kJ2000) / 36525; }

double sun_anomaly(double t) { return 357.5291092 + 35999.0502909 * t; }

// Degrees by which sun and moon part in a day.
constexpr double kPartingADay = 360 / kMeanMonth;

// A term of the moon's longitude: multiples of its elongation, of the sun's and
// its own anomaly and of its distance from the node; millionths of a degree.
struct Term {
  int d, m, mm, f;
  double size;
};
constexpr Term kTerms[] = {
    {0, 0, 1, 0, 6288774}, {2, 0, -1, 0, 1274027}, {2, 0, 0, 0, 658314},
    {0, 0, 2, 0, 213618},  {0, 1, 0, 0, -185116},  {0, 0, 0, 2, -114332},
    {2, 0, -2, 0, 58793},  {2, -1, -1, 0, 57066},  {2, 0, 1, 0, 53322},
    {2, -1, 0, 0, 45758},  {0, 1, -1, 0, -40923},  {1, 0, 0, 0, -34720},
    {0, 1, 1, 0, -30383},  {2, 0, 0, -2, 15327},   {0, 0, 1, 2, -12528},
    {0, 0, 1, -2, 10980},  {4, 0, -1, 0, 10675},   {0, 0, 3, 0, 10034},
    {4, 0, -2, 0, 8548},   {2, 1, -1, 0, -7888},   {2, 1, 0, 0, -6766},
    {1, 0, -1, 0, -5163},
};

}  // namespace

double sun_longitude(Moment at) {
  const double t = centuries(at);
  const double anomaly = sun_anomaly(t);
  const double centre = (1.914602 - 0.004817 * t) * sine(anomaly) +
                        0.019993 * sine(2 * anomaly) +
                        0.000289 * sine(3 * anomaly);
  const double aberration = 0.00569 + 0.00478 * sine(125.04 - 1934.136 * t);
  return turned(280.46646 + 36000.76983 * t + centre - aberration);
}

double moon_longitude(Moment at) {
  const double t = centuries(at);
  const double d = 297.8501921 + 445267.1114034 * t;
  const double m = sun_anomaly(t);
  const double mm = 134.9633964 + 477198.8675055 * t;
  const double f = 93.272095 + 483202.0175233 * t;
  double sum = 0;
  for (const Term& term : kTerms)
    sum +=
        term.size * sine(term.d * d + term.m * m + term.mm * mm + term.f * f);
  return turned(218.3164477 + 481267.88123421 * t + sum / 1e6);
}

Moment new_moon_near(Moment at) {
  for (int i = 0; i < 6; ++i)
    at -= std::remainder(moon_longitude(at) - sun_longitude(at), 360) /
          kPartingADay;
  return at;
}

Moment sun_reaches(double longitude, Moment from) {
  Moment at = from + turned(longitude - sun_longitude(from)) / 360 * kYear;
  for (int i = 0; i < 6; ++i)
    at += std::remainder(longitude - sun_longitude(at), 360) / 360 * kYear;
  return at;
}

Day local_day(Moment at, double hours) {
  return Day{static_cast<int32_t>(std::floor(at + hours / 24))};
}

}  // namespace claims
