// Verdicts that turn on time: sources older than the event, what held once,
// what another time leaves open, titles in passing.

#include "claims/extract/context.h"
#include "tests/engine/judging.h"

namespace engine {
namespace {

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

TEST(Judge, ARecordWithoutABeginningSaysNothingOfLongBefore) {
  const std::string member = "member_of(member=NER, organisation=org/ecowas)";
  const std::string denied = "not " + member;
  expect_rows({
      {"a list of years later bears no membership out",
       member,
       {member + " | as_of=2026-05-17"},
       Label::NotEnoughEvidence,
       "undecided.wrong_time"},
      {"nor does it refute that there was none",
       denied,
       {member + " | as_of=2026-05-17"},
       Label::NotEnoughEvidence,
       "undecided.wrong_time"},
      {"a list of the months after bears it out",
       member,
       {member + " | as_of=2025-01-10"},
       Label::Supported,
       ""},
      {"a list of before bears it out",
       member,
       {member + " | as_of=2023-05-17"},
       Label::Supported,
       ""},
      {"a capital outlasts the list that gives it",
       "capital(country=NER) = NER/niamey",
       {"capital(country=NER) = NER/niamey | as_of=2026-05-17"},
       Label::Supported,
       ""},
      {"where another record says that it began after, the list is silent",
       denied,
       {member + " | as_of=2024-12-01 id=a",
        member + " @ 2024-06-01.. | published=2024-12-01 id=b"},
       Label::NotEnoughEvidence,
       "undecided.wrong_time"},
      {"a beginning before the day bears it out",
       member,
       {member + " | as_of=2026-05-17 id=a",
        member + " @ 2023-04-04.. | published=2024-12-01 id=b"},
       Label::Supported,
       ""},
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
