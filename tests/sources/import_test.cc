#include "sources/curate/importer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "claims/text/error.h"

namespace sources {
namespace {

const claims::Language& language() {
  static const claims::Language loaded = claims::load_language();
  return loaded;
}

TEST(Import, SeedTemp) {
  std::filesystem::remove("/tmp/seed.db");
  const auto report = build_base("/tmp/seed.db", language(), ATTEST_SOURCE_DIR "/sources/seed", {});
  for (const auto& e : report.errors) std::cout << e.where << ": " << e.message << "\n";
  for (const auto& [k, c] : report.counts) std::cout << k << " " << c.added << " " << c.superseded << " " << c.unchanged << "\n";
}

}  // namespace
}  // namespace sources
