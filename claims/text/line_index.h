#pragma once
// A LineIndex says where a byte offset stands for people and for other tools:
// line, column, and the same place counted in code points and in UTF-16 units.
// In "é\n𝄞x" byte 7 (the x) is line 2, column 2 in code points, 3 in UTF-16.
// Reports use it; everything before them counts in bytes.

#include <cstdint>
#include <string_view>
#include <vector>

namespace claims {

struct Position {
  uint32_t line = 1;          // from 1; \n, \r\n and \r end a line
  uint32_t column = 1;        // from 1, in code points
  uint32_t utf16_column = 1;  // from 1, in UTF-16 units
  uint32_t code_point = 0;    // from 0, from the start of the text
  uint32_t utf16 = 0;         // from 0, from the start of the text
  friend bool operator==(const Position&, const Position&) = default;
};

class LineIndex {
 public:
  // One pass over `text`, which must outlive the index.
  explicit LineIndex(std::string_view text);
  // An offset inside a character counts as its start, one beyond the text as
  // its end. Time is logarithmic in the text, whatever its lines.
  Position at(uint32_t byte) const;
  uint32_t lines() const { return static_cast<uint32_t>(lines_.size()); }

 private:
  struct Mark {
    uint32_t byte;
    uint32_t code_point;
    uint32_t utf16;
  };
  static const Mark& last_before(const std::vector<Mark>& marks, uint32_t byte);
  Mark walked(Mark mark, uint32_t byte) const;

  std::string_view text_;
  std::vector<Mark> lines_;  // where each line begins
  std::vector<Mark> marks_;  // every so many bytes, for long lines
};

}  // namespace claims
