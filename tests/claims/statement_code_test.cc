#include "claims/value/statement_code.h"

#include <gtest/gtest.h>

#include "claims/value/statement_json.h"

namespace claims {
namespace {

struct Row {
  const char *name, *json;
};
constexpr Row kRows[] = {
    {"an event with its day",
     R"({"property":"withdrawal_completed","arguments":{"force":)"
     R"("FRA:armed_forces","place":"NER"},"when":"2023-12-22"})"},
    {"a hedged figure with its interval",
     R"({"property":"personnel_present","arguments":{"place":"NER"},)"
     R"("value":{"number":"1000","modifier":"more_than","low":"1000",)"
     R"("low_closed":false,"unit":"x:soldier"}})"},
    {"a third has no finite decimals",
     R"({"property":"share","value":{"number":"1/3"}})"},
    {"a figure of thirty digits", R"({"property":"debt","value":{"number":)"
                                  R"("123456789012345678901234567890"}})"},
    {"a length of time", R"({"property":"lasts","value":{"duration":"P3M"}})"},
    {"an open stretch of time",
     R"({"property":"holds","when":{"from":"2023-07-28"}})"},
    {"a denial that is only reported",
     R"({"property":"coup","polarity":"negated","modality":"reported"})"},
    {"a quotation with its accents",
     R"({"property":"said","value":{"quote":"« Nous partirons »"}})"},
    {"a thing that only has words",
     R"({"property":"met","arguments":{"who":{"text":"les anciens"}}})"},
};

TEST(StatementCode, GivesBackWhatItWasGiven) {
  std::vector<Statement> all;
  for (const Row& row : kRows) {
    const Statement statement = statement_from_json(row.json, "test");
    EXPECT_EQ(statement_from_code(statement_code(statement)), statement)
        << row.name;
    all.push_back(statement);
  }
  EXPECT_EQ(statements_from_code(statements_code(all)), all);
  EXPECT_EQ(statements_from_code(statements_code({})),
            std::vector<Statement>{});
}

TEST(StatementCode, NoPartOfACodeIsACode) {
  for (const Row& row : kRows) {
    const std::string code =
        statement_code(statement_from_json(row.json, "test"));
    for (size_t size = 0; size < code.size(); ++size)
      EXPECT_FALSE(statement_from_code(code.substr(0, size))) << row.name;
    EXPECT_FALSE(statement_from_code(code + "x")) << row.name;
  }
}

TEST(StatementCode, ChangedBytesGiveAStatementOrNone) {
  for (const Row& row : kRows) {
    const std::string code =
        statement_code(statement_from_json(row.json, "test"));
    for (size_t i = 0; i < code.size(); ++i)
      for (int bit = 0; bit < 8; ++bit) {
        std::string changed = code;
        changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
        if (const auto read = statement_from_code(changed)) {
          EXPECT_EQ(statement_from_code(statement_code(*read)), read)
              << row.name;
        }
        (void)statements_from_code(changed);
      }
  }
}

}  // namespace
}  // namespace claims
