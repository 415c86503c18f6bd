#include "claims/read/windows_1252.h"

#include <array>
#include <cstdint>
#include <string>

#include "claims/text/unicode.h"
#include "claims/text/utf8.h"

namespace claims {
namespace {

unsigned char byte_at(std::string_view bytes, size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

// What 0x80 to 0x9F stand for in windows-1252; 0 where nothing does.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// Letters and marks of French and English print, borrowed names included.
// What is missing here (‚ Ž ð ý ¤ ¿ …) betrays another encoding: é is ‚ in
// code page 850 and Ž in Mac Roman, ğ is ð in Turkish.
constexpr std::u32string_view kFrequentLetters =
    U"àâäçèéêëîïôöùûüÿÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸŒœæÆ";
constexpr std::u32string_view kBorrowedLetters = U"áãåíñóõøúßÁÅÍÑÓØÚ";
constexpr std::u32string_view kMarksAnywhere =
    U"\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u00A0\u00AD·«»‹›„•";
constexpr std::u32string_view kMarksBesideWords = U"€£§©®°±²³µ¹ªº¼½¾×™";

bool ascii_letter_at(std::string_view bytes, size_t i) {
  return i < bytes.size() && byte_at(bytes, i) < 0x80 &&
         is_letter(byte_at(bytes, i));
}

bool possible(std::string_view bytes, size_t i, char32_t c) {
  if (kMarksAnywhere.find(c) != std::u32string_view::npos) return true;
  if (kMarksBesideWords.find(c) == std::u32string_view::npos) return false;
  return !(i > 0 && ascii_letter_at(bytes, i - 1) &&
           ascii_letter_at(bytes, i + 1));
}

}  // namespace

char32_t windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
}

Windows1252Evidence windows_1252_evidence(std::string_view bytes) {
  Windows1252Evidence found;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const char32_t c = windows_1252(byte_at(bytes, i));
    if (byte_at(bytes, i) < 0x80) {
      found.ascii_letters += is_letter(c);
    } else if (kFrequentLetters.find(c) != std::u32string_view::npos) {
      ++found.frequent;
    } else if (kBorrowedLetters.find(c) != std::u32string_view::npos) {
      ++found.borrowed;
    } else if (!found.impossible && !possible(bytes, i, c)) {
      found.impossible = i;
    }
  }
  return found;
}

// French has an accent on one letter in twenty-five; a text in Cyrillic,
// Greek or Arabic has hardly any ASCII letters.
bool Windows1252Evidence::convincing() const {
  return !impossible && (frequent + borrowed) * 3 <= ascii_letters + 3 &&
         borrowed <= frequent + 3;
}

MappedText decode_windows_1252(std::string_view bytes) {
  MappedText result;
  result.text.reserve(bytes.size() + bytes.size() / 8);
  for (size_t i = 0; i < bytes.size();) {
    const size_t ascii = ascii_prefix(bytes.substr(i));
    result.copy(bytes.substr(i, ascii), static_cast<uint32_t>(i));
    i += ascii;
    if (i == bytes.size()) break;
    std::string character;
    append_utf8(&character, windows_1252(byte_at(bytes, i)));
    result.put(character,
               {static_cast<uint32_t>(i), static_cast<uint32_t>(i + 1)});
    ++i;
  }
  return result;
}

}  // namespace claims
