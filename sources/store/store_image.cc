// Names and world as images: made from the rows when entities change, read by
// every run.

#include "sources/store/database.h"
#include "sources/store/store.h"
#include "sources/store/table.h"

namespace sources {
namespace {

// Below the limit that a connection sets on the length of a cell.
constexpr size_t kPartBytes = 900'000;
// The form of the images; another form makes them anew.
constexpr const char* kForm = "1 ";

int64_t checksum_of(std::string_view bytes) {
  Checksum checksum;
  checksum.add(bytes);
  return checksum.value();
}

// What the rows that images are made from say, as one text.
std::string state_of(Database& database) {
  std::string state = kForm;
  Query digests = database.query(
      "SELECT value FROM meta WHERE name IN ('digest.entity', "
      "'digest.entity_name') ORDER BY name");
  while (digests.step()) state += digests.text(0);
  return state;
}

void keep(Database& database, std::string_view name, std::string_view image,
          std::string_view state) {
  int64_t part = 0;
  for (size_t i = 0; i < image.size(); i += kPartBytes) {
    const std::string_view piece = image.substr(i, kPartBytes);
    Query put = database.query("INSERT INTO image VALUES(?, ?, ?, ?, ?)");
    put.with(name, part++, state);
    put.bind_bytes(4, piece).bind(5, checksum_of(piece)).run();
  }
}

// nullopt where no image of the rows as they are is kept.
std::optional<std::string> kept(Database& database, std::string_view name) {
  const std::string state = state_of(database);
  Query parts = database.query(
      "SELECT state, content, checksum FROM image WHERE name = ? "
      "ORDER BY part");
  parts.bind(1, name);
  std::string image;
  while (parts.step()) {
    if (parts.view(0) != state) return std::nullopt;
    if (parts.whole(2) != checksum_of(parts.view(1)))
      database.damaged("an image of its names does not fit its checksum");
    image += parts.view(1);
  }
  if (image.empty()) return std::nullopt;
  return image;
}

}  // namespace

void Store::refresh_images() {
  // A base in memory is read once: it has no use for them.
  if (database_->access() == Access::Memory) return;
  database_->query("DELETE FROM image").run();
  const std::string state = state_of(*database_);
  keep(*database_, "names", claims::Gazetteer(names()).image(), state);
  keep(*database_, "world", world_of_rows().image(), state);
}

claims::Gazetteer Store::gazetteer() const {
  auto image = kept(*database_, "names");
  if (!image) return claims::Gazetteer(names());
  auto gazetteer = claims::Gazetteer::from_image(std::move(*image));
  if (!gazetteer) database_->damaged("its image of names is none");
  return std::move(*gazetteer);
}

World Store::world() const {
  auto image = kept(*database_, "world");
  if (!image) return world_of_rows();
  auto world = World::from_image(std::move(*image));
  if (!world) database_->damaged("its image of the world is none");
  return std::move(*world);
}

bool Store::images_hold() const {
  const auto names = kept(*database_, "names");
  const auto world = kept(*database_, "world");
  return (!names || *names == claims::Gazetteer(this->names()).image()) &&
         (!world || *world == world_of_rows().image());
}

}  // namespace sources
