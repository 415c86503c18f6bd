#include "engine/app/source_base.h"

#include <filesystem>

#include "claims/text/error.h"

namespace engine {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStarterName = "starter.attest.db";

// Beside the program (a build), or where an installed one keeps its data.
std::string starter_path() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return "";
  const fs::path folder = program.parent_path();
  for (const fs::path& path :
       {folder / kStarterName,
        folder.parent_path() / "share" / "attest" / kStarterName})
    if (fs::exists(path, error)) return path.string();
  return "";
}

// nullopt when nothing was named and there is no starter base.
std::optional<std::string> chosen_path(const Arguments& arguments) {
  if (arguments.has("--only-against")) {
    if (!arguments.has("--against"))
      throw claims::Error("needs --against FILE", "--only-against",
                          claims::Blame::Usage);
    return "";
  }
  if (const auto given = arguments.value("--db")) return *given;
  const std::string starter = starter_path();
  if (starter.empty()) return std::nullopt;
  return starter;
}

void load_main(const std::string& path, SourceBase* base) {
  base->path = path;
  if (path.empty()) return;
  const auto store = sources::Store::open_read_only(path);
  base->revision = store.revision();
  base->world = store.world();
  base->gazetteer = claims::Gazetteer(store.names());
}

}  // namespace

SourceBase load_base(const Arguments& arguments, const claims::Language&) {
  if (!chosen_path(arguments) && !arguments.has("--against"))
    throw claims::Error(
        "no source base: name one with --db FILE or ATTEST_DB, or make one "
        "with attest sources init",
        "", claims::Blame::Store);
  return load_base_if_any(arguments);
}

SourceBase load_base_if_any(const Arguments& arguments) {
  SourceBase base;
  load_main(chosen_path(arguments).value_or(""), &base);
  return base;
}

std::vector<sources::Store> open_stores(const SourceBase& base,
                                        const claims::Language&) {
  std::vector<sources::Store> stores;
  if (!base.path.empty())
    stores.push_back(sources::Store::open_read_only(base.path));
  return stores;
}

Bases bases_of(const std::vector<sources::Store>& stores,
               const SourceBase& base) {
  Bases bases{{}, &base.gazetteer, &base.world};
  for (const sources::Store& store : stores) bases.stores.push_back(&store);
  return bases;
}

}  // namespace engine
