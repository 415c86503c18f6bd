#include "engine/compare/role_compare.h"

#include <algorithm>

#include "engine/compare/entity_compare.h"

namespace engine {
namespace {

void compare_role(const Pair& pair, const claims::Argument& wanted,
                  RolesRelation* roles, StatementRelation* result) {
  const claims::Term* given = pair.given.argument(wanted.role);
  if (!given) {
    roles->missing = true;
    const claims::Role* role =
        pair.property ? pair.property->role(wanted.role) : nullptr;
    if (!role || role->required) roles->required_missing = true;
    note_slot(result, wanted.role, Outcome::Missing, text_of(wanted.term), "",
              "role.missing");
    return;
  }
  const ScopeRelation found = compare_terms(wanted.term, *given, pair.context);
  note_slot(result, wanted.role, outcome_of(found.scope), text_of(wanted.term),
            text_of(*given), found.rule);
  const claims::Role* role =
      pair.property ? pair.property->role(wanted.role) : nullptr;
  const bool part_for_whole = role && role->whole && found.scope == Scope::Part;
  if (part_for_whole ||
      (found.scope == Scope::Unknown && role && !role->required))
    roles->missing = true;  // it may be the same: nothing follows
  else
    roles->said = joined(roles->said, found.scope);
  const bool off = found.scope == Scope::Differs ||
                   (found.scope == Scope::Unknown && (!role || role->required));
  if (off && roles->off_rule.empty()) roles->off_rule = found.rule;
}

// The place of the very event that the claim names, or the whole class that is
// counted: all of it happened there, all of them are counted.
bool narrows_nothing(const Pair& pair, const claims::Term& extra) {
  if (!extra.entity.empty())
    return std::any_of(
        pair.goal.arguments.begin(), pair.goal.arguments.end(),
        [&](const claims::Argument& named) {
          const claims::Term* same = pair.given.argument(named.role);
          return identifies(pair, named) && same &&
                 same->entity == named.term.entity &&
                 pair.context.world.within(named.term.entity, extra.entity);
        });
  return pair.property && !extra.concept_id.empty() &&
         extra.concept_id == pair.property->counts;
}

// Who heads a state without a word on his title is its president: silence says
// the same on both sides, and a title narrows nothing.
void compare_tacit_roles(const Pair& pair, RolesRelation* roles,
                         StatementRelation* result) {
  if (!pair.property) return;
  const claims::Catalogue& catalogue = pair.context.language.catalogue;
  for (const claims::Role& role : pair.property->roles) {
    if (role.unsaid.empty()) continue;
    const claims::Term tacit{"", role.unsaid, ""};
    const claims::Term* wanted = pair.goal.argument(role.name);
    const claims::Term* given = pair.given.argument(role.name);
    if (!wanted && !given) continue;
    if (!wanted) wanted = &tacit;
    if (!given) given = &tacit;
    const bool borne_out =
        catalogue.is_a(given->concept_id, wanted->concept_id);
    const char* rule = borne_out ? "concept.same" : "concept.differs";
    note_slot(result, role.name,
              borne_out ? Outcome::Equal : Outcome::NotComparable,
              text_of(*wanted), text_of(*given), rule);
    if (borne_out) continue;
    if (catalogue.is_a(wanted->concept_id, given->concept_id))
      roles->missing = true;  // "the leader" may be its president
    else if (roles->off_rule.empty())
      roles->off_rule = rule;
  }
}

bool is_tacit(const Pair& pair, std::string_view name) {
  const claims::Role* role =
      pair.property ? pair.property->role(name) : nullptr;
  return role && !role->unsaid.empty();
}

// What the evidence says and the claim does not makes the evidence narrower;
// the name of the event only says which one it is.
void compare_unsaid_roles(const Pair& pair, RolesRelation* roles,
                          StatementRelation* result) {
  for (const claims::Argument& extra : pair.given.arguments) {
    if (pair.goal.argument(extra.role) || is_tacit(pair, extra.role)) continue;
    note_slot(result, extra.role, Outcome::Within, "", text_of(extra.term),
              "role.unsaid");
    if (is_event(pair) && identifies(pair, extra))
      roles->names_more = true;
    else if (!narrows_nothing(pair, extra.term))
      roles->scope = joined(roles->scope, Scope::Part);
  }
}

}  // namespace

bool is_event(const Pair& pair) {
  return !pair.property || pair.property->temporal == claims::Temporal::Event;
}

void note_slot(StatementRelation* result, const std::string& slot,
               Outcome outcome, std::string goal, std::string given,
               const char* rule) {
  result->slots.push_back(
      {slot, outcome, std::move(goal), std::move(given), rule});
}

bool identifies(const Pair& pair, const claims::Argument& argument) {
  const std::string_view id = argument.term.entity;
  if (id.empty() || argument.role == "topic") return false;
  if (!pair.property || pair.property->family == claims::Family::Attribution)
    return false;
  const std::string_view known = pair.context.world.type_of(id);
  const std::string_view type =
      known.empty() ? id.substr(0, id.find('/')) : known;
  return type == "event" || type == "agreement";
}

RolesRelation compare_roles(const Pair& pair, StatementRelation* result) {
  RolesRelation roles;
  for (const claims::Argument& wanted : pair.goal.arguments)
    if (!is_tacit(pair, wanted.role))
      compare_role(pair, wanted, &roles, result);
  compare_tacit_roles(pair, &roles, result);
  roles.scope = roles.said;
  compare_unsaid_roles(pair, &roles, result);
  if (!pair.property) return roles;
  // A claim without who or where is about nobody in particular.
  for (const claims::Role& role : pair.property->roles)
    if (role.required && !pair.goal.argument(role.name))
      roles.required_missing = true;
  return roles;
}

}  // namespace engine
