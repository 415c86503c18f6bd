#include "claims/read/html_element.h"

#include <algorithm>
#include <iterator>

namespace claims {
namespace {

constexpr HtmlRole kBlock = HtmlRole::Block;
constexpr HtmlRole kOver = HtmlRole::PassedOver;

// Sorted by name.
constexpr HtmlElement kElements[] = {
    {"address", kBlock},
    {"article", kBlock},
    {"aside", kOver},
    {"audio", kOver},
    {"blockquote", kBlock, BlockKind::Quote},
    {"body", kBlock},
    {"br", HtmlRole::Break},
    {"button", kOver},
    {"canvas", kOver},
    {"caption", kBlock, BlockKind::Caption},
    {"center", kBlock},
    {"datalist", kOver},
    {"dd", kBlock, BlockKind::ListItem},
    {"del", HtmlRole::Struck},
    {"details", kBlock},
    {"dialog", kOver},
    {"div", kBlock},
    {"dl", kBlock},
    {"dt", kBlock, BlockKind::ListItem},
    {"fieldset", kBlock},
    {"figcaption", kBlock, BlockKind::Caption},
    {"figure", kBlock},
    {"footer", kOver},
    {"form", kBlock},
    {"h1", kBlock, BlockKind::Title},
    {"h2", kBlock, BlockKind::Heading},
    {"h3", kBlock, BlockKind::Heading},
    {"h4", kBlock, BlockKind::Heading},
    {"h5", kBlock, BlockKind::Heading},
    {"h6", kBlock, BlockKind::Heading},
    {"head", kOver},
    {"header", kBlock},
    {"hgroup", kBlock},
    {"hr", kBlock},
    {"html", kBlock},
    {"iframe", kOver},
    {"input", kOver},
    {"legend", kBlock},
    {"li", kBlock, BlockKind::ListItem},
    {"main", kBlock},
    {"map", kOver},
    {"math", kOver},
    {"menu", kOver},
    {"nav", kOver},
    {"noembed", kOver},
    {"noframes", kOver},
    {"noscript", kOver},
    {"object", kOver},
    {"ol", kBlock},
    {"p", kBlock},
    {"pre", HtmlRole::Verse},
    {"q", HtmlRole::Quoted},
    {"rp", kOver},
    {"rt", kOver},
    {"s", HtmlRole::Struck},
    {"script", kOver},
    {"section", kBlock},
    {"select", kOver},
    {"strike", HtmlRole::Struck},
    {"style", kOver},
    {"summary", kBlock},
    {"svg", kOver},
    {"table", kBlock},
    {"tbody", kBlock},
    {"td", kBlock, BlockKind::TableCell},
    {"template", kOver},
    {"textarea", kOver},
    {"tfoot", kBlock},
    {"th", kBlock, BlockKind::TableCell},
    {"thead", kBlock},
    {"title", kOver},
    {"tr", kBlock},
    {"ul", kBlock},
    {"video", kOver},
};

constexpr HtmlElement kInline{};

}  // namespace

const HtmlElement& html_element(std::string_view name) {
  const auto* found =
      std::lower_bound(std::begin(kElements), std::end(kElements), name,
                       [](const HtmlElement& element, std::string_view wanted) {
                         return element.name < wanted;
                       });
  const bool known = found != std::end(kElements) && found->name == name;
  return known ? *found : kInline;
}

}  // namespace claims
