#pragma once
// Units that one figure lends to another: "8, 13 et 15 dm", "girls aged 9 and
// 11", "12 deaths, compared with 9 in 2019".

#include <vector>

#include "claims/language/amount.h"

namespace claims {

// Gives the amounts without a unit that of a neighbour, where the words
// between say so.
void share_units(const MeasureText& text, std::vector<Amount>* amounts);

// A whole number of things, neither part of a code nor the number of a name.
bool is_plain_count(const Numeral& numeral);

}  // namespace claims
