#pragma once
// Where a time expression and a figure read the same words, which of the two is
// none: "$ 1.40 a share" holds no clock, "le 6 juin cours Léopold" no six June
// courses.

#include <vector>

#include "claims/language/measure_lexicon.h"
#include "claims/language/mention.h"
#include "claims/language/token.h"

namespace claims {

// Takes out of each list what the other refutes. REQUIRES: both are in text
// order and not overlapping in themselves.
void settle_times_and_figures(const Tokens& tokens,
                              const MeasureLexicon& lexicon,
                              std::vector<Mention>* times,
                              std::vector<Mention>* figures);

}  // namespace claims
