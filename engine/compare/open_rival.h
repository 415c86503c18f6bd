#pragma once
// A rival is what a passage has in the place of the one term of a claim that it
// does not hold, as the grammar of both gives it: 12 before "reviews" where the
// claim has 20, "Welsh" before what the thing is where the claim has "French".
// It excludes the claim where one thing has one of them. What a thing is called
// excludes no other class: a song and a town of one name are two things.

#include <optional>

#include "engine/compare/open_guard.h"
#include "engine/compare/open_scope.h"

namespace engine {

// REQUIRES: `missing` is the only term that the passage of `pair` does not
// hold, and `seen` shows that passage.
std::optional<SlotOutcome> find_rival(const OpenPair& pair, const Seen& seen,
                                      size_t missing);

// What the claim denies, the passage says: all of it is there, tied alike.
// REQUIRES: no term is missing.
std::optional<SlotOutcome> find_affirmed(const OpenPair& pair,
                                         const Seen& seen);

}  // namespace engine
