#pragma once
// A tie of a claim whose ends two passages hold is one where both speak of one
// thing: "a film directed by a Welsh painter" of "Night Ferry was directed by
// Ana Rocha" and, under her name, "She is a Welsh painter".

#include "engine/compare/open_proof.h"

namespace engine {

// REQUIRES: two passages hold the ends.
bool is_bridged(const Seen& seen, const OpenTie& tie);

}  // namespace engine
