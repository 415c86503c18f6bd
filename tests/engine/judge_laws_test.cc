// What holds of every verdict, whatever the claim and the evidence.

#include "engine/judge/codes.h"
#include "tests/engine/judging.h"

namespace engine {
namespace {

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

}  // namespace
}  // namespace engine
