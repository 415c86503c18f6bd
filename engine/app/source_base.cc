#include "engine/app/source_base.h"

#include <filesystem>
#include <fstream>

#include "claims/text/error.h"
#include "claims/text/sha256.h"
#include "engine/app/source_tables.h"
#include "sources/curate/importer.h"

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

std::string file_hash(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  claims::Sha256 hash;
  char buffer[1 << 16];
  while (file.read(buffer, sizeof buffer) || file.gcount() > 0)
    hash.update({buffer, static_cast<size_t>(file.gcount())});
  if (!file.eof())
    throw claims::Error("cannot be read", path, claims::Blame::Usage);
  return hash.finish_hex();
}

// Without one of its sources a run would answer something else than it was
// asked: such an error stops it.
sources::Store ad_hoc_store(const SourceBase& base,
                            const claims::Language& language,
                            const claims::Gazetteer& gazetteer,
                            sources::ImportReport* report) {
  std::vector<std::string> paths;
  for (const UsedFile& file : base.against)
    if (!is_plain_table(file.path)) paths.push_back(file.path);
  try {
    return sources::ad_hoc_base(language, paths, gazetteer, report);
  } catch (const claims::Error& error) {
    if (error.blame() != claims::Blame::Input) throw;
    throw claims::Error(error.what(), error.where(), claims::Blame::Usage);
  }
}

void load_main(const std::string& path, SourceBase* base) {
  base->path = path;
  if (path.empty()) return;
  const auto store = sources::Store::open_read_only(path);
  base->revision = store.revision();
  base->world = store.world();
  base->gazetteer = store.gazetteer();
}

void load_ad_hoc(const claims::Language& language, SourceBase* base) {
  sources::ImportReport report;
  const auto store = ad_hoc_store(*base, language, base->gazetteer, &report);
  std::vector<std::string> paths;
  for (const UsedFile& file : base->against) paths.push_back(file.path);
  base->tables = tables_of_files(paths, language);
  for (const sources::RowError& error : report.errors)
    base->failures.push_back({error.where, error.message, error.where});
  const auto added = store.names();
  if (added.empty()) return;
  base->world = base->world.joined(store.world());
  auto names = base->gazetteer.names();
  names.insert(names.end(), added.begin(), added.end());
  base->gazetteer = claims::Gazetteer(names);
}

}  // namespace

std::string main_base_path(const Arguments& arguments) {
  if (const auto path = chosen_path(arguments)) return *path;
  throw claims::Error(
      "no source base: name one with --db FILE or ATTEST_DB, or make one "
      "with attest sources init",
      "", claims::Blame::Store);
}

SourceBase load_base(const Arguments& arguments,
                     const claims::Language& language) {
  if (!arguments.has("--against")) return load_main_base(arguments);
  return load_base_if_any(arguments, language);
}

SourceBase load_main_base(const Arguments& arguments) {
  SourceBase base;
  load_main(main_base_path(arguments), &base);
  return base;
}

SourceBase load_base_if_any(const Arguments& arguments,
                            const claims::Language& language) {
  SourceBase base;
  load_main(chosen_path(arguments).value_or(""), &base);
  for (const std::string& path : arguments.values("--against"))
    base.against.push_back({path, file_hash(path)});
  if (!base.against.empty()) load_ad_hoc(language, &base);
  return base;
}

std::vector<sources::Store> open_stores(const SourceBase& base,
                                        const claims::Language& language) {
  std::vector<sources::Store> stores;
  if (!base.path.empty())
    stores.push_back(sources::Store::open_read_only(base.path));
  if (base.against.empty()) return stores;
  sources::ImportReport known;  // the same as load_base() has reported
  stores.insert(stores.begin(),
                ad_hoc_store(base, language,
                             stores.empty() ? claims::Gazetteer()
                                            : stores.front().gazetteer(),
                             &known));
  return stores;
}

Bases bases_of(const std::vector<sources::Store>& stores,
               const SourceBase& base) {
  Bases bases{{}, &base.gazetteer, &base.world, &base.tables};
  for (const sources::Store& store : stores) bases.stores.push_back(&store);
  return bases;
}

}  // namespace engine
