#pragma once
// Measures: numerals with modifier, unit, counted noun, scale and bounds become
// quantities ("un peu plus de 1 000 soldats américains", "$1.3bn", "entre 10 et
// 20 %", "two thirds of voters").

#include <string_view>
#include <vector>

#include "claims/language/measure_lexicon.h"
#include "claims/language/mention.h"
#include "claims/language/numeral.h"
#include "claims/language/pack.h"

namespace claims {

// Lengths of time ("48 heures") end their rule with this: a time expression at
// the same place reads them better.
constexpr std::string_view kLengthRule = ".length";

// In text order, not overlapping.
std::vector<Mention> find_measures(const Tokens& tokens,
                                   const std::vector<Numeral>& numerals,
                                   const LanguagePack& pack,
                                   const Language& language);

}  // namespace claims
