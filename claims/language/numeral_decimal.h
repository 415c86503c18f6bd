#pragma once
// Decimals in words, behind a mark in words: "virgule vingt-quatre", "point o
// five". The digits are said one after another or as whole numbers.

#include <optional>
#include <string>
#include <utility>

#include "claims/language/numeral_fraction.h"
#include "claims/language/numeral_sum.h"

namespace claims {

class NumeralDecimals : public NumeralFractions {
 protected:
  using NumeralFractions::NumeralFractions;

  // Adds the decimals whose mark stands at `here` to the sum and moves `at`
  // behind them; false, and nothing changed, when none stand there.
  bool take_decimals(size_t here, NumeralSum* sum, Numeral* numeral,
                     size_t* at) const;

 private:
  // The digits that one word or figure stands for, and the token after it.
  std::optional<std::pair<std::string, size_t>> decimal_piece(size_t i) const;
};

}  // namespace claims
