#pragma once
// A set of the values of an enum that has 64 of them at most: what one phrase
// can be, what a relation is.

#include <cstdint>
#include <initializer_list>
#include <tuple>

namespace claims {

template <typename Flag>
class FlagSet {
 public:
  constexpr FlagSet() = default;
  constexpr FlagSet(std::initializer_list<Flag> flags) {
    for (const Flag flag : flags) add(flag);
  }
  constexpr bool has(Flag flag) const { return (bits_ & bit(flag)) != 0; }
  constexpr void add(Flag flag) { bits_ |= bit(flag); }
  void add(const FlagSet& more) { bits_ |= more.bits_; }
  bool empty() const { return bits_ == 0; }
  // Nothing of it is missing from `known`.
  bool within(const FlagSet& known) const {
    return (bits_ & ~known.bits_) == 0;
  }
  constexpr bool operator==(const FlagSet&) const = default;
  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.bits_);
  }

 private:
  static constexpr uint64_t bit(Flag flag) {
    return uint64_t{1} << static_cast<int>(flag);
  }
  uint64_t bits_ = 0;
};

}  // namespace claims
