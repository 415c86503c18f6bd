#include <gtest/gtest.h>

#include <algorithm>

#include "claims/extract/context.h"
#include "engine/judge/codes.h"
#include "engine/judge/judge.h"
#include "tests/engine/statement_notation.h"

namespace engine {
namespace {

constexpr char kNow[] = "2024-04-12";

Verdict judged(const std::string& claim_line,
               const std::vector<std::string>& evidence,
               const char* now = kNow) {
  static const Policy kPolicy;
  const claims::Claim claim = claim_in(claim_line);
  const CompareContext compare_context = test_context(now);
  std::vector<Finding> findings;
  for (const std::string& line : evidence)
    findings.push_back(compare(claim, evidence_in(line), compare_context));
  return judge(claim, std::move(findings),
               {kPolicy, test_language(), claims::parse_day(now)});
}

std::string joined(const std::vector<std::string>& codes) {
  std::string all;
  for (const std::string& code : codes) all += code + " ";
  return all;
}

bool has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

struct Row {
  const char* name;
  std::string claim;
  std::vector<std::string> evidence;
  Label expected;
  const char* reason;  // among the reasons; "" = any
  const char* flag = "";
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Verdict verdict = judged(row.claim, row.evidence);
    const std::string all = joined(verdict.reasons);
    EXPECT_STREQ(row_of(verdict.label).name, row_of(row.expected).name)
        << row.name << ": " << all;
    EXPECT_TRUE(*row.reason == 0 || has(verdict.reasons, row.reason))
        << row.name << ": " << all;
    EXPECT_TRUE(*row.flag == 0 || has(verdict.flags, row.flag))
        << row.name << ": " << joined(verdict.flags);
  }
}

const std::string kTroops =
    "personnel_present(force=USA:armed_forces, place=NER) = ";
const std::string kLeft =
    "withdrawal_completed(force=FRA:armed_forces, place=NER)";
const std::string kHead = "head_of_state(country=NER) = ";

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

TEST(Judge, SourcesDatedBeforeTheEventCannotSupportIt) {
  const std::string claim = kLeft + " @ before 2024";
  expect_rows({
      {"the day after the event",
       claim.c_str(),
       {kLeft + " @ 2023-12-22 | published=2023-12-23"},
       Label::Supported,
       "when.within"},
      {"the day of the event",
       claim.c_str(),
       {kLeft + " @ 2023-12-22 | published=2023-12-22"},
       Label::Supported,
       "when.within"},
      {"the day before the event",
       claim.c_str(),
       {kLeft + " @ 2023-12-22 | published=2023-12-21"},
       Label::NotEnoughEvidence,
       "undecided.before_event",
       "before_event"},
      {"published in the month of the event",
       claim.c_str(),
       {kLeft + " @ 2023-12-22 | published=2023-12"},
       Label::Supported,
       "when.within"},
      {"said before, though stored with a later page",
       claim.c_str(),
       {kLeft + " @ 2023-12-22 | published=2023-12-30 as_of=2023-11-01"},
       Label::NotEnoughEvidence,
       "undecided.before_event",
       "before_event"},
      {"the early source is set aside, the later one decides",
       claim.c_str(),
       {kLeft + " @ 2023-12-22 | published=2023-10-01 id=a",
        kLeft + " @ 2023-12-22 | published=2023-12-23 id=b"},
       Label::Supported,
       "when.within",
       "before_event"},
      {"an undated event lies before its telling",
       claim.c_str(),
       {kLeft + " | published=2023-12-28"},
       Label::Supported,
       "when.within"},
      {"told after the deadline, it may lie after it",
       claim.c_str(),
       {kLeft + " | published=2024-02-01"},
       Label::NotEnoughEvidence,
       "undecided.open"},
      {"an early source cannot refute the day either",
       (kLeft + " @ 2023-11-30").c_str(),
       {kLeft + " @ 2023-12-22 | published=2023-12-01"},
       Label::NotEnoughEvidence,
       "undecided.before_event"},
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

TEST(Judge, Outdated) {
  const std::string bazoum = kHead + "person/mohamed_bazoum";
  const std::string was =
      bazoum + " @ 2021-04-02..2023-07-26 | published=2023-07-27 id=a";
  const std::string is = kHead +
                         "person/abdourahamane_tiani @ 2023-07-28.. | "
                         "published=2024-03-01 id=b";
  expect_rows({
      {"the president of last year",
       bazoum.c_str(),
       {was, is},
       Label::Outdated,
       "outdated.held_earlier"},
      {"the record alone says that it ended",
       bazoum.c_str(),
       {was},
       Label::Outdated,
       "outdated.ended"},
      {"somebody who never was",
       (kHead + "person/jean").c_str(),
       {was, is},
       Label::Refuted,
       "entity.differs"},
      {"named with his own time, he is right",
       (bazoum + " @ 2022").c_str(),
       {was, is},
       Label::Supported,
       "when.holds"},
      {"named with a past time that is not his, he is wrong",
       (bazoum + " @ 2023-11").c_str(),
       {was, is},
       Label::Refuted,
       "entity.differs"},
      {"a membership that ended",
       "member_of(member=NER, organisation=org/g5_sahel)",
       {"member_of(member=NER, organisation=org/g5_sahel) @ "
        "2014-12-19..2023-11-29 | published=2023-12-02"},
       Label::Outdated,
       "outdated.ended"},
      {"the count of a year ago",
       "member_count(organisation=org/ecowas) = 15 x:member_state",
       {"member_count(organisation=org/ecowas) = 15 x:member_state @ "
        "1980..2023-12-31 | published=2023-07-30 id=a",
        "member_count(organisation=org/ecowas) = 12 x:member_state @ "
        "2024-01-01.. | published=2024-02-01 id=b"},
       Label::Outdated,
       "outdated.held_earlier"},
      {"a toll that its own publisher raised",
       "deaths(event=event/solhan_2021) = 100 [95,105) x:person",
       {"deaths(event=event/solhan_2021) = 100 [95,105) x:person @ "
        "2021-06-05 | published=2021-06-05 publisher=p id=a",
        "deaths(event=event/solhan_2021) = 138 x:person @ 2021-06-05 | "
        "published=2021-06-08 publisher=p id=b"},
       Label::Outdated,
       "outdated.revised"},
      {"a series that moved on",
       "population(place=NER) = 25 [24.5,25.5) x:inhabitant",
       {"population(place=NER) = 25 x:inhabitant @ 2021 | record=observation "
        "published=2024-03 origin=wb id=a",
        "population(place=NER) = 30 x:inhabitant @ 2024 | record=observation "
        "published=2024-03 origin=wb id=b"},
       Label::Outdated,
       "outdated.held_earlier"},
  });
}

TEST(Judge, WrongTimeIsNoFalsehood) {
  expect_rows({
      {"a count of two years ago",
       (kTroops + "1000 [950,1050) x:soldier @ 2024-03").c_str(),
       {kTroops + "100 x:soldier @ 2022-02 | published=2022-03"},
       Label::NotEnoughEvidence,
       "undecided.wrong_time"},
      {"a count that ended on the day before reaches no further",
       "member_count(organisation=org/ecowas) = 12 x:member_state @ since "
       "2024-01-01",
       {"member_count(organisation=org/ecowas) = 15 x:member_state @ "
        "1980..2023-12-31 | published=2024-07-30 id=a tier=1",
        "member_count(organisation=org/ecowas) = 12 x:member_state @ "
        "2024-01-01.. | published=2024-02-01 id=b"},
       Label::Supported,
       "since.begins"},
      {"a count of two weeks ago stands for now",
       (kTroops + "1000 [950,1050) x:soldier").c_str(),
       {kTroops + "100 x:soldier @ 2024-03-29 | published=2024-03-30"},
       Label::Refuted,
       "value.disjoint"},
      {"it does not refute a claim that names its own day",
       (kTroops + "1000 [950,1050) x:soldier @ 2024-03-31").c_str(),
       {kTroops + "100 x:soldier @ 2024-03-15 | published=2024-03-16"},
       Label::NotEnoughEvidence,
       "undecided.wrong_time"},
      {"the latest figure of a yearly series still bears out",
       "population(place=NER) = 27 [26.5,27.5) x:inhabitant",
       {"population(place=NER) = 27.1 x:inhabitant @ 2022 | "
        "record=observation published=2023-03"},
       Label::Supported,
       "value.within",
       "stale_source"},
      {"and does not refute from so far",
       "population(place=NER) = 27 [26.5,27.5) x:inhabitant",
       {"population(place=NER) = 20 x:inhabitant @ 2022 | "
        "record=observation published=2023-03"},
       Label::NotEnoughEvidence,
       "undecided.wrong_time"},
      {"an old word on an open office refutes nobody",
       (kHead + "person/jean").c_str(),
       {kHead + "person/mohamed_bazoum @ 2021-04-02.. | "
                "published=2021-05-01"},
       Label::NotEnoughEvidence,
       "undecided.stale"},
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
       {"context.topic", "context.sentence", "name.ambiguous"}) {
    claim.assumptions = {{"place", "NER", {}, rule}};
    EXPECT_EQ(judge(claim, {finding}, context).label, Label::NotEnoughEvidence)
        << rule;
  }
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

// --- laws ------------------------------------------------------------------

std::vector<std::pair<std::string, std::vector<std::string>>> mixed_cases() {
  return {
      {kTroops + "slightly_more_than 1000 (1000,1200] x:soldier @ 2024-03",
       {kTroops + "648 x:soldier @ 2023-12 | published=2023-12-20 id=a",
        kTroops + "about 650 [585,715] x:soldier @ 2024-03-21 | "
                  "published=2024-03-22 id=b tier=3",
        kTroops + "1016 x:soldier @ 2023-06 | published=2023-06-30 id=c",
        kTroops + "slightly_more_than 1000 (1000,1200] x:soldier @ 2024-03 | "
                  "published=2024-03-16 id=d",
        kTroops + "1100 x:soldier @ 2024-03-30 | published=2024-03-30 id=e "
                  "rank=deprecated",
        kTroops + "400 x:civilian @ 2024-03-30 | published=2024-03-30 id=f"}},
      {kHead + "person/mohamed_bazoum",
       {kHead + "person/mohamed_bazoum @ 2021-04-02..2023-07-26 | "
                "published=2023-07-27 id=a",
        kHead + "person/abdourahamane_tiani @ 2023-07-28.. | "
                "published=2024-03-01 id=b",
        kHead + "person/abdourahamane_tiani @ 2023-07-28.. | "
                "published=2024-03-01 id=c origin=x",
        "capital(country=NER) = NER/niamey | id=d"}},
      {"coup_count(place=MLI) = 2 x:coup @ since 2020",
       {"coup(place=MLI) @ 2020-08-18 | published=2023-08 id=a",
        "coup(place=MLI) @ 2021-05-24 | published=2023-08 id=b",
        "coup(place=NER) @ 2023-07-26 | published=2023-08 id=c",
        "coup(place=MLI) @ 2012-03-22 | published=2023-08 id=d"}},
  };
}

std::string trail_of(const Verdict& verdict) {
  std::string trail = row_of(verdict.label).name;
  for (const std::string& code : verdict.reasons) trail += "\n" + code;
  for (const std::string& flag : verdict.flags) trail += "\n!" + flag;
  for (const Finding& f : verdict.findings)
    trail +=
        "\n+" + f.evidence.id + name_of(f.relation) + std::to_string(f.weight);
  for (const Finding& f : verdict.rejected)
    trail += "\n-" + f.evidence.id + f.rejected_for;
  return trail + "\n" + std::to_string(verdict.origins);
}

TEST(JudgeLaws, OrderNeverMatters) {
  for (auto [claim, evidence] : mixed_cases()) {
    const std::string expected = trail_of(judged(claim, evidence));
    std::sort(evidence.begin(), evidence.end());
    do {
      ASSERT_EQ(trail_of(judged(claim, evidence)), expected) << claim;
    } while (std::next_permutation(evidence.begin(), evidence.end()));
  }
}

TEST(JudgeLaws, ARecordSeenTwiceCountsOnce) {
  for (auto [claim, evidence] : mixed_cases()) {
    const std::string expected = trail_of(judged(claim, evidence));
    const size_t count = evidence.size();
    for (size_t i = 0; i < count; ++i) evidence.push_back(evidence[i]);
    EXPECT_EQ(trail_of(judged(claim, evidence)), expected) << claim;
  }
}

TEST(JudgeLaws, DecisiveLabelsCiteTheirEvidence) {
  for (const auto& [claim, evidence] : mixed_cases())
    for (size_t mask = 0; mask < (size_t{1} << evidence.size()); ++mask) {
      std::vector<std::string> some;
      for (size_t i = 0; i < evidence.size(); ++i)
        if (mask >> i & 1) some.push_back(evidence[i]);
      const Verdict verdict = judged(claim, some);
      const bool decisive = verdict.label != Label::NotEnoughEvidence &&
                            verdict.label != Label::NotCheckable;
      EXPECT_TRUE(!decisive || !verdict.findings.empty());
      EXPECT_TRUE(!decisive || verdict.origins > 0);
      EXPECT_TRUE(decisive || verdict.origins == 0);
      const bool needs_yes = verdict.label == Label::Supported ||
                             verdict.label == Label::Conflicting ||
                             verdict.label == Label::Outdated;
      const auto is = [&](Relation relation) {
        return std::any_of(
            verdict.findings.begin(), verdict.findings.end(),
            [&](const Finding& f) { return f.relation == relation; });
      };
      EXPECT_TRUE(!needs_yes || is(Relation::Supports));
      EXPECT_TRUE(verdict.label != Label::Refuted || is(Relation::Contradicts));
      for (const Finding& f : verdict.findings) EXPECT_TRUE(f.eligible);
      for (const Finding& f : verdict.rejected) EXPECT_FALSE(f.eligible);
      for (const std::string& code : verdict.reasons)
        EXPECT_TRUE(is_code(CodeKind::Reason, code)) << code;
      for (const std::string& code : verdict.flags)
        EXPECT_TRUE(is_code(CodeKind::Flag, code)) << code;
      for (const Finding& f : verdict.rejected)
        EXPECT_TRUE(is_code(CodeKind::Rejection, f.rejected_for))
            << f.rejected_for;
    }
}

// "The law passed under president Bazoum", "the president, Bazoum, said": how
// the title stands there, the day of the article, and the verdict.
TEST(Judge, TitlesInPassingAreHistory) {
  struct Passing {
    const char* name;
    std::string rule;
    const char* now;
    Label expected;
  };
  const Passing rows[] = {
      {"said of him as he is now", "", "2024-04-12", Label::Outdated},
      {"who acts, soon after", std::string(claims::kInPassing), "2024-04-12",
       Label::Outdated},
      {"who acts, long after", std::string(claims::kInPassing), "2030-04-12",
       Label::NotEnoughEvidence},
      {"said aside", std::string(claims::kSaidAside), "2024-04-12",
       Label::NotEnoughEvidence},
  };
  static const Policy kPolicy;
  for (const Passing& row : rows) {
    claims::Claim claim = claim_in(kHead + "person/mohamed_bazoum");
    if (!row.rule.empty()) claim.assumptions = {{"when", "", {}, row.rule}};
    const CompareContext context = test_context(row.now);
    std::vector<Finding> findings;
    for (const char* line :
         {"person/mohamed_bazoum @ 2021-04-02..2023-07-26 | kind=official "
          "published=2029-07-27 id=a",
          "person/abdourahamane_tiani @ 2023-07-28.. | kind=official "
          "published=2029-08-01 id=b"})
      findings.push_back(compare(claim, evidence_in(kHead + line), context));
    const Verdict verdict =
        judge(claim, std::move(findings),
              {kPolicy, test_language(), claims::parse_day(row.now)});
    EXPECT_EQ(verdict.label, row.expected)
        << row.name << ": " << joined(verdict.reasons);
  }
}

}  // namespace
}  // namespace engine
