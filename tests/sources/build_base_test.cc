// A base made from a folder of records, written as text, and built again.

#include <gtest/gtest.h>

#include "claims/text/error.h"
#include "sources/curate/exporter.h"
#include "sources/store/record_json.h"
#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

using claims::Error;

TEST(BuildBase, TakesAFolderOfRecordsAndSaysWhatEntered) {
  const Scratch scratch;
  const auto report = build_base(scratch.path("a.db"), language(), kMini, {});
  ASSERT_TRUE(report.good());
  EXPECT_EQ(report.counts.at("publisher").added, 3);
  EXPECT_EQ(report.counts.at("fact").added, 5);
  EXPECT_EQ(report.counts.at("observation").added, 6);
  EXPECT_GT(report.counts.at("passage").added, 1);
  const Store store = Store::open_read_only(scratch.path("a.db"));
  EXPECT_EQ(store.facts("capital", "NER").size(), 1u);
  EXPECT_TRUE(Store::faults_of(scratch.path("a.db")).empty());
  EXPECT_TRUE(store.log_holds());
  EXPECT_EQ(store.log().size(), 1u);
}

TEST(BuildBase, GivesTheSameBytesTwice) {
  const Scratch scratch;
  mini_base(scratch, "a.db");
  mini_base(scratch, "b.db");
  EXPECT_TRUE(scratch.read("a.db") == scratch.read("b.db"));
}

TEST(BuildBase, IsBuiltAgainFromItsOwnText) {
  const Scratch scratch;
  mini_base(scratch, "a.db");
  const Store store = Store::open_read_only(scratch.path("a.db"));
  export_base(store, scratch.path("text"));
  const auto report =
      build_base(scratch.path("b.db"), language(), scratch.path("text"), {});
  EXPECT_TRUE(report.good()) << first_error(report);
  EXPECT_EQ(Store::open_read_only(scratch.path("b.db")).revision(),
            store.revision());
  EXPECT_THROW(export_base(store, scratch.path("text")), Error);
}

TEST(BuildBase, LeavesNoFileBehindWhenARecordIsRefused) {
  const Scratch scratch;
  scratch.write("records/facts.jsonl", "{\"id\":\"x\"}\n");
  const auto report =
      build_base(scratch.path("a.db"), language(), scratch.path("records"), {});
  EXPECT_EQ(report.error_count, 1);
  EXPECT_FALSE(std::filesystem::exists(scratch.path("a.db")));
  EXPECT_FALSE(std::filesystem::exists(scratch.path("a.db.partial")));
}

TEST(BuildBase, RefusesFoldersThatHoldNothingAndFilesThatAreThere) {
  const Scratch scratch;
  scratch.write("empty/readme", "");
  scratch.write("there.db", "mine");
  EXPECT_THROW(
      build_base(scratch.path("a.db"), language(), scratch.path("empty"), {}),
      Error);
  EXPECT_THROW(
      build_base(scratch.path("a.db"), language(), scratch.path("none"), {}),
      Error);
  EXPECT_THROW(build_base(scratch.path("there.db"), language(), kMini, {}),
               Error);
  EXPECT_EQ(scratch.read("there.db"), "mine");
}

}  // namespace
}  // namespace sources
