#include "claims/value/rational.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace claims {
namespace {

TEST(Rational, ReadsAndWritesPlainDecimals) {
  struct Row {
    const char *name, *text, *expected;
  };
  constexpr Row kRows[] = {
      {"a whole number stands for itself", "3500000000", "3500000000"},
      {"a fraction is brought to lowest terms", "6/8", "0.75"},
      {"trailing zeros vanish", "2.500", "2.5"},
      {"a negative decimal keeps its sign", "-0.25", "-0.25"},
      {"an exponent scales", "1e6", "1000000"},
      {"a negative exponent scales down", "25e-4", "0.0025"},
      {"nought has no sign", "-0", "0"},
      {"a third is cut after twelve places", "1/3", "0.333333333333"},
      {"a tiny exact value is not cut", "1e-20", "0.00000000000000000001"},
      {"a plus sign is read", "+7", "7"},
  };
  for (const Row& row : kRows) {
    const auto value = Rational::parse(row.text);
    ASSERT_TRUE(value) << row.name;
    EXPECT_EQ(value->text(), row.expected) << row.name;
    EXPECT_EQ(Rational::parse(value->exact_text()), value) << row.name;
  }
}

TEST(Rational, RefusesWhatIsNoNumber) {
  for (const char* text : {"", "-", ".", "1.", "1,5", "1 000", "1e", "1e99",
                           "0x10", "1/0", "/2", "1.2.3", "nan", "1e+", "--1",
                           "99999999999999999999999999999999999999"
                           "99999"})
    EXPECT_FALSE(Rational::parse(text)) << text;
}

TEST(Rational, SaysWhenAResultDoesNotFit) {
  const Rational large = *power_of_ten(37);
  EXPECT_FALSE(multiply(large, large));
  EXPECT_FALSE(power_of_ten(38));
  EXPECT_FALSE(divide(large, 0));
  EXPECT_EQ(multiply(large, *power_of_ten(-37)), Rational(1));
  EXPECT_TRUE(add(large, large));
}

TEST(Rational, OrdersWithoutOverflow) {
  const Rational large = *power_of_ten(37);
  const Rational larger = *add(large, 1);
  EXPECT_LT(large, larger);
  EXPECT_LT(larger.negated(), large.negated());
  EXPECT_LT(*power_of_ten(-37), Rational::of(1, 3));
  EXPECT_LT(Rational::of(333, 1000), Rational::of(1, 3));
  EXPECT_LT(Rational(-1), Rational(0));
}

TEST(Rational, FloorsTowardsLess) {
  EXPECT_EQ(Rational::of(7, 2).floor(), Rational(3));
  EXPECT_EQ(Rational::of(-7, 2).floor(), Rational(-4));
  EXPECT_EQ(Rational(-4).floor(), Rational(-4));
  EXPECT_EQ(Rational::of(7, 2).whole(), std::nullopt);
  EXPECT_EQ(Rational(7).whole(), 7);
}

// Knuth's multiplier: the same values on every run.
std::vector<Rational> generated(size_t count) {
  std::vector<Rational> values = {0, 1, -1, Rational::of(1, 3)};
  uint64_t state = 20240411;
  const auto next = [&] {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int64_t>(state >> 33) % 100000;
  };
  while (values.size() < count) {
    const int64_t over = next() - 50000, under = next() + 1;
    values.push_back(Rational::of(over, under));
  }
  return values;
}

TEST(Rational, KeepsTheLawsOfArithmetic) {
  const std::vector<Rational> values = generated(40);
  for (const Rational& a : values)
    for (const Rational& b : values) {
      EXPECT_EQ(add(a, b), add(b, a));
      EXPECT_EQ(multiply(a, b), multiply(b, a));
      EXPECT_EQ(subtract(*add(a, b), b), a);
      const auto product = multiply(a, b);
      EXPECT_TRUE(b.is_zero() || divide(*product, b) == a);
      EXPECT_EQ(a < b, subtract(a, b)->is_negative());
      const Rational c = Rational::of(7, 3);
      EXPECT_EQ(multiply(*add(a, b), c), add(*multiply(a, c), *multiply(b, c)));
      EXPECT_FALSE(a < a.floor());
    }
}

}  // namespace
}  // namespace claims
