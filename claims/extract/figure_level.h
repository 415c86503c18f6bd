#pragma once
// The two levels of a change, each with its own time: "unemployment fell from
// 10.4 % in 2015 to 7.3 % in 2022" says a figure of 2015 and one of 2022, and
// so does "was 7.3 % in 2022, against 10.4 % in 2015".

#include <vector>

#include "claims/extract/wording_match.h"

namespace claims {

// The reading once for each level, in the order of the text, each with a time
// of its own; the reading as it was where it measures no change, or where no
// level has one.
std::vector<Reading> levels_of(const SentenceView& view,
                               const Reading& reading);

}  // namespace claims
