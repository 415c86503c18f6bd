#pragma once
// Character references of HTML ("&eacute;", "&#8217;", "&nbsp" without its
// semicolon) by the rules of the HTML standard. Gumbo knows the names.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace claims {

struct Reference {
  std::string text;  // what it stands for
  size_t size = 0;   // bytes of the source that it takes; 0: it is none
};

// Remembers the names it has met: asking Gumbo takes microseconds.
class References {
 public:
  // The reference at the start of `source`. REQUIRES: source[0] == '&'.
  Reference at(std::string_view source);
  // `source` with its references resolved.
  std::string resolved(std::string_view source);

 private:
  std::unordered_map<std::string, Reference> named_;
};

}  // namespace claims
