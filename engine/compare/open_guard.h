#pragma once
// What may be wrong with passages that hold every detail of a claim: the
// details belong to other things, it is denied, only planned, said of somebody
// else. Each fault has a code; none means that the claim is carried.

#include <cstddef>
#include <limits>
#include <vector>

#include "engine/compare/open_compare.h"

namespace engine {

inline constexpr size_t kNowhere = std::numeric_limits<size_t>::max();

// Where a term of the claim is carried.
struct OpenHold {
  size_t passage = kNowhere;
  Cell cell;
};

// A verb that leaves what happens to the words behind it: its own want is no
// missing detail.
bool is_light(const OpenSentence& claim, size_t term);

// Where a sentence says what the claim says: tokens [first, last].
struct Zone {
  size_t first = 0, last = 0;
  bool empty = true;
};
Zone zone_of(const std::vector<Cell>& cells);

// Words of one group, a figure and what it counts, may have so many tokens
// between them in the evidence: "1968 independent American horror film".
inline constexpr size_t kMostGap = 6;

// The figure of `text` that belongs to the word at a token: the nearest one, if
// it is near; kNowhere if there is none.
size_t figure_of(const OpenSentence& text, size_t token);

// A token of the list lies in the zone or right before it, and no term of the
// claim is held by it.
bool turns(const std::vector<size_t>& tokens, const Zone& zone,
           const std::vector<Cell>& cells);

// A token of the list stands right by a word that holds a term of the claim,
// and holds none itself.
bool touches(const std::vector<size_t>& tokens, const std::vector<Cell>& cells);

class OpenGrammars;  // engine/compare/open_grammar.h

// A claim with where its terms are carried.
struct Seen {
  const OpenSentence& claim;
  const std::vector<OpenPassage>& passages;
  const std::vector<OpenHold>& holds;
  const std::vector<size_t>& used;
  const CompareContext& context;
  const OpenGrammars& grammars;  // of the claim and the passages
};

// The code of what belongs to other things or to somebody else, or changes
// roles; nullptr if nothing does. A term may be missing.
const char* fault_of_parts(const Seen& seen);

// The code of what is denied or kept at a distance; nullptr if nothing is.
const char* turned(const Seen& seen);

// The same, and what is denied or kept at a distance; nullptr if the claim is
// carried. REQUIRES: no term is missing.
const char* fault_of(const Seen& seen);

}  // namespace engine
