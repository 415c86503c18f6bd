#pragma once
// What a code point is to the tokeniser, and its folded form. Small tables
// instead of a library: this is the innermost loop of every run. Letters
// outside Latin, Greek and Cyrillic count as letters and fold to themselves.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace claims {

enum class Glyph : uint8_t {
  Letter,
  Digit,
  Space,
  LineBreak,
  Punct,
  Symbol,
  Joiner
};  // Joiner: combining marks

// What ASCII needs not ask a table twice: nearly all of a text.
struct AsciiLetter {
  Glyph glyph;
  char folded;
};
extern const std::array<AsciiLetter, 128> kAscii;

// The functions of code points beyond ASCII, called by those below.
uint32_t next_wide_code_point(std::string_view text, size_t* at);
Glyph wide_glyph(uint32_t code_point);
uint32_t wide_lower(uint32_t code_point);
uint32_t wide_folded(uint32_t code_point);

// One code point of valid UTF-8 at `at`; advances it.
// REQUIRES: text is valid UTF-8 and *at < text.size().
inline uint32_t next_code_point(std::string_view text, size_t* at) {
  const auto first = static_cast<unsigned char>(text[*at]);
  if (first >= 0x80) return next_wide_code_point(text, at);
  ++*at;
  return first;
}
void append_code_point(uint32_t code_point, std::string* out);
// The same into a buffer; returns what is behind it. At most four bytes.
char* write_wide_code_point(uint32_t code_point, char* to);
inline char* write_code_point(uint32_t code_point, char* to) {
  if (code_point >= 0x80) return write_wide_code_point(code_point, to);
  *to = static_cast<char>(code_point);
  return to + 1;
}

inline Glyph glyph_of(uint32_t code_point) {
  return code_point < 0x80 ? kAscii[code_point].glyph : wide_glyph(code_point);
}
inline uint32_t lower(uint32_t code_point) {
  return code_point < 0x80
             ? static_cast<unsigned char>(kAscii[code_point].folded)
             : wide_lower(code_point);
}
inline bool is_upper(uint32_t code_point) {
  return lower(code_point) != code_point;
}
// Lower case, plain apostrophe, plain hyphen.
inline uint32_t folded(uint32_t code_point) {
  return code_point < 0x80 ? lower(code_point) : wide_folded(code_point);
}
// `text` (folded) with accents taken off Latin letters: "cédéao" -> "cedeao",
// "œuvre" -> "oeuvre".
std::string without_accents(std::string_view text);
void append_without_accents(std::string_view text, std::string* out);
inline bool is_ascii(std::string_view text) {
  unsigned char bits = 0;
  for (const char byte : text) bits |= static_cast<unsigned char>(byte);
  return bits < 0x80;
}

}  // namespace claims
