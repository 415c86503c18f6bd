#include "engine/compare/entity_compare.h"

#include <algorithm>

#include "claims/language/token.h"

namespace engine {
namespace {

using claims::Term;

constexpr std::string_view kOrganisation = "organisation";

// Agencies have derived ids, "FRA:armed_forces", that the base need not list.
std::string_view owner_of(std::string_view id) {
  const size_t colon = id.find(':');
  return colon == id.npos ? std::string_view() : id.substr(0, colon);
}

bool lies_in(const sources::World& world, std::string_view part,
             std::string_view whole) {
  // What a union has, its parliament has not: only places hold what is in them.
  if (world.type_of(part) == kOrganisation &&
      world.type_of(whole) == kOrganisation)
    return false;
  if (world.within(part, whole)) return true;
  const std::string_view owner = owner_of(part);
  return !owner.empty() && world.within(owner, whole);
}

bool is_called(const sources::World& world, const std::string& entity,
               const std::string& words) {
  if (words.empty()) return false;
  const auto thing = world.find(entity);
  if (!thing) return false;
  const std::string folded = claims::fold(words);
  return std::any_of(
      thing->labels.begin(), thing->labels.end(),
      [&](const auto& label) { return claims::fold(label.second) == folded; });
}

ScopeRelation compare_entities(const std::string& goal,
                               const std::string& given,
                               const sources::World& world) {
  if (goal == given) return {Scope::Same, "entity.same"};
  // "France withdrew" and "the French forces withdrew" name one actor.
  if (owner_of(given) == goal) return {Scope::Same, "entity.agency_of_country"};
  if (owner_of(goal) == given)
    return {Scope::Whole, "entity.country_of_agency"};
  if (lies_in(world, given, goal)) return {Scope::Part, "entity.contained"};
  if (lies_in(world, goal, given)) return {Scope::Whole, "entity.contains"};
  return {Scope::Differs, "entity.differs"};
}

ScopeRelation compare_concepts(const std::string& goal,
                               const std::string& given,
                               const claims::Catalogue& catalogue) {
  if (goal == given) return {Scope::Same, "concept.same"};
  if (catalogue.is_a(given, goal)) return {Scope::Part, "concept.narrower"};
  if (catalogue.is_a(goal, given)) return {Scope::Whole, "concept.wider"};
  return {Scope::Unknown, "concept.differs"};
}

// A class on one side, a thing on the other: "a plane" and one named plane.
ScopeRelation compare_instance(const std::string& concept_id,
                               const std::string& entity, Scope if_instance,
                               const CompareContext& context) {
  const std::string type(context.world.type_of(entity));
  if (!type.empty() &&
      (type == concept_id || context.language.catalogue.is_a(type, concept_id)))
    return {if_instance, "concept.instance"};
  return {Scope::Unknown, "concept.instance_unknown"};
}

ScopeRelation compare_words(const Term& goal, const Term& given,
                            const sources::World& world) {
  if (!goal.entity.empty() && is_called(world, goal.entity, given.text))
    return {Scope::Same, "entity.called"};
  if (!given.entity.empty() && is_called(world, given.entity, goal.text))
    return {Scope::Same, "entity.called"};
  const bool bare = goal.entity.empty() && given.entity.empty() &&
                    goal.concept_id.empty() && given.concept_id.empty();
  if (bare && !goal.text.empty() &&
      claims::fold(goal.text) == claims::fold(given.text))
    return {Scope::Same, "words.same"};
  return {Scope::Unknown, "entity.unknown"};
}

}  // namespace

ScopeRelation compare_terms(const Term& goal, const Term& given,
                            const CompareContext& context) {
  if (!goal.entity.empty() && !given.entity.empty())
    return compare_entities(goal.entity, given.entity, context.world);
  ScopeRelation found{Scope::Unknown, ""};
  if (!goal.concept_id.empty() && !given.concept_id.empty())
    found = compare_concepts(goal.concept_id, given.concept_id,
                             context.language.catalogue);
  // A thing may be known by its class, by its type, or by both.
  if (found.scope == Scope::Unknown && !goal.concept_id.empty() &&
      !given.entity.empty())
    found =
        compare_instance(goal.concept_id, given.entity, Scope::Part, context);
  if (found.scope == Scope::Unknown && !goal.entity.empty() &&
      !given.concept_id.empty())
    found =
        compare_instance(given.concept_id, goal.entity, Scope::Whole, context);
  return *found.rule ? found : compare_words(goal, given, context.world);
}

std::string counted_class(const claims::Quantity& quantity,
                          const claims::Property* property) {
  if (quantity.unit.starts_with("x:")) return quantity.unit.substr(2);
  if (quantity.unit != "1") return "";
  if (!quantity.of.empty()) return quantity.of;
  return property ? property->counts : "";
}

ScopeRelation compare_classes(const std::string& goal, const std::string& given,
                              const claims::Catalogue& catalogue) {
  if (goal == given) return {Scope::Same, "class.same"};
  if (goal.empty() || given.empty()) return {Scope::Differs, "class.differs"};
  if (catalogue.broad_sense(goal) == catalogue.broad_sense(given))
    return {Scope::Same, "class.broad_sense"};
  if (catalogue.is_a(given, goal)) return {Scope::Part, "class.narrower"};
  if (catalogue.is_a(goal, given)) return {Scope::Whole, "class.wider"};
  return {Scope::Differs, "class.differs"};
}

ValueRelation compare_entity_values(const Term& goal, const Term& given,
                                    bool one_valued,
                                    const CompareContext& context) {
  const ScopeRelation found = compare_terms(goal, given, context);
  ValueRelation result;
  result.outcome = outcome_of(found.scope);
  result.rule = found.rule;
  if (found.scope == Scope::Same || found.scope == Scope::Part)
    result.relation = Relation::Supports;
  if (found.scope == Scope::Whole) result.relation = Relation::Partial;
  if (found.scope == Scope::Differs)
    result.relation = one_valued ? Relation::Contradicts : Relation::Silent;
  return result;
}

}  // namespace engine
