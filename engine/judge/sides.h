#pragma once
// The two sides of a question: eligible findings for and against, weighed by
// independent origin. Three outlets that carry one dispatch weigh as one.

#include "engine/judge/eligibility.h"

namespace engine {

using Findings = std::vector<Finding>;

struct Sides {
  Findings supports;
  Findings contradicts;
  Findings open;  // on target, nothing follows
};

// Sum over origins of the heaviest finding of each.
int weight_of(const Findings& side);
// Distinct origins and distinct source documents.
int origins_in(const Findings& findings);
int sources_in(const Findings& findings);
std::string origin_of(const sources::Evidence& evidence);

// Takes from both sides every origin that says both things: its later word
// stays if it has one, else all of it moves to `open`.
void settle_divided_origins(Sides* sides);

// Order of a trail: heavier first, then nearer in time, then by id. Total, so
// that the order in which findings come never shows.
void sort_for_trail(Findings* findings);

}  // namespace engine
