#pragma once
// TextNumbers gives each text a number, from 0 on in the order in which they
// come, and back: "niger" is 17 and 17 is "niger". The texts lie one behind
// another and are found by open addressing (Knuth, TAOCP 3, 6.4): where
// std::unordered_map follows a chain of nodes through memory, a look-up here
// waits for two places.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sources {

class TextNumbers {
 public:
  // The number of `text`, which is new if it is size() before the call.
  // REQUIRES: all texts together stay below 4 GiB.
  uint32_t number_of(std::string_view text);
  // Lives until the next number_of or clear. REQUIRES: number < size().
  std::string_view text_of(uint32_t number) const;
  size_t size() const { return begins_.size(); }
  // All numbers in the order of their texts.
  std::vector<uint32_t> in_order() const;
  void clear();

 private:
  struct Place {
    uint32_t mark = 0;  // of the text's hash, what its place does not say
    uint32_t number = kFree;
    uint32_t begin = 0, size = 0;  // of the text in bytes_
  };
  static constexpr uint32_t kFree = UINT32_MAX;
  bool is_at(const Place& place, uint32_t mark, std::string_view text) const;
  void grow();

  std::vector<Place> places_;     // a power of two, at most half of them taken
  std::vector<uint32_t> begins_;  // by number
  std::string bytes_;
};

}  // namespace sources
