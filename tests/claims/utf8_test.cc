#include "claims/text/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace claims {
namespace {

constexpr size_t kGood = std::string_view::npos;

struct FaultRow {
  const char* name;
  std::string bytes;
  size_t offset;  // kGood: no fault
  bool truncated;
};

const FaultRow kFaults[] = {
    {"an empty text is UTF-8", "", kGood, false},
    {"ASCII is UTF-8", "1 000 soldats", kGood, false},
    {"two, three and four bytes", "é’\xF0\x9D\x84\x9E", kGood, false},
    {"the last code point, U+10FFFF", "\xF4\x8F\xBF\xBF", kGood, false},
    {"the last before the surrogates, U+D7FF", "\xED\x9F\xBF", kGood, false},
    {"beyond U+10FFFF", "a\xF4\x90\x80\x80", 1, false},
    {"a surrogate", "ab\xED\xA0\x80", 2, false},
    {"an overlong slash", "\xC0\xAF", 0, false},
    {"an overlong form of three bytes", "\xE0\x9F\xBF", 0, false},
    {"an overlong form of four bytes", "\xF0\x8F\xBF\xBF", 0, false},
    {"a continuation byte alone", "12345678é\x80", 10, false},
    {"windows-1252 é before a letter", "S\xE9n\xE9gal", 1, false},
    {"a lead byte that never occurs", "\xFF", 0, false},
    {"the text ends in a character of two", "Ni\xC3", 2, true},
    {"the text ends in a character of three", "\xE2\x80", 0, true},
    {"the text ends in a character of four", "x\xF0\x9D\x84", 1, true},
    {"the text ends after a bad second byte", "\xE2\x28", 0, false},
    {"the last byte begins nothing", "abc\x80", 3, false},
};

TEST(Utf8, FindsTheFirstFault) {
  for (const FaultRow& row : kFaults) {
    const auto fault = find_utf8_fault(row.bytes);
    ASSERT_EQ(fault.has_value(), row.offset != kGood) << row.name;
    if (!fault) continue;
    EXPECT_EQ(fault->offset, row.offset) << row.name;
    EXPECT_EQ(fault->truncated, row.truncated) << row.name;
  }
}

TEST(Utf8, EveryCodePointComesBack) {
  std::string text;
  size_t count = 0, units = 0;
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const size_t begin = text.size();
    append_utf8(&text, c);
    const CodePoint here = code_point_at(text, begin);
    ASSERT_EQ(here.value, c);
    ASSERT_EQ(here.size, text.size() - begin);
    ASSERT_EQ(code_point_before(text, text.size()).value, c);
    ++count;
    units += c > 0xFFFF ? 2 : 1;
  }
  EXPECT_FALSE(find_utf8_fault(text));
  EXPECT_EQ(count_code_points(text), count);
  EXPECT_EQ(count_utf16_units(text), units);
}

TEST(Utf8, AsciiPrefixStopsAtTheFirstOtherByte) {
  for (size_t n = 0; n < 40; ++n) {
    EXPECT_EQ(ascii_prefix(std::string(n, 'x')), n);
    EXPECT_EQ(ascii_prefix(std::string(n, 'x') + "é" + "yyyyyyyyyyy"), n);
  }
}

}  // namespace
}  // namespace claims
