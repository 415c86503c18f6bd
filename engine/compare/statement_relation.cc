#include "engine/compare/statement_relation.h"

#include <algorithm>

#include "claims/extract/claim_time.h"

namespace engine {

bool has_value(const claims::Statement& statement) {
  return !std::holds_alternative<std::monostate>(statement.value);
}

// "Euro 2024" is one time of what comes back: part of another event. What has
// no value, an attack or a signing, is named by its event alone.
bool names_one_time(const Pair& pair) {
  return std::any_of(
      pair.goal.arguments.begin(), pair.goal.arguments.end(),
      [&](const claims::Argument& argument) {
        if (!identifies(pair, argument)) return false;
        if (!std::holds_alternative<claims::Term>(pair.goal.value)) return true;
        const auto thing = pair.context.world.find(argument.term.entity);
        return thing &&
               pair.context.world.type_of(thing->part_of) == thing->type;
      });
}

namespace {

// Both sides speak of one occurrence by name, or the catalogue says that there
// is one only for what fills the required roles.
bool is_identified(const Pair& pair, const RolesRelation& roles) {
  if (!pair.property || roles.said != Scope::Same || roles.missing)
    return false;
  return pair.property->one_valued ||
         std::any_of(
             pair.goal.arguments.begin(), pair.goal.arguments.end(),
             [&](const claims::Argument& a) { return identifies(pair, a); });
}

bool is_one_day(const std::optional<claims::Period>& when) {
  return when && when->grain <= claims::Grain::Day && when->span.low() &&
         when->span.high() && days_between(when->span, when->span) == 0 &&
         when->span.high()->value.seconds - when->span.low()->value.seconds <=
             claims::kSecondsPerDay;
}

// Two figures speak of one occurrence if they name it, or its very day and all
// who and where: only then does one exclude the other.
bool is_same_occurrence(const Pair& pair, const RolesRelation& roles,
                        const TimeRelation& time) {
  if (!pair.property || roles.scope != Scope::Same) return false;
  if (roles.names_more) return false;
  return is_identified(pair, roles) ||
         (time.outcome == Outcome::Equal && is_one_day(pair.goal.when) &&
          is_one_day(pair.given.when));
}

// Another day excludes an event only if there was one only: another visit in
// March does not refute the visit in December.
bool excludes_other_days(const Pair& pair, const RolesRelation& roles) {
  return !pair.entailed && !has_value(pair.goal) && is_identified(pair, roles);
}

Relation weakest(Relation a, Relation b) {
  if (a == Relation::Silent || b == Relation::Silent) return Relation::Silent;
  if (a == Relation::Partial || b == Relation::Partial)
    return Relation::Partial;
  return a;
}

// A tournament has another winner each time: only who is said to have won this
// year's is excluded by who did.
bool may_be_another_time(const Pair& pair) {
  constexpr int64_t kYear = 366 * claims::kSecondsPerDay;
  if (!std::holds_alternative<claims::Term>(pair.goal.value) ||
      names_one_time(pair))
    return false;
  if (!pair.goal.when) return true;
  const auto& span = pair.goal.when->span;
  return !span.low() || !span.high() ||
         span.high()->value.seconds - span.low()->value.seconds > kYear;
}

Relation event_relation(const Pair& pair, const RolesRelation& roles,
                        const TimeRelation& time, Relation value) {
  switch (time.outcome) {
    case Outcome::Disjoint:
      return excludes_other_days(pair, roles) ? Relation::Contradicts
                                              : Relation::Silent;
    case Outcome::Overlaps:
    case Outcome::Missing:
      return weakest(value, Relation::Partial);
    default:
      break;
  }
  if (value == Relation::Contradicts &&
      (!is_same_occurrence(pair, roles, time) || may_be_another_time(pair)))
    return Relation::Partial;
  return value;
}

// "At the end of 2024" is a shorter time than 2024.
bool is_part_of_period(const claims::Period& period) {
  return period.modifier == claims::TimeModifier::Start ||
         period.modifier == claims::TimeModifier::Mid ||
         period.modifier == claims::TimeModifier::End;
}

// The rate or the sum of a year says nothing of one of its months or of its
// end; a number of people does, and what is said of now is held against the
// latest year.
bool is_of_longer_grain(const Pair& pair) {
  if (!pair.goal.when || !pair.given.when || !pair.property ||
      pair.property->unit == "count" || pair.goal.when->timex == claims::kNow)
    return false;
  const claims::Grain wanted = pair.goal.when->grain;
  const claims::Grain found = pair.given.when->grain;
  return wanted < found ||
         (wanted == found && is_part_of_period(*pair.goal.when) &&
          !is_part_of_period(*pair.given.when));
}

bool says_beginning(const claims::Statement& statement) {
  return statement.when &&
         (statement.when->modifier == claims::TimeModifier::Since ||
          statement.when->modifier == claims::TimeModifier::Begins);
}

Relation state_relation(const Pair& pair, const TimeRelation& time,
                        Relation value) {
  if (time.days_apart != 0) return value;  // the judge weighs the distance
  const bool counted =
      std::holds_alternative<claims::Quantity>(pair.goal.value);
  // Since when someone rules and since when a term of office runs differ.
  if (time.outcome == Outcome::Disjoint && says_beginning(pair.goal) &&
      pair.property && claims::is_office(*pair.property))
    return Relation::Partial;
  if (time.outcome == Outcome::Disjoint)  // it ended otherwise
    return value == Relation::Supports && !counted ? Relation::Contradicts
                                                   : Relation::Partial;
  if (time.outcome == Outcome::Overlaps || time.outcome == Outcome::Missing)
    return weakest(value, Relation::Partial);
  if (counted && is_of_longer_grain(pair))
    return weakest(value, Relation::Partial);
  if (value == Relation::Contradicts && !time.covers) return Relation::Partial;
  return value;
}

bool is_bounded_count(const Pair& pair) {
  return std::holds_alternative<claims::Quantity>(pair.goal.value) &&
         std::holds_alternative<claims::Quantity>(pair.given.value);
}

// Roles that do not line up leave less to say than the values alone would.
Relation capped(const Pair& pair, const RolesRelation& roles,
                Relation relation) {
  if (roles.required_missing || roles.missing)
    return weakest(relation, Relation::Partial);
  if (roles.scope == Scope::Whole && !is_bounded_count(pair))
    return weakest(relation, Relation::Partial);
  if (roles.said == Scope::Part && relation == Relation::Contradicts &&
      !is_bounded_count(pair))
    return Relation::Partial;
  return relation;
}

}  // namespace

Relation relation_of(const Pair& pair, const RolesRelation& roles,
                     const TimeRelation& time, Relation value) {
  return capped(pair, roles,
                is_event(pair) ? event_relation(pair, roles, time, value)
                               : state_relation(pair, time, value));
}

}  // namespace engine
