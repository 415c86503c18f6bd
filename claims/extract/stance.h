#pragma once
// How a clause presents what it says: affirmed or negated, asserted, reported,
// hedged, planned or forecast; and why a sentence without a claim has none.

#include <optional>
#include <string>

#include "claims/extract/term.h"

namespace claims {

struct Stance {
  Polarity polarity = Polarity::Affirmed;
  Modality modality = Modality::Asserted;
  std::string speaker;  // entity id, or words, of who is said to assert it
  std::string rule;
  bool past = false;  // a state that is said to be over: "was", "former"
};

// The stance of what tokens [first, last) say. `nominal`: the words are a noun
// phrase and carry no tense of their own ("le retrait de …").
Stance stance_of(const SentenceView& view, size_t first, size_t last,
                 bool nominal);

// Why a sentence without readings is not checked; nullopt when it should be
// listed as an open claim.
std::optional<SkipReason> skip_reason(const SentenceView& view);

}  // namespace claims
