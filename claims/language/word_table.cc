#include "claims/language/word_table.h"

#include <cstring>

namespace claims {
namespace {

uint64_t bytes_at(const char* from) {
  uint64_t bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

uint64_t half_at(const char* from) {
  uint32_t bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

// The first and the last eight bytes and the length: enough to tell words of a
// lexicon apart, and neither a loop nor a call. REQUIRES: not empty.
uint64_t hash_of(std::string_view form) {
  const char* first = form.data();
  const size_t size = form.size();
  const auto one = [&form](size_t at) -> uint64_t {
    return static_cast<unsigned char>(form[at]);
  };
  uint64_t head = 0, tail = 0;
  if (size >= 8) {
    head = bytes_at(first);
    tail = bytes_at(first + size - 8);
  } else if (size >= 4) {
    head = half_at(first) | half_at(first + size - 4) << 32;
  } else {
    head = one(0) | one(size / 2) << 8 | one(size - 1) << 16;
  }
  uint64_t hash = (head ^ size) * 0x9e3779b97f4a7c15u;
  hash = (hash ^ tail ^ hash >> 29) * 0xbf58476d1ce4e5b9u;
  return hash ^ hash >> 32;
}

}  // namespace

WordTable::WordTable() : ends_{0}, slots_(64, 0) {}

WordId WordTable::look_up(std::string_view form) const {
  const size_t mask = slots_.size() - 1;
  for (size_t at = hash_of(form) & mask; slots_[at]; at = (at + 1) & mask)
    if (this->form(slots_[at]) == form) return slots_[at];
  return 0;
}

WordId WordTable::add(std::string_view form) {
  if (const WordId known = look_up(form)) return known;
  forms_ += form;
  ends_.push_back(static_cast<uint32_t>(forms_.size()));
  const auto word = static_cast<WordId>(ends_.size() - 1);
  shapes_[static_cast<unsigned char>(form[0])] |= uint64_t{1}
                                                  << (form.size() % 64);
  if (ends_.size() * 2 > slots_.size()) {
    grow();
    return word;
  }
  const size_t mask = slots_.size() - 1;
  size_t at = hash_of(form) & mask;
  while (slots_[at]) at = (at + 1) & mask;
  slots_[at] = word;
  return word;
}

void WordTable::grow() {
  slots_.assign(slots_.size() * 4, 0);
  const size_t mask = slots_.size() - 1;
  for (WordId word = 1; word < ends_.size(); ++word) {
    size_t at = hash_of(form(word)) & mask;
    while (slots_[at]) at = (at + 1) & mask;
    slots_[at] = word;
  }
}

}  // namespace claims
