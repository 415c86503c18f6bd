#include "engine/compare/slot.h"

namespace engine {

Scope joined(Scope a, Scope b) {
  for (const Scope worst : {Scope::Differs, Scope::Unknown})
    if (a == worst || b == worst) return worst;
  if (a == b || b == Scope::Same) return a;
  return a == Scope::Same ? b : Scope::Unknown;
}

Outcome outcome_of(Scope scope) {
  switch (scope) {
    case Scope::Same:
      return Outcome::Equal;
    case Scope::Part:
      return Outcome::Within;
    case Scope::Whole:
      return Outcome::Overlaps;
    case Scope::Unknown:
      return Outcome::Missing;
    case Scope::Differs:
      return Outcome::Disjoint;
  }
  return Outcome::NotComparable;
}

std::string text_of(const claims::Term& term) {
  if (!term.entity.empty()) return term.entity;
  if (!term.concept_id.empty()) return "concept:" + term.concept_id;
  return "\"" + term.text + "\"";
}

}  // namespace engine
