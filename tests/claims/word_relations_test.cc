#include "claims/syntax/word_relations.h"

#include <gtest/gtest.h>

namespace claims {
namespace {

struct Row {
  const char *name, *first, *first_language, *second, *second_language;
  WordRelation expected;
};

constexpr Row kRows[] = {
    {"an inflection is the word itself", "wolves", "en", "wolf", "en",
     WordRelation::Same},
    {"a doubled consonant is undone", "stopping", "en", "stop", "en",
     WordRelation::Same},
    {"to buy is to purchase", "bought", "en", "purchased", "en",
     WordRelation::Synonym},
    {"a film is a movie", "film", "en", "movie", "en", WordRelation::Synonym},
    {"a soprano is a singer", "soprano", "en", "singer", "en",
     WordRelation::KindOf},
    {"a singer need not be a soprano", "singer", "en", "soprano", "en",
     WordRelation::None},
    {"to withdraw makes a withdrawal", "withdraw", "en", "withdrawal", "en",
     WordRelation::Derived},
    {"what is French is of France", "french", "en", "france", "en",
     WordRelation::Derived},
    {"to rise is not to fall", "rose", "en", "fell", "en",
     WordRelation::Antonym},
    {"a table has nothing to do with an apple", "table", "en", "apple", "en",
     WordRelation::None},
    {"a withdrawal in French", "retrait", "fr", "withdrawal", "en",
     WordRelation::Translation},
    {"a plural in French", "hôpitaux", "fr", "hospital", "en",
     WordRelation::Translation},
    {"two French words for one thing", "bateau", "fr", "navire", "fr",
     WordRelation::Synonym},
    {"contraries in French", "chaud", "fr", "froid", "fr",
     WordRelation::Antonym},
    {"an unknown word is like nothing", "zzxq", "en", "wolf", "en",
     WordRelation::None},
    {"a known word is itself", "wolf", "en", "wolf", "en", WordRelation::Same},
    {"an unknown word has no key, so its own text tells that it is itself",
     "zzxq", "en", "zzxq", "en", WordRelation::None},
};

TEST(WordRelations, OfPairs) {
  for (const Row& row : kRows)
    EXPECT_EQ(static_cast<int>(relation_of(
                  relation_key_of(row.first, row.first_language),
                  relation_key_of(row.second, row.second_language))),
              static_cast<int>(row.expected))
        << row.name;
}

TEST(WordRelations, KnowsItsWords) {
  EXPECT_TRUE(is_known_word("wolves", "en"));
  EXPECT_TRUE(is_known_word("maison", "fr"));
  EXPECT_FALSE(is_known_word("zzxq", "en"));
  EXPECT_FALSE(is_known_word("zzxq", "fr"));
}

}  // namespace
}  // namespace claims
