#pragma once
// How one slot of evidence stands to the same slot of a claim, before anything
// is concluded: "place: NER/niamey lies in NER" is {Part, "place.contained"}.
// Shared by the comparers of this room.

#include <optional>
#include <string>
#include <vector>

#include "engine/compare/compare.h"

namespace engine {

// The given side (evidence) against the goal side (claim): what is true of a
// Part is true of something in the goal; of a Whole, only of all of it.
enum class Scope { Same, Part, Whole, Unknown, Differs };

// The scope of two slots together; a part here and a whole there is Unknown.
Scope joined(Scope a, Scope b);

struct ScopeRelation {
  Scope scope = Scope::Unknown;
  const char* rule = "";
};

// What comparing two values comes to.
struct ValueRelation {
  Relation relation = Relation::Silent;
  Outcome outcome = Outcome::NotComparable;
  const char* rule = "";
  std::optional<claims::Rational> margin;
  std::string margin_unit;
  bool approximate = false;
  bool understated = false;
};

Outcome outcome_of(Scope scope);
// Normal form for the trail: "NER/niamey", "concept:soldier".
std::string text_of(const claims::Term& term);

}  // namespace engine
