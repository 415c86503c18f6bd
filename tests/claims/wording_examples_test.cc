// Runs the examples that stand beside every wording of both packs: texts that
// must be read so, and texts that must not.

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "claims/extract/extract.h"
#include "claims/language/wording.h"
#include "tests/seed_names.h"

namespace claims {
namespace {

const Language& language() {
  static const Language language = load_language();
  return language;
}

Article article_of(const std::string& text, const std::string& code) {
  Article article;
  article.text = text;
  article.language = code;
  article.published = day_of({2024, 4, 12});
  article.blocks.push_back(
      {BlockKind::Paragraph, Span{0, static_cast<uint32_t>(text.size())}});
  return article;
}

std::string words_of(const Article& article, const Claim& claim,
                     const std::string& role) {
  for (const Part& part : claim.parts)
    if (part.role == role) return std::string(cut(article.text, part.span));
  return "";
}

bool reads_so(const Article& article, const Claim& claim,
              const std::string& property, const WordingExample& example) {
  if (claim.statement.property != property) return false;
  for (const auto& [role, words] : example.expected)
    if (words_of(article, claim, role).find(words) == std::string::npos)
      return false;
  return true;
}

std::string listed(const Extraction& extraction) {
  std::string out;
  for (const Claim& claim : extraction.claims)
    out += "\n  " + text_of(claim.statement);
  return out;
}

TEST(Wordings, EveryExampleThatMustBeReadIs) {
  for (const LanguagePack& pack : language().packs)
    for (const auto& [property, example] : pack.wordings->yes) {
      const Article article = article_of(example.text, pack.code);
      const Extraction found = extract(article, language(), seed_gazetteer());
      bool read = false;
      for (const Claim& claim : found.claims)
        read = read || reads_so(article, claim, property, example);
      EXPECT_TRUE(read) << example.where << ": " << example.text
                        << listed(found);
    }
}

TEST(Wordings, NoExampleThatMustNotBeReadIs) {
  for (const LanguagePack& pack : language().packs)
    for (const auto& [property, example] : pack.wordings->no) {
      const Article article = article_of(example.text, pack.code);
      const Extraction found = extract(article, language(), seed_gazetteer());
      for (const Claim& claim : found.claims)
        EXPECT_NE(claim.statement.property, property)
            << example.where << ": " << example.text;
    }
}

struct TableRow {
  std::string property;
  WordingExample example;
  bool must = true;
};

// tests/data/wordings.*.txt: a property, its sentences "text | role=words; …",
// near misses behind "- ".
std::vector<TableRow> table_of(const std::string& code) {
  const std::string file =
      std::string(ATTEST_SOURCE_DIR) + "/tests/data/wordings." + code + ".txt";
  std::ifstream in(file);
  std::vector<TableRow> rows;
  std::string property;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (line[0] != ' ') {
      property = line;
      continue;
    }
    TableRow row{property, {}, !line.starts_with("  - ")};
    row.example.where = "wordings." + code + ".txt:" + std::to_string(number);
    const size_t bar = line.find(" | ");
    row.example.text =
        line.substr(row.must ? 2 : 4, bar == line.npos ? line.npos : bar - 2);
    for (size_t at = bar; at != line.npos; at = line.find("; ", at + 2)) {
      const size_t from = at + (at == bar ? 3 : 2);
      const size_t equals = line.find('=', from);
      const size_t end = std::min(line.find("; ", from), line.size());
      row.example.expected[line.substr(from, equals - from)] =
          line.substr(equals + 1, end - equals - 1);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

bool is_read(const TableRow& row, const std::string& code, std::string* found) {
  const Article article = article_of(row.example.text, code);
  const Extraction extraction = extract(article, language(), seed_gazetteer());
  *found = listed(extraction);
  for (const Claim& claim : extraction.claims)
    if (row.must ? reads_so(article, claim, row.property, row.example)
                 : claim.statement.property == row.property)
      return true;
  return false;
}

// Nine sentences in ten of those that nobody wrote a wording for are read; no
// near miss is.
TEST(Wordings, TheTableOfVariedSentencesIsRead) {
  for (const LanguagePack& pack : language().packs) {
    std::set<std::string> properties;
    int read = 0, all = 0;
    std::string misses;
    for (const TableRow& row : table_of(pack.code)) {
      std::string found;
      const bool is = is_read(row, pack.code, &found);
      properties.insert(row.property);
      if (!row.must) {
        EXPECT_FALSE(is) << row.example.where << ": " << row.example.text;
        continue;
      }
      ++all;
      if (is)
        ++read;
      else
        misses += "\n" + row.example.where + ": " + row.property + ": " +
                  row.example.text + found;
    }
    EXPECT_GE(properties.size(), 60u) << pack.code;
    EXPECT_GE(read * 10, all * 9) << pack.code << misses;
    if (std::getenv("ATTEST_WORDING_REPORT"))
      std::cout << pack.code << " " << read << "/" << all << misses << "\n";
  }
}

TEST(Wordings, EveryWordingOfBothPacksHasExamples) {
  for (const LanguagePack& pack : language().packs) {
    std::set<std::string> shown;
    for (const auto& [property, example] : pack.wordings->no)
      shown.insert(property);
    for (const Wording& wording : pack.wordings->wordings)
      EXPECT_TRUE(shown.count(wording.property)) << wording.id;
  }
}

TEST(Wordings, BothPacksSayTheSameProperties) {
  std::vector<std::set<std::string>> said;
  for (const LanguagePack& pack : language().packs) {
    std::set<std::string> properties;
    for (const Wording& wording : pack.wordings->wordings)
      properties.insert(wording.property);
    said.push_back(properties);
  }
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said[0], said[1]);
}

}  // namespace
}  // namespace claims
