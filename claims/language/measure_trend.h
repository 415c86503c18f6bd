#pragma once
// Figures that say a change: "rose by 5 %", "passé de 10 à 20 %", "a 3-point
// drop", and changes said without a figure: "doubled", "divisé par deux". A
// change's two levels are two mentions, not a range.

#include <vector>

#include "claims/language/measure_part.h"

namespace claims {

// Whether the neighbours are the levels that something moved from and to, or
// the step and the level that it came to: "from 5% to 8%", "$1.50 to $70".
bool is_change(const MeasureText& text, size_t floor, const Amount& low,
               const Amount& high);
// Sets trend and part of `measure`; `before` is the measure before it, nullptr
// if there is none, whose trend it may go on ("up 5% to 80 euros"). `levels`:
// is_change() holds for it and the next figure.
void read_trend(const MeasureText& text, bool levels, Measure* before,
                Measure* measure);
// "doubled", "tripler", "halved": how many times, without a figure.
std::vector<Measure> read_multiples(const MeasureText& text);

}  // namespace claims
