#pragma once
// How folded forms of words are looked up in the tables of a pack, which every
// word of a text is: the hash, and a filter that refuses without it most words
// that a table does not hold. Neither has a loop or a call. Not for hostile
// keys: texts only ask, packs alone fill the tables.

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <tuple>

namespace claims {

// Of the first and the last eight bytes and the length: enough to tell the
// words of a lexicon apart.
inline uint64_t hash_of_form(std::string_view form) {
  const char* first = form.data();
  const size_t size = form.size();
  const auto eight = [](const char* from) {
    uint64_t bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
  };
  const auto four = [](const char* from) -> uint64_t {
    uint32_t bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
  };
  const auto one = [first](size_t at) -> uint64_t {
    return static_cast<unsigned char>(first[at]);
  };
  uint64_t head = 0, tail = 0;
  if (size >= 8) {
    head = eight(first);
    tail = eight(first + size - 8);
  } else if (size >= 4) {
    head = four(first) | four(first + size - 4) << 32;
  } else if (size > 0) {
    head = one(0) | one(size / 2) << 8 | one(size - 1) << 16;
  }
  uint64_t hash = (head ^ size) * 0x9e3779b97f4a7c15u;
  hash = (hash ^ tail ^ hash >> 29) * 0xbf58476d1ce4e5b9u;
  return hash ^ hash >> 32;
}

// A bit for the length of each form with its first, middle and last byte.
class FormFilter {
 public:
  // REQUIRES (both): `form` is not empty.
  void add(std::string_view form) {
    const uint32_t bit = bit_of(form);
    bits_[bit / 64] |= uint64_t{1} << (bit % 64);
  }
  // False only if `form` was not added.
  bool may_hold(std::string_view form) const {
    const uint32_t bit = bit_of(form);
    return bits_[bit / 64] >> (bit % 64) & 1;
  }
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.bits_);
  }

 private:
  static constexpr uint32_t kRows = 256;

  static uint32_t bit_of(std::string_view form) {
    const auto byte = [form](size_t at) -> uint32_t {
      return static_cast<unsigned char>(form[at]);
    };
    const size_t size = form.size();
    const uint32_t key = byte(0) | byte(size - 1) << 8 | byte(size / 2) << 16 |
                         static_cast<uint32_t>(size) << 24;
    return (key * 0x9e3779b1u) >> 18;  // 14 bits: kRows * 64
  }

  std::array<uint64_t, kRows> bits_ = {};
};

}  // namespace claims
