#pragma once
// Whether a figure is of some of what the reading counts only: "20 members that
// use the euro", "killed 1,684 people in one valley".

#include "claims/extract/wording_match.h"

namespace claims {

bool is_of_some(const SentenceView& view, const Reading& reading);

// "The last of the 1,500 soldiers left": so many there were, not so many left.
bool is_part_of_figure(const SentenceView& view, const Reading& reading);

}  // namespace claims
