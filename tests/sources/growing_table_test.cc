// A table that is filled from nothing in its order: rows wait for each other,
// and whoever asks meanwhile finds them all.

#include <gtest/gtest.h>

#include <algorithm>

#include "claims/text/error.h"
#include "scratch.h"

namespace sources {
namespace {

constexpr int kFacts = 75;  // some statements full, and a rest

FactRecord fact_number(int n) {
  FactRecord fact = sample_fact();
  fact.id = "fact-" + std::to_string(100 + n);
  fact.note = std::to_string(n);
  return fact;
}

// What facts and passages lean on.
void put_frame(Store* store) {
  store->put(PublisherRecord{"pub", "Pub", 1, "", ""});
  DocumentRecord report;
  report.id = "doc/report";
  report.publisher = "pub";
  store->put(report);
  store->put(EntityRecord{"NER/niamey", "city", "", 0, {}});
}

PassageRecord passage_number(int n, const char* text) {
  PassageRecord passage;
  passage.document = "doc/report";
  passage.ordinal = n;
  passage.language = "fr";
  passage.text = text;
  return passage;
}

TEST(GrowingTable, EachRowIsThereForWhoeverAsks) {
  Store store = Store::in_memory();
  put_frame(&store);
  store.begin();
  for (int n = 0; n < kFacts; ++n) {
    store.put(fact_number(n));
    if (n % 10 != 3) continue;
    EXPECT_EQ(store.fact(fact_number(n).id)->note, std::to_string(n));
    EXPECT_EQ(store.facts("staff_present", "NER/niamey").size(), n + 1u);
  }
  store.commit();
  EXPECT_EQ(store.facts("staff_present", "NER/niamey").size(), kFacts + 0u);
}

TEST(GrowingTable, OrderOfComingDoesNotShow) {
  const Scratch scratch;
  std::vector<FactRecord> facts;
  for (int n = 0; n < kFacts; ++n) facts.push_back(fact_number(n));
  std::vector<std::string> revisions;
  for (const int turned : {0, 1, kFacts / 2, kFacts}) {
    auto mixed = facts;
    std::reverse(mixed.begin(), mixed.begin() + turned);
    const std::string path = scratch.path(std::to_string(turned) + ".db");
    {
      Store store = Store::create(path);
      store.begin();
      put_frame(&store);
      for (const FactRecord& fact : mixed) store.put(fact);
      store.commit();
      revisions.push_back(store.revision());
    }
    EXPECT_TRUE(Store::faults_of(path).empty()) << turned;
  }
  EXPECT_EQ(revisions, std::vector<std::string>(4, revisions[0]));
}

TEST(GrowingTable, RowThatIsTakenOutOnItsWayInIsGone) {
  const Scratch scratch;
  const std::string path = scratch.path("a.db");
  {
    Store store = Store::create(path);
    store.begin();
    put_frame(&store);
    for (int n = 0; n < 3; ++n) store.put(fact_number(n));
    store.take_out("fact", fact_number(1).id, "miscounted");
    for (int n = 3; n < kFacts; ++n) store.put(fact_number(n));
    store.commit();
    EXPECT_FALSE(store.fact(fact_number(1).id));
    EXPECT_EQ(store.ids("fact").size(), kFacts - 1u);
  }
  EXPECT_TRUE(Store::faults_of(path).empty());
}

TEST(GrowingTable, RowThatSqliteRefusesIsRefusedItself) {
  Store store = Store::in_memory();
  put_frame(&store);
  store.begin();
  for (int n = 0; n < 5; ++n) store.put(fact_number(n));
  FactRecord endless = fact_number(5);
  endless.note = std::string(1'100'000, 'x');
  EXPECT_THROW(store.put(endless), claims::Error);
  EXPECT_EQ(store.facts("staff_present", "NER/niamey").size(), 5u);
  store.roll_back();
  EXPECT_TRUE(store.facts("staff_present", "NER/niamey").empty());
}

TEST(GrowingTable, PassagesAfterAllWereTakenOutAreFoundByTheirOwnWords) {
  Store store = Store::in_memory();
  put_frame(&store);
  store.put(passage_number(1, "Le barrage tient."));
  store.put(passage_number(2, "Le fleuve monte."));
  for (const char* id : {"doc/report#1", "doc/report#2"})
    store.take_out("passage", id, "withdrawn");
  store.begin();
  for (int n = 1; n <= 40; ++n)
    store.put(passage_number(n, n % 2 ? "Le lac gèle." : "La pluie tombe."));
  store.commit();
  EXPECT_TRUE(store.passages({"barrage"}, 5).empty());
  EXPECT_EQ(store.passages({"lac"}, 50).size(), 20u);
  EXPECT_EQ(store.passages({"pluie"}, 50).size(), 20u);
}

}  // namespace
}  // namespace sources
