#pragma once
// Open comparison: a claim that no property of the catalogue reads, against
// passages, by what is asserted in both. A passage supports the claim only if
// every detail of it (content word, name, figure, date, negation, restriction)
// is carried; it contradicts the claim only if all but one are, and that one
// excludes the claim's: another figure of the same thing, another day of the
// same event, a contrary word, a denial of the same predicate. Anything else
// decides nothing, and what did not line up is named.

#include <string>
#include <vector>

#include "engine/compare/open_align.h"

namespace engine {

struct OpenPassage {
  OpenSentence text;
  OpenSentence title;   // of its document; what "he", "it", "the film" mean
  size_t document = 0;  // passages of one document have one number
};

struct OpenRelation {
  Relation relation = Relation::Silent;
  std::vector<SlotOutcome> slots;
  std::vector<std::string> reasons;
  std::vector<size_t> used;  // passages that carry it together, the main one
                             // first; each is needed
};

OpenRelation compare_open(const OpenSentence& claim,
                          const std::vector<OpenPassage>& passages,
                          const CompareContext& context);

// A passage that has a third of the claim speaks of hoaxes, rumours, false
// claims: that its words are there carries nothing.
bool is_disputed(const OpenSentence& claim,
                 const std::vector<OpenPassage>& passages,
                 const CompareContext& context);

}  // namespace engine
