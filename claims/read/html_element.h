#pragma once
// What the elements of HTML mean to a reader: one table for the parser's tree
// and for the reader of tangled pages.

#include <string_view>

#include "claims/read/article.h"

namespace claims {

enum class HtmlRole {
  Inline,      // a part of its line: <b>, <a>, and all that is not in the table
  Block,       // stands apart from what is around it
  Verse,       // a block whose line ends are kept: <pre>
  Break,       // <br>
  Quoted,      // <q>: browsers set quotation marks around it
  Struck,      // <del>: no longer said
  PassedOver,  // no part of the article: <nav>, <script>
};

struct HtmlElement {
  std::string_view name;
  HtmlRole role = HtmlRole::Inline;
  // Of a block; Paragraph: the kind of what it stands in.
  BlockKind kind = BlockKind::Paragraph;
};

// REQUIRES: `name` is lower case.
const HtmlElement& html_element(std::string_view name);

}  // namespace claims
