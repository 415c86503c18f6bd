#include "claims/extract/claim_type.h"

namespace claims {
namespace {

const Quantity* quantity_of(const Claim& claim) {
  return std::get_if<Quantity>(&claim.statement.value);
}

bool in_family(const Property* property, Family family) {
  return property && property->family == family;
}

bool has_time(const Claim& claim, TimeModifier modifier) {
  return claim.statement.when && claim.statement.when->modifier == modifier;
}

bool is_quotation(const Claim& claim, const Property*) {
  return std::holds_alternative<Quote>(claim.statement.value);
}
bool is_position(const Claim&, const Property* property) {
  return in_family(property, Family::Attribution);
}
bool is_share(const Claim& claim, const Property*) {
  return quantity_of(claim) && quantity_of(claim)->unit == "%";
}
bool is_occurrences(const Claim& claim, const Property* property) {
  return quantity_of(claim) && property &&
         property->temporal == Temporal::Event &&
         property->family == Family::Quantity && !property->counts.empty() &&
         property->id.starts_with(property->counts);
}
bool is_range(const Claim& claim, const Property*) {
  return quantity_of(claim) &&
         quantity_of(claim)->modifier == Modifier::Between;
}
bool is_bound(const Claim& claim, const Property*) {
  const Quantity* quantity = quantity_of(claim);
  return quantity && (!quantity->interval.low() || !quantity->interval.high() ||
                      quantity->modifier == Modifier::SlightlyMoreThan ||
                      quantity->modifier == Modifier::SlightlyLessThan);
}
bool is_point(const Claim& claim, const Property*) {
  return quantity_of(claim) != nullptr;
}
bool is_duration(const Claim& claim, const Property*) {
  return std::holds_alternative<Duration>(claim.statement.value);
}
bool is_since(const Claim& claim, const Property* property) {
  return property && (has_time(claim, TimeModifier::Since) ||
                      has_time(claim, TimeModifier::Until));
}
bool is_deadline(const Claim& claim, const Property* property) {
  return property && (has_time(claim, TimeModifier::Before) ||
                      has_time(claim, TimeModifier::After));
}
bool is_order(const Claim& claim, const Property*) {
  return claim.order.has_value();
}
bool is_event_date(const Claim& claim, const Property* property) {
  return in_family(property, Family::Event) && claim.statement.when;
}
bool is_completion(const Claim&, const Property* property) {
  return in_family(property, Family::Event) && !property->entails.empty();
}
bool is_occurrence(const Claim&, const Property* property) {
  return in_family(property, Family::Event);
}
bool is_membership(const Claim&, const Property* property) {
  return property && property->role("member");
}
bool is_role_holder(const Claim&, const Property* property) {
  return property && is_office(*property);
}
bool is_location(const Claim&, const Property* property) {
  return property &&
         (property->value_role == "place" || property->role("place"));
}
bool is_entity(const Claim&, const Property* property) {
  return property != nullptr;
}
bool is_open(const Claim&, const Property*) { return true; }

}  // namespace

const std::vector<ClaimType>& claim_types() {
  static const std::vector<ClaimType> types = {
      {"attribution.quotation", "someone said these very words", is_quotation},
      {"attribution.reported_position", "someone said or announced something",
       is_position},
      {"quantity.share", "a percentage or part of a whole", is_share},
      {"quantity.occurrences", "how often something happened", is_occurrences},
      {"quantity.range", "a figure between two others", is_range},
      {"quantity.bound", "more than, at least, up to a figure", is_bound},
      {"quantity.point", "a figure", is_point},
      {"time.duration", "how long something lasts", is_duration},
      {"time.since_until", "since when, until when something holds", is_since},
      {"time.deadline", "before or after which day something happened",
       is_deadline},
      {"time.order", "what happened before or after what", is_order},
      {"time.event_date", "when something happened", is_event_date},
      {"event.completion", "something came to its end", is_completion},
      {"event.occurrence", "something happened", is_occurrence},
      {"entity.membership", "who belongs to what", is_membership},
      {"entity.role_holder", "who holds an office", is_role_holder},
      {"entity.location", "where something is", is_location},
      {"entity.property", "a property with one value, such as a capital",
       is_entity},
      {"open.predicate",
       "a claim outside the property catalogue: compared "
       "with passages only",
       is_open},
  };
  return types;
}

const char* type_of(const Claim& claim, const Property* property) {
  const bool open = claim.statement.is_open();
  for (const ClaimType& type : claim_types())
    if ((!open || property || type.holds == is_open) &&
        type.holds(claim, property))
      return type.name;
  return claim_types().back().name;
}

}  // namespace claims
