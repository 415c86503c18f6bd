#include "claims/text/utf8.h"

#include <cstdint>
#include <cstring>

namespace claims {
namespace {

unsigned char byte_at(std::string_view text, size_t i) {
  return static_cast<unsigned char>(text[i]);
}

// Bytes of the character that `lead` begins; 0 if none begins so.
size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;  // a continuation byte, or overlong
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

// The second byte's range is narrower after some leads (RFC 3629, table 3-7 of
// the Unicode Standard): no overlong forms, surrogates, or beyond U+10FFFF.
bool may_follow(unsigned char lead, unsigned char second) {
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return low <= second && second <= high;
}

// How many bytes from `i` are a good start of the character of `length`.
size_t good_bytes(std::string_view bytes, size_t i, size_t length) {
  for (size_t k = 1; k < length; ++k) {
    if (i + k == bytes.size()) return k;
    const unsigned char next = byte_at(bytes, i + k);
    if (k == 1 ? !may_follow(byte_at(bytes, i), next) : (next & 0xC0) != 0x80)
      return k;
  }
  return length;
}

}  // namespace

size_t ascii_prefix(std::string_view text) {
  size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + i, 8);
    if (word & 0x8080808080808080u) break;
  }
  while (i < text.size() && byte_at(text, i) < 0x80) ++i;
  return i;
}

std::optional<Utf8Fault> find_utf8_fault(std::string_view bytes) {
  size_t i = 0;
  while (true) {
    i += ascii_prefix(bytes.substr(i));
    if (i == bytes.size()) return std::nullopt;
    const size_t length = length_of(byte_at(bytes, i));
    if (length == 0) return Utf8Fault{i, false};
    const size_t good = good_bytes(bytes, i, length);
    if (good < length) return Utf8Fault{i, i + good == bytes.size()};
    i += length;
  }
}

CodePoint code_point_at(std::string_view text, size_t offset) {
  const unsigned char lead = byte_at(text, offset);
  if (lead < 0x80) return {lead, 1};
  const uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t value = lead & (0x7Fu >> size);
  for (uint32_t k = 1; k < size; ++k)
    value = value << 6 | (byte_at(text, offset + k) & 0x3Fu);
  return {value, size};
}

CodePoint code_point_before(std::string_view text, size_t offset) {
  do {
    --offset;
  } while (is_utf8_continuation(text[offset]));
  return code_point_at(text, offset);
}

size_t count_code_points(std::string_view text) {
  size_t count = 0;
  for (const char byte : text) count += !is_utf8_continuation(byte);
  return count;
}

size_t count_utf16_units(std::string_view text) {
  size_t count = 0;
  for (const char byte : text) {
    count += !is_utf8_continuation(byte);
    count += static_cast<unsigned char>(byte) >= 0xF0;  // a surrogate pair
  }
  return count;
}

void append_utf8(std::string* text, char32_t value) {
  const auto put = [&](char32_t byte) {
    text->push_back(static_cast<char>(byte));
  };
  const auto rest = [&](int shift) { put(0x80 | (value >> shift & 0x3F)); };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0 | value >> 6);
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    rest(6);
  } else {
    put(0xF0 | value >> 18);
    rest(12);
    rest(6);
  }
  rest(0);
}

}  // namespace claims
