#pragma once
// The class of things that a bare figure counts: "1 000 soldats américains" is
// x:soldier; a plural that no pack knows stands for itself: "x:hangars".

#include "claims/language/amount.h"

namespace claims {

void read_counted_noun(const MeasureText& text, Amount* amount);
// A figure that may well be a year: "2019", four digits.
bool is_year_like(const MeasureText& text, const Amount& amount);

}  // namespace claims
