#pragma once
// Articles and claims checked against a small base about the end of one
// deployment.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claims/read/reader.h"
#include "engine/verify/verify.h"
#include "tests/engine/statement_notation.h"

namespace engine {

// A small base about a small dispute, and one for --against.
struct Base {
  sources::Store store = sources::Store::in_memory();

  void put_document(const char* id, int tier, const char* published) {
    store.put(sources::PublisherRecord{std::string("pub/") + id, id, tier,
                                       "press", ""});
    store.put(sources::DocumentRecord{id, std::string("pub/") + id, id,
                                      "https://example.org/", published, "", "",
                                      "en", "", "", ""});
  }
  void put_fact(const char* id, const char* document,
                const std::string& notation, bool complete = false) {
    sources::FactRecord fact;
    fact.id = id;
    fact.document = document;
    fact.statement = statement_in(notation);
    fact.complete = complete;
    fact.sentence = {{"en", notation}, {"fr", notation}};
    store.put(fact);
  }
};

inline void put_things(sources::Store* store) {
  const auto put = [&](const char* id, const char* type, const char* whole,
                       std::vector<sources::EntityName> names) {
    store->put(sources::EntityRecord{id, type, whole, 5, std::move(names)});
  };
  put("NER", "country", "",
      {{"Niger", "", "name"}, {"nigérien", "fr", "demonym"}});
  put("FRA", "country", "",
      {{"France", "", "name"},
       {"French", "en", "demonym"},
       {"français", "fr", "demonym"},
       {"françaises", "fr", "demonym"}});
  put("FRA:armed_forces", "force", "FRA",
      {{"French army", "en", "name"}, {"armée française", "fr", "name"}});
  put("NER/niamey", "city", "NER", {{"Niamey", "", "name"}});
  put("NER/agadez", "city", "NER", {{"Agadez", "", "name"}});
  put("person/abdourahamane_tiani", "person", "",
      {{"Abdourahamane Tiani", "", "name"}, {"Tiani", "", "alias"}});
  put("person/mahamadou_issoufou", "person", "",
      {{"Mahamadou Issoufou", "", "name"}});
}

class Check : public testing::Test {
 protected:
  Check() {
    put_things(&base_.store);
    base_.put_document("dispatch", 1, "2023-12-22");
    base_.put_document("almanac", 2, "2023-01-15");
    base_.put_fact("left", "dispatch",
                   "withdrawal_completed(force=FRA:armed_forces, place=NER) @ "
                   "2023-12-22");
    base_.put_fact("capital", "almanac", "capital(country=NER) = NER/niamey");
    gazetteer_ = claims::Gazetteer(base_.store.names());
    world_ = base_.store.world();
  }

  Bases bases(std::vector<const sources::Store*> first = {}) {
    first.push_back(&base_.store);
    return {std::move(first), &gazetteer_, &world_};
  }
  CheckedArticle checked(const std::string& text, const char* day) {
    claims::ReadOptions how;
    how.format = "text";
    how.published = claims::parse_day(day);
    return check(claims::read_article(text, "draft.txt", how), test_language(),
                 bases(), {});
  }
  Verdict verdict_on(const std::string& notation, CheckOptions options = {}) {
    if (!options.as_of) options.as_of = claims::parse_day("2024-04-12");
    return check_claim(claim_in(notation), test_language(), bases(), options);
  }
  static const CheckedClaim* claim_of(const CheckedArticle& article,
                                      const std::string& property) {
    for (const CheckedClaim& one : article.claims)
      if (one.claim.statement.property == property) return &one;
    return nullptr;
  }

  Base base_;
  claims::Gazetteer gazetteer_;
  sources::World world_;
};

}  // namespace engine
