#pragma once
// The weights of a linear model, packed: a hash table from features to rows,
// each row the few actions that the feature speaks for or against. A feature
// that training pruned away has no row and costs one look.

#include <cstdint>
#include <span>

#include "claims/syntax/feature_hash.h"

namespace claims {

struct WeightSlot {
  uint32_t check = 0;  // upper half of the feature; 0 with cells 0 = empty
  uint32_t cells = 0;  // first cell << 10 | number of cells << 3 | shift
};
struct WeightCell {
  uint8_t action;
  int8_t weight;  // times 2^shift of the row
};
constexpr uint32_t kMostCells = 127;  // in one row
constexpr uint32_t kMostCellsInAll = 1u << 22;

class Weights {
 public:
  Weights() = default;
  // REQUIRES: the number of slots is a power of two and one of them is empty.
  Weights(std::span<const WeightSlot> slots, std::span<const WeightCell> cells)
      : slots_(slots.data()), mask_(slots.size() - 1), cells_(cells.data()) {}

  // Adds the rows of all features to `scores`. Memory is fetched ahead in two
  // rounds, for the tables are larger than the nearest caches.
  void add(const Feature* features, size_t count, int32_t* scores) const {
    const WeightSlot* found[kMostFeatures];
    for (size_t i = 0; i < count; ++i)
      __builtin_prefetch(slots_ + (features[i] & mask_));
    size_t rows = 0;
    for (size_t i = 0; i < count; ++i) {
      const WeightSlot* slot = find(features[i]);
      if (!slot->cells) continue;
      __builtin_prefetch(cells_ + (slot->cells >> 10));
      found[rows++] = slot;
    }
    for (size_t i = 0; i < rows; ++i) add_row(found[i]->cells, scores);
  }

  static constexpr size_t kMostFeatures = 160;

 private:
  const WeightSlot* find(Feature feature) const {
    const uint32_t check = static_cast<uint32_t>(feature >> 32);
    for (size_t i = feature & mask_;; i = (i + 1) & mask_)
      if (slots_[i].check == check || !slots_[i].cells) return slots_ + i;
  }

  void add_row(uint32_t place, int32_t* scores) const {
    const WeightCell* cell = cells_ + (place >> 10);
    const WeightCell* end = cell + (place >> 3 & kMostCells);
    const uint32_t shift = place & 7;
    for (; cell != end; ++cell)
      scores[cell->action] += static_cast<int32_t>(cell->weight) * (1 << shift);
  }

  const WeightSlot* slots_ = nullptr;
  size_t mask_ = 0;
  const WeightCell* cells_ = nullptr;
};

}  // namespace claims
