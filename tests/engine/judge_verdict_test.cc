#include "claims/extract/unread_detail.h"
#include "tests/engine/judging.h"

namespace engine {
namespace {

TEST(Judge, ACompleteListDecidesWhereNothingElseDoes) {
  const std::string members =
      "member_count(organisation=org/nato) = 32 x:member_state @ since "
      "2024-03-07 | complete=yes as_of=2026-11-01 kind=official";
  expect_rows({
      {"who is not on it is no member",
       "member_of(member=NER, organisation=org/nato)",
       {members},
       Label::Refuted,
       "list.complete"},
      {"a record of the membership itself comes first",
       "member_of(member=FRA, organisation=org/nato)",
       {members,
        "member_of(member=FRA, organisation=org/nato) @ since 2024-03-07 | "
        "kind=official"},
       Label::Supported,
       "when.holds"},
      {"against a denial as well",
       "not member_of(member=FRA, organisation=org/nato)",
       {members,
        "member_of(member=FRA, organisation=org/nato) @ since 2024-03-07 | "
        "kind=official"},
       Label::Refuted,
       "when.holds"},
  });
}

TEST(Judge, FiguresInDoubtDecideNothing) {
  const std::string people = "population(place=NER) = ";
  const std::string toll = "deaths(event=event/solhan_2021) = ";
  expect_rows({
      {"the figure of one year bears out none of the year before",
       "terrorism_deaths(place=NER) = 930 x:person @ 2022",
       {"terrorism_deaths(place=NER) = 930 x:person @ 2023 | "
        "record=observation kind=official"},
       Label::NotEnoughEvidence,
       ""},
      {"another source does not refute a figure that is reported",
       people + "20000000 x:inhabitant @ 2023 [reported]",
       {people +
        "26000000 x:inhabitant @ 2023 | record=observation kind=official"},
       Label::NotEnoughEvidence,
       "figure.attributed"},
      {"it bears it out",
       people + "26000000 x:inhabitant @ 2023 [reported]",
       {people +
        "26000000 x:inhabitant @ 2023 | record=observation kind=official"},
       Label::Supported,
       "value.within"},
      {"a thousand that was left out refutes nothing",
       people + "26000 x:inhabitant @ 2023",
       {people +
        "26000000 x:inhabitant @ 2023 | record=observation kind=official"},
       Label::NotEnoughEvidence,
       "figure.far_off"},
      {"a bound that is far below is no support",
       people + "at_least 1000 [1000,) x:inhabitant @ 2023",
       {people +
        "26000000 x:inhabitant @ 2023 | record=observation kind=official"},
       Label::NotEnoughEvidence,
       "figure.far_off"},
      {"statistics that were revised after the article refute nothing",
       people + "22000000 x:inhabitant @ 2023",
       {people +
        "26000000 x:inhabitant @ 2023 | record=observation kind=official "
        "published=2026-03-06"},
       Label::NotEnoughEvidence,
       "figure.revised_since"},
      {"beyond what revisions do they refute",
       people + "12000000 x:inhabitant @ 2023",
       {people +
        "26000000 x:inhabitant @ 2023 | record=observation kind=official "
        "published=2026-03-06"},
       Label::Refuted,
       "value.disjoint"},
      {"a toll of its first days is not refuted by a later one",
       toll + "2000 x:person @ 2024",
       {toll + "2960 x:person @ 2024-04-10 | kind=official "
               "published=2026-03-06"},
       Label::NotEnoughEvidence,
       "figure.revised_since"},
      {"a toll of long ago is",
       toll + "2000 x:person @ 2020",
       {toll + "2960 x:person @ 2020-04-10 | kind=official "
               "published=2026-03-06"},
       Label::Refuted,
       "value.disjoint"},
      {"a toll of no time may be that of another event",
       toll + "2000 x:person",
       {toll + "2960 x:person @ 2020-04-10 | kind=official "
               "published=2026-03-06"},
       Label::NotEnoughEvidence,
       "figure.which_event"},
      {"statistics of the article's time refute",
       people + "22000000 x:inhabitant @ 2023",
       {people +
        "26000000 x:inhabitant @ 2023 | record=observation kind=official "
        "published=2024-03-06"},
       Label::Refuted,
       "value.disjoint"},
  });
}

TEST(Judge, EvidenceOrNoVerdict) {
  expect_rows({
      {"nothing found",
       "coup(place=NER) @ 2023",
       {},
       Label::NotEnoughEvidence,
       "no_evidence"},
      {"only words found",
       "coup(place=NER) @ 2023",
       {"coup(place=NER) @ 2023-07-26 | words=only"},
       Label::NotEnoughEvidence,
       "no_evidence"},
      {"one good source",
       "coup(place=NER) @ 2023",
       {"coup(place=NER) @ 2023-07-26 | published=2023-07-27"},
       Label::Supported,
       "when.within",
       "single_origin"},
      {"one source of the lowest tier decides nothing",
       "coup(place=NER) @ 2023",
       {"coup(place=NER) @ 2023-07-26 | tier=4"},
       Label::NotEnoughEvidence,
       "undecided.weak"},
      {"two independent ones do",
       "coup(place=NER) @ 2023",
       {"coup(place=NER) @ 2023-07-26 | tier=4 id=a",
        "coup(place=NER) @ 2023-07-26 | tier=4 id=b"},
       Label::Supported,
       "when.within"},
      {"two reprints of one dispatch are one origin",
       "coup(place=NER) @ 2023",
       {"coup(place=NER) @ 2023-07-26 | tier=4 id=a origin=x",
        "coup(place=NER) @ 2023-07-26 | tier=4 id=b origin=x"},
       Label::NotEnoughEvidence,
       "undecided.weak"},
      {"one weak source refutes nothing",
       "capital(country=NER) = NER/agadez",
       {"capital(country=NER) = NER/niamey | tier=4"},
       Label::NotEnoughEvidence,
       "undecided.weak"},
      {"a deprecated record decides nothing",
       "coup(place=NER) @ 2023",
       {"coup(place=NER) @ 2023-07-26 | rank=deprecated"},
       Label::NotEnoughEvidence,
       "undecided.deprecated"},
      {"on target and open",
       "coup(place=NER) @ 2023-07-26",
       {"coup(place=NER) @ 2023-07"},
       Label::NotEnoughEvidence,
       "undecided.open"},
  });
}

TEST(Judge, Conflicts) {
  const std::string claim =
      kTroops + "slightly_more_than 1000 (1000,1200] x:soldier @ 2024-03";
  const std::string about650 = kTroops +
                               "about 650 [585,715] x:soldier @ 2024-03-21 | "
                               "published=2024-03-22 id=b";
  const std::string over1000 =
      kTroops +
      "slightly_more_than 1000 (1000,1200] x:soldier @ 2024-03 | "
      "published=2024-03-16 id=a";
  expect_rows({
      {"two origins, two figures",
       claim.c_str(),
       {over1000, about650},
       Label::Conflicting,
       "conflict.independent_origins"},
      {"the same, and figures of other times aside",
       claim.c_str(),
       {over1000, about650,
        kTroops + "1016 x:soldier @ 2023-06 | published=2023-06-30 id=c"},
       Label::Conflicting,
       "conflict.independent_origins"},
      {"a much lighter side only dissents",
       claim.c_str(),
       {over1000 + " tier=1", about650 + " tier=3"},
       Label::Supported,
       "dissent.lighter"},
      {"one origin that says both decides nothing",
       claim.c_str(),
       {over1000 + " origin=x as_of=2024-03-31",
        about650 + " origin=x as_of=2024-03-31"},
       Label::NotEnoughEvidence,
       "undecided.open"},
      {"the later word of one origin stays",
       claim.c_str(),
       {over1000 + " origin=x as_of=2024-03-31",
        about650 + " origin=x as_of=2024-04-02"},
       Label::Refuted,
       "value.disjoint"},
      {"party against party on one massacre",
       "deaths(event=event/solhan_2021) = 160 x:person",
       {"deaths(event=event/solhan_2021) = 160 x:person @ 2021-06-05 | "
        "published=2021-06-06 publisher=local",
        "deaths(event=event/solhan_2021) = 132 x:person @ 2021-06-05 | "
        "published=2021-06-07 publisher=government"},
       Label::Conflicting,
       "conflict.independent_origins"},
  });
}

TEST(Judge, Counts) {
  const std::string coups = "coup_count(place=MLI) = ";
  const std::string list =
      "coup(place=MLI) @ 2020-08-18 | published=2023-08 id=a origin=x";
  const std::string list2 =
      "coup(place=MLI) @ 2021-05-24 | published=2023-08 id=b origin=x";
  expect_rows({
      {"two known, two claimed",
       (coups + "2 x:coup @ since 2020").c_str(),
       {list, list2},
       Label::Supported,
       "count.reached"},
      {"two known, at least one claimed",
       (coups + "at_least 1 [1,) x:coup @ since 2020").c_str(),
       {list, list2},
       Label::Supported,
       "count.reached"},
      {"two known, five claimed: the others may be unknown",
       (coups + "5 x:coup @ since 2020").c_str(),
       {list, list2},
       Label::NotEnoughEvidence,
       "undecided.open"},
      {"a complete list of two refutes five",
       (coups + "5 x:coup @ 2020..2022-12-31").c_str(),
       {list + " complete=yes", list2 + " complete=yes"},
       Label::Refuted,
       "count.complete_list"},
      {"a complete list that ends too early does not",
       (coups + "5 x:coup @ 2020..2023-12-31").c_str(),
       {list + " complete=yes", list2 + " complete=yes"},
       Label::NotEnoughEvidence,
       "undecided.open"},
      {"one coup dated twice is one coup",
       (coups + "2 x:coup @ since 2020").c_str(),
       {list, "coup(place=MLI) @ 2020-08-19 | published=2023-08 id=c"},
       Label::NotEnoughEvidence,
       "undecided.open"},
  });
}

TEST(Judge, NotCheckable) {
  const std::vector<std::string> facts = {
      "coup(place=NER) @ 2023-07-26 | published=2023-07-27"};
  for (const auto& [line, reason] :
       std::vector<std::pair<const char*, const char*>>{
           {"coup(place=NER) @ 2023 [opinion]", "claim.opinion"},
           {"coup(place=NER) @ 2023 [forecast]", "claim.forecast"},
           {"coup(place=NER) @ 2023 [planned]", "claim.planned"}}) {
    const Verdict verdict = judged(line, facts);
    EXPECT_EQ(verdict.label, Label::NotCheckable) << line;
    EXPECT_TRUE(has(verdict.reasons, reason)) << line;
  }
  EXPECT_EQ(judged("coup(place=NER) @ 2023 [hedged]", facts).label,
            Label::NotEnoughEvidence);
  EXPECT_EQ(judged("coup(place=NER) @ 2023 [reported]", facts).label,
            Label::Supported);
  Policy policy;
  claims::Claim open = claim_in("coup(place=NER) @ 2023");
  open.open_roles = {"place"};
  EXPECT_EQ(judge(open, {}, {policy, test_language(), std::nullopt}).label,
            Label::NotCheckable);
}

TEST(Judge, AssumedContextIsFlagged) {
  Policy policy;
  claims::Claim claim = claim_in("coup(place=NER) @ 2023");
  claim.assumptions.push_back({"place", "NER", {}, "context.topic"});
  const Finding finding = compare(
      claim, evidence_in("coup(place=NER) @ 2023-07-26"), test_context(kNow));
  const Verdict verdict =
      judge(claim, {finding}, {policy, test_language(), std::nullopt});
  EXPECT_TRUE(has(verdict.flags, "context_assumed"));
}

TEST(Judge, WhatMayBeAnotherThingIsNeverRefuted) {
  const Policy policy;
  const std::string people = "population(place=NER) = ";
  claims::Claim claim = claim_in(people + "2000000 x:inhabitant @ 2023");
  const Finding finding = compare(
      claim,
      evidence_in(people + "26000000 x:inhabitant @ 2023 | record=observation "
                           "kind=official published=2024-03-06"),
      test_context(kNow));
  const JudgeContext context{policy, test_language(), claims::parse_day(kNow)};
  EXPECT_EQ(judge(claim, {finding}, context).label, Label::Refuted);
  for (const char* rule :
       {"context.topic", "context.sentence", "name.ambiguous", "time.either",
        "time.anchor.previous"}) {
    claim.assumptions = {{"place", "NER", {}, rule}};
    EXPECT_EQ(judge(claim, {finding}, context).label, Label::NotEnoughEvidence)
        << rule;
  }
}

// "The president of Niger, Abdourahamane Tiani, led the guard in 2015."
TEST(Judge, ATitleBesideANameMayBeOfTheDayOfTheArticle) {
  const Policy policy;
  const std::string office = "head_of_state(country=NER) = ";
  claims::Claim claim = claim_in(office + "person/abdourahamane_tiani @ 2015");
  const auto found = [&](const std::string& holder) {
    return compare(claim,
                   evidence_in(office + holder +
                               " | record=fact kind=official "
                               "published=2024-03-06"),
                   test_context(kNow));
  };
  const std::vector<Finding> findings = {
      found("person/mahamadou_issoufou @ 2011-04-07..2021-04-02"),
      found("person/abdourahamane_tiani @ 2023-07-28..")};
  const JudgeContext context{policy, test_language(), claims::parse_day(kNow)};
  EXPECT_EQ(judge(claim, findings, context).label, Label::Refuted);
  claim.assumptions = {{"title", "2015", {}, std::string(claims::kOfVerb)}};
  EXPECT_EQ(judge(claim, findings, context).label, Label::NotEnoughEvidence);
  // Who has left it by then is not called so.
  claim.statement = statement_in(office + "person/mohamed_bazoum @ 2015");
  const Finding left = found("person/mohamed_bazoum @ 2021-04-02..2023-07-26");
  EXPECT_EQ(judge(claim, {findings.front(), left}, context).label,
            Label::Refuted);
}

// "Germany's leader": a title of two offices, of which one was looked up.
TEST(Judge, ATitleOfTwoOfficesIsNeverRefutedByOne) {
  const Policy policy;
  const JudgeContext context{policy, test_language(), claims::parse_day(kNow)};
  const auto label_of = [&](const std::string& title) {
    claims::Claim claim =
        claim_in("head_of_state(country=NER, title=concept:" + title +
                 ") = person/mohamed_bazoum");
    const Finding found = compare(
        claim,
        evidence_in("head_of_state(country=NER) = person/abdourahamane_tiani @ "
                    "2023-07-28.. | record=fact kind=official "
                    "published=2024-03-06"),
        test_context(kNow));
    return judge(claim, {found}, context).label;
  };
  EXPECT_EQ(label_of("leader"), Label::NotEnoughEvidence);
  EXPECT_EQ(label_of("head_of_state"), Label::Refuted);
}

TEST(Judge, ADetailThatNothingReadIsRefutedAlongAndNeverBorneOut) {
  const Policy policy;
  const JudgeContext context{policy, test_language(), claims::parse_day(kNow)};
  const std::string free = "independence(country=GHA) @ ";
  const auto label = [&](const std::string& said, const std::string& known) {
    claims::Claim claim = claim_in(said);
    const Finding finding = compare(
        claim, evidence_in(known + " | kind=official published=2024-03-06"),
        test_context(kNow));
    claim.parts.push_back({claims::kDetailRole, {}});
    return judge(claim, {finding}, context);
  };
  const Verdict carried = label(free + "1957-03-06", free + "1957-03-06");
  EXPECT_EQ(carried.label, Label::NotEnoughEvidence);
  EXPECT_TRUE(has(carried.reasons, "claim.detail_unread"));
  EXPECT_EQ(label(free + "1960-03-06", free + "1957-03-06").label,
            Label::Refuted);
}

TEST(Judge, UnderstatedAndApproximateAreFlagged) {
  EXPECT_TRUE(has(judged(kTroops + "more_than 100 (100,) x:soldier @ 2024-03",
                         {kTroops + "648 x:soldier @ 2024-03-21"})
                      .flags,
                  "understated"));
  const std::string distance = "distance(other=NER/niamey, party=NER/agadez) ";
  const Verdict near =
      judged(distance + "= 500 [495,505) km", {distance + "= 512 km"});
  EXPECT_EQ(near.label, Label::Supported);
  EXPECT_TRUE(has(near.flags, "approximate"));
}

}  // namespace
}  // namespace engine
