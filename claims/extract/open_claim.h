#pragma once
// Claims of sentences that no wording of the catalogue reads.

#include <vector>

#include "claims/extract/claim.h"
#include "claims/extract/term.h"

namespace claims {

// A claim of the words `span` of a sentence; its figures are left out.
Claim open_claim_of(const SentenceView& view, Span span);

// A claim of a sentence that no wording reads: its predicate stays open and can
// only be compared with passages.
std::vector<Claim> build_open_claims(const SentenceView& view);

}  // namespace claims
