#include "claims/language/sentence.h"

#include <gtest/gtest.h>

#include "claims/language/pack.h"

namespace claims {
namespace {

const Language& language() {
  static const Language language = load_language();
  return language;
}

Article article_of(const std::string& text) {
  Article article;
  article.text = text;
  article.blocks.push_back(
      {BlockKind::Paragraph, Span{0, static_cast<uint32_t>(text.size())}});
  return article;
}

std::string split(const std::string& text, const char* code) {
  const Article article = article_of(text);
  std::string out;
  for (const Sentence& s : split_sentences(article, language(), code))
    out += (out.empty() ? "" : "|") + std::string(cut(text, s.span));
  return out;
}

struct Row {
  const char *name, *language, *text, *expected;
};
constexpr Row kRows[] = {
    {"two plain sentences", "fr", "Il part. Elle reste.",
     "Il part.|Elle reste."},
    {"a title before a name ends nothing", "fr", "M. Diallo part. Il revient.",
     "M. Diallo part.|Il revient."},
    {"a military title ends nothing", "en", "Gen. Tiani spoke. He left.",
     "Gen. Tiani spoke.|He left."},
    {"an initial ends nothing", "en", "J. Smith spoke. He left.",
     "J. Smith spoke.|He left."},
    {"a decimal point ends nothing", "en", "It rose 2.5 points. Good.",
     "It rose 2.5 points.|Good."},
    {"a closing mark belongs to its sentence", "fr", "« C'est fini. » Il part.",
     "« C'est fini. »|Il part."},
    {"a quotation in straight marks begins a sentence", "en",
     "He left. \"We know why,\" she said.",
     "He left.|\"We know why,\" she said."},
    {"the same in French", "fr", "Il part. \"Verdun est loin\", dit-elle.",
     "Il part.|\"Verdun est loin\", dit-elle."},
    {"a straight mark that closes belongs to its sentence", "en",
     "She said: \"We left.\" They stayed.",
     "She said: \"We left.\"|They stayed."},
    {"a quoted small word behind a stop begins none", "en",
     "It fell by approx. \"half\" in May.",
     "It fell by approx. \"half\" in May."},
    {"several stops are one end", "en", "Really?! Yes.", "Really?!|Yes."},
    {"a headline without a stop is a sentence", "en", "Troops leave Chad",
     "Troops leave Chad"},
    {"an ellipsis before a small letter goes on", "fr", "Il hésite… puis part.",
     "Il hésite… puis part."},
    {"U.S. inside a sentence", "en", "The U.S. army left. It rained.",
     "The U.S. army left.|It rained."},
};

TEST(SplitSentences, AStopWhereALongSentenceIsCutEndsItOnce) {
  for (size_t words = 295; words < 305; ++words) {
    std::string text = "Word";
    for (size_t i = 1; i < words; ++i) text += " word";
    text += ".";
    std::string found = split(text, "en");
    EXPECT_EQ(found.find("||"), std::string::npos) << words;
    std::erase_if(found, [](char c) { return c == '|' || c == ' '; });
    std::erase(text, ' ');
    EXPECT_EQ(found, text) << words;
  }
}

TEST(SplitSentences, Rows) {
  for (const Row& row : kRows)
    EXPECT_EQ(split(row.text, row.language), row.expected) << row.name;
}

TEST(SplitSentences, ALineWithoutEndIsCutAtAComma) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "un mot, ";
  const Article article = article_of(text);
  const auto sentences = split_sentences(article, language(), "fr");
  EXPECT_GT(sentences.size(), 5u);
  for (const Sentence& sentence : sentences) {
    EXPECT_LT(sentence.span.size(), 1500u);
    EXPECT_EQ(text[sentence.span.end - 1], ',');
  }
}

TEST(DetectLanguage, ByFrequentWords) {
  EXPECT_EQ(detect_language(
                article_of("Les soldats ont quitté la ville dans la nuit."),
                language()),
            "fr");
  EXPECT_EQ(detect_language(
                article_of("The soldiers have left the city in the night."),
                language()),
            "en");
}

TEST(DetectLanguage, TheArticlesOwnWordWins) {
  Article article = article_of("OK");
  article.language = "fr";
  EXPECT_EQ(detect_language(article, language()), "fr");
}

TEST(SplitSentences, ASentenceOfAnotherLanguageIsRead) {
  const Article article = article_of(
      "Il a parlé. « We have been here and they will not be with us. »");
  const auto sentences = split_sentences(article, language(), "fr");
  ASSERT_EQ(sentences.size(), 2u);
  EXPECT_EQ(sentences[0].language, "fr");
  EXPECT_EQ(sentences[1].language, "en");
}

}  // namespace
}  // namespace claims
