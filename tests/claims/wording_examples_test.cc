// Runs the examples that stand beside every wording of both packs: texts that
// must be read so, and texts that must not.

#include <gtest/gtest.h>

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
