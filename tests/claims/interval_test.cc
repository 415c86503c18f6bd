#include "claims/value/interval.h"

#include <gtest/gtest.h>

#include <vector>

#include "claims/value/quantity.h"

namespace claims {
namespace {

using Set = Interval<Rational>;
using Bound = std::optional<End<Rational>>;

TEST(Interval, KnowsItsEnds) {
  struct Row {
    const char* name;
    Set set;
    int64_t value;
    bool inside;
  };
  const Row rows[] = {
      {"a closed end belongs", Set::closed(1, 3), 3, true},
      {"an open end does not", Set::half_open(1, 3), 3, false},
      {"more than excludes its figure", Set::more_than(1000), 1000, false},
      {"at least includes it", Set::at_least(40), 40, true},
      {"less than excludes its figure", Set::less_than(40), 40, false},
      {"at most includes it", Set::at_most(40), 40, true},
      {"everything holds everything", Set(), -7, true},
      {"a point holds itself", Set::point(5), 5, true},
      {"a point holds nothing else", Set::point(5), 6, false},
  };
  for (const Row& row : rows)
    EXPECT_EQ(row.set.contains(row.value), row.inside) << row.name;
}

TEST(Interval, RefusesToBeEmpty) {
  using E = End<Rational>;
  EXPECT_FALSE(Set::make(E{2, true}, E{1, true}));
  EXPECT_FALSE(Set::make(E{1, true}, E{1, false}));
  EXPECT_TRUE(Set::make(E{1, true}, E{1, true}));
}

TEST(Interval, IsWrittenForPeople) {
  const Set slightly(End<Rational>{1000, false}, End<Rational>{1200, true});
  EXPECT_EQ(text_of(slightly), "(1000, 1200]");
  EXPECT_EQ(text_of(Set::at_least(40)), "[40, …)");
  EXPECT_EQ(text_of(Set::less_than(40)), "(…, 40)");
  EXPECT_EQ(text_of(Set::point(648)), "648");
  EXPECT_EQ(text_of(Set::closed(Rational::of(1, 3), 1)), "[1/3, 1]");
}

std::vector<Set> all_sets() {
  std::vector<Bound> lows = {std::nullopt}, highs = {std::nullopt};
  for (int64_t value : {0, 1, 2, 3})
    for (bool closed : {false, true}) {
      lows.push_back(End<Rational>{value, closed});
      highs.push_back(End<Rational>{value, closed});
    }
  std::vector<Set> sets;
  for (const Bound& low : lows)
    for (const Bound& high : highs)
      if (const auto set = Set::make(low, high)) sets.push_back(*set);
  return sets;
}

// Membership of these decides any question about ends at 0…3.
std::vector<Rational> probes() {
  std::vector<Rational> values;
  for (int64_t half = -1; half <= 7; ++half)
    values.push_back(Rational::of(half, 2));
  return values;
}

TEST(Interval, AgreesWithMembershipForEveryPair) {
  const std::vector<Rational> values = probes();
  for (const Set& a : all_sets())
    for (const Set& b : all_sets()) {
      bool all_in = true, any_both = false, all_before = true;
      const auto both = a.intersect(b);
      const Set hull = a.hull(b);
      for (const Rational& v : values) {
        if (a.contains(v) && !b.contains(v)) all_in = false;
        if (a.contains(v) && b.contains(v)) any_both = true;
        const bool in_both = both && both->contains(v);
        EXPECT_EQ(in_both, a.contains(v) && b.contains(v));
        EXPECT_TRUE(hull.contains(v) || !(a.contains(v) || b.contains(v)));
        for (const Rational& w : values)
          if (a.contains(v) && b.contains(w) && !(v < w)) all_before = false;
      }
      EXPECT_EQ(a.within(b), all_in) << text_of(a) << " " << text_of(b);
      EXPECT_EQ(a.overlaps(b), any_both) << text_of(a) << " " << text_of(b);
      EXPECT_EQ(a.disjoint(b), !any_both);
      EXPECT_EQ(a.overlaps(b), b.overlaps(a));
      EXPECT_TRUE(!a.before(b) || (all_before && a.disjoint(b)));
      EXPECT_TRUE(a.within(hull) && b.within(hull));
    }
}

}  // namespace
}  // namespace claims
