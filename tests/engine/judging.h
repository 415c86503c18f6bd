#pragma once
// Verdicts of claims and evidence in statement notation, and rows of them: one
// sentence about the world, a claim, what is on record, and what follows.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/judge/judge.h"
#include "tests/engine/statement_notation.h"

namespace engine {

inline constexpr char kNow[] = "2024-04-12";

inline Verdict judged(const std::string& claim_line,
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

inline std::string joined(const std::vector<std::string>& codes) {
  std::string all;
  for (const std::string& code : codes) all += code + " ";
  return all;
}

inline bool has(const std::vector<std::string>& codes,
                const std::string& code) {
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

inline void expect_rows(const std::vector<Row>& rows) {
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

inline const std::string kTroops =
    "personnel_present(force=USA:armed_forces, place=NER) = ";
inline const std::string kLeft =
    "withdrawal_completed(force=FRA:armed_forces, place=NER)";
inline const std::string kHead = "head_of_state(country=NER) = ";

}  // namespace engine
