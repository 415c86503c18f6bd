#pragma once
// Currency, unit, rate, age and temperature around one figure. Each function
// reads what it is named after, if it is there, and moves the amount's ends.

#include "claims/language/amount.h"

namespace claims {

// "$ 5", "US$5", "EUR 20", "Rs. 20"; the scale may stand behind: "$5m".
// Nothing before token `floor` belongs to the amount.
void read_sign_before(const MeasureText& text, size_t floor, Amount* amount);
// "$3m-5m", "between £3m and 5m": the sign of `before` is of both.
void read_money_of_range(const MeasureText& text, const Amount& before,
                         Amount* amount);
// "km", "% of", "euros par mois", "ans d'âge", "degrés sous zéro".
void read_unit_after(const MeasureText& text, size_t floor, Amount* amount);
// "120 people per square kilometre", « 120 habitants au km² »: what is counted
// stands on a stretch of space.
void read_density(const MeasureText& text, Amount* amount);
// "% 8", "%4.9", "percentage of 26".
void read_percent_before(const MeasureText& text, size_t floor, Amount* amount);
// "aged 60", "âgée de 60": years, without the word.
void read_age_before(const MeasureText& text, size_t floor, Amount* amount);

}  // namespace claims
