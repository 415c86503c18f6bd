#include <gtest/gtest.h>

#include <algorithm>

#include "claims/read/reader.h"
#include "claims/value/statement_json.h"
#include "engine/verify/verify.h"
#include "tests/engine/statement_notation.h"

namespace engine {
namespace {

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

void put_things(sources::Store* store) {
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

constexpr char kLeft[] =
    "withdrawal_completed(force=FRA:armed_forces, place=NER)";

TEST_F(Check, AClaimByItself) {
  EXPECT_EQ(verdict_on(std::string(kLeft) + " @ before 2024").label,
            Label::Supported);
  EXPECT_EQ(verdict_on(std::string(kLeft) + " @ before 2023").label,
            Label::Refuted);
  EXPECT_EQ(verdict_on("capital(country=NER) = NER/agadez").label,
            Label::Refuted);
  EXPECT_EQ(verdict_on("coup(place=NER) @ 2023").label,
            Label::NotEnoughEvidence);
}

struct SuccessionRow {
  const char *name, *text;
  Label taken, left;
};
const SuccessionRow kSuccessions[] = {
    {"who follows and who goes",
     "Abdourahamane Tiani succeeded Mahamadou Issoufou in July 2023.",
     Label::Supported, Label::Supported},
    {"the same in French",
     "Abdourahamane Tiani a succédé à Mahamadou Issoufou en juillet 2023.",
     Label::Supported, Label::Supported},
    {"who went at another time was not followed by him",
     "Abdourahamane Tiani succeeded Idriss Deby in July 2023.",
     Label::NotEnoughEvidence, Label::NotEnoughEvidence},
    {"the same in French",
     "Abdourahamane Tiani a succédé à Idriss Deby en juillet 2023.",
     Label::NotEnoughEvidence, Label::NotEnoughEvidence},
};

TEST_F(Check, WhoSucceedsWhomIsBorneOutTogether) {
  base_.store.put(sources::EntityRecord{
      "person/idriss_deby", "person", "", 5, {{"Idriss Deby", "", "name"}}});
  base_.put_fact("tiani", "dispatch",
                 "head_of_state(country=NER) = person/abdourahamane_tiani @ "
                 "2023-07-26..");
  base_.put_fact("issoufou", "dispatch",
                 "head_of_state(country=NER) = person/mahamadou_issoufou @ "
                 "2011-04-07/2023-07-26");
  base_.put_fact("deby", "dispatch",
                 "head_of_state(country=FRA) = person/idriss_deby @ "
                 "1990-12-02/2021-04-20");
  gazetteer_ = claims::Gazetteer(base_.store.names());
  world_ = base_.store.world();
  for (const SuccessionRow& row : kSuccessions) {
    const CheckedArticle article = checked(row.text, "2024-04-12");
    const CheckedClaim* taken = claim_of(article, "office_taken");
    const CheckedClaim* left = claim_of(article, "office_left");
    ASSERT_TRUE(taken && left) << row.name;
    EXPECT_EQ(taken->verdict.label, row.taken) << row.name;
    EXPECT_EQ(left->verdict.label, row.left) << row.name;
  }
}

struct OrderRow {
  const char *name, *text;
  Label label;
  const char* reason;
};
const OrderRow kOrderRows[] = {
    {"what came first is said to have come first",
     "French troops left Niger after the coup in Niger.", Label::Supported,
     "when.within"},
    {"the same in French",
     "L'armée française a quitté le Niger après le coup d'État au Niger.",
     Label::Supported, "when.within"},
    {"what came first is said to have come later",
     "French troops left Niger before the coup in Niger.", Label::Refuted,
     "when.disjoint"},
    {"the lag fits in its own unit",
     "French troops left Niger five months after the coup in Niger.",
     Label::Supported, "when.within"},
    {"the lag is off by far",
     "French troops left Niger two years after the coup in Niger.",
     Label::Refuted, "when.disjoint"},
    {"the lag is off by one of its unit",
     "French troops left Niger four months after the coup in Niger.",
     Label::NotEnoughEvidence, "order.same_time"},
    {"the lag is not measured",
     "French troops left Niger a few months after the coup in Niger.",
     Label::NotEnoughEvidence, "order.vague_lag"},
    {"nothing dates the other happening",
     "French troops left Niger before the coup in France.",
     Label::NotEnoughEvidence, "order.unknown"},
};

TEST_F(Check, AnotherHappeningGivesTheTime) {
  base_.put_fact("coup", "dispatch", "coup(place=NER) @ 2023-07-26");
  for (const OrderRow& row : kOrderRows) {
    const CheckedArticle article = checked(row.text, "2024-04-12");
    const CheckedClaim* found = claim_of(article, "withdrawal_completed");
    ASSERT_TRUE(found) << row.name;
    EXPECT_EQ(found->claim.type, "time.order") << row.name;
    EXPECT_EQ(found->verdict.label, row.label) << row.name;
    ASSERT_FALSE(found->verdict.reasons.empty()) << row.name;
    EXPECT_EQ(found->verdict.reasons.front(), row.reason) << row.name;
  }
}

TEST_F(Check, TwoDaysForOneHappeningLeaveTheOrderOpen) {
  base_.put_fact("coup", "dispatch", "coup(place=NER) @ 2023-07-26");
  base_.put_fact("earlier", "almanac", "coup(place=NER) @ 2010-02-18");
  const CheckedArticle article = checked(
      "French troops left Niger after the coup in Niger.", "2024-04-12");
  const CheckedClaim* found = claim_of(article, "withdrawal_completed");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->verdict.label, Label::NotEnoughEvidence);
  EXPECT_EQ(found->verdict.reasons.front(), "order.unclear");
}

TEST_F(Check, AnotherOfficeOfThatNameKeepsAClaimFromBeingRefuted) {
  base_.put_fact("head", "almanac",
                 "head_of_state(country=NER) = person/abdourahamane_tiani");
  const std::string claim =
      "head_of_state(country=NER) = person/mahamadou_issoufou";
  EXPECT_EQ(verdict_on(claim).label, Label::Refuted);
  base_.put_fact("premier", "almanac",
                 "head_of_government(country=NER) = person/mahamadou_issoufou");
  EXPECT_EQ(verdict_on(claim).label, Label::NotEnoughEvidence);
}

TEST_F(Check, SearchesThatFoundNothingAreNamed) {
  const Verdict verdict = verdict_on("coup(place=NER) @ 2023");
  EXPECT_NE(std::find(verdict.searches.begin(), verdict.searches.end(),
                      "facts coup(NER): none"),
            verdict.searches.end());
}

TEST_F(Check, WhatWasNotYetPublishedIsNotKnown) {
  CheckOptions options;
  options.known_at = claims::parse_day("2023-12-21");
  EXPECT_EQ(verdict_on(std::string(kLeft) + " @ before 2024", options).label,
            Label::NotEnoughEvidence);
  options.known_at = claims::parse_day("2023-12-22");
  EXPECT_EQ(verdict_on(std::string(kLeft) + " @ before 2024", options).label,
            Label::Supported);
}

TEST_F(Check, TheFirstBaseThatHoldsARecordGivesIt) {
  Base against;
  put_things(&against.store);
  against.put_document("draft-notes", 3, "2024-04-01");
  against.put_fact("capital", "draft-notes",
                   "capital(country=NER) = NER/agadez");
  CheckOptions options;
  options.as_of = claims::parse_day("2024-04-12");
  const Verdict verdict =
      check_claim(claim_in("capital(country=NER) = NER/agadez"),
                  test_language(), bases({&against.store}), options);
  ASSERT_EQ(verdict.label, Label::Supported);
  EXPECT_EQ(verdict.findings[0].evidence.source.id, "draft-notes");
}

TEST_F(Check, TheSameArticleGivesTheSameVerdicts) {
  const std::string text =
      "Troops\n\nFrench troops left Niger before the end of 2023.";
  const CheckedArticle first = checked(text, "2024-04-12");
  ASSERT_FALSE(first.claims.empty());
  for (int i = 0; i < 3; ++i) {
    const CheckedArticle again = checked(text, "2024-04-12");
    ASSERT_EQ(again.claims.size(), first.claims.size());
    for (size_t c = 0; c < first.claims.size(); ++c) {
      EXPECT_EQ(again.claims[c].claim.id, first.claims[c].claim.id);
      EXPECT_EQ(again.claims[c].verdict.reasons,
                first.claims[c].verdict.reasons);
    }
  }
}

// --- corrections ---------------------------------------------------------

struct CorrectionRow {
  const char *name, *property, *text, *replaced, *replacement;
};

TEST_F(Check, TheSmallestEditThatTheEngineFindsSupported) {
  constexpr CorrectionRow kRows[] = {
      {"an English day", "withdrawal_completed",
       "French troops left Niger on 12 December 2023.", "12 December 2023",
       "22 December 2023"},
      {"a French day", "withdrawal_completed",
       "Les troupes françaises ont quitté le Niger le 12 décembre 2023.",
       "12 décembre 2023", "22 décembre 2023"},
      {"a day without its year", "withdrawal_completed",
       "En 2023, les troupes françaises ont quitté le Niger le 12 décembre.",
       "12 décembre", "22 décembre"},
      {"a month", "withdrawal_completed",
       "Les troupes françaises ont quitté le Niger en octobre 2023.",
       "octobre 2023", "décembre 2023"},
      {"a year", "withdrawal_completed", "French troops left Niger in 2021.",
       "2021", "2023"},
      {"an English name", "capital", "Agadez is the capital of Niger.",
       "Agadez", "Niamey"},
      {"a French name", "capital", "Agadez est la capitale du Niger.", "Agadez",
       "Niamey"},
  };
  for (const CorrectionRow& row : kRows) {
    const CheckedArticle article = checked(row.text, "2024-04-12");
    const CheckedClaim* claim = claim_of(article, row.property);
    ASSERT_NE(claim, nullptr) << row.name;
    EXPECT_EQ(claim->verdict.label, Label::Refuted) << row.name;
    ASSERT_TRUE(claim->verdict.correction) << row.name;
    const Correction& correction = *claim->verdict.correction;
    EXPECT_EQ(std::string(claims::cut(article.article.text, correction.span)),
              row.replaced)
        << row.name;
    EXPECT_EQ(correction.replacement, row.replacement) << row.name;
    // The edited text, read anew, is Supported.
    std::string edited = article.article.text;
    edited.replace(correction.span.begin, correction.span.size(),
                   correction.replacement);
    const CheckedArticle again = checked(edited, "2024-04-12");
    const CheckedClaim* better = claim_of(again, row.property);
    ASSERT_NE(better, nullptr) << row.name;
    EXPECT_EQ(better->verdict.label, Label::Supported) << row.name;
  }
}

TEST_F(Check, NoCorrectionForWhatIsNotRefuted) {
  for (const char* text : {"French troops left Niger before the end of 2023.",
                           "A coup took place in Niger in July 2023."})
    for (const CheckedClaim& one : checked(text, "2024-04-12").claims)
      EXPECT_FALSE(one.verdict.correction) << text;
}

TEST_F(Check, NoOtherNameForWhatTheSentenceGoesOnToSpeakOf) {
  for (const char* text :
       {"Agadez, the capital of Niger, lies in the desert.",
        "Agadez, la capitale du Niger, est en plein désert."}) {
    size_t wrong = 0;
    for (const CheckedClaim& one : checked(text, "2024-04-12").claims) {
      wrong += one.verdict.label == Label::Refuted ||
               one.verdict.label == Label::Outdated;
      EXPECT_FALSE(one.verdict.correction) << text;
    }
    EXPECT_EQ(wrong, 1U) << text;
  }
}

// --- the calendar --------------------------------------------------------

TEST_F(Check, AWeekdayThatItsDateDoesNotHave) {
  for (const char* text :
       {"French troops left Niger on Monday 22 December 2023.",
        "Les troupes françaises ont quitté le Niger le lundi 22 décembre "
        "2023."}) {
    const CheckedArticle article = checked(text, "2024-04-12");
    const auto it = std::find_if(
        article.claims.begin(), article.claims.end(),
        [](const CheckedClaim& c) { return c.claim.type == "self.weekday"; });
    ASSERT_NE(it, article.claims.end()) << text;
    EXPECT_EQ(it->verdict.label, Label::Refuted);
    ASSERT_EQ(it->verdict.findings.size(), 1u);
    EXPECT_EQ(it->verdict.findings[0].evidence.kind,
              sources::EvidenceKind::Self);
    EXPECT_NE(it->verdict.findings[0].evidence.text.find("weekday 5"),
              std::string::npos);
    ASSERT_EQ(article.extraction.claims.size(), article.claims.size());
    std::vector<int> seen(article.claims.size());
    for (const claims::LedgerLine& line : article.extraction.ledger)
      for (const uint32_t index : line.claims) ++seen.at(index);
    for (const int count : seen) EXPECT_EQ(count, 1) << text;
    for (size_t i = 0; i < article.claims.size(); ++i)
      EXPECT_EQ(article.claims[i].claim.id, article.extraction.claims[i].id);
  }
}

TEST_F(Check, AWeekdayThatItsDateHas) {
  for (const char* text :
       {"French troops left Niger on Friday 22 December 2023.",
        "Les troupes françaises ont quitté le Niger le vendredi 22 décembre "
        "2023."})
    for (const CheckedClaim& one : checked(text, "2024-04-12").claims)
      EXPECT_NE(one.claim.type, "self.weekday") << text;
}

// Each of these days has another weekday than the words say, and none says so
// of a day whose year is sure, in the article's own words.
TEST_F(Check, AWeekdayOfAnUnsureYearANameOrAQuotationIsNoFault) {
  for (const char* text :
       {"The council met on Monday 30 September.",
        "Le conseil s'est réuni le lundi 30 septembre.",
        "It stood in the Agadez Sun, August 16, 2008.",
        "\"We left on Monday 22 December 2023\", the officer said.",
        "« Nous sommes partis le lundi 22 décembre 2023 », a dit l'officier."})
    for (const CheckedClaim& one : checked(text, "2024-04-12").claims)
      EXPECT_NE(one.claim.type, "self.weekday") << text;
}

TEST_F(Check, AnArticleWithoutADayIsCheckedAsFarAsItGoes) {
  claims::ReadOptions how;
  how.format = "text";
  const CheckedArticle article =
      check(claims::read_article("French troops left Niger in 2023.",
                                 "draft.txt", how),
            test_language(), bases(), {});
  EXPECT_FALSE(article.as_of);
  const CheckedClaim* claim = claim_of(article, "withdrawal_completed");
  ASSERT_NE(claim, nullptr);
  EXPECT_EQ(claim->verdict.label, Label::Supported);
}

}  // namespace
}  // namespace engine
