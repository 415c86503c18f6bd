#include "claims/language/letter.h"

#include "claims/text/utf8.h"

namespace claims {

uint32_t next_wide_code_point(std::string_view text, size_t* at) {
  const auto byte = [&](size_t i) -> uint32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) & 0x3fu : 0u;
  };
  const uint32_t first = static_cast<unsigned char>(text[*at]);
  size_t& i = *at;
  if (first < 0xe0) {
    const uint32_t c = (first & 0x1fu) << 6 | byte(i + 1);
    i += 2;
    return c;
  }
  if (first < 0xf0) {
    const uint32_t c = (first & 0x0fu) << 12 | byte(i + 1) << 6 | byte(i + 2);
    i += 3;
    return c;
  }
  const uint32_t c = (first & 0x07u) << 18 | byte(i + 1) << 12 |
                     byte(i + 2) << 6 | byte(i + 3);
  i += 4;
  return c;
}

char* write_wide_code_point(uint32_t c, char* to) {
  const auto push = [&](uint32_t byte) { *to++ = static_cast<char>(byte); };
  if (c < 0x800) {
    push(0xc0 | c >> 6);
  } else {
    if (c < 0x10000) {
      push(0xe0 | c >> 12);
    } else {
      push(0xf0 | c >> 18);
      push(0x80 | (c >> 12 & 0x3f));
    }
    push(0x80 | (c >> 6 & 0x3f));
  }
  push(0x80 | (c & 0x3f));
  return to;
}

void append_code_point(uint32_t c, std::string* out) {
  char bytes[4];
  out->append(bytes, static_cast<size_t>(write_code_point(c, bytes) - bytes));
}

namespace {

constexpr Glyph ascii_glyph(uint32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Glyph::Letter;
  if (c >= '0' && c <= '9') return Glyph::Digit;
  if (c == '\n' || c == '\r' || c == '\f' || c == '\v') return Glyph::LineBreak;
  if (c == ' ' || c == '\t' || c < 0x20 || c == 0x7f) return Glyph::Space;
  switch (c) {
    case '$':
    case '%':
    case '+':
    case '<':
    case '=':
    case '>':
    case '^':
    case '`':
    case '|':
    case '~':
    case '#':
    case '@':
    case '&':
    case '*':
      return Glyph::Symbol;
    default:
      return Glyph::Punct;
  }
}

constexpr std::array<AsciiLetter, 128> ascii_letters() {
  std::array<AsciiLetter, 128> letters{};
  for (uint32_t c = 0; c < 128; ++c) {
    const bool upper = c >= 'A' && c <= 'Z';
    letters[c] = {ascii_glyph(c), static_cast<char>(upper ? c + 32 : c)};
  }
  return letters;
}

Glyph latin1_glyph(uint32_t c) {
  if (c == 0xa0) return Glyph::Space;
  if (c == 0x85) return Glyph::LineBreak;
  if (c == 0xab || c == 0xbb || c == 0xa1 || c == 0xbf || c == 0xb7)
    return Glyph::Punct;
  if (c == 0xaa || c == 0xba || c == 0xb5) return Glyph::Letter;  // ª º µ
  return Glyph::Symbol;
}

Glyph punctuation_block_glyph(uint32_t c) {  // U+2000..U+206F
  if (c <= 0x200a || c == 0x202f || c == 0x205f) return Glyph::Space;
  if (c == 0x2028 || c == 0x2029) return Glyph::LineBreak;
  if (c <= 0x200f || (c >= 0x202a && c <= 0x202e) || c >= 0x2060)
    return Glyph::Joiner;  // zero-width and bidi controls
  return c == 0x2030 || c == 0x2031 ? Glyph::Symbol : Glyph::Punct;
}

}  // namespace

constinit const std::array<AsciiLetter, 128> kAscii = ascii_letters();

Glyph wide_glyph(uint32_t c) {
  if (c < 0xc0) return latin1_glyph(c);
  if (c == 0xd7 || c == 0xf7) return Glyph::Symbol;
  if (c < 0x300) return Glyph::Letter;
  if (c < 0x370) return Glyph::Joiner;
  if (c < 0x2000) return c == 0x1680 ? Glyph::Space : Glyph::Letter;
  if (c < 0x2070) return punctuation_block_glyph(c);
  if (c < 0x2c00) return Glyph::Symbol;  // super- and subscripts, currency…
  if (c == 0x3000) return Glyph::Space;
  if ((c > 0x3000 && c < 0x3021) || (c >= 0xff01 && c <= 0xff0f) ||
      (c >= 0x2e00 && c <= 0x2e7f))
    return Glyph::Punct;
  if ((c >= 0xfe00 && c <= 0xfe2f) || c == 0xfeff || c >= 0xe0000)
    return Glyph::Joiner;
  if (c >= 0xe000 && c <= 0xf8ff) return Glyph::Symbol;
  if (c >= 0x1f000 && c < 0x20000) return Glyph::Symbol;
  return Glyph::Letter;
}

uint32_t wide_lower(uint32_t c) {
  if (c < 0x100) return c >= 0xc0 && c <= 0xde && c != 0xd7 ? c + 32 : c;
  if (c < 0x180) {
    if (c == 0x178) return 0xff;  // Ÿ
    const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17f)
      return c;
    return (c % 2 == (odd_is_upper ? 1 : 0)) ? c + 1 : c;
  }
  if (c >= 0x391 && c <= 0x3a9) return c + 32;
  if (c >= 0x400 && c <= 0x40f) return c + 80;
  if (c >= 0x410 && c <= 0x42f) return c + 32;
  if (c >= 0x1e00 && c <= 0x1eff) return c % 2 == 0 ? c + 1 : c;
  return c;
}

uint32_t wide_folded(uint32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02bc:
    case 0x2032:
      return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2212:
      return '-';
    default:
      return wide_lower(c);
  }
}

namespace {

// Base letters of U+00E0..U+00FF and U+0100..U+017F; 0 keeps the letter.
constexpr char kLatin1[] = "aaaaaa-ceeeeiiii-nooooo-ouuuuy-y";
constexpr char kExtended[] =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkk-lllllll"
    "lllnnnnnn---oooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz-";

}  // namespace

void append_without_accents(std::string_view text, std::string* out) {
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    i += ascii_prefix(text.substr(i));
    out->append(text, begin, i - begin);
    if (i == text.size()) return;
    const uint32_t c = next_code_point(text, &i);
    char base = 0;
    if (c >= 0xe0 && c <= 0xff) base = kLatin1[c - 0xe0];
    if (c >= 0x100 && c < 0x180 && c - 0x100 < sizeof kExtended - 1)
      base = kExtended[c - 0x100];
    if (c == 0x153) {
      *out += "oe";
    } else if (c == 0xe6) {
      *out += "ae";
    } else if (base && base != '-') {
      out->push_back(base);
    } else if (c < 0x300 || c >= 0x370) {
      append_code_point(c, out);
    }
  }
}

std::string without_accents(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_without_accents(text, &out);
  return out;
}

}  // namespace claims
