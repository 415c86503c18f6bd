#include "claims/language/dateline.h"

#include <gtest/gtest.h>

namespace claims {
namespace {

const Language& language() {
  static const Language loaded = load_language();
  return loaded;
}

Article article_of(const std::vector<std::string>& blocks) {
  Article article;
  for (const std::string& text : blocks) {
    if (!article.text.empty()) article.text += "\n\n";
    const auto begin = static_cast<uint32_t>(article.text.size());
    article.text += text;
    article.blocks.push_back(
        {BlockKind::Paragraph,
         {begin, static_cast<uint32_t>(article.text.size())}});
  }
  return article;
}

std::string words(const Article& article, const std::optional<Span>& span) {
  return span ? std::string(cut(article.text, *span)) : "";
}

void check_examples(const std::string& code) {
  const std::string file = code + ".toml";
  const PackNode node = parse_pack_file(embedded_pack(file), file);
  for (const PackNode& rule : node.rows("dateline")) {
    for (const PackNode& row : rule.rows("yes")) {
      const Article article = article_of({row.required_text("text")});
      const Dateline line = find_dateline(article, *language().pack(code));
      EXPECT_EQ(words(article, line.place), row.text_or("place", ""))
          << row.where;
      EXPECT_EQ(words(article, line.agency), row.text_or("agency", ""))
          << row.where;
      EXPECT_EQ(words(article, line.author), row.text_or("author", ""))
          << row.where;
      EXPECT_EQ(line.published ? text_of(*line.published) : "",
                row.text_or("day", ""))
          << row.where;
    }
    for (const std::string& text : rule.texts("no")) {
      const Article article = article_of({text});
      const Dateline line = find_dateline(article, *language().pack(code));
      EXPECT_FALSE(line.published || line.place || line.agency || line.author)
          << rule.where << ": " << text;
    }
  }
}

TEST(Dateline, FrenchExamples) { check_examples("fr"); }
TEST(Dateline, EnglishExamples) { check_examples("en"); }

TEST(Dateline, LinesAddUp) {
  const Article article = article_of(
      {"Le pont de Gaya rouvre", "Par Awa Diallo", "Publié le 12 avril 2024",
       "GAYA (ANP) – Le pont rouvre. Il avait fermé en 2023."});
  const Dateline line = find_dateline(article, *language().pack("fr"));
  EXPECT_EQ(words(article, line.author), "Awa Diallo");
  EXPECT_EQ(words(article, line.place), "GAYA");
  EXPECT_EQ(words(article, line.agency), "ANP");
  ASSERT_TRUE(line.published);
  EXPECT_EQ(text_of(*line.published), "2024-04-12");
  EXPECT_EQ(words(article, line.published_at), "12 avril 2024");
}

TEST(Dateline, DatesOfTheStoryAreNotThePublication) {
  const Article article = article_of(
      {"Le pont a fermé le 3 mai 2021, après la crue.", "Il a rouvert."});
  EXPECT_FALSE(
      find_dateline(article, *language().pack("fr")).published.has_value());
}

TEST(Dateline, ADayWithoutItsYearIsNotGuessed) {
  const Article article = article_of({"GAYA, 3 mai (ANP) – Le pont rouvre."});
  EXPECT_FALSE(
      find_dateline(article, *language().pack("fr")).published.has_value());
}

}  // namespace
}  // namespace claims
