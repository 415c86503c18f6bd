#pragma once
// The tolerance table: which interval a modifier and a written figure come to,
// and how far a plain figure may lie off before it counts as wrong. One
// published, versioned table (claims/packs/tolerance.toml, docs/VERDICTS.md);
// its rule ids stand in the trail of every numeric verdict.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/value/quantity.h"

namespace claims {

struct ToleranceRow {
  std::string id;  // "tolerance.slightly_more_than"
  Modifier modifier;
  // The interval is [low, high] times the written figure, ends as marked;
  // absent = unbounded.
  std::optional<End<Rational>> low, high;
};

struct ToleranceTable {
  std::string version;
  std::vector<ToleranceRow> rows;
  // A plain figure off by at most `right` of it is Approximate; off by more
  // than `wrong` is Disjoint; between, undecided. (Checkers of politicians'
  // figures take 3 % as right and 10 % as wrong.)
  Rational right = Rational::of(3, 100);
  Rational wrong = Rational::of(1, 10);

  // The first row of the modifier; nullptr if there is none.
  const ToleranceRow* row(Modifier modifier) const;
  const ToleranceRow* find(std::string_view id) const;
};
ToleranceTable load_tolerance(const PackNode& tolerance);

// What a bare figure would be rounded from: "2,3 %" is [2.25, 2.35), "1,000" a
// round thousand [950, 1050), "1,016" exact. `last_place` as of Numeral.
Interval<Rational> rounding_of(const Rational& written,
                               const Rational& last_place, bool in_words);
// Fills interval, rounding and rule from unit, written, modifier and
// last_place.
void apply_tolerance(const ToleranceTable& table, const Rational& last_place,
                     bool in_words, Quantity* quantity);
// The same by the row of that id, for figures that are modifiers themselves:
// "une centaine" ("tolerance.collective"), "dozens" ("tolerance.several").
void apply_tolerance_row(const ToleranceTable& table, std::string_view id,
                         Quantity* quantity);

}  // namespace claims
