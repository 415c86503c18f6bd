#pragma once
// Whether what belongs together in a claim stands together in the passage that
// holds it, as far as nearness and order tell: words of one compound, a value
// and what it is of, a place and what happened there, "first" and what is it.

#include "engine/compare/open_guard.h"

namespace engine {

// Each: the code of what stands apart or belongs to another; nullptr if nothing
// does.
const char* torn_group(const Seen& seen);
const char* stray_value(const Seen& seen);
const char* stray_name(const Seen& seen);
const char* stray_exact(const Seen& seen);

}  // namespace engine
