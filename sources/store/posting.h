#pragma once
// A posting list says which records carry a term and how much: pairs of a
// record's key and an 8-bit impact, keys ascending, as gaps in varints. Lists
// are cut in blocks of at most kBlockBytes, so that a new record rewrites only
// the last block of its terms. Why not FTS5: docs/decisions/0008.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sources {

struct Posting {
  uint32_t key = 0;
  uint8_t impact = 0;
  friend bool operator==(const Posting&, const Posting&) = default;
};

// A full block fills one page of 4,096 bytes.
constexpr size_t kBlockBytes = 4000;

// `postings` in blocks after `last`, the list's last block so far ("" = none),
// which comes back first, filled up. REQUIRES: keys ascend, and exceed those
// of `last`, which is a block.
std::vector<std::string> blocks_of(const std::string& last,
                                   std::span<const Posting> postings);

// Appends the postings of a block; false (with some appended) for bytes that
// are none.
bool read_block(std::string_view block, std::vector<Posting>* postings);

// BM25's saturation of `count` occurrences in a text of `length` words, 1 to
// 255 (Robertson & Zaragoza 2009, k1 = 1.2, b = 0.75), for a mean length fixed
// at 40 words, so that no new text changes what is kept of the old ones.
uint8_t impact_of(uint32_t count, uint32_t length);

// BM25's rarity of a term that `holders` of `all` records carry: 16 times the
// binary logarithm of all / holders, at least 1. Whole numbers: the same order
// on every machine.
uint32_t rarity_of(uint64_t holders, uint64_t all);

}  // namespace sources
