#include "claims/read/docx_part.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <pugixml.hpp>
#include <vector>

#include "claims/read/docx_style.h"
#include "claims/read/html_text.h"
#include "claims/text/error.h"

namespace claims {
namespace {

// Word nests some dozens deep.
constexpr int kMaxDepth = 256;
// A node takes tens of bytes of memory for four bytes of XML.
constexpr ptrdiff_t kMaxTags = 4'000'000;

// "w:p" -> "p": the prefix is the writer's choice.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  return node.find_child(
      [&](const pugi::xml_node& one) { return local_name(one) == name; });
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& one : node.attributes()) {
    std::string_view known = one.name();
    const size_t colon = known.find(':');
    if (colon != std::string_view::npos) known.remove_prefix(colon + 1);
    if (known == name) return one.value();
  }
  return {};
}

// <w:strike/> is on, <w:strike w:val="0"/> is off.
bool is_on(const pugi::xml_node& properties, std::string_view name) {
  const pugi::xml_node flag = child(properties, name);
  if (!flag) return false;
  const std::string_view value = attribute(flag, "val");
  return value != "0" && value != "false" && value != "off";
}

enum class Part {
  Container,  // walked through: hyperlinks, content controls, insertions
  Paragraph,
  Run,
  Text,
  Table,
  Row,
  Cell,
  TextBox,
  Alternatives,  // the same content for newer and older programs
  Deletion,
  Note,
  Picture,
  Tab,
  LineBreak,
  Hyphen,
  PassedOver,
};

struct PartName {
  std::string_view name;
  Part part;
};

constexpr PartName kPartNames[] = {
    {"AlternateContent", Part::Alternatives},
    {"blip", Part::Picture},
    {"br", Part::LineBreak},
    {"cr", Part::LineBreak},
    {"del", Part::Deletion},
    {"delInstrText", Part::PassedOver},
    {"delText", Part::PassedOver},
    {"endnote", Part::Note},
    {"footnote", Part::Note},
    {"imagedata", Part::Picture},
    {"instrText", Part::PassedOver},
    {"moveFrom", Part::Deletion},
    {"noBreakHyphen", Part::Hyphen},
    {"p", Part::Paragraph},
    {"pPr", Part::PassedOver},
    {"r", Part::Run},
    {"rPr", Part::PassedOver},
    {"rt", Part::PassedOver},
    {"sectPr", Part::PassedOver},
    {"t", Part::Text},
    {"tab", Part::Tab},
    {"tblPr", Part::PassedOver},
    {"tbl", Part::Table},
    {"tc", Part::Cell},
    {"tr", Part::Row},
    {"txbxContent", Part::TextBox},
};

Part part_of(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  const auto* found =
      std::find_if(std::begin(kPartNames), std::end(kPartNames),
                   [&](const PartName& known) { return known.name == name; });
  return found == std::end(kPartNames) ? Part::Container : found->part;
}

class PartReader {
 public:
  PartReader(Span part, BlockKind kind, const DocxStyles& styles,
             const std::string& where, Draft* draft, DocxOmissions* omissions)
      : part_(part),
        styles_(styles),
        where_(where),
        draft_(draft),
        omissions_(omissions),
        kind_(kind) {}

  void run() {
    const std::string_view xml = cut(draft_->source(), part_);
    if (std::count(xml.begin(), xml.end(), '<') > kMaxTags)
      throw Error("the part has too many XML elements", where_);
    // References stay as they are, so that every byte keeps its place.
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer(
        xml.data(), xml.size(),
        pugi::parse_cdata | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!result)
      throw Error(std::string("damaged XML: ") + result.description(), where_);
    walk_children(document, 0);
    draft_->close();
  }

 private:
  void walk_children(const pugi::xml_node& node, int depth) {
    if (depth > kMaxDepth) throw Error("the XML is nested too deeply", where_);
    for (const pugi::xml_node& one : node.children()) walk(one, depth + 1);
  }

  void walk(const pugi::xml_node& node, int depth) {
    if (node.type() != pugi::node_element) return;
    switch (part_of(node)) {
      case Part::Container:
        return walk_children(node, depth);
      case Part::Paragraph:
        return paragraph(node, depth);
      case Part::Run:
        return run_of_text(node, depth);
      case Part::Text:
        return text(node);
      case Part::Table:
        return table(node, depth);
      case Part::Row:
        draft_->tables.enter_row();
        return walk_children(node, depth);
      case Part::Cell:
        return cell(node, depth);
      case Part::TextBox:
        boxes_.push_back(node);
        return;
      case Part::Alternatives:
        return alternatives(node, depth);
      case Part::Deletion:
        omissions_->deletions += !child(node, "r").empty();
        return;
      case Part::Note:
        if (attribute(node, "type").empty() ||
            attribute(node, "type") == "normal")
          walk_children(node, depth);
        return;
      case Part::Picture:
        ++omissions_->images;
        return;
      case Part::Tab:
        return mark("\t", node);
      case Part::LineBreak:
        return mark("\n", node);
      case Part::Hyphen:
        return mark("-", node);
      case Part::PassedOver:
        return;
    }
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child(node, "pPr");
    // A paragraph whose end was deleted runs on into the next one.
    if (!runs_on_) draft_->open(kind_of(properties));
    runs_on_ = !child(child(properties, "rPr"), "del").empty();
    walk_children(node, depth);
    if (!runs_on_) draft_->close();
    read_boxes(depth);
  }

  // Text boxes are anchored in the midst of a sentence but stand beside it.
  void read_boxes(int depth) {
    if (runs_on_ || boxes_.empty()) return;
    std::vector<pugi::xml_node> boxes;
    boxes.swap(boxes_);
    for (const pugi::xml_node& box : boxes) walk_children(box, depth + 1);
  }

  BlockKind kind_of(const pugi::xml_node& properties) const {
    const auto style = styles_.find(
        std::string(attribute(child(properties, "pStyle"), "val")));
    if (style != styles_.end() && kind_ == BlockKind::Paragraph)
      return style->second;
    if (kind_ != BlockKind::Paragraph) return kind_;
    const std::string_view level =
        attribute(child(properties, "outlineLvl"), "val");
    if (!level.empty() && level < "9") return BlockKind::Heading;
    if (child(properties, "numPr")) return BlockKind::ListItem;
    return kind_;
  }

  void run_of_text(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child(node, "rPr");
    const bool struck =
        is_on(properties, "strike") || is_on(properties, "dstrike");
    const bool hidden = is_on(properties, "vanish");
    omissions_->struck += struck;
    omissions_->hidden += hidden;
    if (!struck && !hidden) walk_children(node, depth);
  }

  void table(const pugi::xml_node& node, int depth) {
    draft_->tables.enter_table();
    walk_children(node, depth);
    draft_->tables.leave_table();
  }

  void cell(const pugi::xml_node& node, int depth) {
    const BlockKind before = kind_;
    if (kind_ == BlockKind::Paragraph) kind_ = BlockKind::TableCell;
    draft_->tables.enter_cell(columns_of(node));
    walk_children(node, depth);
    draft_->tables.leave_cell();
    kind_ = before;
  }

  // Word has 63 columns at most.
  static uint32_t columns_of(const pugi::xml_node& node) {
    const std::string_view given =
        attribute(child(child(node, "tcPr"), "gridSpan"), "val");
    uint32_t columns = 1;
    const auto read =
        std::from_chars(given.data(), given.data() + given.size(), columns);
    return read.ec == std::errc() && columns >= 1 && columns <= 63 ? columns
                                                                   : 1;
  }

  void alternatives(const pugi::xml_node& node, int depth) {
    const pugi::xml_node choice = child(node, "Choice");
    if (choice) return walk_children(choice, depth);
    walk_children(child(node, "Fallback"), depth);
  }

  void text(const pugi::xml_node& node) {
    for (const pugi::xml_node& piece : node.children()) {
      const ptrdiff_t offset = piece.offset_debug();
      if (offset < 0) continue;
      const auto begin = part_.begin + static_cast<uint32_t>(offset);
      const auto size = static_cast<uint32_t>(std::strlen(piece.value()));
      const bool raw = piece.type() == pugi::node_cdata;
      if (!raw && piece.type() != pugi::node_pcdata) continue;
      if (!draft_->is_open()) draft_->open(kind_);
      if (raw) {
        draft_->copy({begin, begin + size});
      } else {
        const MappedText resolved = html_text_of(
            draft_->source(), {begin, begin + size}, false, &references_);
        draft_->append(resolved,
                       {0, static_cast<uint32_t>(resolved.text.size())});
      }
    }
  }

  // A character that is written as an element: the name stands for it.
  void mark(std::string_view character, const pugi::xml_node& node) {
    if (!draft_->is_open()) return;
    const auto begin = part_.begin + static_cast<uint32_t>(std::max<ptrdiff_t>(
                                         0, node.offset_debug()));
    const auto size = static_cast<uint32_t>(std::strlen(node.name()));
    draft_->put(character, {begin, begin + size});
  }

  Span part_;
  const DocxStyles& styles_;
  const std::string& where_;
  Draft* draft_;
  DocxOmissions* omissions_;
  BlockKind kind_;
  References references_;
  std::vector<pugi::xml_node> boxes_;  // of the paragraph at hand
  bool runs_on_ = false;
};

}  // namespace

void read_docx_part(Span part, BlockKind kind, const DocxStyles& styles,
                    const std::string& where, Draft* draft,
                    DocxOmissions* omissions) {
  PartReader(part, kind, styles, where, draft, omissions).run();
}

}  // namespace claims
