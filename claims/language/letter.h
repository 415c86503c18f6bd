#pragma once
// What a code point is to the tokeniser, and its folded form. Small tables
// instead of a library: this is the innermost loop of every run. Letters
// outside Latin, Greek and Cyrillic count as letters and fold to themselves.

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

// One code point of valid UTF-8 at `at`; advances it.
// REQUIRES: text is valid UTF-8 and *at < text.size().
uint32_t next_code_point(std::string_view text, size_t* at);
void append_code_point(uint32_t code_point, std::string* out);

Glyph glyph_of(uint32_t code_point);
uint32_t lower(uint32_t code_point);
bool is_upper(uint32_t code_point);
// Lower case, plain apostrophe, plain hyphen.
uint32_t folded(uint32_t code_point);
// `text` (folded) with accents taken off Latin letters: "cédéao" -> "cedeao",
// "œuvre" -> "oeuvre".
std::string without_accents(std::string_view text);

}  // namespace claims
