#pragma once
// A Span is where something stands in a text: a half-open range of byte
// offsets into the UTF-8 text of an Article ("1 000 soldats" in its sentence).
// Line, column, code-point and UTF-16 positions exist only in reports.

#include <cstdint>
#include <string_view>

namespace claims {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(const Span& other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool overlaps(const Span& other) const {
    return begin < other.end && other.begin < end;
  }
  friend bool operator==(const Span&, const Span&) = default;
};

// The piece of `text` that `span` covers. REQUIRES: span lies within text.
inline std::string_view cut(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace claims
