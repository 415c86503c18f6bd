#pragma once
// Matches the wordings of a pack in a sentence: anchors by stem, slots by the
// terms and figures around them. The result is a Reading: which property is
// said, what fills which role, and where.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/term.h"
#include "claims/language/wording.h"

namespace claims {

// What one level of a change has of its own: "10.4 % in 2015".
struct Level {
  std::optional<Period> when;
  Span when_span;
  const Mention* other = nullptr;  // the other level
  bool follows = false;            // the words were joined to the other one
};

struct Reading {
  const Wording* wording = nullptr;
  const Property* property = nullptr;
  size_t first = 0;  // tokens of the anchors: [first, last)
  size_t last = 0;
  std::map<std::string, const SentenceTerm*> terms;  // role -> term
  const Mention* value = nullptr;                    // figure, period, quote
  std::optional<Level> level;  // where the value is one of two of a change
};

// Readings of the sentence, in text order; of several wordings of one property
// at one place only the one that fills most slots.
std::vector<Reading> match_wordings(const SentenceView& view,
                                    const Language& language);

// The term can fill a role that takes `types` (entity types, concepts, "text").
bool fits(const SentenceTerm& term, const std::vector<std::string>& types,
          const Catalogue& catalogue);

}  // namespace claims
