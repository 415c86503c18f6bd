#include "claims/text/line_index.h"

#include <gtest/gtest.h>

#include <string>

namespace claims {
namespace {

struct Row {
  const char* name;
  std::string text;
  uint32_t byte;
  Position expected;
};

const Row kRows[] = {
    {"an empty text has a first place", "", 0, {1, 1, 1, 0, 0}},
    {"ASCII counts alike in all units", "one two", 4, {1, 5, 5, 4, 4}},
    {"é is two bytes and one column", "é!", 2, {1, 2, 2, 1, 1}},
    {"a narrow no-break space is three bytes and one column",
     "1\u202F000 soldats",
     7,
     {1, 6, 6, 5, 5}},
    {"an emoji is one code point and two UTF-16 units",
     "😀 dit",
     5,
     {1, 3, 4, 2, 3}},
    {"a combining accent is a code point of its own",
     "e\u0301t",
     3,
     {1, 3, 3, 2, 2}},
    {"a line feed ends a line", "a\nb", 2, {2, 1, 1, 2, 2}},
    {"carriage return and line feed end one line",
     "a\r\nb",
     3,
     {2, 1, 1, 3, 3}},
    {"a lone carriage return ends a line", "a\rb", 2, {2, 1, 1, 2, 2}},
    {"the line feed itself stands on the line it ends",
     "ab\nc",
     2,
     {1, 3, 3, 2, 2}},
    {"an offset inside a character is its start", "aé", 2, {1, 2, 2, 1, 1}},
    {"an offset beyond the text is its end", "aé", 99, {1, 3, 3, 2, 2}},
    {"after an emoji on the second line", "é\n𝄞x", 7, {2, 2, 3, 3, 4}},
};

TEST(LineIndex, PlacesBytes) {
  for (const Row& row : kRows)
    EXPECT_EQ(LineIndex(row.text).at(row.byte), row.expected) << row.name;
}

// The slow definition: count from the start every time.
Position counted(const std::string& text, uint32_t byte) {
  Position p;
  for (uint32_t i = 0; i < byte; ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c & 0xC0) == 0x80) continue;
    const uint32_t units = c >= 0xF0 ? 2 : 1;
    ++p.code_point, ++p.column;
    p.utf16 += units, p.utf16_column += units;
    if (c == '\n') ++p.line, p.column = p.utf16_column = 1;
  }
  return p;
}

TEST(LineIndex, LongLinesAndShortOnesAgreeWithCounting) {
  std::string text;
  for (int i = 0; i < 3000; ++i) {
    text += i % 7 == 0 ? "é" : i % 11 == 0 ? "😀" : "x";
    if (i % 997 == 0) text += "\n";
  }
  const LineIndex index(text);
  for (uint32_t byte = 0; byte <= text.size(); byte += 13) {
    uint32_t start = byte;
    while (start < text.size() && (text[start] & 0xC0) == 0x80) --start;
    EXPECT_EQ(index.at(byte), counted(text, start)) << byte;
  }
  EXPECT_EQ(index.lines(), 5u);
}

}  // namespace
}  // namespace claims
