#include "claims/read/html_strip.h"

#include <string>
#include <unordered_map>

#include "claims/read/html_scan.h"
#include "claims/read/html_text.h"

namespace claims {
namespace {

class Stripper {
 public:
  Stripper(Span within, Draft* draft, HtmlMetadata* metadata)
      : source_(draft->source()),
        within_(within),
        draft_(draft),
        text_(draft),
        metadata_(metadata) {}

  void run() {
    find_last_ends();
    HtmlScanner scanner(source_, within_);
    while (const auto token = scanner.next()) read(*token, &scanner);
    draft_->note_passed_over(struck_, "struck-out passage");
  }

 private:
  using Attributes = std::unordered_map<std::string, std::string>;

  // An element that is passed over but never ended takes nothing with it.
  void find_last_ends() {
    HtmlScanner scanner(source_, within_);
    while (const auto token = scanner.next())
      if (token->kind == HtmlToken::EndTag)
        last_end_[token->name] = token->span.begin;
  }

  void read(const HtmlToken& token, HtmlScanner* scanner) {
    const HtmlElement& element = html_element(token.name);
    switch (token.kind) {
      case HtmlToken::Text:
        return text_.text(
            html_text_of(source_, token.span, false, &references_));
      case HtmlToken::EndTag:
        return text_.end(element, token.span);
      case HtmlToken::StartTag:
        describe(token);
        if (is_passed_over(element, token)) {
          struck_ += element.role == HtmlRole::Struck;
          return skip(token, scanner);
        }
        return text_.start(element, token.span);
      case HtmlToken::Other:
        return;
    }
  }

  bool is_passed_over(const HtmlElement& element, const HtmlToken& token) {
    if (element.role != HtmlRole::PassedOver &&
        element.role != HtmlRole::Struck)
      return false;
    if (element.name == "head") return false;  // its <meta> are wanted
    const auto end = last_end_.find(token.name);
    return end != last_end_.end() && end->second >= token.span.end;
  }

  // Passes over all until the element ends; a title is told on the way.
  void skip(const HtmlToken& start, HtmlScanner* scanner) {
    const bool title = metadata_ && start.name == "title";
    int depth = 1;
    while (depth > 0) {
      const auto token = scanner->next();
      if (!token) return;
      if (title && token->kind == HtmlToken::Text)
        metadata_->page_title(references_.resolved(cut(source_, token->span)));
      if (token->name != start.name) continue;
      depth += token->kind == HtmlToken::StartTag ? 1 : -1;
    }
  }

  Attributes attributes(const HtmlToken& token) {
    Attributes result;
    for (const HtmlAttribute& one : html_attributes(source_, token.attributes))
      result.emplace(one.name, references_.resolved(cut(source_, one.value)));
    return result;
  }

  void describe(const HtmlToken& token) {
    if (!metadata_) return;
    if (token.name == "html")
      metadata_->page_language(attributes(token)["lang"]);
    if (token.name != "meta") return;
    Attributes said = attributes(token);
    for (const char* key : {"property", "name", "itemprop", "http-equiv"})
      metadata_->meta(said[key], said["content"]);
  }

  std::string_view source_;
  Span within_;
  Draft* draft_;
  HtmlText text_;
  HtmlMetadata* metadata_;
  References references_;
  std::unordered_map<std::string, uint32_t> last_end_;
  size_t struck_ = 0;
};

}  // namespace

void strip_html(Span within, Draft* draft, HtmlMetadata* metadata) {
  Stripper(within, draft, metadata).run();
  draft->close();
}

}  // namespace claims
