// When a tag is in doubt: by how much it leads before the best one of another
// part of speech.

#include <gtest/gtest.h>

#include <vector>

#include "claims/syntax/tagger.h"

namespace claims {
namespace {

constexpr TagRow tag_row(Tag tag, Number number) {
  TagRow row;
  row.tag = static_cast<uint8_t>(tag);
  row.number = static_cast<uint8_t>(number);
  return row;
}

constexpr TagRow kTags[] = {tag_row(Tag::Noun, Number::Singular),
                            tag_row(Tag::Noun, Number::Plural),
                            tag_row(Tag::Verb, Number::None)};

struct Row {
  const char* name;
  std::vector<int32_t> scores;  // of kTags
  uint8_t tag_row, other_row, doubt;
};

const Row kRows[] = {
    {"a lead by nothing is the greatest doubt", {100, 0, 100}, 0, 2, 5},
    {"another number of the noun is no other part of speech",
     {90000, 89999, 100},
     0,
     2,
     0},
    {"the best of the others", {100, 4100, 8100}, 2, 1, 4},
    {"just in doubt", {0, 20000, 1}, 1, 2, 1},
    {"a long lead is no doubt", {0, 20000, 0}, 1, 2, 0},
};

TEST(TagDoubt, LiesBetweenPartsOfSpeech) {
  for (const Row& row : kRows) {
    SyntaxWord word;
    choose_tag(row.scores.data(), kTags, &word);
    EXPECT_EQ(word.tag_row, row.tag_row) << row.name;
    EXPECT_EQ(word.tag, static_cast<Tag>(kTags[row.tag_row].tag)) << row.name;
    EXPECT_EQ(word.other_row, row.other_row) << row.name;
    EXPECT_EQ(word.doubt, row.doubt) << row.name;
  }
}

}  // namespace
}  // namespace claims
