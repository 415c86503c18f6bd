#pragma once
// What a passage denies in general, a claim may not say in particular: "the
// museum was not damaged" excludes "the museum was damaged by the flood". The
// clause that is denied is itself compared as a claim, with the claim as the
// passage that would carry it.

#include <optional>

#include "engine/compare/open_scope.h"

namespace engine {

// A day that only the claim has may be after the denial: then nothing follows.
std::optional<SlotOutcome> find_denied(const OpenPair& pair);

}  // namespace engine
