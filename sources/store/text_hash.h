#pragma once
// For hash tables by text that are asked with a view, without a copy of it.

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sources {

struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

template <typename Value>
using ByText =
    std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

}  // namespace sources
