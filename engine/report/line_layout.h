#pragma once
// Laying out text in the columns of a terminal: "é" is one column however it is
// written, "😀" is two.

#include <string>
#include <string_view>

namespace engine {

// Columns that `text` takes. REQUIRES (all below): valid UTF-8, no line ends.
size_t columns_of(std::string_view text);

// `text` if it fits in `columns`, else as much of it as fits before an "…".
std::string shortened(std::string_view text, size_t columns);

// `text` broken at blanks into lines of at most `width` columns (a longer word
// stands alone on its line), each after `indent` blanks and before "\n".
std::string folded(std::string_view text, size_t indent, size_t width);

// The same behind the `first` columns that a line has taken already; only the
// lines after that one are indented.
std::string flowed(std::string_view text, size_t first, size_t indent,
                   size_t width);

}  // namespace engine
