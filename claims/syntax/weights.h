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
    for (size_t i = 0; i < known_count; ++i) {
      const Found place = find(known[i], scores);
      __builtin_prefetch(place.row);
      found[found_count] = place;
      found_count += place.row != nullptr;
    }
    for (size_t i = 0; i < found_count; ++i) add_row(found[i], scores);
  }

 private:
  struct Found {
    const uint16_t* row = nullptr;
    Feature feature = 0;
    size_t slot = 0;
  };

  // Adds a weight that stands in the slot, or gives the row that it leads to;
  // whether that row is the feature's own shows only in the row.
  Found find(Feature feature, int32_t* scores) const {
    return find_from(slot_index(feature, slot_count_), feature, scores);
  }
  Found find_from(size_t i, Feature feature, int32_t* scores) const {
    const uint32_t check = slot_check(feature);
    for (;; ++i) {
      if (i >= slot_count_) i = 0;
      const uint32_t slot = slots_[i];
      if (!slot) return {};
      if (slot >> 31) {
        if ((slot >> 15 & 0xFFFF) != check) continue;
        scores[slot >> 8 & 0x7F] +=
            static_cast<int8_t>(slot & 0xFF) * (1 << kInlineShift);
        return {};
      }
      if (slot >> 21 == (check & 0x3FF))
        return {rows_ + (slot & 0x1FFFFF), feature, i};
    }
  }

  void add_row(Found found, int32_t* scores) const {
    // One in a thousand: the row is of another feature, look on.
    while (*found.row >> 10 != slot_check(found.feature) >> 10) {
      found = find_from(found.slot + 1, found.feature, scores);
      if (!found.row) return;
    }
    add_cells(found.row, scores);
  }

  static void add_cells(const uint16_t* row, int32_t* scores) {
    const int32_t unit = 1 << (*row & 7);
    for (uint32_t left = *row >> 3 & 0x7F; left > 0; --left) {
      ++row;
      scores[*row >> 8] += static_cast<int8_t>(*row & 0xFF) * unit;
    }
  }

  const uint64_t* filter_ = nullptr;
  size_t filter_mask_ = 0;
  const uint32_t* slots_ = nullptr;
  size_t slot_count_ = 0;
  const uint16_t* rows_ = nullptr;
};

}  // namespace claims
