#pragma once
// Lines up the roles of two statements: who, where, of which agreement. One
// role off target and nothing else is compared.

#include <string>
#include <string_view>

#include "claims/language/catalogue.h"
#include "engine/compare/slot.h"
#include "engine/compare/statement_compare.h"

namespace engine {

// All that the steps of a comparison share about one pair of statements.
struct Pair {
  const claims::Statement& goal;
  const claims::Statement& given;
  const claims::Property*
      property;   // of the goal; nullptr for an open predicate
  bool entailed;  // the given property is stronger than the goal's
  const CompareContext& context;
};

bool is_event(const Pair& pair);

struct RolesRelation {
  Scope said = Scope::Same;   // of the roles that the claim fills
  Scope scope = Scope::Same;  // and of those that only the evidence fills
  bool names_more = false;    // only the evidence names the occurrence
  bool missing = false;  // the claim says a role that the evidence does not
  bool required_missing = false;
  std::string_view off_rule;  // why the first role off target is
};

RolesRelation compare_roles(const Pair& pair, StatementRelation* result);

// A role filled by the very happening or text that the property is about: the
// attack of an attack, the agreement of a denunciation. What somebody speaks or
// agrees about is no such.
bool identifies(const Pair& pair, const claims::Argument& argument);

void note_slot(StatementRelation* result, const std::string& slot,
               Outcome outcome, std::string goal, std::string given,
               const char* rule);

}  // namespace engine
