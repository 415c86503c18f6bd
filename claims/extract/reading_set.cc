#include "claims/extract/reading_set.h"

#include <algorithm>

namespace claims {

size_t fullness(const Reading& reading) {
  return reading.wording
             ? reading.wording->slots.size() + reading.wording->anchors.size()
             : 0;
}

namespace {

// The two say one thing twice: their words overlap, or a term serves both.
bool is_same_saying(const Reading& a, const Reading& b) {
  if (a.property != b.property) return false;
  if (a.first < b.last && b.first < a.last) return true;
  for (const auto& [role, term] : a.terms)
    for (const auto& [other_role, other] : b.terms)
      if (role == other_role && term == other) return true;
  return false;
}

// The words and terms of `a` are a part of what `b` says: "announced" of
// "announced its withdrawal from". Of a bystander `b` says nothing.
bool is_part(const Reading& a, const Reading& b) {
  if (a.first < b.first || a.last > b.last) return false;
  if (fullness(a) >= fullness(b)) return false;
  return std::all_of(a.terms.begin(), a.terms.end(), [&](const auto& one) {
    return is_bystander(one.first) ||
           std::any_of(b.terms.begin(), b.terms.end(), [&](const auto& other) {
             return other.second == one.second && !is_bystander(other.first);
           });
  });
}

}  // namespace

std::vector<Reading> without_repeats(std::vector<Reading> readings) {
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Reading& a, const Reading& b) {
                     return fullness(a) > fullness(b);
                   });
  std::vector<Reading> kept;
  for (Reading& reading : readings)
    if (std::none_of(kept.begin(), kept.end(), [&](const Reading& other) {
          return is_same_saying(other, reading) || is_part(reading, other);
        }))
      kept.push_back(std::move(reading));
  std::stable_sort(
      kept.begin(), kept.end(),
      [](const Reading& a, const Reading& b) { return a.first < b.first; });
  return kept;
}

}  // namespace claims
