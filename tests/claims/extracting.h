#pragma once
// Articles of one text, read with the names of the starter base as of 12 April
// 2024, and what was made of them as lines.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "claims/extract/extract.h"
#include "claims/extract/rest_of_sentence.h"
#include "tests/seed_names.h"

namespace claims {

inline const Language& language() {
  static const Language language = load_language();
  return language;
}

inline Article article_of(const std::string& text) {
  Article article;
  article.text = text;
  article.published = day_of({2024, 4, 12});
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find("\n\n", begin), text.size());
    article.blocks.push_back(
        {BlockKind::Paragraph,
         Span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
    begin = std::min(end + 2, text.size());
  }
  return article;
}

inline Extraction extract(const std::string& text) {
  return claims::extract(article_of(text), language(), seed_gazetteer());
}

// The normal forms of all claims, one a line, then the skip reasons.
inline std::string normal_forms(const std::string& text) {
  const Extraction found = extract(text);
  std::string out;
  for (const Claim& claim : found.claims)
    if (claim.rule != kRestRule)  // extract_rest_test.cc
      out += (out.empty() ? "" : "\n") + text_of(claim.statement);
  for (const Skipped& skipped : found.skipped)
    out += (out.empty() ? "" : "\n") + std::string(name_of(skipped.reason));
  return out;
}

// A sentence about the world, a text, and what is made of it.
struct Row {
  const char *name, *text, *expected;
};

// A law: a text may end, or begin, behind any of its words.
inline void extract_pieces(const std::string& text) {
  for (size_t at = text.find(' '); at != text.npos;
       at = text.find(' ', at + 1)) {
    extract(text.substr(0, at));
    extract(text.substr(at + 1));
  }
}

// Of a row that expects no more: only claims that no wording reads.
inline constexpr std::string_view kOnlyOpen = "open";

// Each claim of the property that the row expects is read in part, or whole.
inline void expect_partly_read(const Row& row, bool expected) {
  size_t found = 0;
  for (const Claim& claim : extract(row.text).claims) {
    if (claim.statement.property != row.expected) continue;
    ++found;
    EXPECT_EQ(claim.partly_read, expected) << row.name << ": " << row.text;
  }
  EXPECT_TRUE(found > 0 || expected) << row.name << " is not read at all";
}

// The text is read as the row says.
inline void expect_reading(const Row& row) {
  const std::string found = normal_forms(row.text);
  if (std::string_view(row.expected) == kOnlyOpen)
    EXPECT_EQ(found.find("open:"), 0u) << row.name << ": " << found;
  else
    EXPECT_EQ(found, row.expected) << row.name;
}

}  // namespace claims
