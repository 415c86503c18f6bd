#include "claims/syntax/train/training_weights.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

#include "claims/text/error.h"

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

using KeptWeights = std::vector<std::pair<int64_t, uint32_t>>;  // action

// Writes the form that weights.h describes.
class Packer {
 public:
  // The largest weights first; no more than a row holds.
  void add(Feature feature, KeptWeights kept) {
    if (kept.empty()) return;
    std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
      return std::abs(a.first) != std::abs(b.first)
                 ? std::abs(a.first) > std::abs(b.first)
                 : a.second < b.second;
    });
    if (kept.size() > kMostCells) kept.resize(kMostCells);
    const auto& [value, action] = kept.front();
    if (kept.size() == 1 && action < kInlineActions &&
        std::abs(value) >> kInlineShift < 127)
      add_inline(feature, value, action);
    else
      add_row(feature, kept);
  }

  PackedWeights finish() {
    fill_filter();
    std::vector<uint32_t>& slots = packed_.slots;
    slots.assign(features_.size() * 3 / 2 + 2, 0);
    for (const auto& [feature, slot] : features_) {
      size_t i = slot_index(feature, slots.size());
      while (slots[i]) i = (i + 1) % slots.size();
      slots[i] = slot;
    }
    return std::move(packed_);
  }

 private:
  void add_inline(Feature feature, int64_t value, uint32_t action) {
    const uint8_t weight = static_cast<uint8_t>(rounded(value, kInlineShift));
    if (!weight) return;
    features_.push_back(
        {feature, 1u << 31 | slot_check(feature) << 15 | action << 8 | weight});
  }

  void add_row(Feature feature, const KeptWeights& kept) {
    const uint32_t shift = shift_for(std::abs(kept.front().first));
    const uint32_t place = static_cast<uint32_t>(packed_.rows.size());
    packed_.rows.push_back(0);
    for (const auto& [value, action] : kept)
      if (const int8_t weight = rounded(value, shift))
        packed_.rows.push_back(
            static_cast<uint16_t>(action << 8 | static_cast<uint8_t>(weight)));
    const uint32_t count =
        static_cast<uint32_t>(packed_.rows.size()) - place - 1;
    const uint32_t check = slot_check(feature);
    packed_.rows[place] =
        static_cast<uint16_t>(check >> 10 << 10 | count << 3 | shift);
    features_.push_back({feature, (check & 0x3FF) << 21 | place});
    if (packed_.rows.size() >= kMostRowWords)
      throw Error("more weights than rows can hold", "weights",
                  Blame::Internal);
  }

  void fill_filter() {
    packed_.filter.resize(
        std::bit_ceil(std::max<size_t>(features_.size() / 8, 1)));
    const size_t mask = packed_.filter.size() * 64 - 1;
    for (const auto& [feature, slot] : features_)
      packed_.filter[(feature & mask) >> 6] |= uint64_t{1} << (feature & 63);
  }

  PackedWeights packed_ = {{}, {}, {0}};  // places start from 1
  std::vector<std::pair<Feature, uint32_t>> features_;
};

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

TrainingWeights::Row* TrainingWeights::row(Feature feature) {
  Row* found = const_cast<Row*>(find(feature));
  if (found->room) return found;
  if (closed_) return nullptr;
  if (++row_count_ * 2 > rows_.size()) {
    grow();
    found = const_cast<Row*>(find(feature));
  }
  *found = {feature, static_cast<uint32_t>(cells_.size()), 0, 2};
  cells_.resize(cells_.size() + 2);
  history_.resize(cells_.size());
  return found;
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
    Row* const found = row(features[i]);
    if (!found) continue;
    const size_t cell = cell_of(found, action);
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

int64_t TrainingWeights::least_of_largest(size_t limit) const {
  std::vector<int64_t> sizes;
  for (const Row& row : rows_)
    for (size_t i = row.first; i < row.first + row.count; ++i)
      if (const int64_t value = std::abs(average(i))) sizes.push_back(value);
  if (sizes.size() <= limit) return 1;
  const auto cut = sizes.begin() + static_cast<ptrdiff_t>(limit);
  std::nth_element(sizes.begin(), cut, sizes.end(), std::greater<>());
  return *cut + 1;
}

void TrainingWeights::restart_with_largest(size_t limit) {
  const int64_t least = least_of_largest(limit);
  TrainingWeights fresh;
  for (const Row& row : rows_) {
    bool kept = false;
    for (size_t i = row.first; i < row.first + row.count; ++i)
      kept = kept || std::abs(average(i)) >= least;
    if (kept) fresh.row(row.feature);
  }
  fresh.closed_ = true;
  *this = std::move(fresh);
}

void TrainingWeights::start_again() {
  for (const Row& row : rows_)
    for (size_t i = row.first; i < row.first + row.count; ++i) {
      history_[i].total +=
          static_cast<int64_t>(cells_[i].weight) * (now_ - history_[i].since);
      history_[i].since = now_;
      cells_[i].weight = 0;
    }
}

PackedWeights TrainingWeights::pack(size_t limit) const {
  // In the order of features, so that the way here leaves no trace.
  std::vector<const Row*> rows;
  for (const Row& row : rows_)
    if (row.count) rows.push_back(&row);
  std::sort(rows.begin(), rows.end(),
            [](const Row* a, const Row* b) { return a->feature < b->feature; });
  const int64_t least = least_of_largest(limit);
  Packer packer;
  for (const Row* row : rows) {
    KeptWeights kept;
    for (size_t i = row->first; i < row->first + row->count; ++i)
      if (const int64_t value = average(i); std::abs(value) >= least)
        kept.push_back({value, cells_[i].action});
    packer.add(row->feature, std::move(kept));
  }
  return packer.finish();
}

}  // namespace claims
