#include "claims/text/quoted.h"

#include "claims/text/utf8.h"

namespace claims {
namespace {

constexpr size_t kMostShown = 80;  // characters
constexpr size_t kMostBytes = 4 * kMostShown + 4;

}  // namespace

std::string quoted(std::string_view value) {
  std::string_view shown = value.substr(0, kMostBytes);
  if (const auto fault = find_utf8_fault(shown))
    shown = shown.substr(0, fault->offset);
  size_t end = 0;
  for (size_t i = 0; i < kMostShown && end < shown.size(); ++i)
    end += code_point_at(shown, end).size;
  const char* cut = end < value.size() ? "…" : "";
  return "\"" + std::string(shown.substr(0, end)) + cut + "\"";
}

}  // namespace claims
