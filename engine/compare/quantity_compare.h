#pragma once
// Compares two figures by their intervals: evidence inside what the claim
// leaves possible supports it, evidence outside excludes it. Bounds ("more
// than") are strict; plain and vague figures have the published tolerance
// (claims/packs/tolerance.toml).

#include "claims/language/catalogue.h"
#include "engine/compare/slot.h"

namespace engine {

// `scope` says what the evidence counts against what the claim counts: a part
// gives a lower bound only, a whole an upper one.
ValueRelation compare_quantities(const claims::Quantity& goal,
                                 const claims::Quantity& given, Scope scope,
                                 const claims::Property* property,
                                 const CompareContext& context);

// `quantity` in `unit`; nullopt if the two measure different things.
std::optional<claims::Quantity> converted(const claims::Quantity& quantity,
                                          const std::string& unit,
                                          const claims::UnitTable& units);

}  // namespace engine
