#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "claims/text/error.h"
#include "sources/curate/exporter.h"
#include "sources/curate/importer.h"
#include "sources/store/record_json.h"
#include "tests/sources/scratch.h"

namespace sources {
namespace {

using claims::Error;

const std::string kMini = ATTEST_SOURCE_DIR "/tests/data/mini_seed";

const claims::Language& language() {
  static const claims::Language loaded = claims::load_language();
  return loaded;
}

// A base on disk made from the small folder of records.
std::string mini_base(const Scratch& scratch, const std::string& name) {
  const auto report = build_base(scratch.path(name), language(), kMini, {});
  for (const RowError& error : report.errors)
    ADD_FAILURE() << error.where << ": " << error.message;
  return scratch.path(name);
}

ImportReport import_text(Store* store, const Scratch& scratch,
                         const std::string& name, const std::string& text,
                         const ImportOptions& options = {}) {
  return import_files(store, language(), {scratch.write(name, text)}, options);
}

std::string first_error(const ImportReport& report) {
  return report.errors.empty() ? "" : report.errors[0].message;
}

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

// --- refusals ----------------------------------------------------------------

struct RefusalRow {
  const char* name;
  const char* file;
  const char* text;
  const char* where;    // end of it
  const char* message;  // part of it
};
const RefusalRow kRefusals[] = {
    {"a line that is no JSON", "facts.jsonl", "{\"id\":", "facts.jsonl:1",
     "not JSON"},
    {"a line that is no object", "facts.jsonl", "[1]", "facts.jsonl:1",
     "a record is a JSON object"},
    {"a fact without a document", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"}})",
     "facts.jsonl:1", "field \"document\" is missing"},
    {"a document that the base has not", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"},"document":"doc/none"})",
     "facts.jsonl:1", "document \"doc/none\" is not in the base"},
    {"a thing that the base has not", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"ATL"},)"
     R"("value":{"entity":"NER/niamey"},"document":"doc/atlas"})",
     "facts.jsonl:1", "country entity \"ATL\" is not in the base"},
    {"a value that the base has not", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/zinder"},"document":"doc/atlas"})",
     "facts.jsonl:1", "value entity \"NER/zinder\" is not in the base"},
    {"a property outside the catalogue", "facts.jsonl",
     R"({"id":"f","property":"charm","document":"doc/atlas"})", "facts.jsonl:1",
     "no property \"charm\""},
    {"a role that the property has not", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER",)"
     R"("colour":"NER"},"value":{"entity":"NER/niamey"},)"
     R"("document":"doc/atlas"})",
     "facts.jsonl:1", "has no such role; it has: country"},
    {"a role that the property needs", "facts.jsonl",
     R"({"id":"f","property":"capital","value":{"entity":"NER/niamey"},)"
     R"("document":"doc/atlas"})",
     "facts.jsonl:1", "\"arguments.country\" is missing"},
    {"a value of another kind", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"number":"3"},"document":"doc/atlas"})",
     "facts.jsonl:1", "takes a value of kind entity, not quantity"},
    {"a misspelt field", "facts.jsonl",
     R"({"id":"f","propety":"capital","document":"doc/atlas"})",
     "facts.jsonl:1", "field \"property\" is missing"},
    {"a field that no fact has", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"},"document":"doc/atlas","colour":1})",
     "facts.jsonl:1", "field \"colour\" is not known here"},
    {"the thirtieth of February", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"},"when":"2024-02-30",)"
     R"("document":"doc/atlas"})",
     "facts.jsonl:1", "is no complete TIMEX3 value: \"2024-02-30\""},
    {"a stretch that ends before it begins", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"},"when":{"from":"2024","to":"2020"},)"
     R"("document":"doc/atlas"})",
     "facts.jsonl:1", "is no stretch of time"},
    {"a deprecated fact without a reason", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"},"rank":"deprecated",)"
     R"("document":"doc/atlas"})",
     "facts.jsonl:1", "needs a \"rank_reason\""},
    {"one fact said in two ways", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"},"document":"doc/atlas"})"
     "\n"
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER"},"document":"doc/atlas"})",
     "facts.jsonl:2", "fact \"f\": line 1 gives it already, and says other"},
    {"one publisher said in two ways", "publishers.jsonl",
     "{\"id\":\"p\",\"name\":\"P\"}\n{\"id\":\"q\",\"name\":\"Q\"}\n"
     "{\"id\":\"p\",\"name\":\"P.\"}\n",
     "publishers.jsonl:3", "publisher \"p\": line 1 gives it already"},
    {"one figure said in two ways", "rain.csv",
     "entity,period,value\nNER,2023,12\nNER,2024,13\nNER,2023,14\n",
     "rain.csv:4", "observation \"rain NER 2023\": line 2 gives it already"},
    {"a rank that is none", "facts.jsonl",
     R"({"id":"f","property":"capital","rank":"best","document":"doc/atlas"})",
     "facts.jsonl:1", "must be preferred, normal or deprecated"},
    {"the second line is the wrong one", "publishers.jsonl",
     "{\"id\":\"p\",\"name\":\"P\"}\n\n{\"id\":\"q\",\"name\":\"Q\","
     "\"tier\":9}\n",
     "publishers.jsonl:3", "field \"tier\" is 9"},
    {"a document of nobody", "documents.jsonl",
     R"({"id":"d","publisher":"pub/none"})", "documents.jsonl:1",
     "publisher \"pub/none\" is not in the base"},
    {"a document published on no day", "documents.jsonl",
     R"({"id":"d","publisher":"pub/atlas","published":"yesterday"})",
     "documents.jsonl:1", "is no date: \"yesterday\""},
    {"an entity whose name has an unknown form", "entities.jsonl",
     R"({"id":"e","type":"city","names":[{"name":"E","form":"pet name"}]})",
     "entities.jsonl:1", "must be name, alias, acronym, demonym or title"},
    {"an entity within what is not there", "entities.jsonl",
     R"({"id":"e","type":"city","part_of":"ATL"})", "entities.jsonl",
     "part of \"ATL\", which the base does not hold"},
    {"a table without a header for it", "rain.csv", "place,amount\nNER,1\n",
     "rain.csv:1", "no column \"entity\""},
    {"a table with half a header", "rain.csv", "entity,period\nNER,2023\n",
     "rain.csv:1", "no column \"value\""},
    {"a table of a series without a card", "snow.csv",
     "entity,period,value\nNER,2023,1\n", "snow.csv", "no series \"snow\""},
    {"a figure that is none", "rain.csv",
     "entity,period,value\nNER,2023,12\nNER,2024,about 13\n", "rain.csv:3",
     "column value: \"about 13\" is no figure"},
    {"groups of digits cannot be told from decimals", "rain.csv",
     "entity,period,value\nNER,2023,\"1 234\"\n", "rain.csv:2",
     "column value: \"1 234\" is no figure"},
    {"a period that is none", "rain.csv",
     "entity,period,value\nNER,summer,12\n", "rain.csv:2",
     "is no period: \"summer\""},
    {"a place nobody knows", "rain.csv",
     "entity,period,value\nAtlantis,2023,12\n", "rain.csv:2",
     "\"Atlantis\" is neither an id nor a name"},
    {"a name of two places", "rain.csv",
     "entity,period,value\nSaint-Louis,2023,12\n", "rain.csv:2",
     "is a name of several (SEN/saint_louis, USA/saint_louis)"},
    {"a row with a cell too many", "rain.csv",
     "entity,period,value\nNER,2023,12,5\n", "rain.csv:2",
     "the row has 4 cells, the header 3"},
    {"a quote that never closes", "rain.csv",
     "entity,period,value\nNER,2023,\"12\n", "rain.csv:2", "never closed"},
    {"a table with nothing in it", "rain.csv", "", "rain.csv",
     "the table is empty"},
    {"a wide table with a column that is no period", "rain.csv",
     "entity,2022,wet\nNER,1,2\n", "rain.csv:1", "column \"wet\""},
    {"a document without a publisher", "note.md", "# A note\n\nIt rained.\n",
     "note.md", "names no publisher"},
    {"a document of a publisher without a card", "note.md",
     "---\npublisher: Gossip Weekly\n---\n\n# A note\n\nIt rained.\n",
     "note.md", "publisher \"Gossip Weekly\" is not in the base"},
    {"a document with nothing in it", "note.md", "", "note.md", ""},
};

TEST(Import, NamesFileRowAndReasonAndLeavesTheBaseAsItWas) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  const std::string before = store.revision();
  for (const RefusalRow& row : kRefusals) {
    const auto report = import_text(&store, scratch, row.file, row.text);
    ASSERT_GE(report.error_count, 1) << row.name;
    EXPECT_TRUE(report.errors[0].where.ends_with(row.where))
        << row.name << ": " << report.errors[0].where;
    EXPECT_NE(report.errors[0].message.find(row.message), std::string::npos)
        << row.name << ": " << report.errors[0].message;
    EXPECT_EQ(store.revision(), before) << row.name;
  }
  EXPECT_EQ(store.log().size(), 1u);
}

TEST(Import, TextBeyondAllBoundsIsTheRowsFaultAndNotTheBases) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  const auto publisher = [](size_t size) {
    return "{\"id\":\"p\",\"name\":\"" + std::string(size, 'x') + "\"}\n";
  };
  for (const size_t size : {1'005'000, 3'000'000}) {
    const auto report =
        import_text(&store, scratch, "publishers.jsonl", publisher(size));
    EXPECT_EQ(report.error_count, 1) << size;
    EXPECT_NE(first_error(report).find("longer than"), std::string::npos)
        << first_error(report);
  }
}

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

TEST(Import, ReadsOnAfterARefusedRowAndCountsThemAll) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  std::string rows;
  for (int i = 0; i < 120; ++i) rows += "{\"id\":7}\n";
  const auto report = import_text(&store, scratch, "facts.jsonl", rows);
  EXPECT_EQ(report.error_count, 120);
  EXPECT_EQ(report.errors.size(), kMaxErrors);
}

TEST(Import, DryRunTellsWhatWouldEnterAndEntersNothing) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  const std::string before = store.revision();
  ImportOptions options;
  options.dry_run = true;
  const auto report =
      import_text(&store, scratch, "publishers.jsonl",
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
  const auto report = import_text(&store, scratch, "publishers.jsonl", rows);
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
  const auto report = import_text(
      &store, scratch, "facts.jsonl",
      "{\"id\":\"a\"," + fact + "\n{\"id\":\"b\",\"recorded\":\"2023-01-01\"," +
          fact + "\n",
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
    const auto report = import_text(&store, scratch, "rain.csv", row.text);
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
  const auto report = import_text(&store, scratch, "note.md",
                                  "# A note\n\nIt rained.\n", options);
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
      import_text(&store, scratch, "a.md", "# A\n\nIt rained.\n", options)
          .good());
  const auto report =
      import_text(&store, scratch, "b.md", "# B\n\nIt was dry.\n", options);
  EXPECT_NE(first_error(report).find("another text"), std::string::npos);
  EXPECT_TRUE(
      import_text(&store, scratch, "a.md", "# A\n\nIt rained.\n", options)
          .good());
}

// --- ad hoc ------------------------------------------------------------------

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

}  // namespace
}  // namespace sources
