// Weekdays that their dates do not have, found without any base.

#include <algorithm>

#include "tests/engine/checking.h"

namespace engine {
namespace {

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

}  // namespace
}  // namespace engine
