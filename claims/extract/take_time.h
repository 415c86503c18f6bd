#pragma once
// Gives a claim its time, from its clause, its level or elsewhere in the
// sentence, with what had to be assumed about it.

#include <string>

#include "claims/extract/wording_match.h"

namespace claims {

// Adds the words to what the claim shows and widens its span over them.
void add_part(const std::string& role, Span span, Claim* claim);

void take_time(const SentenceView& view, const Reading& reading, Claim* claim);

}  // namespace claims
