#pragma once
// The weights of a linear model while it learns: an averaged perceptron
// (Collins 2002) over sparse features, in integers, so that training gives the
// same bytes everywhere. When done, they are packed: averaged, pruned to the
// largest, rounded to eight bits a weight.

#include <cstdint>
#include <vector>

#include "claims/syntax/weights.h"

namespace claims {

struct PackedWeights {
  std::vector<uint64_t> filter;
  std::vector<uint32_t> slots;
  std::vector<uint16_t> rows;
  Weights view() const { return Weights(filter, slots, rows); }
};

class TrainingWeights {
 public:
  TrainingWeights();
  void add(const Feature* features, size_t count, int32_t* scores) const;
  // Adds `delta` to the weights of `action` for all features.
  void update(const Feature* features, size_t count, uint32_t action,
              int32_t delta);
  void tick() { ++now_; }  // one example is done
  // Keeps about `limit` weights, the largest. One unit of packed scores is
  // 1/256.
  PackedWeights pack(size_t limit) const;
  // Starts again with the features of the `limit` largest weights and no
  // others: what will be pruned must not learn at the cost of what stays.
  void restart_with_largest(size_t limit);
  // Starts again from zero; what was learnt so far stays in the average.
  void start_again();
  size_t size() const { return used_; }

 private:
  struct Row {
    Feature feature = 0;
    uint32_t first = 0;
    uint16_t count = 0, room = 0;
  };
  struct Cell {
    int32_t weight = 0;
    uint32_t action = 0;
  };
  struct History {
    int64_t total = 0;  // of the weight over the examples until `since`
    uint32_t since = 0;
  };
  const Row* find(Feature feature) const;
  Row* row(Feature feature);  // nullptr if no new ones are taken
  int64_t least_of_largest(size_t limit) const;
  size_t cell_of(Row* row, uint32_t action);
  void grow();
  int64_t average(size_t cell) const;  // in units of 1/256

  std::vector<Row> rows_;
  size_t row_count_ = 0;
  std::vector<Cell> cells_;
  std::vector<History> history_;
  uint32_t now_ = 1;
  size_t used_ = 0;
  bool closed_ = false;  // takes no new features
};

}  // namespace claims
