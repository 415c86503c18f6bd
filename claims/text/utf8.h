#pragma once
// UTF-8 (RFC 3629): whether bytes are it, and the code points in them.
// Overlong forms, surrogates and values above U+10FFFF are faults.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace claims {

struct Utf8Fault {
  size_t offset = 0;       // first byte of the sequence that is wrong
  bool truncated = false;  // the text ends inside a character good so far
  friend bool operator==(const Utf8Fault&, const Utf8Fault&) = default;
};

// The first fault of `bytes`; nullopt when they are UTF-8.
std::optional<Utf8Fault> find_utf8_fault(std::string_view bytes);

struct CodePoint {
  char32_t value = 0;
  uint32_t size = 1;  // bytes
};

// REQUIRES (all below): `text` is valid UTF-8.
// The code point that starts at `offset`. REQUIRES: offset < text.size(), at
// the start of a character.
CodePoint code_point_at(std::string_view text, size_t offset);
// The code point that ends at `offset`. REQUIRES: 0 < offset <= text.size().
CodePoint code_point_before(std::string_view text, size_t offset);

size_t count_code_points(std::string_view text);
size_t count_utf16_units(std::string_view text);

// REQUIRES: `value` is a Unicode scalar value.
void append_utf8(std::string* text, char32_t value);

// Whether `byte` is inside a character, not its first byte.
inline bool is_utf8_continuation(char byte) { return (byte & 0xC0) == 0x80; }
// Offset of the first byte that is not ASCII, or `text.size()`.
size_t ascii_prefix(std::string_view text);

}  // namespace claims
