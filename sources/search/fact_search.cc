#include <algorithm>
#include <map>
#include <set>

#include "sources/search/known.h"
#include "sources/search/record_evidence.h"
#include "sources/search/searchers.h"

namespace sources {
namespace {

using claims::Statement;

std::set<std::string> entities_of(const Statement& statement) {
  std::set<std::string> entities;
  for (const claims::Argument& argument : statement.arguments)
    if (!argument.term.entity.empty()) entities.insert(argument.term.entity);
  return entities;
}

// Of a property with more facts than this, only those of the claim's own things
// and their parts are looked at.
constexpr size_t kMostOfProperty = 5'000;

// Facts about any of the things.
std::map<std::string, FactRecord> facts_of(
    const Store& store, const std::string& property,
    const std::set<std::string>& entities, const SearchOptions& options) {
  std::map<std::string, FactRecord> found;
  for (const std::string& entity : entities)
    for (FactRecord& fact : known_facts(store, property, entity, options))
      found.emplace(fact.id, std::move(fact));
  return found;
}

// Facts about any of the things; when there are none, all of the property: a
// fact may name a part ("NER/niamey") of what the claim names ("NER"), or
// another holder of what only one can hold.
std::map<std::string, FactRecord> facts_about(
    const Store& store, const std::string& property,
    const std::set<std::string>& entities, const SearchOptions& options) {
  std::map<std::string, FactRecord> found =
      facts_of(store, property, entities, options);
  if (!found.empty()) return found;
  const auto add = [&found](std::vector<FactRecord> facts) {
    for (FactRecord& fact : facts) found.emplace(fact.id, std::move(fact));
  };
  if (!store.has_more_facts(property, kMostOfProperty)) {
    add(known_facts(store, property, "", options));
    return found;
  }
  for (const std::string& entity : entities)
    for (const FactRecord& fact : store.facts_within(property, entity))
      if (auto known = known_version(store, fact, options))
        found.emplace(fact.id, std::move(*known));
  return found;
}

// States of `property` that one of the things has: who took office, or left
// it, is found by the offices that he has held.
std::map<std::string, FactRecord> facts_valued(
    const Store& store, const std::string& property,
    const std::set<std::string>& entities, const SearchOptions& options) {
  std::map<std::string, FactRecord> found;
  for (const std::string& entity : entities)
    for (const FactRecord& fact : store.facts_valued(property, entity))
      if (auto known = known_version(store, fact, options))
        found.emplace(fact.id, std::move(*known));
  return found;
}

}  // namespace

std::vector<std::string> bearing_properties(
    const std::string& property, const claims::Catalogue& catalogue) {
  std::set<std::string> all = {property};
  for (const claims::Property& other : catalogue.properties())
    if (catalogue.entails(other.id, property) ||
        catalogue.entails(property, other.id))
      all.insert(other.id);
  const claims::Property* own = catalogue.find(property);
  if (own) all.insert(own->beside.begin(), own->beside.end());
  if (own) all.insert(own->offices.begin(), own->offices.end());
  if (own && !own->listed_by.empty()) all.insert(own->listed_by);
  if (own && own->value == "quantity" && catalogue.find(own->counts))
    all.insert(own->counts);
  return {all.begin(), all.end()};
}

void search_facts(const Store& store, const claims::Language& language,
                  const Statement& statement, const std::string& /*words*/,
                  const SearchOptions& options, SearchResult* result) {
  const std::set<std::string> entities = entities_of(statement);
  const claims::Property* claimed = language.catalogue.find(statement.property);
  std::string named;
  for (const std::string& entity : entities)
    named += (named.empty() ? "" : ", ") + entity;
  for (const std::string& property :
       bearing_properties(statement.property, language.catalogue)) {
    size_t count = 0;
    for (const auto& [id, fact] :
         claimed && claimed->is_part_of_office(property)
             ? facts_valued(store, property, entities, options)
         : claimed && claimed->listed_by == property
             ? facts_of(store, property, entities, options)
             : facts_about(store, property, entities, options)) {
      Evidence evidence = evidence_of(store, fact, options);
      if (!is_known(evidence.source, options)) continue;
      evidence.score = property == statement.property ? 2 : 1;
      result->evidence.push_back(std::move(evidence));
      ++count;
    }
    result->searches.push_back(
        "facts " + property + "(" + named +
        "): " + (count == 0 ? std::string("none") : std::to_string(count)));
  }
}

}  // namespace sources
