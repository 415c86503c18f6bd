#pragma once
// Compares one claim with one piece of evidence, slot by slot, by value kind.
// Measure, entity, place and period must line up before a value is compared;
// what does not line up is named and the pair decides nothing.

#include "claims/extract/claim.h"
#include "claims/language/pack.h"
#include "engine/compare/finding.h"
#include "sources/store/store.h"

namespace engine {

struct CompareContext {
  const claims::Language& language;  // units, concepts, catalogue, tolerance
  const sources::World& world;       // containment, membership of entities
  std::optional<claims::Day> as_of;  // "now" of the article
  // The evidence is one of several values that hold together: none of them
  // excludes another.
  bool one_of_several = false;
};

Finding compare(const claims::Claim& claim, const sources::Evidence& evidence,
                const CompareContext& context);

const char* name_of(Relation relation);  // "supports"
const char* name_of(Outcome outcome);    // "within"

}  // namespace engine
