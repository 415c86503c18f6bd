#pragma once
// Features of the linear models are 64-bit numbers made from a template's
// number and up to four values; no string is compared in the inner loop. Two
// features that fall on one number are as good as one: at a million features
// that happens to none or one of them.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace claims {

using Feature = uint64_t;

inline Feature feature_of(uint32_t pattern, uint32_t a, uint32_t b = 0,
                          uint32_t c = 0, uint32_t d = 0) {
  uint64_t h =
      (static_cast<uint64_t>(pattern + 1) << 32 ^ a) * 0x9E3779B97F4A7C15u;
  h ^= h >> 29;
  h = (h + (static_cast<uint64_t>(b) << 32 ^ c)) * 0xBF58476D1CE4E5B9u;
  h ^= h >> 32;
  h = (h + d) * 0x94D049BB133111EBu;
  return h ^ h >> 31;
}

// A word as a value of features (FNV-1a, folded to 32 bits).
inline uint64_t hash_bytes(std::string_view bytes) {
  uint64_t h = 0xCBF29CE484222325u;
  for (const char byte : bytes)
    h = (h ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
  return h ^ h >> 32;
}

}  // namespace claims
