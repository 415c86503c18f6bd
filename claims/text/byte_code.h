#pragma once
// Bytes in a compact, machine-independent form: whole numbers as LEB128
// varints (7 bits a byte, low ones first), signed ones zigzagged, texts with
// their length before them. 300 is AC 02. The reader trusts nothing: past the
// first mistake it gives zeros and empty texts, and ok() is false.

#include <cstdint>
#include <string>
#include <string_view>

namespace claims {

class ByteWriter {
 public:
  void byte(uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
  void number(uint64_t value) {
    for (; value >= 0x80; value >>= 7)
      byte(static_cast<uint8_t>(value) | uint8_t{0x80});
    byte(static_cast<uint8_t>(value));
  }
  void whole(int64_t value) {
    number((static_cast<uint64_t>(value) << 1) ^
           static_cast<uint64_t>(value >> 63));
  }
  void text(std::string_view text) {
    number(text.size());
    bytes_.append(text);
  }
  size_t size() const { return bytes_.size(); }
  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes)
      : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool ok() const { return ok_; }
  // Nothing is left and nothing was wrong.
  bool done() const { return ok_ && at_ == end_; }
  size_t left() const { return static_cast<size_t>(end_ - at_); }

  uint8_t byte() {
    if (at_ == end_) return static_cast<uint8_t>(fail());
    return static_cast<uint8_t>(*at_++);
  }
  uint64_t number() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at_ == end_) return fail();
      const auto next = static_cast<uint8_t>(*at_++);
      value |= static_cast<uint64_t>(next & 0x7f) << shift;
      // The tenth byte holds one bit.
      if (next < 0x80) return shift == 63 && next > 1 ? fail() : value;
    }
    return fail();
  }
  int64_t whole() {
    const uint64_t value = number();
    return static_cast<int64_t>((value >> 1) ^ (0 - (value & 1)));
  }
  // A number below `limit`, for indexes and enums.
  uint64_t below(uint64_t limit) {
    const uint64_t value = number();
    return value < limit ? value : fail();
  }
  std::string_view text() {
    const uint64_t size = number();
    if (size > left()) {
      fail();
      return {};
    }
    const std::string_view text(at_, static_cast<size_t>(size));
    at_ += size;
    return text;
  }

 private:
  uint64_t fail() {
    ok_ = false;
    at_ = end_;
    return 0;
  }
  const char* at_;
  const char* end_;
  bool ok_ = true;
};

}  // namespace claims
