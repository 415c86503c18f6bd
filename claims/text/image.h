#pragma once
// An Image is a read-only structure as one run of bytes that is used where it
// lies: columns of 32-bit numbers (little-endian) and a pool of texts that the
// numbers point into. The base keeps names and world so: reading a hundred
// thousand of them is reading their bytes. Nothing in an image is trusted: a
// number or text that lies outside reads as 0 or "".

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace claims {

// The same on every machine and in every build (FNV-1a, folded to 32 bits).
uint32_t image_hash(std::string_view text);

class ImageWriter {
 public:
  explicit ImageWriter(size_t columns) : columns_(columns) {}
  // Where `text` stands in the pool; equal texts stand there once.
  uint32_t text(std::string_view text);
  std::vector<uint32_t>& column(size_t index) { return columns_[index]; }
  // Fills column `index` with a hash table: row + 1 of each hash, 0 = free.
  void index_by(size_t index, const std::vector<uint32_t>& hashes);
  std::string finish();

 private:
  std::vector<std::vector<uint32_t>> columns_;
  std::string pool_;
  std::unordered_map<std::string, uint32_t> places_;
};

class Image {
 public:
  Image() = default;  // no column, no text
  // nullopt unless `bytes` are an image of so many columns.
  static std::optional<Image> from(std::string bytes, size_t columns);

  const std::string& bytes() const { return bytes_; }
  size_t size(size_t column) const {
    return column < columns_.size() ? columns_[column].size : 0;
  }
  uint32_t at(size_t column, size_t row) const {
    if (row >= size(column)) return 0;
    return number_at(bytes_.data() + columns_[column].begin + 4 * row);
  }
  // Lives as long as the image and does not outlive a move of it.
  std::string_view text(uint32_t place) const;
  std::string_view text_at(size_t column, size_t row) const {
    return text(at(column, row));
  }
  // The first row with `hash` in the hash table of column `index` for which
  // is_it(row) holds.
  template <typename IsIt>
  std::optional<uint32_t> find(size_t index, uint32_t hash,
                               const IsIt& is_it) const {
    const size_t slots = size(index);
    for (size_t step = 0; step < slots; ++step) {
      const uint32_t row = at(index, (hash + step) & (slots - 1));
      if (row == 0) return std::nullopt;
      if (is_it(row - 1)) return row - 1;
    }
    return std::nullopt;
  }

 private:
  // Byte by byte, which a little-endian machine does as one load.
  static uint32_t number_at(const char* bytes) {
    const auto byte = [bytes](int i) {
      return static_cast<uint32_t>(static_cast<unsigned char>(bytes[i]))
             << (8 * i);
    };
    return byte(0) | byte(1) | byte(2) | byte(3);
  }

  struct Column {
    size_t begin = 0, size = 0;  // bytes before it; numbers in it
  };
  std::string bytes_;
  std::vector<Column> columns_;
  size_t pool_ = 0;  // where the texts begin
};

}  // namespace claims
