#pragma once
// Whether one statement follows from another, or is excluded by it: slot by
// slot, polarity left aside. compare.cc asks it in both directions, because a
// denial turns the direction of entailment round.

#include <vector>

#include "engine/compare/slot.h"

namespace engine {

// A statement, the day from which its open time is read, and whether it speaks
// of that day: "Bazoum is president", in an article or a passage, does; a
// curated record that gives no time holds as far as anybody knows.
struct StatementSide {
  const claims::Statement* statement;
  std::optional<claims::Day> as_of;
  bool speaks_now = false;
};

struct StatementRelation {
  Relation relation = Relation::Silent;
  std::vector<SlotOutcome> slots;    // `claim` is the goal's side
  std::vector<std::string> reasons;  // codes, the deciding slot first
  int32_t days_apart = 0;
  std::optional<claims::Rational> margin;
  std::string margin_unit;
  bool approximate = false;
};

// Does `goal` follow from `given`? Supports: it does. Contradicts: the two
// cannot both be true. Partial: they speak of one thing and nothing follows.
StatementRelation compare_statements(const StatementSide& goal,
                                     const StatementSide& given,
                                     const CompareContext& context);

// Whether a property counts how often another one happened: "coup_count"
// counts "coup". nullptr if it does not.
const claims::Property* counted_event(const claims::Property& property,
                                      const claims::Catalogue& catalogue);

}  // namespace engine
