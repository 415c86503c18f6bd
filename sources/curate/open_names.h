#pragma once
// Names that stay open: what passages speak of and the base does not know for
// certain, and names that several things have. They are shown with their
// candidates; a person links them.

#include <cstdint>
#include <string>
#include <vector>

#include "claims/language/gazetteer.h"
#include "claims/language/pack.h"
#include "sources/curate/revise.h"
#include "sources/store/store.h"

namespace sources {

struct OpenName {
  std::string name;
  int64_t passages = 0;                 // that speak of it; 0 = only a namesake
  std::string example;                  // id of the first
  std::vector<std::string> candidates;  // entities of this name; empty = none
};

// Names in passages that stand for no entity, or for several of equal weight,
// most often first; then other names that several things have, by name.
std::vector<OpenName> open_names(const Store& store,
                                 const claims::Language& language);

// Gives the entity the name (form "alias"), and reads the passages that hold
// it again, so that they are found by it. Returns what changed.
std::vector<ChangedRecord> link_name(Store* store,
                                     const claims::Language& language,
                                     const std::string& name,
                                     const std::string& name_language,
                                     const std::string& entity,
                                     const Hand& hand);
// Says that another base calls the entity so: "wikidata:Q3416".
std::vector<ChangedRecord> link_same(Store* store, const std::string& same_as,
                                     const std::string& entity,
                                     const Hand& hand);

// What the passages of the document state, read with the names that the base
// has now. Returns how many changed.
int64_t read_again(Store* store, const claims::Language& language,
                   const claims::Gazetteer& gazetteer,
                   const std::string& document);

}  // namespace sources
