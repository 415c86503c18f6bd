#pragma once
// A claim is proven by passages if each tie between its terms is one there as
// well. What is not proven may still be said; nearness and order have to tell.

#include <cstddef>

#include "engine/compare/open_guard.h"

namespace engine {

// What "first", "only", "largest" is said of in the claim is restricted in the
// passage by words that the claim leaves out; nullptr if not.
const char* narrowed(const Seen& seen);

// Who does it in the claim is whom it is done to in a passage, or the other way
// round; nullptr if not.
const char* changed_voice(const Seen& seen);

// The ties between what the claim is about and the rest of it hold.
bool is_subject_proven(const Seen& seen);

// A word that only entails the claim's ("founder", founded) is tied to other
// things than the claim's; nullptr if not.
const char* torn_entailment(const Seen& seen);

// Every tie of the claim is one in the passage that holds both ends. Ties of
// the term `but` are left out.
bool is_proven(const Seen& seen, size_t but = kNowhere);

}  // namespace engine
