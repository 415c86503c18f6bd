#pragma once
// A model file while it is made: tables by section, then one piece of bytes.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claims/syntax/model_file.h"
#include "claims/syntax/train/training_weights.h"

namespace claims {

class ModelBuilder {
 public:
  explicit ModelBuilder(std::string language)
      : language_(std::move(language)) {}

  template <typename Row>
  void set(Section section, const std::vector<Row>& rows) {
    sections_[section].assign(reinterpret_cast<const char*>(rows.data()),
                              rows.size() * sizeof(Row));
  }
  // The three tables of weights, of which `filter` is the first.
  void set_weights(Section filter, const PackedWeights& weights) {
    const uint32_t first = static_cast<uint32_t>(filter);
    set(filter, weights.filter);
    set(static_cast<Section>(first + 1), weights.slots);
    set(static_cast<Section>(first + 2), weights.rows);
  }
  // Appends text to Section::Text unless it is there; its offset.
  uint32_t text(std::string_view piece);
  // What `text` gave an offset for.
  std::string text_at(uint32_t offset, size_t length) const {
    return sections_.at(Section::Text).substr(offset, length);
  }
  // The file; tables that were never set are empty.
  std::string bytes() const;

  ModelSettings settings{};

 private:
  std::string language_;
  std::map<Section, std::string> sections_;
  std::map<std::string, uint32_t, std::less<>> texts_;
};

// Bytes at an address that a ModelFile accepts.
class AlignedBytes {
 public:
  explicit AlignedBytes(std::string_view bytes)
      : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    std::memcpy(words_.data(), bytes.data(), bytes.size());
  }
  std::string_view view() const {
    return {reinterpret_cast<const char*>(words_.data()), size_};
  }

 private:
  std::vector<uint64_t> words_;
  size_t size_;
};

// A table for SlotTable. REQUIRES: values are 1…65535; hashes differ.
std::vector<uint32_t> slot_table(
    const std::vector<std::pair<uint64_t, uint32_t>>& rows);

}  // namespace claims
