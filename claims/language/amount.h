#pragma once
// An Amount is one figure with what it measures or counts: "1 000 soldats",
// "$1.3bn", "20 %". Modifiers and ranges are built from amounts (measure.cc).

#include <string>
#include <vector>

#include "claims/language/measure_text.h"

namespace claims {

struct Amount {
  size_t first = 0;  // tokens [first, last), with currency sign and unit
  size_t last = 0;
  Numeral numeral;
  Rational value;       // of the numeral, and of the small change behind it
  Rational last_place;  // of the numeral, in the same scale
  std::string unit;     // "" when none was written
  std::string of;       // concept of the counted thing
  bool money = false;
  bool generic = false;
  bool time = false;  // a length of time: left to time expressions
  bool age = false;
  bool noun = false;     // the unit is a counted class
  bool signed_ = false;  // the currency sign stands before the figure

  bool is_ordinal() const { return numeral.kind == NumeralKind::Ordinal; }
  // Behind such figures a link may stand: "trois millions de", "a third of".
  bool takes_link() const {
    return numeral.kind == NumeralKind::Collective ||
           !(value < Rational(1000000));
  }
};

// Multiplies figure and last place; keeps both if they do not fit.
void scale_amount(const Rational& factor, Amount* amount);

// The amounts of the numerals, in order, without those that are only part of a
// name or a code or an article word; units are shared backwards by lists.
std::vector<Amount> read_amounts(const MeasureText& text,
                                 const std::vector<Numeral>& numerals);

}  // namespace claims
