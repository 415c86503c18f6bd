#include "claims/read/html_reference.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>

#include "claims/read/windows_1252.h"
#include "claims/text/utf8.h"

namespace claims {
namespace {

bool is_ascii_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// "CounterClockwiseContourIntegral" is the longest name.
constexpr size_t kLongestName = 32;
// HTML has 2,231 names; more than these are made up, and no references.
constexpr size_t kMostNames = 8192;

int digit_of(char c, int base) {
  if (is_ascii_digit(c)) return c - '0';
  const char small = static_cast<char>(c | 32);
  return base == 16 && small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// Old pages number characters as windows-1252 does: &#146; is ’.
char32_t meant(char32_t number) {
  if (number >= 0x80 && number < 0xA0) {
    const char32_t c = windows_1252(static_cast<unsigned char>(number));
    return c ? c : number;
  }
  const bool none =
      number == 0 || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000);
  return none ? 0xFFFD : number;
}

// REQUIRES: source begins with "&#".
Reference numeric(std::string_view source) {
  size_t i = 2;
  const bool hex = i < source.size() && (source[i] | 32) == 'x';
  if (hex) ++i;
  const size_t first = i;
  char32_t number = 0;
  for (; i < source.size(); ++i) {
    const int digit = digit_of(source[i], hex ? 16 : 10);
    if (digit < 0) break;
    number = std::min<char32_t>(
        number * (hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
  }
  if (i == first) return {};
  Reference result;
  append_utf8(&result.text, meant(number));
  result.size = i < source.size() && source[i] == ';' ? i + 1 : i;
  return result;
}

const GumboNode* first_text(const GumboNode* node) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
    return node;
  if (node->type != GUMBO_NODE_ELEMENT) return nullptr;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    if (const GumboNode* found =
            first_text(static_cast<const GumboNode*>(children.data[i])))
      return found;
  return nullptr;
}

// The text that a page with nothing but `source` shows.
std::string shown(const std::string& source) {
  const auto destroy = [](GumboOutput* output) {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, source.data(),
                               source.size()),
      destroy);
  const GumboNode* text = first_text(output->root);
  return text ? text->v.text.text : source;
}

// `source` is "&name" or "&name;"; some old names need no semicolon and may
// be only the beginning: "&notit" is ¬it. What follows the reference stands
// at the end of both texts.
Reference named(const std::string& source) {
  const std::string text = shown(source);
  if (text == source || text.empty()) return {};
  size_t same = 0;
  while (same + 1 < text.size() &&
         text[text.size() - 1 - same] == source[source.size() - 1 - same])
    ++same;
  return {text.substr(0, text.size() - same), source.size() - same};
}

}  // namespace

Reference References::at(std::string_view source) {
  if (source.size() > 1 && source[1] == '#') return numeric(source);
  size_t end = 1;
  while (end < source.size() && end <= kLongestName &&
         (is_ascii_letter(source[end]) || is_ascii_digit(source[end])))
    ++end;
  if (end == 1 || !is_ascii_letter(source[1])) return {};
  if (end < source.size() && source[end] == ';') ++end;
  const std::string name(source.substr(0, end));
  const auto known = named_.find(name);
  if (known != named_.end()) return known->second;
  if (named_.size() >= kMostNames) return {};
  return named_[name] = named(name);
}

std::string References::resolved(std::string_view source) {
  std::string text;
  for (size_t i = 0; i < source.size();) {
    const Reference reference =
        source[i] == '&' ? at(source.substr(i)) : Reference{};
    if (reference.size > 0) {
      text += reference.text;
      i += reference.size;
    } else {
      text += source[i++];
    }
  }
  return text;
}

}  // namespace claims
