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
    {"a shortened month ends nothing, whatever its accents", "fr",
     "Le pont a ouvert le 3 fév. 2018. Il a fermé le 5 dec. 2019.",
     "Le pont a ouvert le 3 fév. 2018.|Il a fermé le 5 dec. 2019."},
    {"a shortened month ends nothing", "en",
     "The bridge opened on 3 Feb. 2018. It closed on 5 Dec. 2019.",
     "The bridge opened on 3 Feb. 2018.|It closed on 5 Dec. 2019."},
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
    {"U.S. at the end of a sentence", "en", "He left the U.S. They stayed.",
     "He left the U.S.|They stayed."},
    {"U.S. before a name goes on", "en", "The U.S. Army left in 2020.",
     "The U.S. Army left in 2020."},
    {"an initial at the end of a sentence", "fr",
     "Le groupe opère dans A. Il est fini.",
     "Le groupe opère dans A.|Il est fini."},
    {"an initial before a name with an article", "fr", "J. Le Goff est parti.",
     "J. Le Goff est parti."},
    {"a title never ends a sentence", "en", "Gen. He spoke to the press.",
     "Gen. He spoke to the press."},
    {"no. before a figure", "en", "Flight no. 12 left. It rained.",
     "Flight no. 12 left.|It rained."},
    {"an initial that is spelt as a page", "en", "Edwin P. Wilson left in May.",
     "Edwin P. Wilson left in May."},
    {"a Roman number of a volume", "fr", "Voir vol. XVII de la revue.",
     "Voir vol. XVII de la revue."},
    {"no at the end of a sentence", "en", "He said no. Troops left.",
     "He said no.|Troops left."},
    {"art. before a figure", "fr", "Selon l'art. 12, il part.",
     "Selon l'art. 12, il part."},
    {"art. before the letter of an article of law", "fr",
     "L'art. L. 122 le dit.", "L'art. L. 122 le dit."},
    {"art at the end of a sentence", "fr", "Il aime l'art. Paris le sait.",
     "Il aime l'art.|Paris le sait."},
    {"metres at the end of a sentence", "fr", "Il a sauté 8 m. Diallo suit.",
     "Il a sauté 8 m.|Diallo suit."},
    {"a day of the week cut short", "en", "They met on Sat. 5 May in Niamey.",
     "They met on Sat. 5 May in Niamey."},
    {"a word that is spelt as a day cut short", "en", "He sat. Rain fell.",
     "He sat.|Rain fell."},
    {"a title in capitals", "en", "GEN. TIANI SPEAKS", "GEN. TIANI SPEAKS"},
    {"the last of a list ends a sentence", "fr",
     "Il vend du riz, du mil, etc. Diallo achète.",
     "Il vend du riz, du mil, etc.|Diallo achète."},
    {"the last of a list inside a sentence", "en",
     "Rice, millet, etc. are sold here.", "Rice, millet, etc. are sold here."},
    {"an hour and its zone", "en", "It began at 2 p.m. (4 p.m. in Toronto).",
     "It began at 2 p.m. (4 p.m. in Toronto)."},
    {"an hour at the end of a sentence", "en", "It began at 2 p.m. Rain fell.",
     "It began at 2 p.m.|Rain fell."},
    {"the number of an item belongs to it", "en",
     "The rules changed. 2. The owner pays. 3. The tenant leaves.",
     "The rules changed.|2. The owner pays.|3. The tenant leaves."},
    {"a figure at the end of a sentence", "en",
     "It fell to 12. The owner paid.", "It fell to 12.|The owner paid."},
    {"a note belongs to the sentence before", "en",
     "He won. [12] He left.[3] [b] She stayed.",
     "He won. [12]|He left.[3] [b]|She stayed."},
    {"a note in words", "fr", "Il gagna. [réf. nécessaire] Elle partit.",
     "Il gagna. [réf. nécessaire]|Elle partit."},
    {"a list of sources has its numbers first", "en",
     "[1] A report. [2] A letter.", "[1] A report.|[2] A letter."},
    {"words in brackets are no note", "en", "He won. [Applause] She left.",
     "He won.|[Applause] She left."},
    {"what was left out belongs to what comes", "fr",
     "Il part. [...] Elle reste.", "Il part.|[...] Elle reste."},
    {"a sentence in small letters", "en",
     "they left the town. the army stayed.",
     "they left the town.|the army stayed."},
    {"thanks in small letters", "en",
     "we need the report today. thanks for your help.",
     "we need the report today.|thanks for your help."},
    {"a word that joins opens no sentence in small letters", "en",
     "The rec. and dom. types differ.", "The rec. and dom. types differ."},
    {"thanks in small letters", "fr",
     "il faut le rapport ce soir. merci de votre aide.",
     "il faut le rapport ce soir.|merci de votre aide."},
    {"a sentence without its accented capital", "fr",
     "Il a vendu la maison. à Paris, il attend.",
     "Il a vendu la maison.|à Paris, il attend."},
    {"who asks stands behind the quotation", "en", "\"Why now?\" he asked.",
     "\"Why now?\" he asked."},
    {"an ellipsis before the article goes on", "fr", "Il a vendu... la maison.",
     "Il a vendu... la maison."},
    {"a word cut short before the article goes on", "fr",
     "La temp. moy. la plus haute.", "La temp. moy. la plus haute."},
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
