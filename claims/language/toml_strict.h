#pragma once
// Included before toml++ in each file that includes it. toml++ 3.3 asserts what
// a text from outside may well break (a table header "[,]", in parse_key): such
// a file is refused, it must not end the program. A macro is the only handle
// that toml++ gives.

#include <stdexcept>

namespace claims {

[[noreturn]] inline void refuse_toml() {
  throw std::runtime_error("a key or a value breaks off here or near");
}

}  // namespace claims

#undef NDEBUG
#define TOML_ASSERT(expression) \
  ((expression) ? static_cast<void>(0) : claims::refuse_toml())
