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
  std::vector<const GazetteerName*> candidates;  // best first, an entity once
};

class Gazetteer {
 public:
  Gazetteer() = default;
  explicit Gazetteer(std::vector<GazetteerName> names);
  // Leftmost-longest names, not overlapping. Accents and hyphens do not
  // matter; a name written with a capital needs one in the text, an acronym
  // ("US", "ONU") all of them.
  std::vector<NameMatch> find(const Tokens& tokens,
                              std::string_view language) const;
  // Type of an entity that has a name here; "" if unknown.
  std::string_view type_of(std::string_view entity) const;
  const std::vector<GazetteerName>& names() const { return names_; }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  // What stands under one key, the folded words of a name joined by a blank.
  struct Entry {
    std::vector<uint32_t> rows;  // of names_
    bool goes_on = false;        // it is also the beginning of a longer name
  };
  using Index = std::unordered_map<std::string, Entry, Hash, std::equal_to<>>;

  bool fits(const GazetteerName& name, const Tokens& tokens, size_t first,
            size_t last, std::string_view language) const;
  std::vector<const GazetteerName*> candidates(const Entry& entry,
                                               const Tokens& tokens,
                                               size_t first, size_t last,
                                               std::string_view language) const;

  std::vector<GazetteerName> names_;
  Index index_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> types_;
};

}  // namespace claims
