#include "claims/value/unit.h"

#include <gtest/gtest.h>

#include "claims/language/pack.h"

namespace claims {
namespace {

const UnitTable& units() {
  static const Language language = load_language();
  return *language.units;
}

TEST(UnitTable, ConvertsExactly) {
  struct Row {
    const char *name, *value, *from, *to, *expected;
  };
  constexpr Row kRows[] = {
      {"a mile is 1609.344 metres", "1", "[mi_i]", "m", "1609.344"},
      {"an inch is 2.54 centimetres", "1", "[in_i]", "cm", "2.54"},
      {"a foot is twelve inches", "1", "[ft_i]", "[in_i]", "12"},
      {"water freezes at 32 Fahrenheit", "32", "[degF]", "Cel", "0"},
      {"water boils at 373.15 kelvin", "100", "Cel", "K", "373.15"},
      {"both scales meet at minus 40", "-40", "[degF]", "Cel", "-40"},
      {"90 km/h are 25 m/s", "90", "km/h", "m/s", "25"},
      {"a square kilometre is 100 hectares", "1", "km2", "har", "100"},
      {"a litre is a cubic decimetre", "1", "L", "dm3", "1"},
      {"a cubic metre is 1,000 litres", "1", "m3", "L", "1000"},
      {"a kilowatt-hour is 3.6 megajoules", "1", "kW.h", "MJ", "3.6"},
      {"a tonne is 1,000 kilograms", "1", "t", "kg", "1000"},
      {"a percent is a hundredth", "50", "%", "[ppth]", "500"},
      {"a year is twelve months", "1", "year", "month", "12"},
      {"a day is 24 hours", "1", "day", "h", "24"},
      {"a byte is eight bits", "1", "GBy", "bit", "8000000000"},
      {"per square metre, per square kilometre", "1", "1/m2", "1/km2",
       "1000000"},
      {"a barrel a day", "1", "[bbl_us]/day", "[gal_us]/day", "42"},
      {"of many and of more", "12", "1/100000", "1/1000000", "120"},
      {"of many is a share", "500", "1/100000", "%", "0.5"},
      {"cases of many and of more", "3", "x:case/1000", "x:case/100000", "300"},
      {"soldiers are soldiers", "3", "x:soldier", "x:soldier", "3"},
  };
  for (const Row& row : kRows) {
    const auto point = Interval<Rational>::point(*Rational::parse(row.value));
    const auto result = units().convert(point, row.from, row.to);
    ASSERT_TRUE(result) << row.name;
    EXPECT_EQ(result->low()->value.text(), row.expected) << row.name;
    EXPECT_EQ(units().convert(*result, row.to, row.from), point) << row.name;
  }
}

TEST(UnitTable, KeepsApartWhatDiffers) {
  struct Row {
    const char *name, *a, *b;
  };
  constexpr Row kRows[] = {
      {"percent and percentage points", "%", "pp"},
      {"two currencies", "EUR", "USD"},
      {"a sum and a sum a month", "USD", "USD/month"},
      {"a month is no number of days", "month", "day"},
      {"length and area", "m", "m2"},
      {"cases and cases of so many", "x:case", "x:case/1000"},
      {"cases of so many and a share", "x:case/1000", "1/1000"},
      {"soldiers and civilians", "x:soldier", "x:civilian"},
      {"a bare number and a count", "1", "x:soldier"},
      {"a bare number and a share", "1", "%"},
      {"an unknown unit and itself", "furlong", "furlong"},
      {"an empty code", "", ""},
      {"a compound with a hole", "km/", "km/h"},
  };
  for (const Row& row : kRows)
    EXPECT_FALSE(units().comparable(row.a, row.b)) << row.name;
}

TEST(UnitTable, NamesDimensionsOfCompounds) {
  EXPECT_EQ(units().find("km/h")->dimension, "speed");
  EXPECT_EQ(units().find("m/s")->dimension, "speed");
  EXPECT_EQ(units().find("km.km")->dimension, "area");
  EXPECT_EQ(units().find("W.h")->dimension, "energy");
  EXPECT_EQ(units().find("EUR/month")->dimension, "money:EUR/calendar");
  EXPECT_EQ(units().find("x:soldier")->dimension, "count:soldier");
  EXPECT_FALSE(units().find("no.such/unit"));
}

TEST(UnitTable, KeepsOpenEnds) {
  const auto warm =
      units().convert(Interval<Rational>::more_than(20), "Cel", "[degF]");
  ASSERT_TRUE(warm);
  EXPECT_EQ(warm->low()->value, Rational(68));
  EXPECT_FALSE(warm->low()->closed);
  EXPECT_FALSE(warm->high());
}

}  // namespace
}  // namespace claims
