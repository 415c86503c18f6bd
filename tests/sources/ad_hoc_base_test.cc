// The base that --against makes of the given files alone.

#include <gtest/gtest.h>

#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

TEST(AdHocBase, MakesUpWhatItsRecordsLeanOn) {
  const Scratch scratch;
  const auto facts = scratch.write(
      "mine.jsonl",
      R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
      R"("value":{"entity":"NER/niamey"},"document":"my notes"})");
  const auto table =
      scratch.write("levels.csv", "entity,period,value\nNER,2023,5\n");
  const auto note = scratch.write("note.txt", "Le fleuve monte à Niamey.\n");
  ImportReport report;
  const Store store =
      ad_hoc_base(language(), {facts, table, note}, {}, &report);
  EXPECT_TRUE(report.good()) << first_error(report);
  EXPECT_EQ(store.facts("capital", "NER").size(), 1u);
  EXPECT_EQ(store.publisher(store.document("my notes")->publisher)->tier, 3);
  EXPECT_EQ(store.observations("levels", "NER").size(), 1u);
  EXPECT_EQ(store.passages({"fleuve"}, 3).size(), 1u);
}

TEST(AdHocBase, FiguresOfWhatNobodyKnowsAreNamed) {
  const Scratch scratch;
  const auto table = scratch.write(
      "levels.csv",
      "entity,period,value\nNiger,2023,5\nAtlantis,2023,6\nMLI,2023,7\n");
  const auto mali = scratch.write(
      "entities.jsonl", R"({"id":"MLI","type":"country","names":[]})");
  const claims::Gazetteer main(std::vector<claims::GazetteerName>{
      {"Niger", "NER", "country", "name", "", 0}});
  ImportReport report;
  const Store store = ad_hoc_base(language(), {table, mali}, main, &report);
  ASSERT_EQ(report.error_count, 1);
  EXPECT_EQ(report.errors[0].where, table + ":3");
  EXPECT_EQ(report.errors[0].message,
            "column entity: \"Atlantis\" is neither an id nor a name of the "
            "base");
  EXPECT_EQ(store.observations("levels", "NER").size(), 1u)
      << "by its name in the main base";
  EXPECT_EQ(store.observations("levels", "MLI").size(), 1u)
      << "by its card, given behind the figures";
}

TEST(AdHocBase, KeepsWhatCouldBeReadAndNamesTheRest) {
  const Scratch scratch;
  const auto note = scratch.write("note.txt", "The river rises.\n");
  ImportReport report;
  const Store store =
      ad_hoc_base(language(), {note, scratch.path("none.jsonl")}, {}, &report);
  EXPECT_EQ(report.error_count, 1);
  EXPECT_EQ(store.passages({"river"}, 3).size(), 1u);
}

}  // namespace
}  // namespace sources
