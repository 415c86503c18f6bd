#include "engine/compare/list_compare.h"

#include <algorithm>

#include "engine/compare/period_compare.h"

namespace engine {
namespace {

using claims::Argument;
using claims::Statement;

// The one argument of the claim that the list leaves open; nullptr unless all
// others are those of the list.
const Argument* open_place(const Statement& claim, const Statement& list) {
  const Argument* open = nullptr;
  for (const Argument& argument : claim.arguments) {
    const claims::Term* same = list.argument(argument.role);
    if (same && !same->entity.empty() && same->entity == argument.term.entity)
      continue;
    if (same || open) return nullptr;
    open = &argument;
  }
  return claim.arguments.size() == list.arguments.size() + 1 ? open : nullptr;
}

// Greenland may be in by way of Denmark.
bool is_of_its_own(const claims::Term& term, const std::string& type,
                   const sources::World& world) {
  if (term.entity.empty() || world.type_of(term.entity) != type) return false;
  const auto thing = world.find(term.entity);
  return thing &&
         (thing->part_of.empty() || world.type_of(thing->part_of) != type);
}

// The list is known to hold for all of the time that the claim speaks of.
bool covers(const Statement& claim, const claims::Property& property,
            const sources::Evidence& evidence, const CompareContext& context) {
  if (!evidence.statement.when || !evidence.as_of) return false;
  const TimeSide wanted = time_side(claim, &property, context.as_of, true);
  if (!wanted.span.low() || !wanted.span.high()) return false;
  return wanted.span.within(evidence.statement.when->span) &&
         wanted.span.high()->value <= start_of(evidence.as_of->plus(1));
}

}  // namespace

void apply_list(const claims::Claim& claim, const sources::Evidence& evidence,
                const CompareContext& context, Finding* finding) {
  const Statement& said = claim.statement;
  const claims::Property* property =
      context.language.catalogue.find(said.property);
  if (!property || property->listed_by.empty() || !evidence.complete ||
      property->listed_by != evidence.statement.property)
    return;
  const Argument* open = open_place(said, evidence.statement);
  if (!open || !is_of_its_own(open->term, property->lists, context.world) ||
      !covers(said, *property, evidence, context))
    return;
  const bool denied = said.polarity == claims::Polarity::Negated;
  finding->relation = denied ? Relation::Supports : Relation::Contradicts;
  finding->reasons = {kCompleteList};
  finding->slots.push_back({open->role,
                            denied ? Outcome::Equal : Outcome::Disjoint,
                            open->term.entity, "", kCompleteList});
}

}  // namespace engine
