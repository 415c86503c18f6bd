#include "sources/store/store.h"

#include <gtest/gtest.h>

#include "claims/text/error.h"
#include "claims/value/statement_json.h"

namespace sources {
namespace {

claims::Statement statement(const char* json) {
  return claims::statement_from_json(json, "test");
}

// A base about a river basin: one publisher, two documents, a few things.
void fill(Store* store) {
  store->put(PublisherRecord{"pub/basin", "Autorité du bassin", 1, "official",
                             ""});
  store->put(DocumentRecord{"doc/report", "pub/basin", "Rapport annuel",
                            "https://example.org/r", "2023-05", "2024-01-02",
                            "", "fr", "CC BY 4.0", "", "2024-01-03"});
  store->put(EntityRecord{
      "NER", "country", "", 9, {{"Niger", "", "name"},
                                {"nigérien", "fr", "demonym"}}});
  store->put(EntityRecord{"NER/niamey", "city", "NER", 5,
                          {{"Niamey", "", "name"}}});
  FactRecord fact;
  fact.id = "dam";
  fact.document = "doc/report";
  fact.statement = statement(
      R"({"property":"staff_present","arguments":{"place":"NER/niamey"},)"
      R"("value":{"number":"648","unit":"x:person"},"when":"2023-04"})");
  fact.sentence = {{"fr", "648 agents."}, {"en", "648 staff."}};
  store->put(fact);
}

TEST(Store, GivesBackWhatWasPut) {
  Store store = Store::in_memory();
  fill(&store);
  const auto facts = store.facts("staff_present", "NER/niamey");
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(facts[0].sentence.at("fr"), "648 agents.");
  EXPECT_EQ(store.facts("staff_present", "").size(), 1u);
  EXPECT_EQ(store.facts("staff_present", "NER").size(), 0u);
  EXPECT_EQ(store.document("doc/report")->origin, "doc/report");
  EXPECT_EQ(store.names().size(), 3u);
  EXPECT_TRUE(store.world().within("NER/niamey", "NER"));
  EXPECT_EQ(store.world().label("NER", "fr"), "Niger");
}

}  // namespace
}  // namespace sources
