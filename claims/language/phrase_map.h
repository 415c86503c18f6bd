#pragma once
// A PhraseMap finds phrases of several words among the words of a text, from
// their first word on or back from their last: "un peu plus de", "km / h". Keys
// are numbers of a WordTable; a text's words that are in no table are 0.

#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "claims/language/word_table.h"

namespace claims {

using Words = std::vector<WordId>;

// The tree of the phrases' words; a node with a row ends a phrase.
class PhraseTree {
 public:
  PhraseTree() : rows_{0}, slots_(16) {}
  // The row of the phrase; `row` if it is new.
  uint32_t add(const Words& phrase, uint32_t row, bool backwards);
  bool begins(WordId word) const {
    return word / 64 < first_.size() && (first_[word / 64] >> (word % 64)) & 1;
  }
  // The node behind `node` by `word`; 0 if there is none.
  uint32_t step(uint32_t node, WordId word) const {
    const uint64_t key = uint64_t{node} << 32 | word;
    const size_t mask = slots_.size() - 1;
    for (size_t at = place(key) & mask;; at = (at + 1) & mask) {
      if (slots_[at].key == key) return slots_[at].node;
      if (slots_[at].key == 0) return 0;
    }
  }
  uint32_t row(uint32_t node) const { return rows_[node]; }  // 0: none
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.rows_, self.slots_, self.first_, self.used_);
  }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t node = 0;
  };
  static size_t place(uint64_t key) {
    key *= 0x9e3779b97f4a7c15u;
    return key ^ key >> 32;
  }
  uint32_t grow(uint32_t node, WordId word);
  void put(uint64_t key, uint32_t node);

  std::vector<uint32_t> rows_;   // of every node, + 1
  std::vector<Slot> slots_;      // open addressing, a power of two
  std::vector<uint64_t> first_;  // bit of each word that begins a phrase
  size_t used_ = 0;
};

template <typename Value>
class PhraseMap {
 public:
  // The value of the phrase, made if it is new. REQUIRES: not empty, no 0.
  Value& operator[](const Words& phrase) {
    const auto next = static_cast<uint32_t>(values_.size() + 1);
    const uint32_t row = ahead_.add(phrase, next, false);
    if (row == next) {
      values_.emplace_back();
      back_.add(phrase, row, true);
    }
    return values_[row - 1];
  }

  // Calls visit(value, end) for every phrase that begins at `at`, shorter ones
  // first.
  template <typename Visit>
  void each_from(const Words& words, size_t at, Visit visit) const {
    if (at >= words.size() || !ahead_.begins(words[at])) return;
    uint32_t node = 0;
    for (size_t i = at; i < words.size() && words[i]; ++i) {
      if ((node = ahead_.step(node, words[i])) == 0) return;
      if (const uint32_t row = ahead_.row(node)) visit(values_[row - 1], i + 1);
    }
  }
  // The same for every phrase that ends before `end` and begins at `floor` or
  // behind: visit(value, start).
  template <typename Visit>
  void each_until(const Words& words, size_t floor, size_t end,
                  Visit visit) const {
    if (end <= floor || !back_.begins(words[end - 1])) return;
    uint32_t node = 0;
    for (size_t i = end; i-- > floor && words[i];) {
      if ((node = back_.step(node, words[i])) == 0) return;
      if (const uint32_t row = back_.row(node)) visit(values_[row - 1], i);
    }
  }

  // The longest phrase at [at, …) and its end; {nullptr, at} if none.
  std::pair<const Value*, size_t> from(const Words& words, size_t at) const {
    std::pair<const Value*, size_t> best{nullptr, at};
    each_from(words, at, [&best](const Value& value, size_t end) {
      best = {&value, end};
    });
    return best;
  }
  // The longest phrase at […, end) and its start; {nullptr, end} if none.
  std::pair<const Value*, size_t> until(const Words& words, size_t floor,
                                        size_t end) const {
    std::pair<const Value*, size_t> best{nullptr, end};
    each_until(words, floor, end, [&best](const Value& value, size_t start) {
      best = {&value, start};
    });
    return best;
  }
  // The phrase that is exactly [first, last); nullptr if none.
  const Value* exactly(const Words& words, size_t first, size_t last) const {
    const Value* found = nullptr;
    each_from(words, first, [&](const Value& value, size_t end) {
      if (end == last) found = &value;
    });
    return found;
  }
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.ahead_, self.back_, self.values_);
  }

 private:
  PhraseTree ahead_, back_;
  std::vector<Value> values_;
};

// Phrases without a value.
using PhraseList = PhraseMap<char>;

}  // namespace claims
