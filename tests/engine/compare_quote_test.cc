#include <gtest/gtest.h>

#include "engine/compare/quote_compare.h"

namespace engine {
namespace {

struct Row {
  const char *name, *claim, *source, *rule, *altered;
};

constexpr Row kRows[] = {
    {"the same words", "Nous resterons vos amis.", "Nous resterons vos amis.",
     "quote.same", ""},
    {"typography and case do not matter", "l\u2019accord est\u00a0rompu",
     "L'accord est rompu !", "quote.same", ""},
    {"a part of what was said", "the deal is over",
     "From today the deal is over, with immediate effect.", "quote.part", ""},
    {"an ellipsis leaves words out", "the deal is over […] for both of us",
     "The deal is over, today and tomorrow, for both of us.", "quote.edited",
     ""},
    {"brackets put a name in", "[the president] will leave before the summer",
     "He will leave before the summer.", "quote.edited", ""},
    {"pieces must stand in order", "for both of us … the deal is over",
     "The deal is over, today and tomorrow, for both of us.", "quote.other",
     ""},
    {"one word changed is shown",
     "nous ne quitterons jamais ce pays frère sans raison",
     "Nous ne quitterons pas ce pays frère sans raison.", "quote.altered",
     "jamais / pas"},
    {"a number changed is shown",
     "we will send forty instructors to our friends",
     "We will send one hundred instructors to our friends.", "quote.altered",
     "forty / one hundred"},
    {"another sentence is not a misquotation", "we will send forty instructors",
     "The weather in Niamey was fine.", "quote.other", ""},
    {"few words alike are not a misquotation", "we will leave", "we will stay",
     "quote.other", ""},
    {"a translation is not compared word by word",
     "nous resterons vos amis pour toujours",
     "we shall remain your friends for ever", "quote.other", ""},
    {"nothing quoted", "…", "We will stay.", "quote.empty", ""},
};

TEST(CompareQuotes, Rows) {
  for (const Row& row : kRows) {
    const QuoteRelation found =
        compare_quotes(claims::Quote{row.claim}, claims::Quote{row.source});
    EXPECT_STREQ(found.value.rule, row.rule) << row.name;
    const std::string altered =
        found.altered_claim.empty()
            ? ""
            : found.altered_claim + " / " + found.altered_evidence;
    EXPECT_EQ(altered, row.altered) << row.name;
  }
}

TEST(CompareQuotes, LongRepetitiveQuotationsStayCheap) {
  std::string claim, source;
  for (int i = 0; i < 20000; ++i) {
    claim += "a ";
    source += "a ";
  }
  source += "b";
  const QuoteRelation found =
      compare_quotes(claims::Quote{claim}, claims::Quote{source});
  EXPECT_EQ(found.value.relation, Relation::Supports);
}

}  // namespace
}  // namespace engine
