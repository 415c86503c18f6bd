#include "sources/store/world.h"

namespace sources {

const World::Thing* World::find(std::string_view id) const {
  const auto it = things_.find(id);
  return it == things_.end() ? nullptr : &it->second;
}

bool World::within(std::string_view part, std::string_view whole) const {
  // A chain longer than this is a cycle in the data.
  for (int step = 0; step < 32 && !part.empty(); ++step) {
    if (part == whole) return true;
    const Thing* thing = find(part);
    if (!thing) return false;
    part = thing->part_of;
  }
  return false;
}

std::string World::label(std::string_view id, std::string_view language) const {
  const Thing* thing = find(id);
  if (!thing || thing->label.empty()) return std::string(id);
  const auto it = thing->label.find(std::string(language));
  return it != thing->label.end() ? it->second : thing->label.begin()->second;
}

World World::joined(const World& other) const {
  World both = *this;
  for (const auto& [id, thing] : other.things_) both.things_.emplace(id, thing);
  return both;
}

}  // namespace sources
