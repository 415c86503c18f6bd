#include "engine/app/command.h"

namespace engine {

bool Arguments::has(std::string_view name) const {
  return options.find(name) != options.end();
}

std::optional<std::string> Arguments::value(std::string_view name) const {
  const auto it = options.find(name);
  if (it == options.end() || it->second.empty()) return std::nullopt;
  return it->second.back();
}

std::vector<std::string> Arguments::values(std::string_view name) const {
  const auto it = options.find(name);
  return it == options.end() ? std::vector<std::string>{} : it->second;
}

}  // namespace engine
