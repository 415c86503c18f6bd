#pragma once
// Which characters the bytes of a file stand for: UTF-8 with or without a byte
// order mark, UTF-16 by its mark or by evidence, windows-1252 where bytes that
// are not UTF-8 look like French or English. Everything else is refused with
// the offset of the byte that decides: a wrong guess would change the text.

#include <string>
#include <string_view>
#include <vector>

#include "claims/text/mapped_text.h"

namespace claims {

struct Decoded {
  MappedText text;                   // UTF-8 without byte order mark
  const char* name;                  // "UTF-8", "UTF-16LE", "windows-1252" …
  std::vector<std::string> notices;  // which encoding was recognised
};

// Throws Error{message, where} for bytes that are no text: binary, truncated,
// in another encoding.
Decoded decode(std::string_view bytes, const std::string& where);

}  // namespace claims
