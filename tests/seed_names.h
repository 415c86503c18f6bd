#pragma once
// Names of the starter base, read from its text, for tests that need a
// gazetteer as large as the real one without building the base.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "claims/language/gazetteer.h"

namespace claims {

inline std::vector<GazetteerName> seed_names() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::string(ATTEST_SOURCE_DIR) + "/sources/seed"))
    if (entry.path().filename().string().starts_with("entities"))
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<GazetteerName> names;
  for (const auto& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      const auto record = nlohmann::json::parse(line);
      for (const auto& name : record["names"])
        names.push_back({name["name"], record["id"], record["type"],
                         name.value("form", "name"), name.value("language", ""),
                         record.value("weight", 0)});
    }
  }
  return names;
}

inline const Gazetteer& seed_gazetteer() {
  static const Gazetteer gazetteer(seed_names());
  return gazetteer;
}

}  // namespace claims
