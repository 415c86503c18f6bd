#pragma once
// A Pattern is a regular expression of a pack, written with named macros
// ({sp} any space, {num} digits, {edge} no letter, {name:list} one of a list)
// instead of \s, \d, \b, which know ASCII only. Linear time whatever the text.
// Sole includer of RE2: pattern.cc.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "claims/text/span.h"

namespace re2 {
class RE2;
}

namespace claims {

struct PatternMatch {
  Span whole;
  std::vector<std::pair<std::string, Span>> groups;  // named, that took part
  std::optional<Span> group(std::string_view name) const;
};

class Pattern {
 public:
  using Lists = std::map<std::string, std::vector<std::string>>;
  // Throws Error at `where` if the rule is malformed or names an unknown list.
  Pattern(const std::string& rule, const Lists& lists,
          const std::string& where);
  Pattern();  // an empty one
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // Leftmost match in text[from…].
  std::optional<PatternMatch> find(std::string_view text,
                                   uint32_t from = 0) const;

  // What it is made of, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.regex_);
  }

 private:
  struct Compiled;
  const re2::RE2& compiled() const;

  std::string regex_;  // macros spelled out
  // Made at the first use, for that takes a millisecond or two.
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace claims
