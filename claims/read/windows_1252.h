#pragma once
// windows-1252, the encoding of Western European text before Unicode: how much
// speaks for it in bytes that are not UTF-8, and the text they stand for.

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/text/mapped_text.h"

namespace claims {

// The character of one byte; 0 where there is none.
char32_t windows_1252(unsigned char byte);

struct Windows1252Evidence {
  size_t frequent = 0;       // accented letters of French
  size_t borrowed = 0;       // accented letters of foreign names
  size_t ascii_letters = 0;  // a to z
  // Offset of the first byte that French or English print never shows there.
  std::optional<size_t> impossible;

  bool convincing() const;
};

Windows1252Evidence windows_1252_evidence(std::string_view bytes);
// REQUIRES: every byte stands for a character (the evidence is convincing).
MappedText decode_windows_1252(std::string_view bytes);

}  // namespace claims
