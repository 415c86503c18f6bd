#pragma once
// HtmlText makes blocks of a page as it is walked through: start tags, text and
// end tags in document order. White space is folded as browsers do; <br><br>
// ends a paragraph; <q> gets its quotation marks.

#include <optional>
#include <string_view>
#include <vector>

#include "claims/read/draft.h"
#include "claims/read/html_element.h"
#include "claims/read/html_reference.h"

namespace claims {

// The text of source[span] with its references resolved. Tags inside the span
// are left out if `markup` (the parser overlooked them), or are text.
MappedText html_text_of(std::string_view source, Span span, bool markup,
                        References* references);

class HtmlText {
 public:
  explicit HtmlText(Draft* draft) : draft_(draft) {}

  // `tag` is where the tag stands in the source; empty if it was left out.
  // A Byline block can be asked for by `kind`.
  void start(const HtmlElement& element, Span tag,
             std::optional<BlockKind> kind = std::nullopt);
  // Ends the innermost element of that name, and what is open inside it;
  // nothing if none is open.
  void end(const HtmlElement& element, Span tag);
  void text(const MappedText& text);

 private:
  struct Open {
    const HtmlElement* element;
    BlockKind kind;
  };
  BlockKind kind() const;
  bool in_verse() const;
  void begin_block();
  void end_block();
  void add_space();
  void add(const MappedText& text, Span part);
  void mark(std::string_view text, Span tag);
  void break_line(Span tag);
  void fold_spaces(const MappedText& text);

  Draft* draft_;
  std::vector<Open> open_;
  std::optional<Span> space_;  // seen, not yet written
  bool titled_ = false;
};

}  // namespace claims
