#pragma once
// The bytes of a file named on the command line, "-" for standard input.

#include <string>

namespace engine {

// Throws Error with Blame::Usage when it cannot be read, or is larger than any
// file we write.
std::string file_bytes(const std::string& path);

}  // namespace engine
