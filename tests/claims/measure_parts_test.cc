// Figures that are said in parts: two neighbours, a half behind the unit, a
// modifier or an exponent between figure and unit.
#include <gtest/gtest.h>

#include "tests/claims/figure_reading.h"

namespace claims {
namespace {

using Row = FigureRow;

TEST(Measures, TakeNeighboursForARange) {
  constexpr Row kRows[] = {
      {"five or six", "en", "five or six thousand tonnes", "[5000, 6000] t"},
      {"cinq ou six", "fr", "cinq ou six mille tonnes", "[5000, 6000] t"},
      {"digits with their unit", "fr", "5 ou 6 %", "[5, 6] %"},
      {"digits with their unit, English", "en", "5 or 6%", "[5, 6] %"},
      {"tens", "en", "twenty or thirty tonnes", "[20, 30] t"},
      {"tens, French", "fr", "vingt ou trente tonnes", "[20, 30] t"},
      {"one or two", "en", "one or two hangars", "[1, 2] x:hangars"},
      {"un ou deux", "fr", "un ou deux hangars", "[1, 2] x:hangars"},
      {"figures far apart are two", "en", "exactly 5 km or exactly 60 km",
       "5 km; 60 km"},
      {"figures far apart are two, French", "fr",
       "exactement 5 km ou exactement 60 km", "5 km; 60 km"},
      {"bare figures may be days", "en", "5 or 6", "5; 6"},
      {"bare figures may be days, French", "fr", "5 ou 6", "5; 6"},
  };
  expect_figures(kRows);
}

TEST(Measures, AddTheHalfBehindTheUnit) {
  constexpr Row kRows[] = {
      {"two and a half tonnes", "fr", "exactement deux tonnes et demie",
       "2.5 t"},
      {"a mile and a half", "en", "exactly a mile and a half", "1.5 [mi_i]"},
      {"a quarter", "en", "exactly two miles and a quarter", "2.25 [mi_i]"},
      {"half of the scale", "fr", "exactement un million de dollars et demi",
       "1500000 USD"},
      {"half of the scale, English", "en",
       "exactly a million dollars and a half", "1500000 USD"},
      {"below zero", "fr", "exactement moins deux degrés et demi", "-2.5 deg"},
      {"one and a half times", "fr", "exactement une fois et demie",
       "1.5 x:times"},
      {"half of another thing", "en", "exactly a mile and half the town",
       "1 [mi_i]; [0.475, 0.525)"},
      {"half of another word", "en", "exactly a mile and a half-hour walk",
       "1 [mi_i]"},
      {"half of another word, French", "fr", "exactement 5 kg et demi-tarif",
       "5 kg"},
  };
  expect_figures(kRows);
}

TEST(Measures, ReadModifiersBetweenFigureAndUnit) {
  constexpr Row kRows[] = {
      {"odd", "en", "200-odd soldiers", "(200, 240] x:soldier"},
      {"et quelques", "fr", "200 et quelques soldats", "(200, 240] x:soldier"},
      {"or more", "en", "20 or more tonnes", "[20, …) t"},
      {"et quelques, of others", "fr",
       "exactement 5 soldats et quelques civils", "5 x:soldier"},
      {"odd, of others", "en", "exactly 5 soldiers - odd jobs", "5 x:soldier"},
      {"plus between figures is a sum", "en", "exactly 5 plus exactly 2",
       "5; 2"},
      {"plus with a figure behind", "en", "nine plus two", "9; 2"},
      {"plus behind the last figure", "en", "20 plus", "[20, …)"},
      {"a sign between figures is a sum", "fr", "9 + 2", "9; 2"},
  };
  expect_figures(kRows);
}

TEST(Measures, ReadExponentsOfUnits) {
  constexpr Row kRows[] = {
      {"metres a second", "en", "exactly 10 m s−1", "10 m/s"},
      {"metres a second, French", "fr", "exactement 10 m s−1", "10 m/s"},
      {"with a dot and small figures", "fr", "exactement 5 m·s⁻²", "5 m/s2"},
      {"watts on a square metre", "en", "exactly 340 W m-2", "340 W/m2"},
      {"powers of ten", "en", "exactly 3×10⁸ m/s", "300000000 m/s"},
      {"a road is no exponent", "en", "exactly 5 m B-2", "5 m"},
  };
  expect_figures(kRows);
}

TEST(Measures, DoNotTakeAPercentageForAFigure) {
  constexpr Row kRows[] = {
      {"a percentage", "en", "a percentage of the seats", ""},
      {"un pourcentage", "fr", "un pourcentage des sièges", ""},
      {"a percent", "en", "exactly a percent of the seats", "1 %"},
      {"un pour cent", "fr", "exactement un pour cent des sièges", "1 %"},
      {"a percentage point", "en", "exactly a percentage point", "1 pp"},
      {"un point de pourcentage", "fr", "exactement un point de pourcentage",
       "1 pp"},
  };
  expect_figures(kRows);
}

}  // namespace
}  // namespace claims
