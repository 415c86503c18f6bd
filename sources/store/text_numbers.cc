#include "sources/store/text_numbers.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>

namespace sources {
namespace {

constexpr size_t kFewestPlaces = 1024;

uint64_t hash_of(std::string_view text) {
  return std::hash<std::string_view>()(text);
}

uint32_t mark_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

}  // namespace

bool TextNumbers::is_at(const Place& place, uint32_t mark,
                        std::string_view text) const {
  return place.mark == mark && place.size == text.size() &&
         bytes_.compare(place.begin, place.size, text) == 0;
}

uint32_t TextNumbers::number_of(std::string_view text) {
  if (2 * (begins_.size() + 1) > places_.size()) grow();
  const uint64_t hash = hash_of(text);
  const uint32_t mark = mark_of(hash);
  const size_t mask = places_.size() - 1;
  size_t at = hash & mask;
  for (; places_[at].number != kFree; at = (at + 1) & mask)
    if (is_at(places_[at], mark, text)) return places_[at].number;
  assert(bytes_.size() + text.size() < UINT32_MAX);
  const auto begin = static_cast<uint32_t>(bytes_.size());
  const auto number = static_cast<uint32_t>(begins_.size());
  places_[at] = {mark, number, begin, static_cast<uint32_t>(text.size())};
  begins_.push_back(begin);
  bytes_ += text;
  return number;
}

std::string_view TextNumbers::text_of(uint32_t number) const {
  const size_t begin = begins_[number];
  const size_t end =
      number + 1 < begins_.size() ? begins_[number + 1] : bytes_.size();
  return std::string_view(bytes_).substr(begin, end - begin);
}

std::vector<uint32_t> TextNumbers::in_order() const {
  std::vector<uint32_t> order(size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [this](uint32_t a, uint32_t b) { return text_of(a) < text_of(b); });
  return order;
}

// Twice the places; each text is hashed anew for the place it then has.
void TextNumbers::grow() {
  const size_t wanted = std::max(kFewestPlaces, 2 * places_.size());
  places_.assign(wanted, Place());
  const size_t mask = wanted - 1;
  for (uint32_t number = 0; number < begins_.size(); ++number) {
    const std::string_view text = text_of(number);
    const uint64_t hash = hash_of(text);
    size_t at = hash & mask;
    while (places_[at].number != kFree) at = (at + 1) & mask;
    places_[at] = {mark_of(hash), number, begins_[number],
                   static_cast<uint32_t>(text.size())};
  }
}

void TextNumbers::clear() {
  places_.clear();
  begins_.clear();
  bytes_.clear();
}

}  // namespace sources
