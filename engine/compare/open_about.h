#pragma once
// What a document is about. "Night Ferry" heads what is said of Night Ferry; a
// headline or the name of a report heads sentences about many things, and each
// of those has to say alone, by its grammar, what a claim says.

#include "engine/compare/open_guard.h"

namespace engine {

// The claim is about the thing that heads the passage that holds most of it:
// it has every word of the title, of a longer name all but one. A text without
// a title is taken as it is.
bool is_of_heading(const Seen& seen);

// What the claim says of other things than a document's is not said by one
// sentence of it: its words stand in several, or in the title, or their ties
// are not those of the claim; nullptr if it is.
const char* scattered_over(const Seen& seen);

}  // namespace engine
