#pragma once
// What tests look at in an article: its blocks, one line each.

#include <string>
#include <vector>

#include "claims/read/article.h"

namespace claims {

using Lines = std::vector<std::string>;

// "title: Un convoi à Agadez"
inline Lines outline(const Article& article) {
  static const char* const kNames[] = {
      "title",    "byline",  "dateline", "heading", "paragraph",
      "listitem", "caption", "cell",     "quote",   "note"};
  Lines lines;
  for (const Block& block : article.blocks)
    lines.push_back(std::string(kNames[static_cast<int>(block.kind)]) + ": " +
                    std::string(cut(article.text, block.span)));
  return lines;
}

// The bytes of the file behind the first occurrence of `text`.
inline std::string file_bytes(const Article& article, const std::string& text) {
  const size_t at = article.text.find(text);
  if (at == std::string::npos) return "(not in the text)";
  const auto begin = static_cast<uint32_t>(at);
  const FileRange range =
      file_range(article, {begin, begin + static_cast<uint32_t>(text.size())});
  return article.bytes.substr(range.begin, range.end - range.begin);
}

}  // namespace claims
