#pragma once
// The weights of a linear model, packed: a hash table from features to the few
// actions that each speaks for or against. Most features of a sentence have no
// weight at all, for training pruned them: one bit of a filter says so, and the
// table is asked for the others only.

#include <cstdint>
#include <span>

#include "claims/syntax/feature_hash.h"

namespace claims {

// A slot is 0 (empty) or holds one weight itself or the place of a row:
//   1 | check:16 | action:7 | weight:8   one weight, in units of 2^kInlineShift
//   0 | check:10 | place of the row:21   in words of 16 bits, from 1 on
// A row is a word check:6 | count:7 | shift:3 and then `count` words
// action:8 | weight:8, weights in units of 2^shift.
constexpr uint32_t kInlineShift = 2;
constexpr uint32_t kInlineActions = 128;
constexpr uint32_t kMostCells = 127;  // of one row
constexpr uint32_t kMostRowWords = 1u << 21;

inline uint32_t slot_check(Feature feature) {
  return static_cast<uint32_t>(feature >> 16) & 0xFFFF;
}
inline size_t slot_index(Feature feature, size_t slots) {
  return static_cast<size_t>((feature >> 32) * slots >> 32);
}

class Weights {
 public:
  static constexpr size_t kMostFeatures = 160;  // of one call

  Weights() = default;
  // REQUIRES: the filter has a power of two of words; some slot is empty.
  Weights(std::span<const uint64_t> filter, std::span<const uint32_t> slots,
          std::span<const uint16_t> rows)
      : filter_(filter.data()),
        filter_mask_(filter.size() * 64 - 1),
        slots_(slots.data()),
        slot_count_(slots.size()),
        rows_(rows.data()) {}

  // Adds the weights of all features to `scores`. Memory is fetched ahead, step
  // by step for all features, for the tables are larger than the near caches.
  void add(const Feature* features, size_t count, int32_t* scores) const {
    for (size_t i = 0; i < count; ++i)
      __builtin_prefetch(filter_ + ((features[i] & filter_mask_) >> 6));
    Feature known[kMostFeatures];
    size_t known_count = 0;
    for (size_t i = 0; i < count; ++i) {
      const size_t bit = features[i] & filter_mask_;
      known[known_count] = features[i];
      known_count += filter_[bit >> 6] >> (bit & 63) & 1;
    }
    for (size_t i = 0; i < known_count; ++i)
      __builtin_prefetch(slots_ + slot_index(known[i], slot_count_));
    Found found[kMostFeatures];
    size_t found_count = 0;
    for (size_t i = 0; i < known_count; ++i)
      if (find(known[i], &found[found_count], scores))
        __builtin_prefetch(found[found_count++].row);
    for (size_t i = 0; i < found_count; ++i) add_row(&found[i], scores);
  }

 private:
  // Members without a first value: a list of them on the stack must not be
  // cleared for every word.
  struct Found {
    const uint16_t* row;
    uint32_t slot;
    uint32_t check;
  };

  // Adds a weight that stands in the slot, or gives the row that it leads to
  // and says so; whether that row is the feature's own shows only in the row.
  // Written member by member: a struct put together and copied as a whole is
  // read before its halves are stored, which costs more than the look-up.
  bool find(Feature feature, Found* found, int32_t* scores) const {
    found->check = slot_check(feature);
    return find_from(slot_index(feature, slot_count_), found, scores);
  }
  bool find_from(size_t i, Found* found, int32_t* scores) const {
    const uint32_t check = found->check;
    for (;; ++i) {
      if (i >= slot_count_) i = 0;
      const uint32_t slot = slots_[i];
      if (!slot) return false;
      if (slot >> 31) {
        if ((slot >> 15 & 0xFFFF) != check) continue;
        scores[slot >> 8 & 0x7F] +=
            static_cast<int8_t>(slot & 0xFF) * (1 << kInlineShift);
        return false;
      }
      if (slot >> 21 == (check & 0x3FF)) {
        found->row = rows_ + (slot & 0x1FFFFF);
        found->slot = static_cast<uint32_t>(i);
        return true;
      }
    }
  }

  void add_row(Found* found, int32_t* scores) const {
    // One in a thousand: the row is of another feature, look on.
    while (*found->row >> 10 != found->check >> 10)
      if (!find_from(found->slot + 1, found, scores)) return;
    add_cells(found->row, scores);
  }

  // Byte by byte: two loads are cheaper than taking one word apart, and nothing
  // else in an analysis is done as often.
  static void add_cells(const uint16_t* row, int32_t* scores) {
    const int32_t unit = 1 << (*row & 7);
    const auto* cell = reinterpret_cast<const unsigned char*>(row + 1);
    const auto* end = cell + 2 * (*row >> 3 & 0x7F);
    for (; cell != end; cell += 2)
      scores[cell[1]] += static_cast<int8_t>(cell[0]) * unit;
  }

  const uint64_t* filter_ = nullptr;
  size_t filter_mask_ = 0;
  const uint32_t* slots_ = nullptr;
  size_t slot_count_ = 0;
  const uint16_t* rows_ = nullptr;
};

}  // namespace claims
