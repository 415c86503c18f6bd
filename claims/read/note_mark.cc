#include "claims/read/note_mark.h"

#include <algorithm>
#include <cstdint>

#include "claims/text/unicode.h"

namespace claims {
namespace {

constexpr size_t kLongestLabel = 64;

// The end of the label of a footnote mark at text[at] == '['; 0 if none is.
size_t note_mark_end(std::string_view text, size_t at) {
  size_t end = at + 2;
  while (end < text.size() && end - at < kLongestLabel &&
         (is_letter(static_cast<unsigned char>(text[end])) ||
          is_digit(static_cast<unsigned char>(text[end])) || text[end] == '-' ||
          text[end] == '_'))
    ++end;
  const bool closed = end < text.size() && text[end] == ']' && end > at + 2;
  return closed ? end + 1 : 0;
}

}  // namespace

std::vector<NoteMark> note_marks(std::string_view text, size_t begin) {
  std::vector<NoteMark> marks;
  for (size_t at = text.find("[^", begin); at != std::string_view::npos;
       at = text.find("[^", at + 2)) {
    size_t end = note_mark_end(text, at);
    if (end == 0) continue;
    const bool begins_note = end < text.size() && text[end] == ':' &&
                             (at == 0 || text[at - 1] == '\n');
    if (begins_note)
      end = std::min(text.find_first_not_of(" \t", end + 1), text.size());
    marks.push_back(
        {{static_cast<uint32_t>(at), static_cast<uint32_t>(end)}, begins_note});
  }
  return marks;
}

}  // namespace claims
