#pragma once
// Base64 (RFC 4648, with padding): bytes that are no text inside JSON, hashes
// inside a content security policy. "Man" is "TWFu".

#include <optional>
#include <string>
#include <string_view>

namespace engine {

std::string base64_of(std::string_view bytes);
// nullopt if `text` is not exactly what base64_of gives for some bytes.
std::optional<std::string> bytes_of_base64(std::string_view text);

}  // namespace engine
