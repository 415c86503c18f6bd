#include <gtest/gtest.h>

#include "engine/compare/quantity_compare.h"
#include "tests/engine/statement_notation.h"

namespace engine {
namespace {

struct Row {
  const char *name, *claim, *evidence;
  Relation expected;
  const char* rule;
};

constexpr Row kRows[] = {
    // --- what lies inside supports
    {"a rounded figure holds the exact one", "2.3 [2.25,2.35) %", "2.27 %",
     Relation::Supports, "value.within"},
    {"the upper end of a rounding is open, and just beyond it is approximate",
     "2.3 [2.25,2.35) %", "2.35 %", Relation::Supports, "value.approximate"},
    {"at least, met exactly", "at_least 40 [40,) x:soldier", "40 x:soldier",
     Relation::Supports, "value.within"},
    {"a little over a thousand holds 1,016",
     "slightly_more_than 1000 (1000,1200] x:soldier", "1016 x:soldier",
     Relation::Supports, "value.within"},
    {"two slightly-more-thans are one figure",
     "slightly_more_than 1000 (1000,1200] x:soldier",
     "slightly_more_than 1000 (1000,1200] x:soldier", Relation::Supports,
     "value.within"},
    {"a plain thousand and about a thousand are one figure",
     "1000 [950,1050) x:soldier", "about 1000 [900,1100] x:soldier",
     Relation::Supports, "value.same_figure"},
    {"between holds a figure inside", "between 10 [10,20] %", "15 %",
     Relation::Supports, "value.within"},
    // --- bounds are strict
    {"at least, missed by one", "at_least 40 [40,) x:soldier", "39 x:soldier",
     Relation::Contradicts, "value.beyond_bound"},
    {"more than a thousand is not a thousand",
     "more_than 1000 (1000,) x:soldier", "1000 x:soldier",
     Relation::Contradicts, "value.beyond_bound"},
    {"fewer than forty is not forty", "less_than 40 (,40) x:soldier",
     "40 x:soldier", Relation::Contradicts, "value.beyond_bound"},
    {"exactly is exact", "exactly 100 x:soldier", "101 x:soldier",
     Relation::Contradicts, "value.beyond_bound"},
    {"more than a thousand against about a thousand stays open",
     "more_than 1000 (1000,) x:soldier", "about 1000 [900,1100] x:soldier",
     Relation::Partial, "value.overlaps"},
    // --- tolerance
    {"three per cent off is taken as right", "500 [495,505) km", "512 km",
     Relation::Supports, "value.approximate"},
    {"seven per cent off decides nothing", "500 [495,505) km", "540 km",
     Relation::Partial, "value.between_tolerances"},
    {"a fifth off is wrong", "500 [495,505) km", "610 km",
     Relation::Contradicts, "value.disjoint"},
    {"a count to the last unit is not approximate", "141 x:person",
     "137 x:person", Relation::Partial, "value.close"},
    {"half as many again is wrong of a count too", "141 x:person",
     "212 x:person", Relation::Contradicts, "value.disjoint"},
    {"a little over a thousand is not 648",
     "slightly_more_than 1000 (1000,1200] x:soldier", "648 x:soldier",
     Relation::Contradicts, "value.disjoint"},
    {"a little over a thousand against 990 is too close to refute",
     "slightly_more_than 1000 (1000,1200] x:soldier", "990 x:soldier",
     Relation::Partial, "value.close"},
    {"a little over a thousand against about a thousand stays open",
     "slightly_more_than 1000 (1000,1200] x:soldier",
     "about 1000 [900,1100] x:soldier", Relation::Partial, "value.overlaps"},
    {"vague evidence cannot bear out an exact figure", "1016 x:soldier",
     "about 1000 [900,1100] x:soldier", Relation::Partial, "value.overlaps"},
    // --- units
    {"a share is no number of points", "3 %", "3 pp", Relation::Silent,
     "unit.differs"},
    {"kilometres are no kilograms", "3 km", "3 kg", Relation::Silent,
     "unit.differs"},
    // --- classes
    {"soldiers are loosely all military personnel", "650 x:soldier",
     "650 x:military_personnel", Relation::Supports, "value.within"},
    {"soldiers are no civilians", "650 x:soldier", "650 x:civilian",
     Relation::Silent, "class.differs"},
    {"as many soldiers are at least as many people",
     "at_least 600 [600,) x:person", "650 x:soldier", Relation::Supports,
     "value.within"},
    {"as many soldiers leave the number of people open", "650 x:person",
     "650 x:soldier", Relation::Partial, "value.bound_only"},
    {"more soldiers than people is impossible", "500 x:person", "650 x:soldier",
     Relation::Contradicts, "value.disjoint"},
    {"fewer people than soldiers is impossible",
     "more_than 1000 (1000,) x:soldier", "400 x:person", Relation::Contradicts,
     "value.beyond_bound"},
};

TEST(CompareQuantities, Rows) {
  const CompareContext context = test_context("2024-04-12");
  for (const Row& row : kRows) {
    const ValueRelation found =
        compare_quantities(figure_in(row.claim), figure_in(row.evidence),
                           Scope::Same, nullptr, context);
    EXPECT_EQ(std::string(name_of(found.relation)), name_of(row.expected))
        << row.name;
    EXPECT_STREQ(found.rule, row.rule) << row.name;
  }
}

TEST(CompareQuantities, MeasuresConvertExactly) {
  const CompareContext context = test_context("2024-04-12");
  if (!test_language().units->find("km")) GTEST_SKIP() << "no units";
  const auto found =
      compare_quantities(figure_in("100 [99.5,100.5) km"),
                         figure_in("100200 m"), Scope::Same, nullptr, context);
  EXPECT_EQ(found.relation, Relation::Supports);
  EXPECT_EQ(found.margin, claims::Rational::of(3, 10));
}

TEST(CompareQuantities, MarginIsTheDistanceToTheNextRelation) {
  const CompareContext context = test_context("2024-04-12");
  const auto claim = figure_in("slightly_more_than 1000 (1000,1200] x:soldier");
  const auto inside = compare_quantities(claim, figure_in("1016 x:soldier"),
                                         Scope::Same, nullptr, context);
  EXPECT_EQ(inside.margin, claims::Rational(16));
  const auto below = compare_quantities(claim, figure_in("648 x:soldier"),
                                        Scope::Same, nullptr, context);
  EXPECT_EQ(below.margin, claims::Rational(352));
  EXPECT_EQ(below.margin_unit, "x:soldier");
}

TEST(CompareQuantities, FiveTimesTheBoundIsUnderstated) {
  const CompareContext context = test_context("2024-04-12");
  const auto claim = figure_in("more_than 1000 (1000,) x:soldier");
  EXPECT_TRUE(compare_quantities(claim, figure_in("5000 x:soldier"),
                                 Scope::Same, nullptr, context)
                  .understated);
  EXPECT_FALSE(compare_quantities(claim, figure_in("1300 x:soldier"),
                                  Scope::Same, nullptr, context)
                   .understated);
}

// Laws over generated figures: a figure supports itself; what supports a claim
// never contradicts it when both sides are scaled; a wider claim is supported
// by whatever supports a narrower one.
TEST(CompareQuantities, Laws) {
  const CompareContext context = test_context("2024-04-12");
  const auto relation = [&](const claims::Quantity& a,
                            const claims::Quantity& b) {
    return compare_quantities(a, b, Scope::Same, nullptr, context).relation;
  };
  for (int low = 1; low < 60; low += 7)
    for (int width = 0; width < 50; width += 12)
      for (int at = 0; at < 120; at += 5) {
        claims::Quantity claim = figure_in("1 km"), given = figure_in("1 km");
        claim.written = low;
        claim.interval = claims::Interval<claims::Rational>::closed(
            claims::Rational(low), claims::Rational(low + width));
        claim.rounding = claim.interval;
        given.written = at;
        given.interval =
            claims::Interval<claims::Rational>::point(claims::Rational(at));
        EXPECT_EQ(relation(claim, claim), Relation::Supports);
        const Relation narrow = relation(claim, given);
        claims::Quantity wider = claim;
        wider.interval = claims::Interval<claims::Rational>::closed(
            claims::Rational(low - 1), claims::Rational(low + width + 1));
        const Relation wide = relation(wider, given);
        EXPECT_TRUE(!claim.interval.contains(given.written) ||
                    narrow == Relation::Supports);
        EXPECT_TRUE(narrow != Relation::Supports || wide == Relation::Supports);
        EXPECT_TRUE(wide != Relation::Contradicts ||
                    narrow == Relation::Contradicts);
      }
}

}  // namespace
}  // namespace engine
