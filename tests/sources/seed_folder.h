#pragma once
// The starter base's text as the tests see it: every record of sources/seed,
// read by the same parser as an import, with the place it stands at.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "sources/store/record_json.h"

namespace sources {

struct SeedRow {
  std::string entity, period, value;
  std::string where;  // "wb-gdp.csv:17"
};

struct SeedFolder {
  std::map<std::string, PublisherRecord> publishers;
  std::map<std::string, DocumentRecord> documents;
  std::map<std::string, EntityRecord> entities;
  std::vector<FactRecord> facts;
  std::map<std::string, SeriesRecord> series;
  std::map<std::string, std::vector<SeedRow>> observations;  // by series
  std::vector<std::string> repeated;  // ids that stand twice
  uintmax_t bytes = 0;                // of the whole folder
};

inline std::filesystem::path seed_path() {
  return std::filesystem::path(ATTEST_SOURCE_DIR) / "sources" / "seed";
}

// Calls `take(line, "file:number")` for each line of the files whose name
// begins with `stem` and ends with `suffix`, in order of name.
template <typename Take>
void for_each_line(const std::filesystem::path& folder, const std::string& stem,
                   const std::string& suffix, Take take) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() == suffix && name.rfind(stem, 0) == 0)
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::ifstream input(file);
    std::string line;
    for (size_t number = 1; std::getline(input, line); ++number)
      take(line, file.filename().string() + ":" + std::to_string(number));
  }
}

template <typename Record>
void read_records(const std::string& stem, SeedFolder* seed,
                  std::map<std::string, Record>* into) {
  for_each_line(seed_path(), stem, ".jsonl",
                [&](const std::string& line, const std::string& where) {
                  Record record;
                  read_json(line, where, &record);
                  if (!into->emplace(record.id, record).second)
                    seed->repeated.push_back(where + " " + record.id);
                });
}

inline void read_series(SeedFolder* seed) {
  for (const auto& [id, series] : seed->series)
    for_each_line(seed_path() / "series", id + ".", ".csv",
                  [&](const std::string& line, const std::string& where) {
                    if (line == "entity,period,value") return;
                    const size_t a = line.find(','), b = line.rfind(',');
                    seed->observations[id].push_back(
                        {line.substr(0, a), line.substr(a + 1, b - a - 1),
                         line.substr(b + 1), where});
                  });
}

inline SeedFolder read_seed() {
  SeedFolder seed;
  read_records("publishers", &seed, &seed.publishers);
  read_records("documents", &seed, &seed.documents);
  read_records("entities", &seed, &seed.entities);
  read_records("series", &seed, &seed.series);
  std::map<std::string, FactRecord> facts;
  read_records("facts", &seed, &facts);
  for (auto& [id, fact] : facts) seed.facts.push_back(std::move(fact));
  read_series(&seed);
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(seed_path()))
    if (entry.is_regular_file()) seed.bytes += entry.file_size();
  return seed;
}

}  // namespace sources
