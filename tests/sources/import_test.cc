// What records, figures and documents become.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "claims/text/error.h"
#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

using claims::Error;

TEST(Import, EntersAllFilesOrNone) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  const std::string before = store.revision();
  const auto good = scratch.write("publishers.jsonl",
                                  "{\"id\":\"pub/new\",\"name\":\"New\"}\n");
  const auto bad = scratch.write("facts.jsonl", "{}\n");
  const auto report = import_files(&store, language(), {good, bad}, {});
  EXPECT_EQ(report.error_count, 1);
  EXPECT_FALSE(store.publisher("pub/new"));
  EXPECT_EQ(store.revision(), before);
  EXPECT_TRUE(import_files(&store, language(), {good}, {}).good());
  EXPECT_TRUE(store.publisher("pub/new"));
}

TEST(Import, TakesFilesInTheOrderInWhichTheyLeanOnEachOther) {
  const Scratch scratch;
  Store store = Store::in_memory();
  const auto report =
      import_files(&store, language(),
                   {kMini + "/facts.jsonl", kMini + "/series/rain.csv",
                    kMini + "/documents/bulletin.fr.md",
                    kMini + "/entities.jsonl", kMini + "/series.jsonl",
                    kMini + "/documents.jsonl", kMini + "/publishers.jsonl"},
                   {});
  EXPECT_TRUE(report.good()) << first_error(report);
  EXPECT_EQ(report.counts.at("fact").added, 5);
}

TEST(Import, DryRunTellsWhatWouldEnterAndEntersNothing) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  const std::string before = store.revision();
  ImportOptions options;
  options.dry_run = true;
  const auto report = take(&store, scratch, "publishers.jsonl",
                           "{\"id\":\"pub/new\",\"name\":\"New\"}\n", options);
  EXPECT_EQ(report.counts.at("publisher").added, 1);
  EXPECT_EQ(store.revision(), before);
}

TEST(Import, TellsNewFromChangedFromKnown) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  const char* rows =
      "{\"id\":\"pub/atlas\",\"name\":\"The Atlas, revised\",\"tier\":2}\n"
      "{\"id\":\"pub/new\",\"name\":\"New\"}\n"
      "{\"id\":\"pub/new\",\"name\":\"New\"}\n";
  const auto report = take(&store, scratch, "publishers.jsonl", rows);
  const KindCount count = report.counts.at("publisher");
  EXPECT_EQ(count.added, 1);
  EXPECT_EQ(count.superseded, 1);
  EXPECT_EQ(count.unchanged, 1);
  EXPECT_EQ(store.history("publisher", "pub/atlas").size(), 1u);
}

TEST(Import, RecordedDayIsTheRecordsOwnElseTheOption) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  ImportOptions options;
  options.recorded = "2024-06-01";
  const std::string fact =
      R"("property":"capital","arguments":{"country":"NER"},)"
      R"("value":{"entity":"NER/niamey"},"document":"doc/atlas"})";
  const auto report =
      take(&store, scratch, "facts.jsonl",
           "{\"id\":\"a\"," + fact +
               "\n{\"id\":\"b\",\"recorded\":\"2023-01-01\"," + fact + "\n",
           options);
  EXPECT_TRUE(report.good()) << first_error(report);
  EXPECT_EQ(store.fact("a")->recorded, "2024-06-01");
  EXPECT_EQ(store.fact("b")->recorded, "2023-01-01");
}

TEST(Import, FiguresOfFactsGetTheirIntervalFromTheToleranceTable) {
  const Scratch scratch;
  const Store store = Store::open_read_only(mini_base(scratch, "a.db"));
  const auto fact = store.fact("staff-2023");
  ASSERT_TRUE(fact);
  const auto& quantity = std::get<claims::Quantity>(fact->statement.value);
  EXPECT_EQ(quantity.modifier, claims::Modifier::MoreThan);
  EXPECT_FALSE(quantity.interval.contains(claims::Rational(1000)));
  EXPECT_TRUE(quantity.interval.contains(claims::Rational(1001)));
}

// --- tables of figures -------------------------------------------------------

struct TableRow {
  const char* name;
  const char* text;
  size_t figures;    // of NER afterwards
  const char* last;  // value of the latest of them
};
const TableRow kTables[] = {
    {"a long table", "entity,period,value\nNER,2030,1.5\n", 1, "1.5"},
    {"columns in any order", "value,entity,period\n7,NER,2030\n", 1, "7"},
    {"a wide table", "entity,2030,2031\nNER,1,2\n", 2, "2"},
    {"an empty cell is no figure", "entity,2030,2031\nNER,1,\n", 1, "1"},
    {"semicolons and a decimal comma", "entity;period;value\nNER;2030;1,5\n", 1,
     "1.5"},
    {"tabs", "entity\tperiod\tvalue\nNER\t2030-Q2\t3\n", 1, "3"},
    {"a byte-order mark and CRLF",
     "\xef\xbb\xbf"
     "entity,period,value\r\nNER,2030,4\r\n",
     1, "4"},
    {"quoted cells", "\"entity\",\"period\",\"value\"\n\"NER\",\"2030\",\"5\"",
     1, "5"},
    {"a place by its name", "entity,period,value\nNiger,2030,6\n", 1, "6"},
    {"blank lines", "entity,period,value\n\n\nNER,2030,8\n\n,,\n", 1, "8"},
    {"two vintages are two figures",
     "entity,period,value,vintage\nNER,2030,1,2031-01-01\n"
     "NER,2030,2,2032-01-01\n",
     2, "2"},
    {"a series in its own column",
     "series,entity,period,value\nrain,NER,2030,9\n", 1, "9"},
};

TEST(Import, TakesTablesInTheShapesThatPeopleHave) {
  for (const TableRow& row : kTables) {
    const Scratch scratch;
    Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
    const auto before = store.observations("rainfall", "NER").size();
    const auto report = take(&store, scratch, "rain.csv", row.text);
    EXPECT_TRUE(report.good()) << row.name << ": " << first_error(report);
    const auto figures = store.observations("rainfall", "NER");
    ASSERT_EQ(figures.size() - before, row.figures) << row.name;
    EXPECT_EQ(figures.back().value.text(), row.last) << row.name;
  }
}

// --- documents ---------------------------------------------------------------

TEST(Import, DocumentEntersAsPassagesUnderTheirHeadings) {
  const Scratch scratch;
  const Store store = Store::open_read_only(mini_base(scratch, "a.db"));
  const auto ids = store.ids("document");
  const auto id = std::find_if(ids.begin(), ids.end(), [](const auto& each) {
    return each.starts_with("doc/pub-basin-2024-02-01");
  });
  ASSERT_NE(id, ids.end());
  const auto document = store.document(*id);
  EXPECT_EQ(document->publisher, "pub/basin");
  EXPECT_EQ(document->published, "2024-02-01");
  EXPECT_EQ(document->language, "fr");
  EXPECT_EQ(document->sha256.size(), 64u);
  const auto passages = store.passages_of(*id);
  ASSERT_EQ(passages.size(), 2u);
  EXPECT_EQ(passages[0].caption, "Bulletin du fleuve");
  EXPECT_EQ(passages[1].caption, "Prévisions");
  EXPECT_EQ(passages[1].text.find("Les pluies"), 0u);
  EXPECT_EQ(store.passages({"etiage"}, 3).size(), 1u);
}

TEST(Import, UnknownPublisherEntersWhenTheCuratorGivesItsTier) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  ImportOptions options;
  options.publisher = "Gossip Weekly";
  options.publisher_tier = 4;
  options.document = "doc/gossip";
  const auto report =
      take(&store, scratch, "note.md", "# A note\n\nIt rained.\n", options);
  EXPECT_TRUE(report.good()) << first_error(report);
  EXPECT_EQ(store.publisher("Gossip Weekly")->tier, 4);
  ASSERT_EQ(report.notices.size(), 1u);
  EXPECT_NE(report.notices[0].find("undated"), std::string::npos);
  EXPECT_EQ(store.document("doc/gossip")->published, "");
}

TEST(Import, OneIdIsNeverTwoDocuments) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  ImportOptions options;
  options.publisher = "pub/basin";
  options.document = "doc/note";
  EXPECT_TRUE(
      take(&store, scratch, "a.md", "# A\n\nIt rained.\n", options).good());
  const auto report =
      take(&store, scratch, "b.md", "# B\n\nIt was dry.\n", options);
  EXPECT_NE(first_error(report).find("another text"), std::string::npos);
  EXPECT_TRUE(
      take(&store, scratch, "a.md", "# A\n\nIt rained.\n", options).good());
}

TEST(Importers, AreFoundByNameOrOption) {
  const std::pair<const char*, const char*> rows[] = {
      {"publishers.jsonl", "publishers"},
      {"documents-2.jsonl", "documents"},
      {"entities-cities.jsonl", "entities"},
      {"facts.jsonl", "facts"},
      {"anything.jsonl", "facts"},
      {"series.jsonl", "series"},
      {"checks.jsonl", "checks"},
      {"passages.jsonl", "passages"},
      {"population.csv", "observations"},
      {"report.docx", "article"},
      {"report", "article"}};
  for (const auto& [file, format] : rows)
    EXPECT_STREQ(importer_for(std::string("some/folder/") + file, {}).name,
                 format);
  ImportOptions options;
  options.format = "facts";
  EXPECT_STREQ(importer_for("rows.txt", options).name, "facts");
  options.format = "gossip";
  EXPECT_THROW(importer_for("rows.txt", options), Error);
}

// What stands in all programs that put an importer under fire.
std::string import_fuzzers() {
  std::string all;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::string(ATTEST_SOURCE_DIR) + "/tests/fuzz")) {
    if (!entry.path().string().ends_with("_import_fuzz.cc")) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    all.append(std::istreambuf_iterator<char>(in), {});
  }
  return all;
}

TEST(Importers, EachIsUnderFire) {
  const std::string fuzzers = import_fuzzers();
  for (const Importer& importer : importers())
    EXPECT_NE(fuzzers.find("\"" + std::string(importer.name) + "\""),
              std::string::npos)
        << importer.name << " has no tests/fuzz/*_import_fuzz.cc";
}

}  // namespace
}  // namespace sources
