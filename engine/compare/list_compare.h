#pragma once
// Who is on a list that its source declares complete, and who is not: NATO has
// the 32 members that the base names, so that Switzerland is none.

#include "engine/compare/compare.h"

namespace engine {

// The reason of findings that a complete list gives.
inline constexpr const char* kCompleteList = "list.complete";

// What a complete record of the size of a list ("NATO has 32 members") says of
// a claim that somebody is on it; the judge drops it where a record of the
// thing itself says anything. Nothing where the record is of another list, of
// another time or not complete, or what the claim names is of another kind or
// a part of something else.
void apply_list(const claims::Claim& claim, const sources::Evidence& evidence,
                const CompareContext& context, Finding* finding);

}  // namespace engine
