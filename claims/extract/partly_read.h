#pragma once
// Whether the words of a reading say more than the statement made of them:
// "founding member" is not just a member, "did not exceed 3 %" is not 3 %. What
// is read in part is listed and never decides anything.

#include "claims/extract/wording_match.h"

namespace claims {

// Words of the tree from the first to the last that the reading took.
WordRange words_of_reading(const SentenceView& view, const Reading& reading);

// All that is said stands in a noun phrase ("Niamey, la capitale du Niger"): no
// verb stands among the words that say it.
bool is_presupposed(const SentenceView& view, const Reading& reading);

bool is_partly_read(const SentenceView& view, const Reading& reading,
                    const Statement& statement);

}  // namespace claims
