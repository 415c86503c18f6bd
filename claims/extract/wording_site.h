#pragma once
// Where a wording stands in a sentence: the tokens of its anchors. What fills
// its slots is looked for from there.

#include <vector>

#include "claims/extract/term.h"
#include "claims/language/wording.h"

namespace claims {

struct WordingSite {
  const SentenceView& view;
  const Language& language;
  const Wording& wording;
  const Property& property;
  std::vector<size_t> anchors;  // tokens, in text order
  bool reversed = false;        // the second anchor stands before the first
};

// Places the anchors from token `at` on; false if one of them is missing.
bool place_anchors(size_t at, WordingSite* site);

// The anchors are part of another word ("vice-president"), an event that is
// only spoken of ("against attacks"), or, in a tight wording, qualified by a
// word of their own ("economic capital").
bool says_another_thing(const WordingSite& site);

// A mark or conjunction that ends what a wording reaches stands in tokens
// [first, last).
bool has_break(const SentenceView& view, size_t first, size_t last);
bool has_comma(const SentenceView& view, size_t first, size_t last);

}  // namespace claims
