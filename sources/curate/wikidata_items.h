#pragma once
// The things of a Wikidata dump that enter the base, and as what. A thing is
// known again by its Wikidata id, a country also by its ISO code; one that the
// base seems to have under another id stays open until a person links it.

#include <string>
#include <unordered_map>
#include <vector>

#include "claims/language/pack_node.h"
#include "sources/curate/entity_finder.h"
#include "sources/curate/importer.h"
#include "sources/curate/left_out.h"

namespace sources {

// What an entity of a dump says of itself.
struct WikidataEntity {
  std::string qid;                     // "Q3416"
  std::string country_code;            // ISO 3166 alpha-3 of a country, or ""
  std::vector<std::string> countries;  // items that it lies in, best first
  std::vector<EntityName> names;       // those in our languages
};

class WikidataItems {
 public:
  struct Item {
    std::string id;  // in the base
    std::string type;
  };

  explicit WikidataItems(const Import& import);

  // Puts the entity as a thing of the class that `row` of wikidata.toml stands
  // for, unless it has no name in our languages or stays open.
  void take(const WikidataEntity& entity, const claims::PackNode& row);
  // What has been taken; nullptr for anything else.
  const Item* taken(const std::string& qid) const;
  // The id in the base, whether it was taken now or linked before; "" if none.
  std::string id_of(const std::string& qid) const;
  bool any() const { return !items_.empty(); }
  void tell() const;

 private:
  std::string known_as(const WikidataEntity& entity,
                       const std::string& type) const;
  bool stays_open(const WikidataEntity& entity, const std::string& type);
  std::string country_of(const WikidataEntity& entity) const;
  std::string new_id(const WikidataEntity& entity,
                     const claims::PackNode& row) const;
  void put(const std::string& id, const WikidataEntity& entity,
           const std::string& type);

  const Import& import_;
  EntityFinder finder_;
  std::unordered_map<std::string, Item> items_;
  LeftOut open_;
  std::vector<std::string> notices_;
};

}  // namespace sources
