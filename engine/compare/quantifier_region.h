#pragma once
// A QuantifierRegion is what one quantifier of a sentence says: of how many
// things, or of which share of them, the words behind it hold. "Deux tiers des
// enfants portent des hauts rouges" has one: 2/3 of (enfants), of whom "portent
// hauts rouges". "Trois ours bruns et un ours noir courent" has two.

#include <vector>

#include "claims/value/interval.h"
#include "claims/value/rational.h"
#include "engine/compare/open_text.h"

namespace engine {

using Range = claims::Interval<claims::Rational>;

struct QuantifierRegion {
  const OpenSentence* sentence = nullptr;
  bool share = false;    // of the class: range within [0, 1]; else a count
  bool figure = false;   // a figure that a finder reads
  bool bare = false;     // a plain number: "trois", "un"
  bool article = false;  // "a": no more than that there is one
  bool none = false;     // aucun, no: negates by itself
  bool another = false;  // "another": with those before it, all there are
  bool total = false;    // "il y a six enfants": the class itself, all of it
  bool elided = false;   // its class is the one named before
  bool negated = false;
  bool vague = false;  // "many": its range carries, and excludes nothing
  Range range;
  size_t begin = 0;           // token behind the quantifier
  size_t head = 0;            // of `sentence->terms`; unless elided
  std::vector<size_t> terms;  // the others that hold of its members
};

// In text order; empty if the sentence has no quantifier of a subject.
std::vector<QuantifierRegion> regions_of(const OpenSentence& sentence);

}  // namespace engine
