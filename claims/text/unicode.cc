#include "claims/text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <cassert>

#include "claims/text/utf8.h"

namespace claims {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
  assert(instance != nullptr && U_SUCCESS(status));  // built into ICU
  return *instance;
}

const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFDInstance(status);
  assert(instance != nullptr && U_SUCCESS(status));
  return *instance;
}

icu::StringPiece piece_of(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

// Sorting a long sequence of combining marks takes quadratic time.
constexpr int kMaxMarks = 30;

// The end of a stretch of `text` from `begin` that holds no longer sequence
// of combining marks than kMaxMarks.
size_t stream_safe_end(std::string_view text, size_t begin) {
  int marks = 0;
  for (size_t i = begin; i < text.size();) {
    i += ascii_prefix(text.substr(i));
    if (i == text.size()) break;
    const CodePoint c = code_point_at(text, i);
    const bool mark = nfd().getCombiningClass(static_cast<UChar32>(c.value));
    marks = mark ? marks + 1 : 0;
    if (marks > kMaxMarks) return i;
    i += c.size;
  }
  return text.size();
}

// Appends the composed form of text[begin, end) with its map.
void append_nfc(std::string_view text, size_t begin, size_t end,
                MappedText* out) {
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  icu::Edits edits;
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, piece_of(text.substr(begin, end - begin)), sink,
                      &edits, status);
  assert(U_SUCCESS(status));  // valid UTF-8 always has a composed form
  const std::string_view made = composed;
  icu::Edits::Iterator edit = edits.getFineIterator();
  while (edit.next(status)) {
    const auto from = static_cast<uint32_t>(begin + edit.sourceIndex());
    const auto length = static_cast<uint32_t>(edit.oldLength());
    const std::string_view piece =
        made.substr(edit.destinationIndex(), edit.newLength());
    if (edit.hasChange()) {
      out->put(piece, {from, from + length});
    } else {
      out->copy(piece, from);
    }
  }
}

// Latin-1 letters: À–Ö, Ø–Þ are the capitals of à–ö, ø–þ.
bool latin1_upper(char32_t c) { return c >= 0xC0 && c <= 0xDE && c != 0xD7; }
bool latin1_lower(char32_t c) { return c >= 0xDF && c != 0xF7; }

}  // namespace

bool is_nfc(std::string_view text) {
  size_t begin = ascii_prefix(text);
  if (begin == text.size()) return true;
  if (begin > 0) --begin;  // a mark may follow the last ASCII letter
  while (begin < text.size()) {
    const size_t end = stream_safe_end(text, begin);
    UErrorCode status = U_ZERO_ERROR;
    if (!nfc().isNormalizedUTF8(piece_of(text.substr(begin, end - begin)),
                                status))
      return false;
    begin = end;
  }
  return true;
}

MappedText to_nfc(std::string_view text) {
  if (is_nfc(text)) return identity(text);
  MappedText result;
  result.text.reserve(text.size());
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = stream_safe_end(text, begin);
    append_nfc(text, begin, end, &result);
    begin = end;
  }
  return result;
}

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c < 0x100) return latin1_upper(c) ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

char32_t upper(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 32) >= 'a' && (c | 32) <= 'z';
  if (c < 0x100)
    return latin1_upper(c) || latin1_lower(c) || c == 0xAA || c == 0xB5 ||
           c == 0xBA;
  return u_isalpha(static_cast<UChar32>(c));
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c < 0x100) return latin1_upper(c);
  return u_isupper(static_cast<UChar32>(c)) ||
         u_istitle(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c));
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_isdigit(static_cast<UChar32>(c));
}

bool is_mark(char32_t c) {
  if (c < 0x300) return false;
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_control(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
  return c >= 0x7F && c < 0xA0;
}

bool is_invisible(char32_t c) {
  if (c < 0xAD) return false;
  return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         c == 0xFEFF;
}

char32_t without_accent(char32_t c) {
  if (c < 0xC0) return c;
  icu::UnicodeString parts;
  if (!nfd().getDecomposition(static_cast<UChar32>(c), parts)) return c;
  // Only a letter with marks: Hangul and the like stay whole.
  for (int32_t i = parts.moveIndex32(0, 1); i < parts.length();
       i = parts.moveIndex32(i, 1))
    if (!is_mark(static_cast<char32_t>(parts.char32At(i)))) return c;
  return static_cast<char32_t>(parts.char32At(0));
}

}  // namespace claims
