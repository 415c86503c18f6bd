#pragma once
// md4c is linear on nearly everything; on the rest it is not asked.

#include <string_view>

namespace claims {

// Whether md4c reads `text` in a time that grows with its size only.
bool is_safe_markdown(std::string_view text);

}  // namespace claims
