#include "claims/read/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "claims/read/windows_1252.h"
#include "claims/text/error.h"
#include "claims/text/unicode.h"
#include "claims/text/utf8.h"

namespace claims {
namespace {

unsigned char byte_at(std::string_view bytes, size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

Span span_of(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// Good UTF-8 characters of several bytes, against bytes that are none. More
// of the first: a damaged UTF-8 file, not windows-1252.
bool mostly_utf8(std::string_view bytes) {
  size_t good = 0, bad = 0;
  while (!bytes.empty()) {
    const auto fault = find_utf8_fault(bytes);
    const size_t end = fault ? fault->offset : bytes.size();
    for (size_t i = 0; i < end; ++i) good += byte_at(bytes, i) >= 0xC2;
    if (!fault) break;
    ++bad;
    bytes.remove_prefix(fault->offset + 1);
  }
  return good > bad;
}

[[noreturn]] void refuse_utf8(std::string_view bytes, Utf8Fault fault,
                              const std::string& where) {
  throw Error(
      fault.truncated
          ? fmt::format("the file is cut off: its last character, at byte "
                        "offset {}, is incomplete UTF-8",
                        fault.offset)
          : fmt::format("damaged UTF-8: byte 0x{:02X} at offset {} does not "
                        "belong there",
                        byte_at(bytes, fault.offset), fault.offset),
      where);
}

Decoded decode_utf8(std::string_view bytes, size_t mark,
                    const std::string& where) {
  auto fault = find_utf8_fault(bytes.substr(mark));
  if (!fault) {
    Decoded result{{}, "UTF-8", {}};
    result.text.copy(bytes.substr(mark), static_cast<uint32_t>(mark));
    return result;
  }
  fault->offset += mark;
  if (mark > 0 || mostly_utf8(bytes)) refuse_utf8(bytes, *fault, where);
  const Windows1252Evidence found = windows_1252_evidence(bytes);
  if (found.convincing())
    return {decode_windows_1252(bytes), "windows-1252", {}};
  if (fault->truncated) refuse_utf8(bytes, *fault, where);
  const size_t offset = found.impossible.value_or(fault->offset);
  throw Error(
      fmt::format("the encoding is not known: byte 0x{:02X} at offset {} is "
                  "not UTF-8, and the text does not look like French or "
                  "English in windows-1252; save it as UTF-8",
                  byte_at(bytes, offset), offset),
      where);
}

enum class ByteOrder { Little, Big };

uint32_t unit_at(std::string_view bytes, size_t i, ByteOrder order) {
  const uint32_t first = byte_at(bytes, i), second = byte_at(bytes, i + 1);
  return order == ByteOrder::Little ? second << 8 | first : first << 8 | second;
}

bool leads_pair(uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool ends_pair(uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

[[noreturn]] void refuse_cut_off_utf16(size_t offset,
                                       const std::string& where) {
  throw Error(fmt::format("the file is cut off: its last character, at byte "
                          "offset {}, is incomplete UTF-16",
                          offset),
              where);
}

Decoded decode_utf16(std::string_view bytes, size_t mark, ByteOrder order,
                     const std::string& where) {
  Decoded result{{}, order == ByteOrder::Little ? "UTF-16LE" : "UTF-16BE", {}};
  result.text.text.reserve(bytes.size() / 2);
  std::string character;
  for (size_t i = mark; i < bytes.size();) {
    if (i + 2 > bytes.size()) refuse_cut_off_utf16(i, where);
    char32_t c = unit_at(bytes, i, order);
    size_t size = 2;
    if (leads_pair(c)) {
      if (i + 4 > bytes.size()) refuse_cut_off_utf16(i, where);
      const uint32_t second = unit_at(bytes, i + 2, order);
      if (ends_pair(second)) {
        c = 0x10000 + ((c - 0xD800) << 10) + (second - 0xDC00);
        size = 4;
      }
    }
    if (size == 2 && (leads_pair(c) || ends_pair(c)))
      throw Error(fmt::format("damaged UTF-16: half a surrogate pair at byte "
                              "offset {}",
                              i),
                  where);
    character.clear();
    append_utf8(&character, c);
    result.text.put(character, span_of(i, i + size));
    i += size;
  }
  return result;
}

constexpr size_t kSample = 4096;

// Without a mark: in French and English every other byte is zero, save in
// typographic quotes and dashes.
bool looks_like_utf16(std::string_view bytes, ByteOrder order) {
  const size_t size = std::min(bytes.size(), kSample) & ~size_t{1};
  size_t high_zero = 0, low_zero = 0;
  for (size_t i = 0; i < size; i += 2) {
    const uint32_t unit = unit_at(bytes, i, order);
    high_zero += unit < 0x100 && unit != 0;
    low_zero += (unit & 0xFF) == 0;
  }
  const size_t units = size / 2;
  return units >= 2 && high_zero * 10 >= units * 7 && low_zero * 20 <= units;
}

bool starts_with(std::string_view bytes, std::string_view mark) {
  return bytes.substr(0, mark.size()) == mark;
}

Decoded decode_any(std::string_view bytes, const std::string& where) {
  using namespace std::string_view_literals;
  if (starts_with(bytes, "\xEF\xBB\xBF")) return decode_utf8(bytes, 3, where);
  if (starts_with(bytes, "\xFF\xFE\0\0"sv) ||
      starts_with(bytes, "\0\0\xFE\xFF"sv))
    throw Error(
        "UTF-32 (byte order mark at offset 0) is not read; save it as "
        "UTF-8",
        where);
  if (starts_with(bytes, "\xFF\xFE"))
    return decode_utf16(bytes, 2, ByteOrder::Little, where);
  if (starts_with(bytes, "\xFE\xFF"))
    return decode_utf16(bytes, 2, ByteOrder::Big, where);
  for (const ByteOrder order : {ByteOrder::Little, ByteOrder::Big})
    if (looks_like_utf16(bytes, order))
      return decode_utf16(bytes, 0, order, where);
  if (const size_t nul = bytes.find('\0'); nul != std::string_view::npos)
    throw Error(
        fmt::format("a binary file, not text: NUL at byte offset {}", nul),
        where);
  return decode_utf8(bytes, 0, where);
}

// A stray control character is dropped later; one in twenty is no text.
void refuse_binary(const MappedText& decoded, const std::string& where) {
  size_t controls = 0, first = std::string::npos;
  for (size_t i = 0; i < decoded.text.size(); ++i) {
    const auto byte = byte_at(decoded.text, i);
    if (byte == 0 || (byte < 0x80 && is_control(byte) && byte != '\f')) {
      if (controls++ == 0 || byte == 0) first = i;
      if (byte == 0) controls = decoded.text.size();
    }
  }
  if (controls * 20 <= decoded.text.size()) return;
  const auto at = static_cast<uint32_t>(first);
  throw Error(fmt::format("a binary file, not text: control character 0x{:02X} "
                          "at byte offset {}",
                          byte_at(decoded.text, first),
                          source_of(decoded.runs, {at, at + 1}).begin),
              where);
}

}  // namespace

Decoded decode(std::string_view bytes, const std::string& where) {
  Decoded result = decode_any(bytes, where);
  refuse_binary(result.text, where);
  if (std::string_view(result.name) != "UTF-8")
    result.notices.push_back(fmt::format("read as {}", result.name));
  return result;
}

}  // namespace claims
