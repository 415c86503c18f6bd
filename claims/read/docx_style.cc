#include "claims/read/docx_style.h"

#include <cctype>
#include <pugixml.hpp>

#include "claims/read/publication_day.h"

namespace claims {
namespace {

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return result;
}

bool starts_with(std::string_view text, std::string_view mark) {
  return text.substr(0, mark.size()) == mark;
}

struct StyleName {
  std::string_view name;  // how the built-in style's name begins
  BlockKind kind;
};

constexpr StyleName kStyleNames[] = {
    {"title", BlockKind::Title},         {"heading", BlockKind::Heading},
    {"author", BlockKind::Byline},       {"subtitle", BlockKind::Heading},
    {"caption", BlockKind::Caption},     {"quote", BlockKind::Quote},
    {"intense quote", BlockKind::Quote}, {"block text", BlockKind::Quote},
    {"list", BlockKind::ListItem},       {"footnote text", BlockKind::Note},
    {"endnote text", BlockKind::Note},
};

BlockKind kind_of_name(std::string_view name) {
  for (const StyleName& known : kStyleNames)
    if (starts_with(name, known.name)) return known.kind;
  return BlockKind::Paragraph;
}

struct Style {
  std::string name, base;
};
using Styles = std::unordered_map<std::string, Style>;

// A style of the newsroom's own is what the style it is based on is.
BlockKind kind_of_style(const Styles& styles, std::string id) {
  constexpr int kLongestChain = 16;
  for (int i = 0; i < kLongestChain; ++i) {
    const auto style = styles.find(id);
    if (style == styles.end()) break;
    const BlockKind kind = kind_of_name(style->second.name);
    if (kind != BlockKind::Paragraph) return kind;
    id = style->second.base;
  }
  return BlockKind::Paragraph;
}

bool load(std::string_view xml, pugi::xml_document* document) {
  constexpr size_t kLargest = 8u << 20;
  return xml.size() <= kLargest &&
         document->load_buffer(xml.data(), xml.size(), pugi::parse_default);
}

}  // namespace

DocxStyles read_docx_styles(std::string_view xml) {
  Styles styles;
  pugi::xml_document document;
  if (!load(xml, &document)) return {};
  for (const auto& style : document.child("w:styles").children("w:style"))
    styles[style.attribute("w:styleId").value()] = {
        lower_case(style.child("w:name").attribute("w:val").value()),
        style.child("w:basedOn").attribute("w:val").value()};
  DocxStyles kinds;
  for (const auto& [id, style] : styles) {
    const BlockKind kind = kind_of_style(styles, id);
    if (kind != BlockKind::Paragraph) kinds[id] = kind;
  }
  return kinds;
}

void read_docx_properties(std::string_view xml, About* about) {
  pugi::xml_document document;
  if (!load(xml, &document)) return;
  const pugi::xml_node core = document.document_element();
  about->likely_title = core.child("dc:title").text().get();
  if (about->byline.empty())
    about->byline = core.child("dc:creator").text().get();
  about->created = publication_day(core.child("dcterms:created").text().get());
}

std::string main_docx_part(std::string_view xml) {
  static constexpr std::string_view kType = "/officeDocument";
  pugi::xml_document document;
  if (!load(xml, &document)) return {};
  for (const auto& relation : document.document_element().children()) {
    const std::string_view type = relation.attribute("Type").value();
    if (type.size() < kType.size() ||
        type.substr(type.size() - kType.size()) != kType)
      continue;
    std::string_view target = relation.attribute("Target").value();
    if (starts_with(target, "/")) target.remove_prefix(1);
    return std::string(target);
  }
  return {};
}

}  // namespace claims
