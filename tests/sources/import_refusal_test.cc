// Records and figures that are refused: file, row, reason, and nothing enters.

#include <gtest/gtest.h>

#include "sources/store/store.h"
#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

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
    {"a field that stands there twice", "facts.jsonl",
     R"({"id":"f","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"},"document":"doc/atlas","id":"g"})",
     "facts.jsonl:1", "field \"id\" is given twice"},
    {"an id with a NUL", "facts.jsonl",
     R"({"id":"f\u0000g","property":"capital","arguments":{"country":"NER"},)"
     R"("value":{"entity":"NER/niamey"},"document":"doc/atlas"})",
     "facts.jsonl:1", "field \"id\" has a control character"},
    {"a publisher's id with a line end", "publishers.jsonl",
     R"({"id":"p\nq","name":"P"})", "publishers.jsonl:1",
     "field \"id\" has a control character"},
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
    const auto report = take(&store, scratch, row.file, row.text);
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
        take(&store, scratch, "publishers.jsonl", publisher(size));
    EXPECT_EQ(report.error_count, 1) << size;
    EXPECT_NE(first_error(report).find("longer than"), std::string::npos)
        << first_error(report);
  }
}

TEST(Import, MessageShowsOfALongValueItsBeginningAndWhatIsWrong) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  const std::string day(3000, '2');
  const std::pair<const char*, std::string> files[] = {
      {"documents.jsonl",
       "{\"id\":\"d\",\"publisher\":\"pub/atlas\","
       "\"published\":\"" +
           day + "\"}\n"},
      {"facts.jsonl", "{\"id\":\"f\",\"property\":\"capital\",\"when\":\"" +
                          day + "\",\"document\":\"doc/atlas\"}\n"},
      {"rain.csv", "entity,period,value\nNER," + day + ",1\n"},
      {"wrong.jsonl", "{\"id\":\"f\",\"property\":\"" + day +
                          "\",\"document\":\"doc/atlas\"}\n"},
  };
  for (const auto& [name, text] : files) {
    const auto report = take(&store, scratch, name, text);
    ASSERT_EQ(report.error_count, 1) << name;
    EXPECT_LT(faults_of(report).size(), 400u) << faults_of(report);
    EXPECT_NE(faults_of(report).find("2…\""), std::string::npos);
  }
}

TEST(Import, FileWithoutARecordIsNamed) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  const std::pair<const char*, const char*> files[] = {
      {"facts.jsonl", ""},
      {"facts.jsonl", "\n \n"},
      {"rain.csv", "entity,period,value\n"}};
  for (const auto& [name, text] : files) {
    const auto report = take(&store, scratch, name, text);
    EXPECT_TRUE(report.good()) << faults_of(report);
    EXPECT_NE(notices_of(report).find(std::string(name) +
                                      ": nothing in it that enters a base"),
              std::string::npos)
        << name << ": " << notices_of(report);
  }
}

TEST(Import, ReadsOnAfterARefusedRowAndCountsThemAll) {
  const Scratch scratch;
  Store store = Store::open_for_writing(mini_base(scratch, "a.db"));
  std::string rows;
  for (int i = 0; i < 120; ++i) rows += "{\"id\":7}\n";
  const auto report = take(&store, scratch, "facts.jsonl", rows);
  EXPECT_EQ(report.error_count, 120);
  EXPECT_EQ(report.errors.size(), kMaxErrors);
}

}  // namespace
}  // namespace sources
