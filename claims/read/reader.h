#pragma once
// Readers turn the bytes of a file into an Article: one reader a format, one
// table. Adding a format: one new *_reader.cc and one row in reader.cc.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/read/article.h"

namespace claims {

struct ArticleFormat {
  const char* name;                     // "markdown"
  const char* help;                     // one line
  std::vector<const char*> extensions;  // ".md"
  // Whether the first bytes look like it, for files without a known extension.
  bool (*looks_like)(std::string_view bytes);
  Article (*read)(std::string_view bytes, const std::string& path);
};

const std::vector<ArticleFormat>& article_formats();

struct ReadOptions {
  std::string format;            // "" = by extension, then by content
  std::optional<Day> published;  // --date; wins over what the text says
  std::string language;          // --lang
  size_t max_bytes = 64u << 20;
};

// Throws Error{message, where = path} for bytes that are no article: empty,
// binary, too large, in no known encoding, truncated, a bomb.
Article read_article(std::string_view bytes, const std::string& path,
                     const ReadOptions& options = {});
// Reads the file first; a missing or unreadable file is an Error as well.
Article read_article_file(const std::string& path,
                          const ReadOptions& options = {});

}  // namespace claims
