#include <algorithm>

#include "tests/engine/checking.h"

namespace engine {
namespace {

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
