#pragma once
// Footnotes of Markdown, which CommonMark does not have: "[^1]" in the text and
// "[^1]: Selon lui." where the note stands.

#include <cstddef>
#include <string_view>
#include <vector>

#include "claims/text/span.h"

namespace claims {

struct NoteMark {
  Span span;         // with the ": " before a note
  bool begins_note;  // at the start of a line, with a colon
};

// All marks from byte `begin` on, in text order.
std::vector<NoteMark> note_marks(std::string_view text, size_t begin);

}  // namespace claims
