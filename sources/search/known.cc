#include "sources/search/known.h"

#include <algorithm>
#include <map>

#include "sources/search/record_evidence.h"
#include "sources/store/record_json.h"

namespace sources {
namespace {

using claims::Day;

bool is_by(const std::string& day, Day limit) {
  const auto parsed = claims::parse_day(day);
  return !parsed || *parsed <= limit;
}

bool speaks_of(const FactRecord& fact, std::string_view property,
               std::string_view entity) {
  if (fact.statement.property != property) return false;
  const auto& arguments = fact.statement.arguments;
  return entity.empty() || std::any_of(arguments.begin(), arguments.end(),
                                       [&](const claims::Argument& argument) {
                                         return argument.term.entity == entity;
                                       });
}

// What the fact said, newest first, after what it says now.
std::vector<FactRecord> versions_of(const Store& store,
                                    const FactRecord& fact) {
  std::vector<FactRecord> versions = {fact};
  const auto history = store.history("fact", fact.id);
  for (auto it = history.rbegin(); it != history.rend(); ++it)
    read_json(*it, "history of " + fact.id, &versions.emplace_back());
  return versions;
}

}  // namespace

bool is_known(const Source& source, const SearchOptions& options) {
  if (!options.known_at) return true;
  if (!source.published) return false;
  const auto day = last_day_of(*source.published);
  return day && *day <= *options.known_at;
}

std::optional<FactRecord> known_version(const Store& store,
                                        const FactRecord& fact,
                                        const SearchOptions& options) {
  if (!options.known_at) return fact;
  const auto versions = versions_of(store, fact);
  for (const FactRecord& version : versions) {
    const bool is_first = &version == &versions.back();
    if (is_by(version.as_of, *options.known_at) &&
        (is_first || is_by(version.recorded, *options.known_at)) &&
        is_known(source_of(store, version.document), options))
      return version;
  }
  return std::nullopt;
}

std::vector<FactRecord> known_facts(const Store& store,
                                    std::string_view property,
                                    std::string_view entity,
                                    const SearchOptions& options) {
  std::vector<FactRecord> now = store.facts(property, entity);
  if (!options.known_at) return now;
  std::map<std::string, FactRecord> known;
  const auto add = [&](const FactRecord& fact) {
    const auto version = known_version(store, fact, options);
    if (version && speaks_of(*version, property, entity))
      known.emplace(fact.id, *version);
  };
  for (const FactRecord& fact : now) add(fact);
  // Facts that have come to speak of something else since.
  for (const std::string& id : store.once_said("fact", property))
    if (!known.contains(id))
      if (const auto fact = store.fact(id)) add(*fact);
  std::vector<FactRecord> facts;
  for (auto& [id, fact] : known) facts.push_back(std::move(fact));
  return facts;
}

}  // namespace sources
