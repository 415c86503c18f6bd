#include "engine/report/link.h"

#include <vector>

namespace engine {
namespace {

constexpr size_t kFragmentWords = 5;  // at either end of the passage

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9');
}

void append_encoded(char c, std::string* out) {
  constexpr char kHex[] = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  *out += '%';
  *out += kHex[byte >> 4];
  *out += kHex[byte & 15];
}

// `text` starts with `prefix`, whatever its case. REQUIRES: prefix is lower.
bool starts_like(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (size_t i = 0; i < prefix.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z'
                       ? static_cast<char>(text[i] + 32)
                       : text[i];
    if (c != prefix[i]) return false;
  }
  return true;
}

std::vector<std::string_view> blank_separated(std::string_view text) {
  std::vector<std::string_view> words;
  for (size_t i = 0; i < text.size();) {
    const size_t end = std::min(text.find_first_of(" \t\r\n", i), text.size());
    if (end > i) words.push_back(text.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

// A piece of a text directive: '-', ',' and '&' have a meaning there.
std::string directive(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_letter_or_digit(c) || c == '.' || c == '_')
      out += c;
    else
      append_encoded(c, &out);
  }
  return out;
}

std::string text_fragment(std::string_view passage) {
  const auto words = blank_separated(passage);
  if (words.size() < 3) return "";  // too little to find it again
  const auto from = [&](size_t first, size_t last) {
    return directive(std::string_view(
        words[first].data(),
        static_cast<size_t>(words[last].data() + words[last].size() -
                            words[first].data())));
  };
  if (words.size() <= 2 * kFragmentWords) return from(0, words.size() - 1);
  return from(0, kFragmentWords - 1) + "," +
         from(words.size() - kFragmentWords, words.size() - 1);
}

}  // namespace

std::string web_address(std::string_view url) {
  const size_t scheme = starts_like(url, "https://")  ? 8
                        : starts_like(url, "http://") ? 7
                                                      : 0;
  if (scheme == 0 || url.size() == scheme) return "";
  if (!is_letter_or_digit(url[scheme]) && url[scheme] != '[') return "";
  constexpr std::string_view kPlain = "-._~:/?#[@!$&*+,;=%]";
  std::string out;
  for (const char c : url) {
    if (is_letter_or_digit(c) || kPlain.find(c) != std::string_view::npos)
      out += c;
    else
      append_encoded(c, &out);
  }
  return out;
}

std::string link_of(const sources::Evidence& evidence) {
  std::string address = web_address(evidence.source.url);
  if (address.empty() || evidence.kind != sources::EvidenceKind::Passage)
    return address;
  const std::string fragment = text_fragment(evidence.text);
  if (fragment.empty()) return address;
  if (address.find('#') == std::string::npos) address += '#';
  return address + ":~:text=" + fragment;
}

}  // namespace engine
