#pragma once
// The Gazetteer knows the names of the source base: "Niamey", "la Cédéao",
// "US", "nigérien". It is built from rows of names (sources/store reads them)
// and finds the longest names in tokens. Immutable; shared by all threads.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/language/token.h"

namespace claims {

struct GazetteerName {
  std::string name;      // as people write it
  std::string entity;    // id in the base
  std::string type;      // entity type: "country", "city", "person"…
  std::string form;      // "name", "alias", "acronym", "demonym", "title"
  std::string language;  // "fr", "en", or "" for both
  int weight = 0;        // larger wins among candidates (capital over village)
};

struct NameMatch {
  size_t first = 0;  // tokens [first, last)
  size_t last = 0;
  std::vector<const GazetteerName*> candidates;  // best first
};

class Gazetteer {
 public:
  Gazetteer() = default;
  explicit Gazetteer(std::vector<GazetteerName> names);
  // Leftmost-longest names; case matters only for acronyms and for names that
  // are also words of the language (marked by form "acronym").
  std::vector<NameMatch> find(const Tokens& tokens,
                              std::string_view language) const;
  // Type of an entity that has a name here; "" if unknown.
  std::string_view type_of(std::string_view entity) const;
  size_t size() const { return names_.size(); }

 private:
  std::vector<GazetteerName> names_;
  // Folded token forms joined by a blank -> rows of names_; every proper
  // prefix of a name is present too (with no rows), so that scans can stop.
  std::unordered_map<std::string, std::vector<uint32_t>> index_;
};

}  // namespace claims
