#pragma once
// Compares what fills a role: things of the base by id and containment, classes
// of things by the concept table, bare words by their folded form. An unknown
// name is never taken for another thing: it is Unknown, not Differs.

#include "claims/language/catalogue.h"
#include "engine/compare/slot.h"

namespace engine {

// `given` (evidence) against `goal` (claim).
ScopeRelation compare_terms(const claims::Term& goal, const claims::Term& given,
                            const CompareContext& context);

// The class of things that `unit` counts ("x:soldier" = "soldier"); `counts` of
// the property for a bare number; "" for a measure.
std::string counted_class(const claims::Quantity& quantity,
                          const claims::Property* property);
ScopeRelation compare_classes(const std::string& goal, const std::string& given,
                              const claims::Catalogue& catalogue);

// A value that is a thing: "the capital of Niger is Niamey". Other values
// exclude it only where the property has one value at a time.
ValueRelation compare_entity_values(const claims::Term& goal,
                                    const claims::Term& given, bool one_valued,
                                    const CompareContext& context);

}  // namespace engine
