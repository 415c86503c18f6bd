#include "claims/syntax/train/training_weights.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace claims {

namespace {

constexpr int64_t kUnit = 256;

// The smallest shift that brings `largest` into eight bits.
uint32_t shift_for(int64_t largest) {
  uint32_t shift = 0;
  while (shift < 7 && (largest >> shift) > 126) ++shift;
  return shift;
}

int8_t rounded(int64_t value, uint32_t shift) {
  const int64_t half = shift ? int64_t{1} << (shift - 1) : 0;
  const int64_t magnitude =
      std::min<int64_t>((std::abs(value) + half) >> shift, 127);
  return static_cast<int8_t>(value < 0 ? -magnitude : magnitude);
}

}  // namespace

TrainingWeights::TrainingWeights() : rows_(1 << 16) {}

const TrainingWeights::Row* TrainingWeights::find(Feature feature) const {
  const size_t mask = rows_.size() - 1;
  for (size_t i = feature & mask;; i = (i + 1) & mask)
    if (rows_[i].feature == feature || rows_[i].room == 0) return &rows_[i];
}

void TrainingWeights::add(const Feature* features, size_t count,
                          int32_t* scores) const {
  const size_t mask = rows_.size() - 1;
  for (size_t i = 0; i < count; ++i)
    __builtin_prefetch(&rows_[features[i] & mask]);
  const Row* found[Weights::kMostFeatures];
  for (size_t i = 0; i < count; ++i) {
    found[i] = find(features[i]);
    __builtin_prefetch(cells_.data() + found[i]->first);
  }
  for (size_t i = 0; i < count; ++i) {
    const Cell* cell = cells_.data() + found[i]->first;
    for (const Cell* end = cell + found[i]->count; cell != end; ++cell)
      scores[cell->action] += cell->weight;
  }
}

void TrainingWeights::grow() {
  std::vector<Row> old(rows_.size() * 2);
  old.swap(rows_);
  for (const Row& row : old)
    if (row.room) *const_cast<Row*>(find(row.feature)) = row;
}

TrainingWeights::Row& TrainingWeights::row(Feature feature) {
  Row* found = const_cast<Row*>(find(feature));
  if (found->room) return *found;
  if (++row_count_ * 2 > rows_.size()) {
    grow();
    found = const_cast<Row*>(find(feature));
  }
  *found = {feature, static_cast<uint32_t>(cells_.size()), 0, 2};
  cells_.resize(cells_.size() + 2);
  history_.resize(cells_.size());
  return *found;
}

size_t TrainingWeights::cell_of(Row* row, uint32_t action) {
  for (size_t i = row->first; i < row->first + row->count; ++i)
    if (cells_[i].action == action) return i;
  if (row->count == row->room) {
    const size_t from = row->first, to = cells_.size();
    cells_.resize(to + row->room * 2u);
    history_.resize(cells_.size());
    std::copy_n(cells_.begin() + static_cast<ptrdiff_t>(from), row->count,
                cells_.begin() + static_cast<ptrdiff_t>(to));
    std::copy_n(history_.begin() + static_cast<ptrdiff_t>(from), row->count,
                history_.begin() + static_cast<ptrdiff_t>(to));
    row->first = static_cast<uint32_t>(to);
    row->room = static_cast<uint16_t>(row->room * 2);
  }
  const size_t cell = row->first + row->count++;
  cells_[cell] = {0, action};
  history_[cell] = {0, now_};
  ++used_;
  return cell;
}

void TrainingWeights::update(const Feature* features, size_t count,
                             uint32_t action, int32_t delta) {
  for (size_t i = 0; i < count; ++i) {
    const size_t cell = cell_of(&row(features[i]), action);
    History& history = history_[cell];
    history.total +=
        static_cast<int64_t>(cells_[cell].weight) * (now_ - history.since);
    history.since = now_;
    cells_[cell].weight += delta;
  }
}

int64_t TrainingWeights::average(size_t cell) const {
  const History& history = history_[cell];
  const int64_t total =
      history.total +
      static_cast<int64_t>(cells_[cell].weight) * (now_ - history.since);
  const int64_t sign = total < 0 ? -1 : 1;
  return sign * ((sign * total * kUnit + now_ / 2) / now_);
}

PackedWeights TrainingWeights::pack(size_t limit) const {
  // In the order of features, so that the way here leaves no trace.
  std::vector<const Row*> rows;
  std::vector<int64_t> sizes;
  for (const Row& row : rows_) {
    if (!row.count) continue;
    rows.push_back(&row);
    for (size_t i = row.first; i < row.first + row.count; ++i)
      if (const int64_t value = std::abs(average(i))) sizes.push_back(value);
  }
  std::sort(rows.begin(), rows.end(),
            [](const Row* a, const Row* b) { return a->feature < b->feature; });
  int64_t least = 1;
  if (sizes.size() > limit) {
    const auto cut = sizes.begin() + static_cast<ptrdiff_t>(limit);
    std::nth_element(sizes.begin(), cut, sizes.end(), std::greater<>());
    least = *cut + 1;
  }
  PackedWeights packed;
  std::vector<std::pair<Feature, uint32_t>> places;
  for (const Row* row : rows) {
    std::vector<std::pair<int64_t, uint32_t>> kept;
    int64_t largest = 0;
    for (size_t i = row->first; i < row->first + row->count; ++i) {
      const int64_t value = average(i);
      if (std::abs(value) < least) continue;
      kept.push_back({value, cells_[i].action});
      largest = std::max(largest, std::abs(value));
    }
    if (kept.empty()) continue;
    std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
      return std::abs(a.first) != std::abs(b.first)
                 ? std::abs(a.first) > std::abs(b.first)
                 : a.second < b.second;
    });
    if (kept.size() > kMostCells) kept.resize(kMostCells);
    const uint32_t shift = shift_for(largest);
    const uint32_t first = static_cast<uint32_t>(packed.cells.size());
    for (const auto& [value, action] : kept)
      if (const int8_t weight = rounded(value, shift))
        packed.cells.push_back({static_cast<uint8_t>(action), weight});
    const uint32_t count = static_cast<uint32_t>(packed.cells.size()) - first;
    places.push_back({row->feature, first << 10 | count << 3 | shift});
  }
  packed.slots.resize(
      std::bit_ceil(std::max<size_t>(places.size() * 5 / 4 + 2, 4)));
  const size_t mask = packed.slots.size() - 1;
  for (const auto& [feature, cells] : places) {
    size_t i = feature & mask;
    while (packed.slots[i].cells) i = (i + 1) & mask;
    packed.slots[i] = {static_cast<uint32_t>(feature >> 32), cells};
  }
  return packed;
}

}  // namespace claims
