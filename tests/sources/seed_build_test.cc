// The starter base is built from its text without a refused row, twice to the
// same bytes, and answers.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "claims/language/pack.h"
#include "sources/curate/importer.h"

namespace sources {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input),
          std::istreambuf_iterator<char>()};
}

class SeedBuild : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder() =
        fs::temp_directory_path() / ("attest-seed-" + std::to_string(getpid()));
    fs::create_directories(folder());
    for (const char* name : {"a.db", "b.db"})
      report() = build_base(folder() / name, claims::load_language(),
                            std::string(ATTEST_SOURCE_DIR) + "/sources/seed",
                            ImportOptions{});
  }
  static void TearDownTestSuite() { fs::remove_all(folder()); }

  static fs::path& folder() {
    static fs::path path;
    return path;
  }
  static ImportReport& report() {
    static ImportReport last;
    return last;
  }
};

TEST_F(SeedBuild, RefusesNoRow) {
  for (const RowError& error : report().errors)
    ADD_FAILURE() << error.where << ": " << error.message;
  EXPECT_TRUE(report().good());
}

TEST_F(SeedBuild, GivesTheSameBytesTwice) {
  ASSERT_TRUE(fs::exists(folder() / "a.db"));
  EXPECT_TRUE(bytes_of(folder() / "a.db") == bytes_of(folder() / "b.db"));
}

TEST_F(SeedBuild, AnswersAboutNiger) {
  ASSERT_TRUE(fs::exists(folder() / "a.db"));
  const Store store = Store::open_read_only(folder() / "a.db");
  EXPECT_GE(store.facts("personnel_present", "USA:armed_forces").size(), 8u);
  EXPECT_FALSE(store.observations("population", "NER").empty());
  EXPECT_EQ(store.facts_valued("capital", "NER/niamey").size(), 1u);
  EXPECT_TRUE(store.world().within("NER:junta", "NER"));
  EXPECT_TRUE(store.world().within("NER/agadez", "place/africa"));
}

}  // namespace
}  // namespace sources
