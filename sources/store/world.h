#pragma once
// The World is how the entities of the base stand to each other, in memory:
// what lies in what, whose force it is, what type it has. Immutable; shared by
// all threads. Built from its things, or from the image of a world that was
// (the base keeps it).

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/text/image.h"

namespace sources {

class World {
 public:
  struct Thing {
    std::string type;     // "country", "city", "force", "person"…
    std::string part_of;  // place that contains it, country of a force; or ""
    std::map<std::string, std::string> label;  // language -> name
  };
  using Things = std::map<std::string, Thing, std::less<>>;

  // A thing as it stands in the world; the texts are the world's.
  struct View {
    std::string_view type;
    std::string_view part_of;
    // (language, name), by language.
    std::vector<std::pair<std::string_view, std::string_view>> labels;
  };

  World() = default;
  explicit World(const Things& things);
  // nullopt unless `image` has the form of one.
  static std::optional<World> from_image(std::string image);
  const std::string& image() const { return image_.bytes(); }

  std::optional<View> find(std::string_view id) const;
  std::string_view type_of(std::string_view id) const;  // "" if unknown
  // `part` is `whole` or lies in it, over any number of steps.
  bool within(std::string_view part, std::string_view whole) const;
  // Name in `language`, else in any, else the id.
  std::string label(std::string_view id, std::string_view language) const;
  // This world with the things of `other` added (ad hoc evidence).
  World joined(const World& other) const;
  Things things() const;

 private:
  std::optional<uint32_t> row_of(std::string_view id) const;
  View view(uint32_t row) const;
  claims::Image image_;
};

}  // namespace sources
