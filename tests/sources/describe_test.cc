#include "sources/curate/describe.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sources/curate/audit.h"
#include "tests/sources/scratch.h"

namespace sources {
namespace {

Store sample() {
  Store store = Store::in_memory();
  store.begin();
  fill(&store);
  store.commit();
  return store;
}

std::vector<std::string> found(const Store& store, const std::string& words,
                               const std::string& kind) {
  for (const Found& each : find_records(store, words, 10))
    if (each.kind == kind) return each.ids;
  return {"no such kind"};
}

using Ids = std::vector<std::string>;

TEST(Describe, CardOfAFactCitesItsSource) {
  const Store store = sample();
  EXPECT_EQ(card_of(store, "fact", "gauge-staff"),
            "fact gauge-staff\n"
            "  says        staff_present(place=NER/niamey) = 648 x:person @ "
            "[2023-04-01, 2023-05-01)\n"
            "  words (en)  648 people work at the gauge.\n"
            "  words (fr)  648 personnes travaillent à la station.\n"
            "  said on     2023-05-02\n"
            "  source      doc/report\n"
            "              Rapport annuel\n"
            "              Autorité du bassin, tier 1, official, published "
            "2023-05\n"
            "              https://example.org/r\n"
            "  licence     CC BY 4.0\n");
}

TEST(Describe, EveryKindHasACardALineAndItsJson) {
  const Store store = sample();
  for (const char* id : {"pub/basin", "doc/report", "NER", "gauge-staff",
                         "level", "doc/report#1", "check/1"}) {
    const auto kinds = kinds_of(store, id);
    ASSERT_EQ(kinds.size(), 1u) << id;
    EXPECT_NE(card_of(store, kinds[0], id).find(id), std::string::npos);
    EXPECT_GT(line_of(store, kinds[0], id).size(), std::string(id).size());
    EXPECT_EQ(json_of(store, kinds[0], id).front(), '{');
  }
  EXPECT_TRUE(kinds_of(store, "nobody").empty());
}

TEST(Describe, TextStaysOnItsLineAndSendsNothingToTheTerminal) {
  Store store = sample();
  FactRecord fact = sample_fact();
  fact.note = "one\ntwo \x1b[31m";
  store.put(fact);
  EXPECT_NE(card_of(store, "fact", fact.id).find("note        one two  [31m\n"),
            std::string::npos);
}

TEST(Describe, SearchFindsByTheWordsOfEitherLanguage) {
  const Store store = sample();
  EXPECT_EQ(found(store, "niamey", "entity"), Ids{"NER/niamey"});
  EXPECT_EQ(found(store, "people gauge", "fact"), Ids{"gauge-staff"});
  EXPECT_EQ(found(store, "personnes", "fact"), Ids{"gauge-staff"});
  EXPECT_EQ(found(store, "RAPPORT", "document"), Ids{"doc/report"});
  EXPECT_EQ(found(store, "cote", "passage"), Ids{"doc/report#1"});
  EXPECT_EQ(found(store, "barrage", "published_check"), Ids{"check/1"});
  for (const char* words : {"", "…", "nowhere", "people desert"})
    EXPECT_EQ(found(store, words, "fact"), Ids{}) << words;
}

TEST(Describe, SearchPutsTheWholeNameBeforeItsParts) {
  Store store = sample();
  store.put(EntityRecord{
      "event/niger_cup", "event", "", 99, {{"Niger Cup", "", "name"}}});
  EXPECT_EQ(found(store, "Niger", "entity"), (Ids{"NER", "event/niger_cup"}));
  const auto cut = find_records(store, "niger", 1);
  EXPECT_TRUE(cut[0].more);
}

// --- audit -------------------------------------------------------------------

std::vector<std::string> asked(const Store& store, const std::string& name) {
  static const claims::Language language = claims::load_language();
  std::vector<std::string> records;
  for (const Audit& audit : audits())
    if (audit.name == name)
      for (const AuditFinding& finding :
           audit.run({store, language, claims::Day{19800}}))
        records.push_back(finding.record);
  return records;
}

TEST(Audit, FindsNothingWhereAllIsWell) {
  const Store store = sample();
  for (const Audit& audit : audits())
    EXPECT_EQ(asked(store, audit.name), Ids{}) << audit.name;
}

TEST(Audit, FindsDocumentsThatLackSomething) {
  Store store = sample();
  store.put(DocumentRecord{"doc/bare", "pub/basin", "", "", "", "", "", "", "",
                           "", ""});
  for (const char* name : {"undated", "unlicensed", "untraceable", "unused"})
    EXPECT_EQ(asked(store, name), Ids{"document doc/bare"}) << name;
}

TEST(Audit, FindsThingsWithoutANameInOneLanguage) {
  Store store = sample();
  store.put(EntityRecord{"DEU", "country", "", 0, {{"Germany", "en", "name"}}});
  EXPECT_EQ(asked(store, "unnamed"), Ids{"entity DEU"});
}

void put_fact(Store* store, const char* id, const char* statement) {
  FactRecord fact;
  fact.id = id;
  fact.document = "doc/report";
  fact.statement = statement_of(statement);
  store->put(fact);
}

TEST(Audit, FindsEventsThatTheirSourceCannotKnow) {
  Store store = sample();
  put_fact(&store, "known", R"({"property":"coup","when":"2023-05-03"})");
  put_fact(&store, "ahead", R"({"property":"coup","when":"2023-07-26"})");
  put_fact(&store, "planned",
           R"({"property":"coup","when":"2023-07-26","modality":"planned"})");
  EXPECT_EQ(asked(store, "ahead"), Ids{"fact ahead"});
}

TEST(Audit, FindsTwoValuesWhereOneCanBe) {
  Store store = sample();
  const std::string held =
      R"({"property":"head_of_state","arguments":{"country":"NER"},"value":)";
  const auto put = [&](const char* id, const char* who, const char* when) {
    put_fact(
        &store, id,
        (held + "{\"text\":\"" + who + "\"},\"when\":" + when + "}").c_str());
  };
  put("a", "A", R"({"from":"2011","to":"2021"})");
  put("b", "B", R"({"from":"2021","to":"2023"})");  // they touch in 2021
  EXPECT_EQ(asked(store, "contradictory"), Ids{});
  put("c", "C", R"({"from":"2015","to":"2018"})");
  EXPECT_EQ(asked(store, "contradictory"), Ids{"fact a"});
}

}  // namespace
}  // namespace sources
