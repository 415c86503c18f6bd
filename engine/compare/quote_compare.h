#pragma once
// Compares quoted words with what the source says, word by word: case,
// punctuation and typography do not matter; "…" and "[…]" leave words out and
// brackets put words in, as editors do; any other change is named.

#include "engine/compare/slot.h"

namespace engine {

struct QuoteRelation {
  ValueRelation value;
  // The words that differ, as written on each side; empty when none do.
  std::string altered_claim, altered_evidence;
};

QuoteRelation compare_quotes(const claims::Quote& goal,
                             const claims::Quote& given);

}  // namespace engine
