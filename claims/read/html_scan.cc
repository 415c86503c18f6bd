#include "claims/read/html_scan.h"

#include <algorithm>
#include <array>

namespace claims {
namespace {

bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), small);
  return result;
}

// Whether source[at…] is `name` in any case and no longer name.
bool is_name_at(std::string_view source, size_t at, std::string_view name) {
  if (source.size() - at < name.size()) return false;
  for (size_t i = 0; i < name.size(); ++i)
    if (small(source[at + i]) != name[i]) return false;
  at += name.size();
  return at == source.size() || is_space(source[at]) || source[at] == '>' ||
         source[at] == '/';
}

// Where the tag whose name ends at `at` is closed; quotes may hold a ">".
size_t tag_end(std::string_view source, size_t at) {
  bool value = false;  // after "=": a quote opens only there
  for (; at < source.size(); ++at) {
    const char c = source[at];
    if (c == '>') return at;
    if (value && (c == '"' || c == '\'')) {
      at = source.find(c, at + 1);
      if (at == std::string_view::npos) return source.size();
      value = false;
    } else if (!is_space(c)) {
      value = c == '=';
    }
  }
  return source.size();
}

template <size_t N>
bool is_one_of(const std::array<std::string_view, N>& names,
               std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool begins_markup(std::string_view source, size_t at) {
  if (at + 1 >= source.size()) return false;
  const char next = source[at + 1];
  if (next == '/') return at + 2 < source.size();
  return is_letter(next) || next == '!' || next == '?';
}

bool holds_raw_text(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kNames = {
      "script", "style",    "title",   "textarea",
      "xmp",    "noframes", "noembed", "iframe"};
  return is_one_of(kNames, name);
}

bool is_void_element(std::string_view name) {
  static constexpr std::array<std::string_view, 16> kNames = {
      "area", "base", "br",    "col",    "embed", "hr",  "img",   "input",
      "link", "meta", "param", "source", "track", "wbr", "frame", "keygen"};
  return is_one_of(kNames, name);
}

HtmlToken HtmlScanner::token(HtmlToken::Kind kind, size_t end) {
  HtmlToken result;
  result.kind = kind;
  result.span = {at_, static_cast<uint32_t>(std::min(end, source_.size()))};
  at_ = result.span.end;
  return result;
}

std::optional<HtmlToken> HtmlScanner::next() {
  if (at_ >= source_.size()) return std::nullopt;
  if (!raw_.empty()) {
    HtmlToken text = raw_text();
    if (!text.span.empty()) return text;
  }
  if (source_[at_] != '<' || !begins_markup(source_, at_))
    return text_until_tag();
  const char first = source_[at_ + 1];
  if (is_letter(first)) return tag(at_ + 1, HtmlToken::StartTag);
  if (first == '/' && is_letter(source_[at_ + 2]))
    return tag(at_ + 2, HtmlToken::EndTag);
  return markup_declaration();
}

// Comments, doctypes, processing instructions, and "</1>", which browsers
// take for a comment.
HtmlToken HtmlScanner::markup_declaration() {
  if (source_.substr(at_, 4) == "<!--") {
    if (source_.substr(at_ + 4, 1) == ">")
      return token(HtmlToken::Other, at_ + 5);
    if (source_.substr(at_ + 4, 2) == "->")
      return token(HtmlToken::Other, at_ + 6);
    const size_t end = source_.find("-->", at_ + 4);
    return token(HtmlToken::Other,
                 end == std::string_view::npos ? source_.size() : end + 3);
  }
  const size_t end = source_.find('>', at_);
  return token(HtmlToken::Other,
               end == std::string_view::npos ? source_.size() : end + 1);
}

HtmlToken HtmlScanner::tag(uint32_t name_begin, HtmlToken::Kind kind) {
  size_t name_end = name_begin;
  while (name_end < source_.size() && !is_space(source_[name_end]) &&
         source_[name_end] != '>' && source_[name_end] != '/')
    ++name_end;
  const size_t close = tag_end(source_, name_end);
  HtmlToken result = token(kind, close + 1);
  result.name = lower_case(source_.substr(name_begin, name_end - name_begin));
  result.attributes = {static_cast<uint32_t>(name_end),
                       static_cast<uint32_t>(close)};
  result.self_closing = close > name_end && source_[close - 1] == '/';
  if (kind == HtmlToken::StartTag && raw_text_ && holds_raw_text(result.name))
    raw_ = result.name;
  return result;
}

HtmlToken HtmlScanner::text_until_tag() {
  size_t end = at_ + 1;
  while (true) {
    end = source_.find('<', end);
    if (end == std::string_view::npos) return token(HtmlToken::Text, end);
    if (begins_markup(source_, end)) return token(HtmlToken::Text, end);
    ++end;
  }
}

// Until the end tag of the raw element, wherever it stands.
HtmlToken HtmlScanner::raw_text() {
  const std::string name = std::move(raw_);
  raw_.clear();
  size_t end = at_;
  while (true) {
    end = source_.find("</", end);
    if (end == std::string_view::npos) return token(HtmlToken::Text, end);
    if (is_name_at(source_, end + 2, name)) return token(HtmlToken::Text, end);
    end += 2;
  }
}

std::vector<HtmlAttribute> html_attributes(std::string_view source, Span span,
                                           size_t most) {
  std::vector<HtmlAttribute> found;
  const std::string_view text = source.substr(0, span.end);
  size_t i = span.begin;
  const auto skip_space = [&] {
    while (i < text.size() && is_space(text[i])) ++i;
  };
  while (found.size() < most) {
    while (i < text.size() && (is_space(text[i]) || text[i] == '/')) ++i;
    if (i >= text.size()) break;
    const size_t name = i++;
    while (i < text.size() && !is_space(text[i]) && text[i] != '=' &&
           text[i] != '/')
      ++i;
    HtmlAttribute attribute{lower_case(text.substr(name, i - name)), {}};
    skip_space();
    if (i < text.size() && text[i] == '=') {
      ++i;
      skip_space();
      const char quote = i < text.size() ? text[i] : '\0';
      size_t end = i;
      if (quote == '"' || quote == '\'') {
        end = std::min(text.find(quote, ++i), text.size());
      } else {
        while (end < text.size() && !is_space(text[end])) ++end;
      }
      attribute.value = {static_cast<uint32_t>(i), static_cast<uint32_t>(end)};
      i = end + (quote == '"' || quote == '\'');
    }
    found.push_back(std::move(attribute));
  }
  return found;
}

}  // namespace claims
