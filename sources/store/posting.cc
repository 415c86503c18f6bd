#include "sources/store/posting.h"

#include <algorithm>
#include <cassert>

#include "claims/text/byte_code.h"

namespace sources {
namespace {

// A gap takes five bytes at most, an impact one.
constexpr size_t kMostPostingBytes = 6;

uint32_t last_key_of(const std::string& block) {
  std::vector<Posting> postings;
  const bool holds = read_block(block, &postings);
  assert(holds && !postings.empty());
  return holds && !postings.empty() ? postings.back().key : 0;
}

// 16 times the binary logarithm of a number, by squaring its fraction.
uint32_t sixteenths_of_log(uint64_t number) {
  if (number == 0) return 0;
  uint32_t whole = 0;
  while (number >> (whole + 1) != 0) ++whole;
  // In [1, 2), 30 bits after the point.
  uint64_t part = whole >= 30 ? number >> (whole - 30) : number << (30 - whole);
  uint32_t log = whole;
  for (int bit = 0; bit < 4; ++bit) {
    part = (part * part) >> 30;
    log *= 2;
    if (part >> 31 != 0) {
      ++log;
      part >>= 1;
    }
  }
  return log;
}

}  // namespace

std::vector<std::string> blocks_of(const std::string& last,
                                   std::span<const Posting> postings) {
  std::vector<std::string> blocks = {last};
  uint32_t before = last.empty() ? 0 : last_key_of(last);
  claims::ByteWriter piece;
  for (const Posting& posting : postings) {
    if (blocks.back().size() + piece.size() + kMostPostingBytes > kBlockBytes) {
      blocks.back() += piece.take();
      blocks.emplace_back();
      piece = {};
      before = 0;  // each block can be read alone
    }
    piece.number(posting.key - before);
    piece.byte(posting.impact);
    before = posting.key;
  }
  blocks.back() += piece.bytes();
  return blocks;
}

bool read_block(std::string_view block, std::vector<Posting>* postings) {
  claims::ByteReader from(block);
  uint64_t key = 0;
  while (from.left() > 0) {
    const uint64_t gap = from.number();
    const uint8_t impact = from.byte();
    if (!from.ok() || gap == 0 || gap > UINT32_MAX - key) return false;
    key += gap;
    postings->push_back({static_cast<uint32_t>(key), impact});
  }
  return from.ok();
}

uint8_t impact_of(uint32_t count, uint32_t length) {
  // k1 (1 - b + b length / 40) in thousandths: 300 + 22.5 length.
  const uint64_t damping = 300 + (uint64_t{length} * 45) / 2;
  const uint64_t impact =
      255'000 * uint64_t{count} / (1000 * uint64_t{count} + damping);
  return static_cast<uint8_t>(std::clamp<uint64_t>(impact, 1, 255));
}

uint32_t rarity_of(uint64_t holders, uint64_t all) {
  const uint32_t log_all = sixteenths_of_log(all + 1);
  const uint32_t log_holders = sixteenths_of_log(holders + 1);
  return log_all > log_holders ? log_all - log_holders : 1;
}

}  // namespace sources
