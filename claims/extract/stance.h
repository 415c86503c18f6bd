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

// The words of a reading, as far as the stance leans on them.
struct Saying {
  size_t first = 0;  // tokens [first, last)
  size_t last = 0;
  // They are a noun phrase and carry no tense of their own.
  bool nominal = false;
  // All that is said stands in the noun phrase itself ("Niamey, la capitale du
  // Niger"): what the clause around it denies or plans does not touch it.
  bool presupposed = false;
};
Stance stance_of(const SentenceView& view, const Saying& saying);

// It asks, and asserts nothing.
bool is_question(const SentenceView& view);

// Why a sentence without readings is not checked; nullopt when it should be
// listed as an open claim.
std::optional<SkipReason> skip_reason(const SentenceView& view);

}  // namespace claims
