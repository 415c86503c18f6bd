// HTML by Gumbo, whose tree leads back into the source; pages that it would
// take too long for are read tag by tag.
#include <gumbo.h>

#include <charconv>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "claims/read/document_table.h"
#include "claims/read/encoding.h"
#include "claims/read/finish.h"
#include "claims/read/html_guard.h"
#include "claims/read/html_metadata.h"
#include "claims/read/html_strip.h"
#include "claims/read/html_text.h"

namespace claims {
namespace {

struct DestroyOutput {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};
using Tree = std::unique_ptr<GumboOutput, DestroyOutput>;

Tree parse(std::string_view source) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  return Tree(gumbo_parse_with_options(&options, source.data(), source.size()));
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT;
}

const char* attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* found =
      gumbo_get_attribute(&node->v.element.attributes, name);
  return found ? found->value : nullptr;
}

std::string_view value_or_empty(const GumboNode* node, const char* name) {
  const char* value = attribute(node, name);
  return value ? value : std::string_view();
}

bool has_word(std::string_view list, std::string_view word) {
  for (size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const size_t end = at + word.size();
    const bool begins = at == 0 || list[at - 1] == ' ';
    if (begins && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

template <typename Visit>
void for_each_child(const GumboNode* node, const Visit& visit) {
  if (!is_element(node)) return;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    visit(static_cast<const GumboNode*>(children.data[i]));
}

// Text below `node`, as it is, until there is more than `most` of it.
void append_text(const GumboNode* node, size_t most, std::string* text) {
  if (text->size() > most) return;
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
      node->type == GUMBO_NODE_CDATA)
    *text += node->v.text.text;
  for_each_child(
      node, [&](const GumboNode* child) { append_text(child, most, text); });
}

// "" when there is more than `most`.
std::string text_of(const GumboNode* node, size_t most) {
  std::string text;
  append_text(node, most, &text);
  return text.size() > most ? std::string() : text;
}

constexpr size_t kLongestScript = 1 << 20;
constexpr size_t kLongestTitle = 1000;
// A portrait of the author is longer than a line.
constexpr size_t kLongestByline = 200;

const HtmlElement& element_of(const GumboNode* node) {
  if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
    return html_element("svg");
  return html_element(gumbo_normalized_tagname(node->v.element.tag));
}

bool is_hidden(const GumboNode* node) {
  return attribute(node, "hidden") ||
         value_or_empty(node, "aria-hidden") == "true";
}

bool has_child(const GumboNode* node, GumboTag tag) {
  bool found = false;
  for_each_child(node, [&](const GumboNode* child) {
    found |= is_element(child) && child->v.element.tag == tag &&
             (tag != GUMBO_TAG_A ||
              value_or_empty(child, "href").substr(0, 1) == "#");
  });
  return found;
}

// <sup><a href="#note1">1</a></sup> is a note's number, no part of the word;
// nor is the arrow that leads back from the note.
bool is_note_mark(const GumboNode* node) {
  const GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_SUP) return has_child(node, GUMBO_TAG_A);
  return tag == GUMBO_TAG_A &&
         value_or_empty(node, "href").substr(0, 1) == "#" &&
         (has_child(node, GUMBO_TAG_SUP) ||
          value_or_empty(node, "role") == "doc-backlink");
}

class HtmlReader {
 public:
  explicit HtmlReader(Draft* draft)
      : draft_(draft), source_(draft->source()), text_(draft) {}

  void read() {
    const Tree tree = parse(source_);
    const GumboNode* page = tree->root;
    metadata_.page_language(value_or_empty(page, "lang"));
    const GumboNode* root = article_of(page);
    describe(page);
    read_title_outside(page, root);
    walk(root);
    draft_->close();
    metadata_.apply(draft_);
    draft_->note_passed_over(struck_, "struck-out passage");
  }

 private:
  // A page with one <article>, or else one <main>, says where its text is.
  const GumboNode* article_of(const GumboNode* page) {
    find_articles(page);
    const GumboNode* root = articles_.size() == 1 ? articles_[0]
                            : mains_.size() == 1  ? mains_[0]
                                                  : nullptr;
    if (!root) return page;
    draft_->notices.push_back(articles_.size() == 1
                                  ? "only the page's <article> was read"
                                  : "only the page's <main> was read");
    return root;
  }

  void find_articles(const GumboNode* node) {
    if (is_element(node)) {
      const GumboTag tag = node->v.element.tag;
      if (element_of(node).role == HtmlRole::PassedOver) return;
      if (tag == GUMBO_TAG_MAIN) mains_.push_back(node);
      if (tag == GUMBO_TAG_ARTICLE) {
        articles_.push_back(node);
        return;
      }
      if (tag == GUMBO_TAG_H1) headlines_.push_back(node);
    }
    for_each_child(node, [&](const GumboNode* child) { find_articles(child); });
  }

  // The headline may stand above the <article>.
  void read_title_outside(const GumboNode* page, const GumboNode* root) {
    if (root == page || headlines_.size() != 1) return;
    if (find(root, GUMBO_TAG_H1)) return;
    walk(headlines_[0]);
  }

  static const GumboNode* find(const GumboNode* node, GumboTag tag) {
    if (is_element(node) && node->v.element.tag == tag) return node;
    const GumboNode* found = nullptr;
    for_each_child(node, [&](const GumboNode* child) {
      if (!found) found = find(child, tag);
    });
    return found;
  }

  // <meta>, <link>, <title>, JSON-LD: anywhere on the page.
  void describe(const GumboNode* node) {
    if (is_element(node)) {
      describe_element(node);
      for_each_child(node, [&](const GumboNode* child) { describe(child); });
    }
  }

  void describe_element(const GumboNode* node) {
    switch (node->v.element.tag) {
      case GUMBO_TAG_META:
        for (const char* key : {"property", "name", "itemprop", "http-equiv"})
          if (const char* name = attribute(node, key))
            metadata_.meta(name, value_or_empty(node, "content"));
        break;
      case GUMBO_TAG_TITLE:
        if (node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML)
          metadata_.page_title(text_of(node, kLongestTitle));
        break;
      case GUMBO_TAG_LINK:
        if (value_or_empty(node, "rel") == "canonical")
          metadata_.canonical_url(value_or_empty(node, "href"));
        break;
      case GUMBO_TAG_SCRIPT:
        if (value_or_empty(node, "type") == "application/ld+json")
          metadata_.json_ld(text_of(node, kLongestScript));
        break;
      default:
        break;
    }
  }

  void walk(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_ELEMENT:
        return walk_element(node);
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        return add_text(node);
      default:
        return;
    }
  }

  void walk_element(const GumboNode* node) {
    const HtmlElement& element = element_of(node);
    if (element.role == HtmlRole::PassedOver || is_hidden(node) ||
        is_note_mark(node))
      return;
    if (element.role == HtmlRole::Struck) {
      ++struck_;
      return;
    }
    note(node);
    enter_table_part(node);
    text_.start(element, place(node->v.element.original_tag), kind_of(node));
    for_each_child(node, [&](const GumboNode* child) { walk(child); });
    text_.end(element, place(node->v.element.original_end_tag));
    leave_table_part(node);
  }

  void enter_table_part(const GumboNode* node) {
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_TABLE) draft_->tables.enter_table();
    if (tag == GUMBO_TAG_TR) draft_->tables.enter_row();
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
      draft_->tables.enter_cell(columns_of(node));
  }

  void leave_table_part(const GumboNode* node) {
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) draft_->tables.leave_cell();
    if (tag == GUMBO_TAG_TABLE) draft_->tables.leave_table();
  }

  // As browsers do: 1 to 1000, and 1 for what is no number.
  static uint32_t columns_of(const GumboNode* node) {
    const std::string_view given = value_or_empty(node, "colspan");
    uint32_t columns = 1;
    const auto read =
        std::from_chars(given.data(), given.data() + given.size(), columns);
    const bool good = read.ec == std::errc() && columns >= 1 && columns <= 1000;
    return good ? columns : 1;
  }

  static std::optional<BlockKind> kind_of(const GumboNode* node) {
    const std::string_view classes = value_or_empty(node, "class");
    const bool byline = has_word(classes, "byline") ||
                        has_word(classes, "author") ||
                        value_or_empty(node, "itemprop") == "author";
    if (byline && !text_of(node, kLongestByline).empty())
      return BlockKind::Byline;
    return std::nullopt;
  }

  // A <time> in the running text is the day of some event; one above it, that
  // of the article.
  static constexpr size_t kTopOfArticle = 400;

  void note(const GumboNode* node) {
    if (node->v.element.tag == GUMBO_TAG_TIME) {
      const bool marked = attribute(node, "pubdate") ||
                          value_or_empty(node, "itemprop") == "datePublished";
      if (marked || draft_->body().text.size() < kTopOfArticle)
        metadata_.time(value_or_empty(node, "datetime"), marked);
    }
    if (value_or_empty(node, "itemprop") == "datePublished")
      metadata_.meta("datePublished", value_or_empty(node, "content"));
    if (has_word(value_or_empty(node, "rel"), "author") ||
        value_or_empty(node, "itemprop") == "author")
      metadata_.author(text_of(node, kLongestByline));
  }

  // Where the parser's piece stands in the source.
  Span place(const GumboStringPiece& piece) const {
    if (!piece.data || piece.data < source_.data() ||
        piece.data + piece.length > source_.data() + source_.size())
      return {};
    const auto begin = static_cast<uint32_t>(piece.data - source_.data());
    return {begin, begin + static_cast<uint32_t>(piece.length)};
  }

  void add_text(const GumboNode* node) {
    const Span span = place(node->v.text.original_text);
    const MappedText text = html_text_of(source_, span, true, &references_);
    if (same_but_returns(text.text, node->v.text.text)) return text_.text(text);
    // The parser moved or joined pieces: the whole stands for the whole.
    MappedText whole;
    whole.put(node->v.text.text, span);
    text_.text(whole);
  }

  // Gumbo writes line ends as \n.
  static bool same_but_returns(std::string_view ours, const char* theirs) {
    for (size_t i = 0; i < ours.size(); ++i) {
      const char c = ours[i];
      if (c == '\r' && i + 1 < ours.size() && ours[i + 1] == '\n') continue;
      if (*theirs != (c == '\r' ? '\n' : c)) return false;
      ++theirs;
    }
    return *theirs == '\0';
  }

  Draft* draft_;
  std::string_view source_;
  HtmlText text_;
  HtmlMetadata metadata_;
  References references_;
  std::vector<const GumboNode*> articles_, mains_, headlines_;
  size_t struck_ = 0;
};

// The first bytes as ASCII, for UTF-16 as well.
std::string opening(std::string_view bytes) {
  std::string text;
  for (const char c : bytes.substr(0, 1024))
    if (c > 0) text += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
  const size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string::npos ? std::string() : text.substr(begin);
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
  const std::string text = opening(bytes);
  for (const std::string_view mark :
       {"<!doctype html", "<html", "<head", "<body", "<article", "<main",
        "<section", "<div", "<h1", "<p>", "<p ", "<!--", "<meta", "<title"})
    if (text.compare(0, mark.size(), mark) == 0) return true;
  return text.compare(0, 5, "<?xml") == 0 &&
         text.find("<html") != std::string::npos;
}

std::vector<DocumentTable> read_html_tables(std::string_view bytes,
                                            const std::string& path) {
  const Decoded file = decode(bytes, path);
  Draft draft(file.text.text);
  if (!is_safe_to_parse(file.text.text)) return {};
  HtmlReader(&draft).read();
  return tables_of(draft);
}

Article read_html(std::string_view bytes, const std::string& path) {
  const Decoded file = decode(bytes, path);
  const std::string& source = file.text.text;
  Draft draft(source);
  draft.notices = file.notices;
  draft.title_may_be_unmarked = false;
  if (is_safe_to_parse(source)) {
    HtmlReader(&draft).read();
  } else {
    draft.notices.push_back(
        "the page is nested too deeply or too large for the HTML parser; it "
        "was read tag by tag");
    HtmlMetadata metadata;
    strip_html({0, static_cast<uint32_t>(source.size())}, &draft, &metadata);
    metadata.apply(&draft);
  }
  return finish(std::move(draft), file.text, path);
}

}  // namespace claims
