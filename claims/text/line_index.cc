#include "claims/text/line_index.h"

#include <algorithm>
#include <cstddef>

namespace claims {
namespace {

constexpr uint32_t kStep = 1024;  // bytes between two marks

bool continues(char byte) { return (byte & 0xC0) == 0x80; }

// UTF-16 units of the character that begins with `byte`: four bytes of UTF-8
// are a surrogate pair.
uint32_t utf16_units(char byte) {
  return static_cast<unsigned char>(byte) >= 0xF0 ? 2 : 1;
}

bool ends_line(std::string_view text, size_t i) {
  if (text[i] == '\n') return true;
  return text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  Mark here{0, 0, 0};
  lines_.push_back(here);
  marks_.push_back(here);
  uint32_t next_mark = kStep;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!continues(text[i])) {
      here.byte = static_cast<uint32_t>(i);
      if (here.byte >= next_mark) {
        marks_.push_back(here);
        next_mark = here.byte + kStep;
      }
      here.code_point += 1;
      here.utf16 += utf16_units(text[i]);
    }
    if (ends_line(text, i)) {
      here.byte = static_cast<uint32_t>(i) + 1;
      lines_.push_back(here);
    }
  }
}

const LineIndex::Mark& LineIndex::last_before(const std::vector<Mark>& marks,
                                              uint32_t byte) {
  const auto after = std::upper_bound(
      marks.begin(), marks.end(), byte,
      [](uint32_t value, const Mark& mark) { return value < mark.byte; });
  return *(after - 1);
}

// `mark` moved on to `byte`, counting characters on the way.
LineIndex::Mark LineIndex::walked(Mark mark, uint32_t byte) const {
  for (uint32_t i = mark.byte; i < byte; ++i) {
    if (continues(text_[i])) continue;
    mark.code_point += 1;
    mark.utf16 += utf16_units(text_[i]);
  }
  mark.byte = byte;
  return mark;
}

Position LineIndex::at(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(text_.size()));
  while (byte > 0 && byte < text_.size() && continues(text_[byte])) --byte;
  const Mark& line = last_before(lines_, byte);
  const Mark& mark = last_before(marks_, byte);
  const Mark here = walked(mark.byte > line.byte ? mark : line, byte);
  Position position;
  position.line = static_cast<uint32_t>(&line - lines_.data()) + 1;
  position.column = here.code_point - line.code_point + 1;
  position.utf16_column = here.utf16 - line.utf16 + 1;
  position.code_point = here.code_point;
  position.utf16 = here.utf16;
  return position;
}

}  // namespace claims
