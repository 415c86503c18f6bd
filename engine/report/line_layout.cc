#include "engine/report/line_layout.h"

#include <algorithm>

#include "claims/text/utf8.h"

namespace engine {
namespace {

// Marks that stand on the letter before them, and joiners.
bool takes_no_column(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0x2060;
}

// East Asian wide characters and emoji (Unicode TR 11, coarsely).
bool takes_two_columns(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF) ||
         (c >= 0x20000 && c <= 0x3FFFD);
}

size_t columns_of_one(char32_t c) {
  return takes_no_column(c) ? 0 : takes_two_columns(c) ? 2 : 1;
}

}  // namespace

size_t columns_of(std::string_view text) {
  size_t columns = 0;
  for (size_t i = 0; i < text.size();) {
    const claims::CodePoint c = claims::code_point_at(text, i);
    columns += columns_of_one(c.value);
    i += c.size;
  }
  return columns;
}

std::string shortened(std::string_view text, size_t columns) {
  if (columns_of(text) <= columns) return std::string(text);
  size_t used = 1, end = 0;  // one for the "…"
  while (end < text.size()) {
    const claims::CodePoint c = claims::code_point_at(text, end);
    if (used + columns_of_one(c.value) > columns) break;
    used += columns_of_one(c.value);
    end += c.size;
  }
  std::string_view kept = text.substr(0, end);
  while (kept.ends_with(' ')) kept.remove_suffix(1);
  return std::string(kept) + "…";
}

std::string folded(std::string_view text, size_t indent, size_t width) {
  return std::string(indent, ' ') + flowed(text, indent, indent, width);
}

std::string flowed(std::string_view text, size_t first, size_t indent,
                   size_t width) {
  const std::string margin(indent, ' ');
  std::string out, line;
  size_t used = 0, before = first;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t blank = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, blank - begin);
    const size_t columns = columns_of(word);
    begin = blank + 1;
    if (used > 0 && before + used + 1 + columns > width) {
      out += line + "\n" + margin;
      line.clear();
      used = 0;
      before = indent;
    }
    if (used > 0) line += ' ';
    line += word;
    used = columns_of(line);
  }
  return out + line + "\n";
}

}  // namespace engine
