#include "sources/store/world.h"

#include <algorithm>

namespace sources {
namespace {

// Columns of the image: things by id, then their labels.
enum Column : size_t {
  kId,
  kType,
  kPartOf,
  kFirst,  // of the labels, by thing; one more at the end
  kSlots,
  kLanguage,
  kLabel,
  kColumns
};

}  // namespace

World::World(const Things& things) {
  claims::ImageWriter to(kColumns);
  std::vector<uint32_t> hashes;
  const auto next_label = [&to] {
    return static_cast<uint32_t>(to.column(kLabel).size());
  };
  for (const auto& [id, thing] : things) {
    to.column(kId).push_back(to.text(id));
    to.column(kType).push_back(to.text(thing.type));
    to.column(kPartOf).push_back(to.text(thing.part_of));
    to.column(kFirst).push_back(next_label());
    for (const auto& [language, label] : thing.label) {
      to.column(kLanguage).push_back(to.text(language));
      to.column(kLabel).push_back(to.text(label));
    }
    hashes.push_back(claims::image_hash(id));
  }
  to.column(kFirst).push_back(next_label());
  to.index_by(kSlots, hashes);
  if (auto image = claims::Image::from(to.finish(), kColumns))
    image_ = std::move(*image);
}

std::optional<World> World::from_image(std::string image) {
  auto read = claims::Image::from(std::move(image), kColumns);
  if (!read) return std::nullopt;
  World world;
  world.image_ = std::move(*read);
  return world;
}

std::optional<uint32_t> World::row_of(std::string_view id) const {
  return image_.find(kSlots, claims::image_hash(id), [&](uint32_t row) {
    return image_.text_at(kId, row) == id;
  });
}

World::View World::view(uint32_t row) const {
  View view{image_.text_at(kType, row), image_.text_at(kPartOf, row), {}};
  const size_t end =
      std::min<size_t>(image_.at(kFirst, size_t{row} + 1), image_.size(kLabel));
  for (size_t i = image_.at(kFirst, row); i < end; ++i)
    view.labels.emplace_back(image_.text_at(kLanguage, i),
                             image_.text_at(kLabel, i));
  return view;
}

std::optional<World::View> World::find(std::string_view id) const {
  const auto row = row_of(id);
  if (!row) return std::nullopt;
  return view(*row);
}

std::string_view World::type_of(std::string_view id) const {
  const auto row = row_of(id);
  return row ? image_.text_at(kType, *row) : std::string_view();
}

bool World::within(std::string_view part, std::string_view whole) const {
  // A chain longer than this is a cycle in the data.
  for (int step = 0; step < 32 && !part.empty(); ++step) {
    if (part == whole) return true;
    const auto row = row_of(part);
    if (!row) return false;
    part = image_.text_at(kPartOf, *row);
  }
  return false;
}

std::string World::label(std::string_view id, std::string_view language) const {
  const auto thing = find(id);
  if (!thing || thing->labels.empty()) return std::string(id);
  for (const auto& [code, name] : thing->labels)
    if (code == language) return std::string(name);
  return std::string(thing->labels.front().second);
}

World::Things World::things() const {
  Things things;
  for (uint32_t row = 0; row < image_.size(kId); ++row) {
    const View seen = view(row);
    Thing thing{std::string(seen.type), std::string(seen.part_of), {}};
    for (const auto& [language, name] : seen.labels)
      thing.label.emplace(language, name);
    things.emplace(image_.text_at(kId, row), std::move(thing));
  }
  return things;
}

World World::joined(const World& other) const {
  Things both = things();
  both.merge(other.things());
  return World(both);
}

}  // namespace sources
