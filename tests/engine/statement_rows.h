#pragma once
// Rows of a claim and a piece of evidence in statement notation, with what the
// one is to the other.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/engine/statement_notation.h"

namespace engine {

constexpr char kComparingNow[] = "2024-04-12";

struct StatementRow {
  const char *name, *claim, *evidence;
  Relation expected;
  const char* reason;  // one of the finding's reasons
};

inline void expect_rows(const std::vector<StatementRow>& rows) {
  const CompareContext context = test_context(kComparingNow);
  for (const StatementRow& row : rows) {
    const Finding found =
        compare(claim_in(row.claim), evidence_in(row.evidence), context);
    std::string all;
    for (const std::string& code : found.reasons) all += code + " ";
    EXPECT_STREQ(name_of(found.relation), name_of(row.expected))
        << row.name << ": " << all;
    EXPECT_NE(all.find(row.reason), all.npos) << row.name << ": " << all;
  }
}

}  // namespace engine
