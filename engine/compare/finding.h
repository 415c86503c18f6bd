#pragma once
// A Finding is what one piece of evidence says about one claim: how each slot
// lines up, and what follows from that pair alone.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/value/rational.h"
#include "sources/search/evidence.h"

namespace engine {

enum class Relation { Supports, Contradicts, Partial, Silent };

enum class Outcome {
  Equal,          // the same thing, day or figure
  Within,         // the evidence lies inside what the claim leaves possible
  Approximate,    // outside, but within the published tolerance
  Overlaps,       // some of the evidence's values are inside, some outside
  Disjoint,       // the evidence excludes the claim
  Missing,        // one side does not say
  NotComparable,  // different dimension, class or grain
};

struct SlotOutcome {
  std::string slot;  // role, "value", "when", "polarity", "property"
  Outcome outcome = Outcome::Missing;
  std::string claim;  // normal form of each side, for the trail
  std::string evidence;
  std::string rule;  // "tolerance.rounding", "place.contained", …
};

struct Finding {
  sources::Evidence evidence;
  // What follows from the pair were the evidence of the claim's time; the judge
  // takes `days_apart` into account.
  Relation relation = Relation::Silent;
  // Days from the claim's time to the evidence's: negative when the evidence
  // speaks of an earlier time, 0 when the two overlap or time does not matter.
  int32_t days_apart = 0;
  std::vector<SlotOutcome> slots;
  std::vector<std::string> reasons;  // codes: "value.disjoint"
  // How far the claim is from the next relation, in the claim's unit or in
  // days; absent when nothing was measured.
  std::optional<claims::Rational> margin;
  std::string margin_unit;  // "x:soldier", "day"
  bool approximate = false;
  // Set by the judge: not eligible to decide, and why ("before_event",
  // "deprecated", "scope_differs", "wrong_time").
  bool eligible = true;
  std::string rejected_for;
  int weight = 0;  // by the policy
};

}  // namespace engine
