#pragma once
// Tables for people: a heading, then rows whose first column is aligned.
//   Articles
//     markdown  Markdown with front matter

#include <string>
#include <utility>
#include <vector>

namespace engine {

struct Listing {
  std::string heading;
  std::vector<std::pair<std::string, std::string>> rows;  // name, help
};

std::string text_of(const std::vector<Listing>& listings);

}  // namespace engine
