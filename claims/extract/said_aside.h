#pragma once
// What a sentence says by the way, in a noun phrase that is there for something
// else.

#include "claims/extract/wording_match.h"

namespace claims {

// The noun that says it is an object or hangs on a verb or noun: it predicates
// nothing of a subject.
bool is_said_by_object(const SentenceView& view, const Reading& reading);

// An office beside the name of somebody who is no more than mentioned: when he
// held it is not said.
bool is_said_aside(const SentenceView& view, const Reading& reading);

}  // namespace claims
