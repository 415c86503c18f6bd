#include "sources/store/store.h"

#include <gtest/gtest.h>

#include "claims/text/error.h"
#include "sources/store/record_json.h"
#include "tests/sources/scratch.h"

namespace sources {
namespace {

using claims::Error;

std::vector<std::string> ids_of(const std::vector<PassageRecord>& passages) {
  std::vector<std::string> ids;
  for (const auto& passage : passages) ids.push_back(passage.id);
  return ids;
}

TEST(Store, GivesBackEveryKindOfRecordAsItWasPut) {
  Store store = Store::in_memory();
  fill(&store);
  EXPECT_EQ(json_of(*store.publisher("pub/basin")),
            R"({"id":"pub/basin","name":"Autorité du bassin","tier":1,)"
            R"("kind":"official"})");
  EXPECT_EQ(json_of(*store.fact("gauge-staff")), json_of(sample_fact()));
  EXPECT_EQ(store.document("doc/report")->published, "2023-05");
  EXPECT_EQ(store.entity("NER/niamey")->part_of, "NER");
  EXPECT_EQ(store.entity("NER")->names[1].form, "demonym");
  EXPECT_EQ(store.series("level")->label.at("fr"), "niveau");
  EXPECT_EQ(store.observations("river_level", "NER/niamey")[0].value.text(),
            "5.25");
  EXPECT_EQ(store.passage("doc/report#1")->statements.size(), 1u);
  EXPECT_EQ(store.published_check("check/1")->rating, "Faux");
}

TEST(Store, FindsNothingWhereThereIsNothing) {
  Store store = Store::in_memory();
  fill(&store);
  EXPECT_FALSE(store.fact("no-such"));
  EXPECT_FALSE(store.entity(""));
  EXPECT_FALSE(store.passage("doc/report"));
  EXPECT_FALSE(store.passage("doc/report#x"));
  EXPECT_FALSE(store.passage("doc/report#99999999999999999999"));
  EXPECT_TRUE(store.facts("flood", "NER/niamey").empty());
  EXPECT_TRUE(store.observations("river_level", "NER").empty());
}

TEST(Store, FindsFactsByPropertyAndThingInAnyRole) {
  Store store = Store::in_memory();
  fill(&store);
  FactRecord capital;
  capital.id = "capital";
  capital.document = "doc/report";
  capital.statement =
      statement_of(R"({"property":"capital","arguments":{"country":"NER"},)"
                   R"("value":{"entity":"NER/niamey"}})");
  store.put(capital);
  EXPECT_EQ(store.facts("staff_present", "NER/niamey").size(), 1u);
  EXPECT_EQ(store.facts("staff_present", "").size(), 1u);
  // Containment is the World's business: a city's fact is not its country's.
  EXPECT_EQ(store.facts("staff_present", "NER").size(), 0u);
  EXPECT_EQ(store.facts("capital", "NER").size(), 1u);
  EXPECT_EQ(store.facts("capital", "NER/niamey").size(), 0u);
  EXPECT_EQ(store.facts_valued("capital", "NER/niamey").size(), 1u);
  EXPECT_EQ(store.facts_about("NER/niamey").size(), 2u);
}

TEST(Store, KnowsNamesAndHowThingsStandToEachOther) {
  Store store = Store::in_memory();
  fill(&store);
  const auto names = store.names();
  ASSERT_EQ(names.size(), 3u);
  EXPECT_EQ(names[1].name, "nigérien");
  EXPECT_EQ(names[1].entity, "NER");
  EXPECT_EQ(names[1].type, "country");
  EXPECT_EQ(names[1].language, "fr");
  EXPECT_EQ(names[1].weight, 90);
  const World world = store.world();
  EXPECT_TRUE(world.within("NER/niamey", "NER"));
  EXPECT_FALSE(world.within("NER", "NER/niamey"));
  EXPECT_EQ(world.label("NER", "en"), "Niger");
}

struct WordsRow {
  const char* name;
  std::vector<std::string> words;
  size_t found;
};
const WordsRow kWordsRows[] = {
    {"accents do not matter", {"depasse"}, 1},
    {"case does not matter", {"NIAMEY"}, 1},
    {"any of the words will do", {"barrage", "fleuve"}, 1},
    {"the caption is searched too", {"crues"}, 1},
    {"a word that is not there finds nothing", {"désert"}, 0},
    {"no words find nothing", {}, 0},
    {"query syntax is only words", {"\"", "NEAR(", "*", "-"}, 0},
    {"words of one text are looked for each", {"désert fleuve"}, 1},
    {"a quote within a word", {"d\"alerte"}, 1},
    {"control characters are passed over", {std::string("fleuve\0\x01", 8)}, 1},
};

TEST(Store, FindsPassagesByWords) {
  Store store = Store::in_memory();
  fill(&store);
  for (const WordsRow& row : kWordsRows)
    EXPECT_EQ(store.passages(row.words, 5).size(), row.found) << row.name;
  EXPECT_EQ(store.published_checks({"barrage"}, 5).size(), 1u);
  EXPECT_EQ(store.passages({"fleuve"}, 0).size(), 0u);
}

TEST(Store, FindsPassagesByWhatTheyState) {
  Store store = Store::in_memory();
  fill(&store);
  EXPECT_EQ(ids_of(store.passages_stating("flood", "NER/niamey")),
            std::vector<std::string>{"doc/report#1"});
  EXPECT_TRUE(store.passages_stating("flood", "NER").empty());
  EXPECT_TRUE(store.passages_stating("drought", "NER/niamey").empty());
}

TEST(Store, OrdersPassagesOfOneScoreByDocumentAndPlace) {
  Store store = Store::in_memory();
  fill(&store);
  for (const int ordinal : {9, 3, 7}) {
    PassageRecord passage;
    passage.document = "doc/report";
    passage.ordinal = ordinal;
    passage.text = "Le lac monte.";
    store.put(passage);
  }
  EXPECT_EQ(ids_of(store.passages({"lac"}, 10)),
            (std::vector<std::string>{"doc/report#3", "doc/report#7",
                                      "doc/report#9"}));
}

TEST(Store, ReplacedPassageIsFoundByItsNewWordsOnly) {
  Store store = Store::in_memory();
  fill(&store);
  PassageRecord passage = *store.passage("doc/report#1");
  passage.text = "Le barrage tient.";
  passage.statements.clear();
  EXPECT_EQ(store.put(passage), Effect::Superseded);
  EXPECT_TRUE(store.passages({"fleuve"}, 5).empty());
  EXPECT_EQ(store.passages({"barrage"}, 5).size(), 1u);
  EXPECT_TRUE(store.passages_stating("flood", "NER/niamey").empty());
}

TEST(Store, KeepsWhatASupersededRecordSaid) {
  Store store = Store::in_memory();
  fill(&store);
  FactRecord fact = sample_fact();
  EXPECT_EQ(store.put(fact), Effect::Unchanged);
  EXPECT_TRUE(store.history("fact", fact.id).empty());
  fact.note = "recounted";
  fact.statement.arguments[0].term.entity = "NER";
  EXPECT_EQ(store.put(fact), Effect::Superseded);
  ASSERT_EQ(store.history("fact", fact.id).size(), 1u);
  EXPECT_EQ(store.history("fact", fact.id)[0], json_of(sample_fact()));
  EXPECT_TRUE(store.facts("staff_present", "NER/niamey").empty());
  EXPECT_EQ(store.facts("staff_present", "NER").size(), 1u);
}

TEST(Store, RevisionNamesTheRecordsAndNotTheirPast) {
  Store one = Store::in_memory(), other = Store::in_memory();
  const std::string nothing = one.revision();
  EXPECT_EQ(nothing.size(), 64u);
  fill(&one);
  fill(&other);
  const std::string full = one.revision();
  EXPECT_NE(full, nothing);
  EXPECT_EQ(other.revision(), full);
  FactRecord fact = sample_fact();
  fact.note = "recounted";
  one.put(fact);
  EXPECT_NE(one.revision(), full);
  one.put(sample_fact());
  EXPECT_EQ(one.revision(), full);
}

TEST(Store, RolledBackChangesNothing) {
  Store store = Store::in_memory();
  fill(&store);
  const std::string before = store.revision();
  store.begin();
  FactRecord fact = sample_fact();
  fact.id = "another";
  store.put(fact);
  store.roll_back();
  EXPECT_EQ(store.revision(), before);
  EXPECT_FALSE(store.fact("another"));
  EXPECT_THROW(
      {
        store.begin();
        store.begin();
      },
      Error);
}

TEST(Store, ChainsItsLog) {
  Store store = Store::in_memory();
  fill(&store);
  store.log({"2024-01-03", "ana", "add", "report.md", "1 document", "", ""});
  store.log({"2024-01-04", "", "import", "facts.jsonl", "2 facts", "", ""});
  ASSERT_EQ(store.log().size(), 2u);
  EXPECT_EQ(store.log()[0].revision, store.revision());
  EXPECT_NE(store.log()[0].hash, store.log()[1].hash);
  EXPECT_TRUE(store.log_holds());
}

TEST(Store, CountsAndListsEveryKind) {
  Store store = Store::in_memory();
  fill(&store);
  for (const auto& [kind, count] : store.counts())
    EXPECT_EQ(store.ids(kind).size(), static_cast<size_t>(count)) << kind;
  EXPECT_EQ(store.ids("passage"), std::vector<std::string>{"doc/report#1"});
  EXPECT_THROW(store.ids("gossip"), Error);
}

}  // namespace
}  // namespace sources
