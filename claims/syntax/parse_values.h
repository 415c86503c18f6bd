#pragma once
// Values of features that the parser and the steps behind it share.

#include <cstdint>

#include "claims/syntax/parse_state.h"

namespace claims {

// Distance in classes: 1, 2, 3, 4, 5-6, 7-10, more. REQUIRES: from <= to.
inline uint32_t distance(int32_t from, int32_t to) {
  const int32_t apart = to - from;
  if (from == 0 || apart <= 4) return static_cast<uint32_t>(apart);
  return apart <= 6 ? 5 : apart <= 10 ? 6 : 7;
}

// Whether gender and number of two words can be of one phrase: 0 unknown, else
// 1 + what fits.
inline uint32_t agree(const ParseWord& a, const ParseWord& b) {
  const uint32_t both = a.agreement & b.agreement;
  const uint32_t any = (a.agreement && b.agreement) ? 1 : 0;
  if (!any) return 0;
  const uint32_t gender =
      (a.agreement & 3) && (b.agreement & 3) ? ((both & 3) ? 1u : 2u) : 0u;
  const uint32_t number =
      (a.agreement & 12) && (b.agreement & 12) ? ((both & 12) ? 1u : 2u) : 0u;
  return 1 + gender * 3 + number;
}

// A set of relations as one value.
inline uint32_t fold_bits(uint64_t bits) {
  bits *= 0x9E3779B97F4A7C15u;
  return static_cast<uint32_t>(bits >> 32);
}

// Two small values as one.
inline uint32_t pair(uint32_t a, uint32_t b) { return a * 256 + b; }

}  // namespace claims
