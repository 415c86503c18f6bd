#pragma once
// Terms that a sentence lists: "Mali, Niger and Chad".

#include "claims/extract/term.h"

namespace claims {

// Tells each term of a list which terms it is listed with.
void join_lists(SentenceView* view);

}  // namespace claims
