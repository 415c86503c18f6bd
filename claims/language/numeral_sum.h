#pragma once
// The arithmetic of numerals in words: what each next word adds to or
// multiplies, and whether it can belong to the same number at all. "deux cent
// mille trois" is ((2 * 100) * 1000) + 3; "deux trois" is two numbers.

#include <vector>

#include "claims/language/numeral.h"

namespace claims {

class NumeralSum {
 public:
  explicit NumeralSum(const NumeralLexicon& lexicon) : lexicon_(&lexicon) {}

  // Each returns false, and changes nothing, if the word cannot follow.
  bool add_cardinal(int64_t value);
  bool add_digits(const Rational& value);
  bool add_fraction(const Rational& part);  // decimals, "and a half"
  // `plural`: "34 cents" are small change, "3 cents" may be three hundred.
  bool multiply_hundred(int64_t hundred, bool plural = false);
  bool multiply_scale(int64_t scale);
  bool add_ordinal(int64_t ordinal, bool* multiplied);

  bool empty() const { return parts_.empty() && !in_group_; }
  bool in_group() const { return in_group_; }
  bool after_multiplier() const { return after_multiplier_; }
  // Nothing behind a scale yet: "three million".
  bool after_scale() const { return !in_group_ && !parts_.empty(); }
  bool after_tens() const { return room_.below > 1 && !after_multiplier_; }
  bool takes(int64_t value) const {
    return value >= room_.from && value < room_.below;
  }
  bool overflowed() const { return overflowed_; }
  // The scale that the last word named: the million of "one million and a
  // half"; 1 if none.
  Rational last_scale() const;
  // The hundred of a sum that is so many hundreds of its only scale, or of
  // nothing: "three hundred", "three hundred thousand"; 1 of any other.
  int64_t round_hundred() const;
  Rational value() const;

 private:
  struct Part {
    Rational value;
    int64_t scale;
  };
  void set_group(const std::optional<Rational>& group);
  NumeralRoom room_after(int64_t value) const;

  const NumeralLexicon* lexicon_;
  std::vector<Part> parts_;  // scales fall from front to back
  Rational group_;
  bool in_group_ = false;
  bool has_hundred_ = false;
  int64_t hundred_ = 1;  // named last, in or before the last scale
  bool round_ = false;   // nothing was added behind it but a scale
  bool after_multiplier_ = false;
  bool overflowed_ = false;
  int64_t last_cardinal_ = -1;
  NumeralRoom room_{0, INT64_MAX};
};

}  // namespace claims
