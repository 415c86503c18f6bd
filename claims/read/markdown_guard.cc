#include "claims/read/markdown_guard.h"

#include <algorithm>
#include <cstddef>

namespace claims {

// md4c may look at the rest of its paragraph for each "]": 200 kB of "](<" take
// seconds. What it could look at, summed over the paragraphs.
bool is_safe_markdown(std::string_view text) {
  constexpr size_t kMostLooks = 1'000'000'000;
  size_t looks = 0, size = 0, closers = 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line == "\r") {
      size = closers = 0;
      continue;
    }
    const auto more =
        static_cast<size_t>(std::count(line.begin(), line.end(), ']'));
    // The closers so far may look at this line, those of the line at all.
    looks += closers * line.size() + more * (size + line.size());
    size += line.size();
    closers += more;
    if (looks > kMostLooks + 1000 * end) return false;
  }
  return true;
}

}  // namespace claims
