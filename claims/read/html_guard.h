#pragma once
// Gumbo takes quadratic time and memory on pages nested thousands deep, on tags
// with thousands of attributes, and where formatting is opened again for each
// paragraph (60 kB of "<b>" took 13 s). This looks before parsing.

#include <string_view>

namespace claims {

// Whether Gumbo reads `source` in a time that grows with its size only.
// Never wrong in saying yes; no is said of tangled pages too.
bool is_safe_to_parse(std::string_view source);

}  // namespace claims
