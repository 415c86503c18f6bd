#pragma once
// What a sentence says beside the claims that were read in it: another clause
// ("and left it in 2016"), what is set off behind a name (", a former British
// colony,"), a name or a day that a list adds ("and Sweden in 2024"). It is
// listed, so that a verdict on half a sentence is not taken for one on all of
// it.

#include <vector>

#include "claims/extract/claim.h"
#include "claims/extract/term.h"

namespace claims {

// Rule of the claims of a rest.
inline constexpr char kRestRule[] = "open.rest";

// Open claims, in text order, whose spans are the words that no claim of the
// sentence accounts for; none where the sentence was not analysed or has no
// claim. What is quoted, who is said to say it, a name denied beside the one
// that fills a role and the place around one that was read are no rest.
std::vector<Claim> build_rest_claims(const SentenceView& view,
                                     const std::vector<Claim>& claims);

}  // namespace claims
