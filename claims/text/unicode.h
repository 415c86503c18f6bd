#pragma once
// What Unicode says of characters, and the composed form NFC. ICU does the
// work (sole includer: unicode.cc); ASCII and Latin-1 never reach it.
// REQUIRES everywhere: texts are valid UTF-8.

#include <string>
#include <string_view>

#include "claims/text/mapped_text.h"

namespace claims {

// Whether `text` is NFC already: "é" as one code point, not as e + U+0301.
bool is_nfc(std::string_view text);
// `text` in NFC, with the way back to it. Linear: sequences of more than 30
// combining marks are composed in pieces (Unicode's Stream-Safe Format).
MappedText to_nfc(std::string_view text);

// Lower case of one code point; itself if it has none ("ß", "1").
char32_t lower(char32_t c);
char32_t upper(char32_t c);
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);  // decimal digits of any script
bool is_mark(char32_t c);   // combining marks
// White space, with the no-break ones (U+00A0, U+202F) and line ends.
bool is_space(char32_t c);
// Control characters but tab and line ends.
bool is_control(char32_t c);
// What no reader sees: soft hyphen, zero-width space and joiners, byte order
// mark, marks of direction.
bool is_invisible(char32_t c);
// The letter without its accents: é -> e, Ç -> C; itself otherwise.
char32_t without_accent(char32_t c);

}  // namespace claims
