#pragma once
// From a Reading to claims: roles become arguments (from the words, or from the
// context as stated assumptions), figures and times become values, lists become
// one claim each.

#include <vector>

#include "claims/extract/stance.h"
#include "claims/extract/wording_match.h"

namespace claims {

// Claims of one reading; more than one for lists. Time and context are those
// of the view. Not yet numbered (id) nor typed.
std::vector<Claim> build_claims(const SentenceView& view,
                                const Reading& reading,
                                const Language& language,
                                const Context& context);

}  // namespace claims
