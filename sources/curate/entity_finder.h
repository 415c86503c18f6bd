#pragma once
// The entity that a cell of a table names: by id, by a code, else by a name
// that only one entity has. A name of several stays open: the refusal lists
// the candidates.

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "sources/curate/importer.h"

namespace sources {

class EntityFinder {
 public:
  explicit EntityFinder(const Import& import) : import_(import) {}

  // `column` is what the refusal calls the cell. Ad hoc, the names and ids of
  // the main base count too. Throws Error.
  const std::string& find(const std::string& cell, const std::string& column);
  // The same for what may well be unknown (an aggregate of a table): "" then.
  // A two-letter code of a country counts as its id.
  std::string find_known(const std::string& cell);
  // Entities that have this name, by id; demonyms aside.
  const std::set<std::string>& named(const std::string& name);

 private:
  void take_names(const std::vector<claims::GazetteerName>& names);
  bool is_known(const std::string& id) const;
  std::string by_name(const std::string& cell, const std::string& column);

  const Import& import_;
  std::unordered_map<std::string, std::string> found_;
  std::unordered_map<std::string, std::set<std::string>> by_name_;
};

}  // namespace sources
