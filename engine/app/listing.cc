#include "engine/app/listing.h"

#include <algorithm>

namespace engine {
namespace {

std::string text_of(const Listing& listing) {
  size_t width = 0;
  for (const auto& [name, help] : listing.rows)
    width = std::max(width, name.size());
  std::string text = listing.heading + "\n";
  for (const auto& [name, help] : listing.rows) {
    text += "  " + name;
    if (!help.empty()) text += std::string(width - name.size() + 2, ' ') + help;
    text += "\n";
  }
  return text;
}

}  // namespace

std::string text_of(const std::vector<Listing>& listings) {
  std::string text;
  for (const Listing& listing : listings)
    text += (text.empty() ? "" : "\n") + text_of(listing);
  return text;
}

}  // namespace engine
