#include "engine/compare/statement_compare.h"

#include <algorithm>

#include "engine/compare/entity_compare.h"
#include "engine/compare/period_compare.h"
#include "engine/compare/quantity_compare.h"
#include "engine/compare/quote_compare.h"
#include "engine/compare/role_compare.h"
#include "engine/compare/statement_relation.h"

namespace engine {
namespace {

using claims::Property;
using claims::Statement;
using claims::Temporal;

// --- time --------------------------------------------------------------

// An event that follows from another one lies at or before it.
TimeSide as_consequence(TimeSide side) {
  side.span = TimeSpan(std::nullopt, side.span.high());
  side.is_stretch = false;
  return side;
}

// "President since 2012" says that he still is: a record that began then and
// has ended bears out half of it.
bool has_ended_since(const Pair& pair, const StatementSide& goal,
                     const TimeSide& found) {
  return !is_event(pair) && pair.goal.when &&
         pair.goal.when->modifier == claims::TimeModifier::Since &&
         goal.as_of && found.is_stretch && found.span.high() &&
         found.span.high()->value <= claims::start_of(*goal.as_of);
}

// Who held an office, or what a figure was, when a text without a date was
// written is not known.
bool is_undated(const Pair& pair, const StatementSide& goal) {
  return !goal.as_of && !pair.goal.when && !is_event(pair) && pair.property &&
         (claims::is_office(*pair.property) ||
          !pair.property->offices.empty() ||
          std::holds_alternative<claims::Quantity>(pair.goal.value));
}

// "A bus was attacked" is news: an attack of years ago is another one, unless
// such a thing happens once.
bool is_of_long_ago(const Pair& pair, const StatementSide& goal,
                    const TimeSide& found) {
  constexpr int kYear = 366;
  if (!is_event(pair) || pair.goal.when || !goal.as_of || !found.span.high() ||
      !pair.property || (pair.property->one_valued && !has_value(pair.goal)))
    return false;
  return found.span.high()->value <
             claims::start_of(goal.as_of->plus(-kYear)) &&
         !names_one_time(pair);
}

TimeRelation compare_times(const Pair& pair, const StatementSide& goal,
                           const StatementSide& given,
                           StatementRelation* result) {
  if (pair.property && pair.property->temporal == Temporal::Timeless)
    return {Outcome::Equal, "when.timeless"};
  const TimeSide wanted =
      time_side(pair.goal, pair.property, goal.as_of, goal.speaks_now);
  TimeSide found =
      time_side(pair.given, pair.property, given.as_of, given.speaks_now);
  if (pair.entailed && is_event(pair)) found = as_consequence(found);
  TimeRelation time = is_event(pair) ? compare_event_times(wanted, found)
                                     : compare_state_times(wanted, found);
  if (has_ended_since(pair, goal, found))
    time = {Outcome::Overlaps, "when.ended", 0, false};
  if (is_of_long_ago(pair, goal, found))
    time = {Outcome::Overlaps, "when.long_ago", 0, false};
  if (is_undated(pair, goal) && time.outcome == Outcome::Within)
    time = {Outcome::Within, "when.undated", 0, false};
  note_slot(result, "when", time.outcome,
            pair.goal.when ? claims::text_of(wanted.span) : "",
            pair.given.when ? claims::text_of(found.span) : "", time.rule);
  return time;
}

// --- value -------------------------------------------------------------

struct ValueComparer {
  const Pair& pair;
  const RolesRelation& roles;
  QuoteRelation* quote;

  bool one_valued() const {
    return pair.property && pair.property->one_valued &&
           !pair.context.one_of_several && roles.said == Scope::Same;
  }

  ValueRelation operator()(const claims::Quantity& goal,
                           const claims::Quantity& given) const {
    return compare_quantities(goal, given, roles.scope, pair.property,
                              pair.context);
  }
  ValueRelation operator()(const claims::Term& goal,
                           const claims::Term& given) const {
    return compare_entity_values(goal, given, one_valued(), pair.context);
  }
  ValueRelation operator()(const claims::Period& goal,
                           const claims::Period& given) const {
    return compare_period_values(goal, given, one_valued());
  }
  ValueRelation operator()(const claims::Duration& goal,
                           const claims::Duration& given) const {
    return compare_durations(goal, given, pair.context);
  }
  ValueRelation operator()(const claims::Quote& goal,
                           const claims::Quote& given) const {
    *quote = compare_quotes(goal, given);
    return quote->value;
  }
  // The claim asserts no value: that it happened is enough.
  template <typename T>
  ValueRelation operator()(const std::monostate&, const T&) const {
    ValueRelation result;
    result.relation = Relation::Supports;
    result.outcome = Outcome::Within;
    result.rule = "value.unsaid";
    return result;
  }
  template <typename A, typename B>
  ValueRelation operator()(const A&, const B&) const {
    ValueRelation result;
    result.outcome = Outcome::Missing;
    result.rule = "value.missing";
    return result;
  }
};

struct ValueText {
  std::string operator()(const std::monostate&) const { return ""; }
  std::string operator()(const claims::Quantity& v) const {
    return claims::text_of(v);
  }
  std::string operator()(const claims::Term& v) const { return text_of(v); }
  std::string operator()(const claims::Period& v) const {
    return claims::text_of(v.span);
  }
  std::string operator()(const claims::Duration& v) const { return v.timex; }
  std::string operator()(const claims::Quote& v) const { return v.words; }
};

ValueRelation compare_values(const Pair& pair, const RolesRelation& roles,
                             StatementRelation* result) {
  QuoteRelation quote;
  ValueRelation value = std::visit(ValueComparer{pair, roles, &quote},
                                   pair.goal.value, pair.given.value);
  if (std::holds_alternative<std::monostate>(pair.goal.value) &&
      std::holds_alternative<std::monostate>(pair.given.value))
    return value;
  const bool altered = !quote.altered_claim.empty();
  note_slot(
      result, "value", value.outcome,
      altered ? quote.altered_claim : std::visit(ValueText(), pair.goal.value),
      altered ? quote.altered_evidence
              : std::visit(ValueText(), pair.given.value),
      value.rule);
  return value;
}

// --- what follows ------------------------------------------------------

void add_reason(StatementRelation* result, const char* code) {
  auto& all = result->reasons;
  if (*code && std::find(all.begin(), all.end(), code) == all.end())
    all.emplace_back(code);
}

StatementRelation off_target(StatementRelation result, std::string_view code) {
  result.relation = Relation::Silent;
  result.reasons.emplace_back(code);
  return result;
}

void explain(const Pair& pair, const RolesRelation& roles,
             const TimeRelation& time, const ValueRelation& value,
             StatementRelation* result) {
  const bool by_time = time.outcome == Outcome::Disjoint ||
                       time.outcome == Outcome::Overlaps ||
                       time.outcome == Outcome::Missing;
  if (by_time) add_reason(result, time.rule);
  if (roles.missing) add_reason(result, "role.missing");
  if (has_value(pair.goal)) add_reason(result, value.rule);
  if (value.understated) add_reason(result, "value.understated");
  if (!by_time) add_reason(result, time.rule);
  for (const SlotOutcome& slot : result->slots)
    if (slot.outcome == Outcome::Within || slot.outcome == Outcome::Overlaps)
      add_reason(result, slot.rule.c_str());
  if (pair.entailed) add_reason(result, "property.entailed");
}

StatementRelation conclude(const Pair& pair, const RolesRelation& roles,
                           const TimeRelation& time, const ValueRelation& value,
                           StatementRelation result) {
  result.relation = relation_of(pair, roles, time, value.relation);
  result.days_apart = time.days_apart;
  result.approximate =
      value.approximate || time.outcome == Outcome::Approximate;
  result.margin = value.margin;
  result.margin_unit = value.margin_unit;
  if (is_event(pair) && time.outcome == Outcome::Disjoint) {
    result.margin = claims::Rational(time.days_apart).magnitude();
    result.margin_unit = "d";
  }
  explain(pair, roles, time, value, &result);
  return result;
}

bool is_beside(const Property* property, const std::string& other) {
  return property && std::find(property->beside.begin(), property->beside.end(),
                               other) != property->beside.end();
}

// The record of another office says the very same of the very same: it may be
// what the claim means.
StatementRelation compare_beside(const Pair& pair, const StatementSide& goal,
                                 const StatementSide& given,
                                 StatementRelation result) {
  const RolesRelation roles = compare_roles(pair, &result);
  const bool same =
      roles.off_rule.empty() && roles.said == Scope::Same &&
      compare_values(pair, roles, &result).relation == Relation::Supports;
  compare_times(pair, goal, given, &result);
  // Once is enough: which office is meant, and when, is what stays open.
  if (!same) return off_target(std::move(result), "property.differs");
  result.slots.front().rule = "property.beside";
  result.relation = Relation::Partial;
  result.reasons.emplace_back("property.beside");
  return result;
}

struct OfficeRow {
  claims::OfficePart part;
  std::optional<claims::Period> (*time)(const claims::Period&);
  const char* reason;
};
constexpr OfficeRow kOfficeRows[] = {
    {claims::OfficePart::Start, claims::beginning_of, "property.begins"},
    {claims::OfficePart::End, claims::end_of, "property.ends"},
    {claims::OfficePart::Whole,
     [](const claims::Period& all) { return std::optional(all); },
     "property.holds"}};

const OfficeRow& office_row(claims::OfficePart part) {
  return *std::find_if(std::begin(kOfficeRows), std::end(kOfficeRows),
                       [part](const auto& row) { return row.part == part; });
}

void put(claims::Argument argument, Statement* statement) {
  std::vector<claims::Argument>& all = statement->arguments;
  all.insert(std::upper_bound(
                 all.begin(), all.end(), argument,
                 [](const auto& a, const auto& b) { return a.role < b.role; }),
             std::move(argument));
}

// What the term of `office` says as `said`: that its holder took it, left it
// or had it. nullopt when that end of the term is not known.
std::optional<Statement> said_of_holder(const Statement& term,
                                        const Property* office,
                                        const Property& said) {
  const auto* holder = std::get_if<claims::Term>(&term.value);
  const auto when =
      term.when ? office_row(said.office_part).time(*term.when) : std::nullopt;
  if (!holder || !when || said.roles.empty()) return std::nullopt;
  Statement of_holder = term;
  of_holder.property = said.id;
  of_holder.value = {};
  of_holder.when = when;
  std::erase_if(of_holder.arguments, [&](const claims::Argument& argument) {
    return !said.role(argument.role);
  });
  put({said.roles.front().name, *holder}, &of_holder);
  // What the office leaves unsaid need not be what `said` does.
  if (office)
    for (const claims::Role& role : office->roles)
      if (!role.unsaid.empty() && said.role(role.name) &&
          !term.argument(role.name))
        put({role.name, {"", role.unsaid, ""}}, &of_holder);
  return of_holder;
}

StatementRelation compare_with_office(const StatementSide& goal,
                                      const StatementSide& given,
                                      const Property& said,
                                      const CompareContext& context,
                                      StatementRelation result) {
  const auto of_holder = said_of_holder(
      *given.statement,
      context.language.catalogue.find(given.statement->property), said);
  if (!of_holder) return off_target(std::move(result), "property.differs");
  result = compare_statements(goal, {&*of_holder, given.as_of}, context);
  const char* reason = office_row(said.office_part).reason;
  result.slots.front() = {"property", Outcome::Within, said.id,
                          given.statement->property, reason};
  add_reason(&result, reason);
  // Which office is meant is not said: without its time it may be any, and no
  // record of one tells that he did not have, take or leave another.
  // Nor is a king who is head of state no president.
  const bool any = said.temporal == Temporal::Event
                       ? !goal.statement->when
                       : goal.statement->polarity == claims::Polarity::Negated;
  if (result.relation == Relation::Contradicts ||
      (any && result.relation == Relation::Supports))
    result.relation = Relation::Partial;
  return result;
}

}  // namespace

const Property* counted_event(const Property& property,
                              const claims::Catalogue& catalogue) {
  if (property.value != "quantity" || property.counts.empty()) return nullptr;
  const Property* event = catalogue.find(property.counts);
  return event && event->temporal == Temporal::Event ? event : nullptr;
}

StatementRelation compare_statements(const StatementSide& goal,
                                     const StatementSide& given,
                                     const CompareContext& context) {
  const claims::Catalogue& catalogue = context.language.catalogue;
  const std::string& wanted = goal.statement->property;
  const std::string& found = given.statement->property;
  const bool entailed = wanted != found && catalogue.entails(found, wanted);
  const Pair pair{*goal.statement, *given.statement, catalogue.find(wanted),
                  entailed, context};
  StatementRelation result;
  if (wanted != found && !entailed) {
    note_slot(&result, "property", Outcome::NotComparable, wanted, found,
              "property.differs");
    if (pair.property && pair.property->is_part_of_office(found))
      return compare_with_office(goal, given, *pair.property, context,
                                 std::move(result));
    if (is_beside(pair.property, found))
      return compare_beside(pair, goal, given, std::move(result));
    return off_target(std::move(result), "property.differs");
  }
  note_slot(&result, "property", entailed ? Outcome::Within : Outcome::Equal,
            wanted, found, entailed ? "property.entailed" : "property.same");
  const RolesRelation roles = compare_roles(pair, &result);
  if (!roles.off_rule.empty())
    return off_target(std::move(result), roles.off_rule);
  const TimeRelation time = compare_times(pair, goal, given, &result);
  const ValueRelation value = compare_values(pair, roles, &result);
  return conclude(pair, roles, time, value, std::move(result));
}

}  // namespace engine
