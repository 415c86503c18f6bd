#pragma once
// HTML cut into tags and text in one pass, without building a tree: what the
// guard before the parser and the reader of tangled pages work on.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/text/span.h"

namespace claims {

struct HtmlToken {
  enum Kind { Text, StartTag, EndTag, Other };  // Other: comment, doctype
  Kind kind = Text;
  Span span;
  std::string name;           // of a tag, lower case
  bool self_closing = false;  // <br/>
  Span attributes;            // what stands between the name and ">"
};

struct HtmlAttribute {
  std::string name;  // lower case
  Span value;        // without quotes; empty when there is none
};

// The tokens of a source, one after another; together they cover it.
class HtmlScanner {
 public:
  HtmlScanner(std::string_view source, Span within)
      : source_(source.substr(0, within.end)), at_(within.begin) {}
  // nullopt at the end.
  std::optional<HtmlToken> next();
  // Where script, style, title and the like do not hold raw text: inside
  // <svg> and <math>.
  void set_raw_text(bool raw) { raw_text_ = raw; }

 private:
  HtmlToken tag(uint32_t name_begin, HtmlToken::Kind kind);
  HtmlToken text_until_tag();
  HtmlToken raw_text();
  HtmlToken token(HtmlToken::Kind kind, size_t end);
  HtmlToken markup_declaration();

  std::string_view source_;
  uint32_t at_;
  std::string raw_;  // the element whose raw text comes next
  bool raw_text_ = true;
};

// The attributes of a tag, at most `most`.
std::vector<HtmlAttribute> html_attributes(std::string_view source, Span span,
                                           size_t most = 1000);

// Whether a tag, comment or declaration begins at source[at] == '<'; if not,
// that character is text.
bool begins_markup(std::string_view source, size_t at);
// Elements that hold text which is not markup: script, style, title, textarea.
bool holds_raw_text(std::string_view name);
// Elements without an end tag: br, img, meta.
bool is_void_element(std::string_view name);

}  // namespace claims
