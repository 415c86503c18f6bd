// Wikidata: what of a dump enters, what stays open, how fine times are.

#include <gtest/gtest.h>

#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

ImportOptions dump_options() {
  ImportOptions options;
  options.document = "doc/wikidata";
  options.publisher = "pub/basin";
  options.published = "2024-03-01";
  return options;
}

TEST(Wikidata, SliceEntersAndNamesakesStayOpen) {
  Store store = Store::in_memory();
  fill(&store);
  const std::string slice = kExamples + "wikidata-slice.json.bz2";
  const auto report = import_files(&store, language(), {slice}, dump_options());
  ASSERT_TRUE(report.good()) << faults_of(report);
  // The country is known by its code, a new town enters below it, the town of a
  // name that the base has waits for a person.
  EXPECT_EQ(store.entity("NER")->same_as, "wikidata:Q1032");
  EXPECT_TRUE(store.entity("NER/maradi"));
  EXPECT_EQ(store.entity("NER/maradi")->part_of, "NER");
  EXPECT_NE(notices_of(report).find("Q3416 (Niamey, city) may be: NER/niamey"),
            std::string::npos);
  EXPECT_EQ(store.facts("capital", "NER").size(), 1u);  // Zinder, once
  EntityRecord niamey = *store.entity("NER/niamey");
  niamey.same_as = "wikidata:Q3416";
  store.put(niamey);
  ASSERT_TRUE(import_files(&store, language(), {slice}, dump_options()).good());
  const auto capitals = store.facts("capital", "NER");
  ASSERT_EQ(capitals.size(), 2u);
  int deprecated = 0;
  for (const FactRecord& fact : capitals)
    deprecated += fact.rank == Rank::Deprecated ? 1 : 0;
  EXPECT_EQ(deprecated, 1);
  const auto counts = store.facts("population", "NER/niamey");
  ASSERT_EQ(counts.size(), 2u);
  for (const FactRecord& fact : counts) {
    EXPECT_TRUE(fact.statement.when);
    EXPECT_EQ(fact.document, "doc/wikidata");
    EXPECT_NE(fact.note.find("https://example.org/statistics"),
              std::string::npos);
  }
  // Once more changes nothing.
  const std::string revision = store.revision();
  import_files(&store, language(), {slice}, dump_options());
  EXPECT_EQ(store.revision(), revision);
}

struct TimeRow {
  const char *name, *time;
  int precision;
  const char* model;
  const char* when;  // of the fact; "" = the statement does not enter
};

TEST(Wikidata, TakesTimesOnlyAsFineAsTheyAre) {
  const Scratch scratch;
  const TimeRow rows[] = {
      {"a day", "+2012-12-10T00:00:00Z", 11, "Q1985727", "2012-12-10"},
      {"a month", "+2012-12-00T00:00:00Z", 10, "Q1985727", "2012-12"},
      {"a year", "+2012-00-00T00:00:00Z", 9, "Q1985727", "2012"},
      {"a decade says too little", "+2010-00-00T00:00:00Z", 8, "Q1985727", ""},
      {"before our era", "-0044-03-15T00:00:00Z", 11, "Q1985786", ""},
      {"a Julian day is another day", "+1500-03-15T00:00:00Z", 11, "Q1985786",
       ""},
  };
  for (const TimeRow& row : rows) {
    SCOPED_TRACE(row.name);
    Store store = Store::in_memory();
    fill(&store);
    const std::string item = [](const char* id) {
      return R"([{"rank":"normal","mainsnak":{"snaktype":"value","datavalue":)"
             R"({"type":"wikibase-entityid","value":{"id":")" +
             std::string(id) + R"("}}}}])";
    }("Q5");
    const std::string line =
        R"({"id":"Q42","labels":{"en":{"value":"A Person"}},"claims":{"P31":)" +
        item +
        R"(,"P569":[{"id":"Q42$1","rank":"normal","mainsnak":{"snaktype":)"
        R"("value","property":"P569","datavalue":{"type":"time","value":)"
        R"({"time":")" +
        row.time + R"(","precision":)" + std::to_string(row.precision) +
        R"(,"calendarmodel":"http://www.wikidata.org/entity/)" + row.model +
        R"("}}}}]}})";
    const auto report =
        take(&store, scratch, "wikidata.json", line + "\n", dump_options());
    ASSERT_TRUE(report.good()) << faults_of(report);
    const auto facts = store.facts("born", "person/a_person");
    ASSERT_EQ(facts.size(), *row.when ? 1u : 0u);
    if (*row.when) {
      EXPECT_EQ(facts[0].statement.when, claims::period_of(row.when));
    }
  }
}

}  // namespace
}  // namespace sources
