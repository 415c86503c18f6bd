#include "sources/store/posting.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace sources {
namespace {

std::vector<Posting> some_postings(size_t count, uint32_t from) {
  std::vector<Posting> postings;
  for (size_t i = 0; i < count; ++i) {
    from += static_cast<uint32_t>(*rc::gen::inRange(1, 5000));
    postings.push_back({from, static_cast<uint8_t>(*rc::gen::inRange(1, 256))});
  }
  return postings;
}

std::vector<Posting> read_all(const std::vector<std::string>& blocks) {
  std::vector<Posting> postings;
  for (const std::string& block : blocks)
    EXPECT_TRUE(read_block(block, &postings));
  return postings;
}

TEST(Posting, BlocksGiveBackWhatWasPutInWhateverTheSteps) {
  EXPECT_TRUE(rc::check([] {
    const auto first = some_postings(*rc::gen::inRange<size_t>(0, 3000), 0);
    const auto rest = some_postings(*rc::gen::inRange<size_t>(0, 3000),
                                    first.empty() ? 0 : first.back().key);
    auto all = first;
    all.insert(all.end(), rest.begin(), rest.end());
    auto stepped = blocks_of("", first);
    const std::string last = stepped.back();
    stepped.pop_back();
    for (const std::string& block : blocks_of(last, rest))
      stepped.push_back(block);
    const auto at_once = blocks_of("", all);
    RC_ASSERT(stepped == at_once);
    RC_ASSERT(read_all(at_once) == all);
    for (const std::string& block : at_once)
      RC_ASSERT(block.size() <= kBlockBytes);
  }));
}

struct BlockRow {
  const char* name;
  std::string block;
  bool holds;
};
const BlockRow kBlocks[] = {
    {"an empty block holds nothing", "", true},
    {"key 5 with impact 9", "\x05\x09", true},
    {"an impact is missing", "\x05", false},
    {"a gap of nothing", std::string("\x00\x09", 2), false},
    {"a varint that never ends", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
     false},
    {"a key beyond 32 bits", "\xff\xff\xff\xff\x7f\x01", false},
    {"keys that add up beyond 32 bits",
     "\xff\xff\xff\xff\x0f\x01\xff\xff\xff\xff\x0f\x01", false},
};

TEST(Posting, RefusesWhatIsNoBlock) {
  for (const BlockRow& row : kBlocks) {
    std::vector<Posting> postings;
    EXPECT_EQ(read_block(row.block, &postings), row.holds) << row.name;
  }
}

TEST(Posting, MoreOftenAndShorterWeighsMore) {
  EXPECT_LT(impact_of(1, 40), impact_of(2, 40));
  EXPECT_LT(impact_of(1, 400), impact_of(1, 40));
  EXPECT_GE(impact_of(1, 4'000'000'000), 1);
  EXPECT_LE(impact_of(4'000'000'000, 1), 255);
}

TEST(Posting, RarerWeighsMore) {
  EXPECT_EQ(rarity_of(1'000'000, 1'000'000), 1u);
  uint32_t before = 1'000;
  for (uint64_t holders = 1; holders < 1'000'000; holders *= 3) {
    const uint32_t rarity = rarity_of(holders, 1'000'000);
    EXPECT_LE(rarity, before);
    before = rarity;
  }
  // 16 times the binary logarithm: a factor of two is 16.
  EXPECT_EQ(rarity_of(511, 1023), 16u);
  EXPECT_EQ(rarity_of(9, 3), 1u);
}

}  // namespace
}  // namespace sources
