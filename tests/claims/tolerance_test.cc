#include "claims/language/tolerance.h"

#include <gtest/gtest.h>

#include "claims/language/pack.h"

namespace claims {
namespace {

const ToleranceTable& table() {
  static const Language language = load_language();
  return *language.tolerance;
}

TEST(Rounding, IsToldByTheLastPlaceWritten) {
  struct Row {
    const char *name, *written, *last_place, *expected;
  };
  constexpr Row kRows[] = {
      {"2.3 is rounded to tenths", "2.3", "0.1", "[2.25, 2.35)"},
      {"2.0 too", "2", "0.1", "[1.95, 2.05)"},
      {"2.30 to hundredths", "2.3", "0.01", "[2.295, 2.305)"},
      {"1,000 is a round thousand", "1000", "1", "[950, 1050)"},
      {"1,500 is rounded to hundreds", "1500", "1", "[1450, 1550)"},
      {"1,016 is exact", "1016", "1", "1016"},
      {"1,010 is rounded to tens", "1010", "1", "[1005, 1015)"},
      {"40 is exact", "40", "1", "40"},
      {"100 is rounded to tens", "100", "1", "[95, 105)"},
      {"2.3 billion is rounded to 100 million", "2300000000", "100000000",
       "[2250000000, 2350000000)"},
      {"two billion is not coarser", "2000000000", "1",
       "[1950000000, 2050000000)"},
      {"nought is exact", "0", "1", "0"},
      {"-1.5 is rounded both ways", "-1.5", "0.1", "[-1.55, -1.45)"},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(text_of(rounding_of(*Rational::parse(row.written),
                                  *Rational::parse(row.last_place), false)),
              row.expected)
        << row.name;
}

TEST(Tolerance, GivesEveryModifierItsInterval) {
  struct Row {
    Modifier modifier;
    const char *expected, *rule;
  };
  constexpr Row kRows[] = {
      {Modifier::None, "[950, 1050)", "tolerance.rounding"},
      {Modifier::Exactly, "1000", "tolerance.exactly"},
      {Modifier::About, "[900, 1100]", "tolerance.about"},
      {Modifier::MoreThan, "(1000, …)", "tolerance.more_than"},
      {Modifier::SlightlyMoreThan, "(1000, 1200]",
       "tolerance.slightly_more_than"},
      {Modifier::AtLeast, "[1000, …)", "tolerance.at_least"},
      {Modifier::LessThan, "(…, 1000)", "tolerance.less_than"},
      {Modifier::SlightlyLessThan, "[800, 1000)",
       "tolerance.slightly_less_than"},
      {Modifier::AtMost, "(…, 1000]", "tolerance.at_most"},
      {Modifier::Nearly, "[900, 1000]", "tolerance.nearly"},
  };
  for (const Row& row : kRows) {
    Quantity quantity;
    quantity.written = 1000;
    quantity.modifier = row.modifier;
    apply_tolerance(table(), 1, false, &quantity);
    EXPECT_EQ(text_of(quantity.interval), row.expected) << row.rule;
    EXPECT_EQ(quantity.rule, row.rule);
  }
}

TEST(Tolerance, TakesMeasuresAsContinuousAndCountsAsWhole) {
  Quantity quantity;
  quantity.written = 12;
  quantity.unit = "%";
  apply_tolerance(table(), 1, false, &quantity);
  EXPECT_EQ(text_of(quantity.interval), "[11.5, 12.5)");
  quantity.unit = "x:soldier";
  apply_tolerance(table(), 1, false, &quantity);
  EXPECT_EQ(text_of(quantity.interval), "12");
}

TEST(Tolerance, TurnsNegativeFiguresRound) {
  Quantity quantity;
  quantity.written = -10;
  quantity.modifier = Modifier::About;
  apply_tolerance(table(), 1, false, &quantity);
  EXPECT_EQ(text_of(quantity.interval), "[-11, -9]");
  quantity.modifier = Modifier::MoreThan;
  apply_tolerance(table(), 1, false, &quantity);
  EXPECT_EQ(text_of(quantity.interval), "(-10, …)");
}

TEST(Tolerance, PublishesWhatIsRightAndWrong) {
  EXPECT_EQ(table().right, Rational::of(3, 100));
  EXPECT_EQ(table().wrong, Rational::of(1, 10));
  EXPECT_FALSE(table().version.empty());
}

TEST(Tolerance, RefusesRowsThatItCannotRead) {
  const auto load = [](const char* row) {
    return load_tolerance(parse_pack_file(
        std::string("version = \"1\"\nright = \"0.03\"\nwrong = \"0.1\"\n") +
            "[[tolerance]]\nid = \"t\"\n" + row,
        "tolerance.toml"));
  };
  EXPECT_THROW(load("modifier = \"perhaps\""), Error);
  EXPECT_THROW(load("modifier = \"about\"\nlow = \"wide\""), Error);
  EXPECT_NO_THROW(load("modifier = \"about\"\nlow = \"1/2\""));
}

}  // namespace
}  // namespace claims
