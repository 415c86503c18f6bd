#include "engine/verify/described.h"

#include <set>

#include "sources/search/known.h"

namespace engine {
namespace {

using claims::Claim;
using claims::Property;

// The day at which an office is looked up: the claim's own, else "now".
std::optional<claims::Instant> day_of_claim(const Claim& claim,
                                            const CheckOptions& options) {
  const std::optional<claims::Period>& when = claim.statement.when;
  if (when && when->span.low()) return when->span.low()->value;
  if (when && when->span.high()) return when->span.high()->value;
  if (options.as_of) return claims::start_of(*options.as_of);
  return std::nullopt;
}

bool holds_at(const sources::FactRecord& fact,
              std::optional<claims::Instant> day) {
  if (!fact.statement.when) return true;
  return day && fact.statement.when->span.contains(*day);
}

// The one entity that the facts of `property` give `country`; "" if none or
// several do.
std::string holder(const Property& property, const std::string& country,
                   std::optional<claims::Instant> day, const Bases& bases,
                   const CheckOptions& options, std::string* fact_id) {
  sources::SearchOptions how;
  how.known_at = options.known_at;
  std::set<std::string> holders;
  for (const sources::Store* store : bases.stores)
    for (const sources::FactRecord& fact :
         sources::known_facts(*store, property.id, country, how)) {
      const auto* term = std::get_if<claims::Term>(&fact.statement.value);
      if (!term || term->entity.empty() ||
          fact.rank == sources::Rank::Deprecated || !holds_at(fact, day))
        continue;
      if (holders.insert(term->entity).second) *fact_id = fact.id;
    }
  return holders.size() == 1 ? *holders.begin() : "";
}

// The property that an office id names ("head_of_state" of
// "RUS:head_of_state"): one that gives a country one entity.
const Property* office(const std::string& entity,
                       const claims::Language& language) {
  const size_t colon = entity.find(':');
  if (colon == std::string::npos) return nullptr;
  const Property* property = language.catalogue.find(entity.substr(colon + 1));
  const bool names_one = property && property->value == "entity" &&
                         property->one_valued && property->role("country");
  return names_one ? property : nullptr;
}

}  // namespace

Claim with_described_named(const Claim& claim, const claims::Language& language,
                           const Bases& bases, const CheckOptions& options) {
  Claim named = claim;
  const auto day = day_of_claim(claim, options);
  const auto name = [&](const std::string& role, claims::Term* term) {
    const Property* property = office(term->entity, language);
    if (!property) return;
    const std::string country = term->entity.substr(0, term->entity.find(':'));
    std::string fact_id;
    const std::string entity =
        holder(*property, country, day, bases, options, &fact_id);
    if (entity.empty()) return;
    term->entity = entity;
    named.assumptions.push_back(
        {role, entity, claims::Span{}, "described." + property->id});
  };
  for (claims::Argument& argument : named.statement.arguments)
    name(argument.role, &argument.term);
  if (auto* term = std::get_if<claims::Term>(&named.statement.value))
    name("value", term);
  return named;
}

}  // namespace engine
