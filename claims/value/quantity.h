#pragma once
// A Quantity is what a figure in a text says: "un peu plus de 1 000 soldats
// américains" is (1000, 1200] x:soldier, modifier SlightlyMoreThan, digits
// "1 000". Immutable once built; made by claims/language/measure.

#include <optional>
#include <string>
#include <string_view>

#include "claims/value/interval.h"
#include "claims/value/rational.h"

namespace claims {

// How the text hedges or bounds the figure. The map from modifier and figure to
// interval is one published table (docs/VERDICTS.md, claims/packs/
// tolerance.toml); its rule id travels with the quantity.
enum class Modifier {
  None,
  Exactly,
  About,             // environ, quelque, some, roughly
  MoreThan,          // plus de, over
  SlightlyMoreThan,  // un peu plus de, just over
  AtLeast,           // au moins, no fewer than
  LessThan,          // moins de, under
  SlightlyLessThan,  // un peu moins de, just under
  AtMost,            // au plus, up to, jusqu'à
  Nearly,            // près de, presque, almost
  Between,           // entre … et …, de … à …
};

struct Quantity {
  Rational written;             // the figure as written, scale applied
  Interval<Rational> interval;  // what the whole expression leaves possible
  Interval<Rational> rounding;  // what the bare figure would be rounded from
  Modifier modifier = Modifier::None;
  std::string unit = "1";  // code of UnitTable, or "x:" + class for counts
  std::string of;          // class of the counted thing: "soldier"; or ""
  std::string digits;      // as written: "1 000", "deux mille"
  std::string rule;        // tolerance-table rule that made the interval
  bool currency_generic = false;  // a bare "dollar" or "pound"
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// "slightly_more_than", the name that packs, facts and reports use; and back.
const char* name_of(Modifier modifier);
std::optional<Modifier> modifier_named(std::string_view name);

// "(1000, 1200]", "[40, …)", "648"; with its unit "(1000, 1200] x:soldier".
std::string text_of(const Interval<Rational>& interval);
std::string text_of(const Quantity& quantity);

}  // namespace claims
