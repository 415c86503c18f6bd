#pragma once
// Several wordings can read one stretch of text: "announced its withdrawal"
// holds "announced". The set keeps the reading that says most.

#include <vector>

#include "claims/extract/wording_match.h"

namespace claims {

// How many anchors and slots a reading has; 0 for one without a wording.
size_t fullness(const Reading& reading);

// Of readings that say one thing, or a part of what another says, the fullest;
// in text order.
std::vector<Reading> without_repeats(std::vector<Reading> readings);

}  // namespace claims
