#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "claims/text/error.h"
#include "engine/app/config.h"

namespace engine {
namespace {

namespace fs = std::filesystem;

struct ValueRow {
  const char* name;
  const char* toml;
  SettingValues values;
};

TEST(Config, SettingsOfAText) {
  const ValueRow rows[] = {
      {"an empty file sets nothing", "", {}},
      {"a text", "as-of = '2024-04-12'\n", {{"as-of", {"2024-04-12"}}}},
      {"a number", "jobs = 4", {{"jobs", {"4"}}}},
      {"a list",
       "fail-on = ['refuted', 'outdated']",
       {{"fail-on", {"refuted", "outdated"}}}},
      {"a text where a list may stand",
       "fail-on = 'none'",
       {{"fail-on", {"none"}}}},
      {"a switch", "no-color = true", {{"no-color", {"true"}}}},
      {"a switch turned off", "no-color = false", {{"no-color", {}}}},
      {"paths are from the file's folder",
       "db = 'b/x.attest.db'",
       {{"db", {"/house/b/x.attest.db"}}}},
      {"upwards too", "against = ['../s.csv']", {{"against", {"/s.csv"}}}},
      {"full paths stay", "db = '/x.db'", {{"db", {"/x.db"}}}},
  };
  for (const ValueRow& row : rows)
    EXPECT_EQ(parse_config(row.toml, "attest.toml", "/house"), row.values)
        << row.name;
}

struct RefusedRow {
  const char* name;
  const char* toml;
  const char* where;
  const char* message;  // a piece of it
};

TEST(Config, FaultsNameFileAndLine) {
  const RefusedRow rows[] = {
      {"no TOML", "jobs = 1\ndb = \n", "attest.toml:2", ""},
      {"an unknown key", "\njbos = 4", "attest.toml:2", "no setting \"jbos\""},
      {"a text for a number", "jobs = 'many'", "attest.toml:1",
       "jobs must be a whole number"},
      {"a number for a text", "db = 3", "attest.toml:1", "db must be a text"},
      {"a number in a list", "fail-on = [\n'refuted',\n3]", "attest.toml:3",
       "fail-on must be"},
      {"a text for a switch", "no-color = 'yes'", "attest.toml:1",
       "true or false"},
      {"a table", "[db]\nx = 1", "attest.toml:1", "db must be a text"},
      {"a key twice", "jobs = 1\njobs = 2", "attest.toml:2", ""},
  };
  for (const RefusedRow& row : rows) {
    try {
      parse_config(row.toml, "attest.toml", "/house");
      ADD_FAILURE() << row.name;
    } catch (const claims::Error& error) {
      EXPECT_EQ(error.blame(), claims::Blame::Usage) << row.name;
      EXPECT_EQ(error.where(), row.where) << row.name;
      EXPECT_NE(std::string(error.what()).find(row.message), std::string::npos)
          << row.name << ": " << error.what();
    }
  }
}

class ConfigLadder : public ::testing::Test {
 protected:
  void SetUp() override {
    home_ = fs::current_path();
    folder_ = fs::path(::testing::TempDir()) / "attest_config_ladder";
    fs::create_directories(folder_ / "desk" / "drafts");
    write("attest.toml", "jobs = 2\nas-of = '2024-01-01'");
    fs::current_path(folder_ / "desk" / "drafts");
  }
  void TearDown() override {
    ::unsetenv("ATTEST_JOBS");
    ::unsetenv("ATTEST_CONFIG");
    fs::current_path(home_);
    fs::remove_all(folder_);
  }
  void write(const char* name, const char* toml) {
    std::ofstream(folder_ / name) << toml;
  }
  std::string jobs(Arguments arguments = {}) {
    return with_settings(std::move(arguments)).value("--jobs").value_or("");
  }

  fs::path home_, folder_;
};

TEST_F(ConfigLadder, TheNearestFolderUpwardsCounts) {
  EXPECT_EQ(jobs(), "2");
  write("desk/attest.toml", "jobs = 3");
  EXPECT_EQ(jobs(), "3");
  EXPECT_FALSE(with_settings({}).has("--as-of")) << "files do not add up";
}

TEST_F(ConfigLadder, FlagsOverEnvironmentOverFile) {
  ::setenv("ATTEST_JOBS", "5", 1);
  EXPECT_EQ(jobs(), "5");
  Arguments flags;
  flags.options["--jobs"] = {"7"};
  EXPECT_EQ(jobs(flags), "7");
  ::setenv("ATTEST_JOBS", "", 1);
  EXPECT_EQ(jobs(), "2") << "an empty variable says nothing";
}

TEST_F(ConfigLadder, AFileCanBeNamed) {
  write("other.toml", "jobs = 6");
  ::setenv("ATTEST_CONFIG", (folder_ / "other.toml").c_str(), 1);
  EXPECT_EQ(jobs(), "6");
  Arguments flags;
  flags.options["--config"] = {(folder_ / "absent.toml").string()};
  EXPECT_THROW(jobs(flags), claims::Error);
}

}  // namespace
}  // namespace engine
