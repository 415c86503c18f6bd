#pragma once
// Fractions, ordinals and shares at the end of a figure: "two thirds", "deux
// millions et demi", "one in five", "vingt et unième".

#include <optional>

#include "claims/language/numeral_collective.h"
#include "claims/language/numeral_sum.h"

namespace claims {

class NumeralFractions : public NumeralCollectives {
 public:
  using NumeralCollectives::NumeralCollectives;

 protected:
  // A piece read at some token: its value and where it ends.
  struct Piece {
    Rational value;
    size_t last = 0;
  };

  // [one | cardinal] denominator.
  std::optional<Piece> read_fraction(size_t i) const;
  // Ordinal words at the end of a sum, or alone: "twenty-first", "troisième";
  // and fractions whose denominator is an ordinal: "two fifths".
  std::optional<Numeral> take_ordinal(size_t i, size_t at,
                                      const NumeralSum& before,
                                      const Numeral& so_far) const;
  // "one twenty-fifth", "un dix-septième": the denominator is an ordinal of
  // several words.
  std::optional<Numeral> fraction_over_compound(const Numeral& so_far,
                                                const NumeralSum& over,
                                                size_t here) const;
  std::optional<Numeral> fraction_over(const Numeral& so_far,
                                       const NumeralSum& over,
                                       size_t here) const;
  // `over` divided by `under`, whose words are [from, here].
  std::optional<Numeral> fraction_over(const Numeral& so_far,
                                       const NumeralSum& over, size_t here,
                                       size_t from, int64_t under) const;
  bool ends_phrase(size_t i) const;
  // One of many, not the last of as many: "one hundredth of a second",
  // "one-millionth"; `here` is the ordinal.
  bool is_small_part(size_t here) const;
  // "deux tiers", "two and a half million".
  void take_part(Numeral* numeral, bool in_range) const;
  // "trois millions et demi", "two dozen and a half".
  void take_joined_part(Numeral* numeral, bool in_range) const;
  void take_mixed(Numeral* numeral, const Piece& part) const;
  // "one in five", "un sur cinq", "two out of three".
  void take_out_of(Numeral* numeral) const;
  // A whole number without fraction, ordinal or share behind it.
  std::optional<Piece> plain_number(size_t i) const;
};

}  // namespace claims
