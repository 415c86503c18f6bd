#pragma once
// The World is how the entities of the base stand to each other, in memory:
// what lies in what, whose force it is, what type it has. Immutable; shared by
// all threads.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sources {

class World {
 public:
  struct Thing {
    std::string type;     // "country", "city", "force", "person"…
    std::string part_of;  // place that contains it, country of a force; or ""
    std::map<std::string, std::string> label;  // language -> name
  };

  World() = default;
  explicit World(std::map<std::string, Thing, std::less<>> things)
      : things_(std::move(things)) {}

  const Thing* find(std::string_view id) const;  // nullptr if unknown
  // `part` is `whole` or lies in it, over any number of steps.
  bool within(std::string_view part, std::string_view whole) const;
  // Name in `language`, else in any, else the id.
  std::string label(std::string_view id, std::string_view language) const;
  // This world with the things of `other` added (ad hoc evidence).
  World joined(const World& other) const;

 private:
  std::map<std::string, Thing, std::less<>> things_;
};

}  // namespace sources
