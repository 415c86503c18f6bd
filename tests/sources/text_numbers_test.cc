#include "sources/store/text_numbers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

namespace sources {
namespace {

TEST(TextNumbers, CountInTheOrderInWhichTextsCome) {
  TextNumbers numbers;
  EXPECT_EQ(numbers.number_of("niger"), 0u);
  EXPECT_EQ(numbers.number_of(""), 1u);
  EXPECT_EQ(numbers.number_of("mali"), 2u);
  EXPECT_EQ(numbers.number_of("niger"), 0u);
  EXPECT_EQ(numbers.text_of(1), "");
  EXPECT_EQ(numbers.text_of(2), "mali");
  EXPECT_EQ(numbers.in_order(), (std::vector<uint32_t>{1, 2, 0}));
  numbers.clear();
  EXPECT_EQ(numbers.size(), 0u);
  EXPECT_EQ(numbers.number_of("mali"), 0u);
}

// A law: whatever the texts, a number leads back to its text, and a text that
// comes again has the number it had.
TEST(TextNumbers, LeadBackToTheirTexts) {
  EXPECT_TRUE(rc::check([](const std::vector<std::string>& texts) {
    TextNumbers numbers;
    std::map<std::string, uint32_t> known;
    for (const std::string& text : texts) {
      const uint32_t number = numbers.number_of(text);
      RC_ASSERT(known.emplace(text, number).first->second == number);
      RC_ASSERT(numbers.text_of(number) == text);
    }
    RC_ASSERT(numbers.size() == known.size());
    std::vector<std::string> sorted;
    for (const uint32_t number : numbers.in_order())
      sorted.emplace_back(numbers.text_of(number));
    RC_ASSERT(std::is_sorted(sorted.begin(), sorted.end()));
  }));
}

TEST(TextNumbers, HoldMoreThanTheirFirstPlaces) {
  TextNumbers numbers;
  for (uint32_t n = 0; n < 10'000; ++n)
    ASSERT_EQ(numbers.number_of("word " + std::to_string(n)), n);
  for (uint32_t n = 0; n < 10'000; ++n)
    ASSERT_EQ(numbers.number_of("word " + std::to_string(n)), n);
}

}  // namespace
}  // namespace sources
