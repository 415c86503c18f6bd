#pragma once
// Two figures that make one range: "entre 10 et 20 %", "from 1.5 to 2 million",
// "10-15 km", "10 ± 2 kg", "more than 10 and less than 20".

#include "claims/language/measure_part.h"

namespace claims {

// The range of two neighbours; nullopt if their words do not make one. Nothing
// before token `floor` belongs to it.
std::optional<Measure> read_range(const MeasureText& text, size_t floor,
                                  const Amount& low, const Amount& high);
// "more than 10 and less than 20" becomes one range in `before`.
bool join_bounds(const MeasureText& text, const Measure& after,
                 Measure* before);
// One unit for both: written twice, or once behind, or once before.
bool units_agree(Amount* low, Amount* high);
// "between $5 and $7 a kilo": the rate is of both.
void share_rate(Amount* low, Amount* high);

}  // namespace claims
