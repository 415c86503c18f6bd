#pragma once
// A Measure is one figure, or two that make a range, with the words that bound
// or move it: what becomes one mention. Built in steps, each in a file of its
// own: amounts, ranges, modifiers, trends, value.

#include <optional>
#include <string>

#include "claims/language/amount.h"
#include "claims/language/mention.h"

namespace claims {

struct Measure {
  size_t first = 0, last = 0;  // tokens
  Amount amount;               // of a range: the upper figure
  std::optional<Amount> low;   // of a range: the lower figure
  bool low_closed = true, high_closed = true;
  bool margin = false;  // "10 ± 2": `low` and `amount` are the ends
  Modifier modifier = Modifier::None;
  bool level = false;  // the modifier names a place: "below"
  Trend trend = Trend::None;
  ChangePart part = ChangePart::None;
  std::string rule;
};

inline bool bounds_above(Modifier m) {
  return m == Modifier::LessThan || m == Modifier::AtMost ||
         m == Modifier::SlightlyLessThan;
}
inline bool bounds_below(Modifier m) {
  return m == Modifier::MoreThan || m == Modifier::AtLeast ||
         m == Modifier::SlightlyMoreThan;
}
inline bool is_bound(Modifier m) { return bounds_above(m) || bounds_below(m); }

}  // namespace claims
