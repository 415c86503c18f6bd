// The smallest edit of a refuted claim that the engine itself finds supported.

#include "tests/engine/checking.h"

namespace engine {
namespace {

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

}  // namespace
}  // namespace engine
