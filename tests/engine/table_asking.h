#pragma once
// Claims asked of tables written as lines, "a | b" a line, the headings first.

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "claims/extract/extract.h"
#include "claims/read/article.h"
#include "engine/compare/table_list.h"

namespace engine {

inline const claims::Language& language() {
  static const claims::Language kLanguage = claims::load_language();
  return kLanguage;
}

// "a | b" a line; the first line holds the headings.
inline RawTable table_of(const char* text, const char* title,
                         const char* kind = "") {
  RawTable raw;
  raw.title = title;
  raw.kind = kind;
  std::istringstream lines(text);
  std::string line;
  while (std::getline(lines, line)) {
    std::vector<std::string> cells;
    std::istringstream parts(line);
    std::string cell;
    while (std::getline(parts, cell, '|')) {
      const size_t from = cell.find_first_not_of(' ');
      const size_t to = cell.find_last_not_of(' ');
      cells.push_back(from == cell.npos ? ""
                                        : cell.substr(from, to - from + 1));
    }
    if (raw.header.empty())
      raw.header = cells;
    else
      raw.rows.push_back(cells);
  }
  return raw;
}

inline std::optional<TableAnswer> answer(const RawTable& raw, const char* code,
                                         const std::string& claim,
                                         const char* day = "") {
  const Table table = make_table(raw, language(), code);
  claims::Article article;
  article.text = claim;
  article.language = code;
  article.blocks.push_back({});
  article.blocks.back().span = {0, static_cast<uint32_t>(claim.size())};
  const claims::Extraction read =
      claims::extract(article, language(), claims::Gazetteer());
  const ClaimSentence sentence{article.text, article.blocks.back().span,
                               read.mentions, *language().pack(code)};
  return answer_of_table(sentence, table,
                         {language(), code, claims::parse_day(day)});
}

inline std::string word(const std::optional<TableAnswer>& found) {
  if (!found) return "open";
  return found->holds ? "holds" : "fails";
}

struct TableRow {
  const char *name, *claim, *expected;
};

inline void check(const RawTable& raw, const char* code,
                  const std::vector<TableRow>& rows) {
  for (const TableRow& row : rows)
    EXPECT_EQ(word(answer(raw, code, row.claim)), row.expected)
        << row.name << "\n  " << row.claim;
}

// What is asked of a table under a title.
struct Asked {
  const char* title;
  std::vector<TableRow> rows;
};

// The same table, asked in both languages.
inline void check_both(const char* text, const Asked& english,
                       const Asked& french) {
  check(table_of(text, english.title), "en", english.rows);
  check(table_of(text, french.title), "fr", french.rows);
}

}  // namespace engine
