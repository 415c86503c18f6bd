#pragma once
// The Gazetteer knows the names of the source base: "Niamey", "la Cédéao",
// "US", "nigérien". It is built from rows of names (sources/store reads them)
// or from the image of one that was (the base keeps it), and finds the longest
// names in tokens. Immutable; shared by all threads.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/language/token.h"
#include "claims/text/image.h"

namespace claims {

struct GazetteerName {
  std::string name;      // as people write it
  std::string entity;    // id in the base
  std::string type;      // entity type: "country", "city", "person"…
  std::string form;      // "name", "alias", "acronym", "demonym", "title"
  std::string language;  // "fr", "en", or "" for both
  int weight = 0;        // larger wins among candidates (capital over village)
};

// What a name may stand for; the texts are the gazetteer's.
struct NameCandidate {
  std::string_view entity;
  std::string_view type;
  std::string_view form;
  int weight = 0;
};

struct NameMatch {
  size_t first = 0;  // tokens [first, last)
  size_t last = 0;
  std::vector<NameCandidate> candidates;  // best first, an entity once
};

class Gazetteer {
 public:
  Gazetteer() = default;
  explicit Gazetteer(const std::vector<GazetteerName>& names);
  // nullopt unless `image` has the form of one.
  static std::optional<Gazetteer> from_image(std::string image);
  // The same bytes for the same names in the same order.
  const std::string& image() const { return image_.bytes(); }

  // Leftmost-longest names, not overlapping. Accents and hyphens do not
  // matter; a name written with a capital needs one in the text, an acronym
  // ("US", "ONU") all of them.
  std::vector<NameMatch> find(const Tokens& tokens,
                              std::string_view language) const;
  // Type of an entity that has a name here; "" if unknown.
  std::string_view type_of(std::string_view entity) const;
  // All of them, in the order in which they were given.
  std::vector<GazetteerName> names() const;

 private:
  bool fits(uint32_t row, const Tokens& tokens, size_t first, size_t last,
            std::string_view language) const;
  std::optional<uint32_t> key_row(std::string_view key) const;
  std::vector<NameCandidate> candidates(uint32_t key, const Tokens& tokens,
                                        size_t first, size_t last,
                                        std::string_view language) const;
  Image image_;
};

}  // namespace claims
