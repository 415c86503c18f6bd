#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "article_fault.h"
#include "article_outline.h"
#include "claims/read/reader.h"
#include "claims/text/error.h"

namespace claims {
namespace {

struct TextRow {
  const char* name;
  std::string text;
  Lines outline;
};

const std::string kLong =
    "Le ministère a indiqué mardi que le convoi, parti de la capitale trois "
    "jours plus tôt avec quarante camions, était arrivé sans encombre dans la "
    "ville du nord, où il était attendu depuis la fin du mois précédent.";

const TextRow kTexts[] = {
    {"empty lines set paragraphs apart",
     "Un convoi arrive à Agadez\n\nIl compte 40 camions.\n\n\nIl repart.\n",
     {"title: Un convoi arrive à Agadez", "paragraph: Il compte 40 camions.",
      "paragraph: Il repart."}},
    {"lines broken to fit a page are one paragraph",
     "The convoy of 40 trucks\nreached the town\non Tuesday.\n",
     {"paragraph: The convoy of 40 trucks\nreached the town\non Tuesday."}},
    {"a first line with a full stop is no title",
     "The convoy left.\n\nIt came back.\n",
     {"paragraph: The convoy left.", "paragraph: It came back."}},
    {"one line alone is no title",
     "Un convoi arrive à Agadez",
     {"paragraph: Un convoi arrive à Agadez"}},
    {"a question may be a title",
     "Qui dirige la ville ?\n\nLe maire.\n",
     {"title: Qui dirige la ville ?", "paragraph: Le maire."}},
    {"each long line is a paragraph",
     "Un convoi arrive\n" + kLong + "\n" + kLong + "\nFin\n",
     {"title: Un convoi arrive", "paragraph: " + kLong, "paragraph: " + kLong,
      "paragraph: Fin"}},
    {"title and byline on lines of their own",
     "A convoy reaches the town\nBy Awa Diallo\nThe convoy of 40 trucks came "
     "on Tuesday, the\nprefect said, after a week.\nIt left again.\n",
     {"title: A convoy reaches the town", "paragraph: By Awa Diallo",
      "paragraph: The convoy of 40 trucks came on Tuesday, the\nprefect said, "
      "after a week.\nIt left again."}},
    {"a line that is full is no title, whatever follows",
     "Le convoi de quarante camions parti de\nDiffa est arrivé mardi soir à\n"
     "Agadez.\n",
     {"paragraph: Le convoi de quarante camions parti de\nDiffa est arrivé "
      "mardi soir à\nAgadez."}},
    {"a first line that goes on in lower case is no title",
     "Le convoi\nde quarante camions est arrivé mardi soir.\n",
     {"paragraph: Le convoi\nde quarante camions est arrivé mardi soir."}},
    {"a first sentence on its line is no title",
     "Le convoi est là.\nIl compte quarante camions et cent hommes.\n",
     {"paragraph: Le convoi est là.\nIl compte quarante camions et cent "
      "hommes."}},
    {"an indent begins a paragraph",
     "   Le convoi part.\n   Il compte\nquarante camions.\n   Il arrive.\n",
     {"paragraph: Le convoi part.\nIl compte\nquarante camions.",
      "paragraph: Il arrive."}},
    {"dashes and bullets make a list",
     "Reste à livrer :\n\n- des camions\n- du riz\n  et du mil\n\n• de l’eau\n",
     {"paragraph: Reste à livrer :", "listitem: des camions",
      "listitem: du riz\net du mil", "listitem: de l’eau"}},
    {"a dash inside a paragraph is none",
     "Le convoi est parti\n– avec un jour de retard – vers le nord.\n",
     {"paragraph: Le convoi est parti\n– avec un jour de retard – vers le "
      "nord."}},
    {"Windows ends lines with two characters",
     "Titre du jour\r\n\r\nPremière ligne\r\nseconde ligne.\r\n",
     {"title: Titre du jour", "paragraph: Première ligne\nseconde ligne."}},
    {"old Macs end lines with a carriage return",
     "Titre du jour\r\rUne ligne\rune autre.\r",
     {"title: Titre du jour", "paragraph: Une ligne\nune autre."}},
    {"no-break spaces and typographic apostrophes stay",
     "L’armée compte 1\u202F000\u00A0soldats.",
     {"paragraph: L’armée compte 1\u202F000\u00A0soldats."}},
    {"accents written apart are composed",
     "Le Se\u0301ne\u0301gal rec\u0327oit.",
     {"paragraph: Le Sénégal reçoit."}},
    {"soft hyphens and zero-width spaces go",
     "La manifes\u00ADtation de\u200B Niamey.",
     {"paragraph: La manifestation de Niamey."}},
    {"a mark of direction goes",
     "abc \u202Edef\u202C ghi",
     {"paragraph: abc def ghi"}},
    {"a page break ends a paragraph",
     "Page un.\fPage deux.",
     {"paragraph: Page un.", "paragraph: Page deux."}},
    {"the Unicode line separator ends a line",
     "un\u2028deux",
     {"paragraph: un\ndeux"}},
    {"lines of no-break spaces are empty lines",
     "Un.\n\u00A0\nDeux.",
     {"paragraph: Un.", "paragraph: Deux."}},
    {"a stray control character goes",
     "Le convoi de quarante camions\x07 est parti.",
     {"paragraph: Le convoi de quarante camions est parti."}},
};

TEST(TextReader, CutsTextIntoBlocks) {
  for (const TextRow& row : kTexts) {
    const Article article = read_article(row.text, "draft.txt");
    EXPECT_EQ(outline(article), row.outline) << row.name;
    EXPECT_EQ(fault_in(article), "") << row.name;
    EXPECT_EQ(article.format, "text") << row.name;
  }
}

struct FrontMatterRow {
  const char* name;
  std::string text;
  std::string title, byline, day, from;
  Lines outline;
};

const FrontMatterRow kFrontMatter[] = {
    {"the plain form",
     "---\ntitle: Un convoi\nauthor: Awa Diallo\ndate: 2024-04-12\n---\nIl "
     "part.\n",
     "Un convoi",
     "Awa Diallo",
     "2024-04-12",
     "front matter",
     {"title: Un convoi", "paragraph: Il part."}},
    {"quotes, comments and a time of day",
     "---\ntitle: \"Niger: \\\"yes\\\"\"\nbyline: 'L''envoyé' \npublished: "
     "2024-04-12T23:30:00+02:00 # local\n---\n\nText.",
     "Niger: \"yes\"",
     "L'envoyé",
     "2024-04-12",
     "front matter",
     {"title: Niger: \"yes\"", "paragraph: Text."}},
    {"several authors",
     "---\r\nauthors:\r\n  - Awa Diallo\r\n  - \"Tom Fry\"\r\n---\r\nText.",
     "",
     "Awa Diallo, Tom Fry",
     "",
     "",
     {"paragraph: Text."}},
    {"authors in brackets",
     "---\nAuthor: [Awa Diallo, Tom Fry]\n---\nText.",
     "",
     "Awa Diallo, Tom Fry",
     "",
     "",
     {"paragraph: Text."}},
    {"published wins over date",
     "---\npublished: 2024-04-12\ndate: 2024-05-01\n---\nText.",
     "",
     "",
     "2024-04-12",
     "front matter",
     {"paragraph: Text."}},
    {"a title that stands below as well is one title",
     "---\ntitle: \"Un convoi à Agadez\"\n---\n\nUn convoi à Agadez\n\nIl "
     "part.",
     "Un convoi à Agadez",
     "",
     "",
     "",
     {"title: Un convoi à Agadez", "paragraph: Il part."}},
    {"a date in words is left to a person",
     "---\ndate: 12/04/2024\n---\nText.",
     "",
     "",
     "",
     "",
     {"paragraph: Text."}},
    {"a rule of dashes is no front matter",
     "---\nUn convoi part.\n---\nIl arrive.",
     "",
     "",
     "",
     "",
     {"paragraph: ---\nUn convoi part.\n---\nIl arrive."}},
    {"front matter that never ends is none",
     "---\ntitle: Un convoi\n",
     "",
     "",
     "",
     "",
     {"paragraph: ---\ntitle: Un convoi"}},
};

TEST(TextReader, ReadsFrontMatter) {
  for (const FrontMatterRow& row : kFrontMatter) {
    const Article article = read_article(row.text, "draft.txt");
    EXPECT_EQ(article.title, row.title) << row.name;
    EXPECT_EQ(article.byline, row.byline) << row.name;
    EXPECT_EQ(article.published ? text_of(*article.published) : "", row.day)
        << row.name;
    EXPECT_EQ(article.published_from, row.from) << row.name;
    EXPECT_EQ(outline(article), row.outline) << row.name;
    EXPECT_EQ(fault_in(article), "") << row.name;
  }
}

TEST(TextReader, ReadsTheOtherFieldsOfFrontMatter) {
  const Article article = read_article(
      "---\npublisher: Le Courrier\nurl: https://example.org/a?b#c\nlang: "
      "fr-FR\norigin: agence\ntags: [x]\n---\nText.",
      "-");
  EXPECT_EQ(article.publisher, "Le Courrier");
  EXPECT_EQ(article.url, "https://example.org/a?b#c");
  EXPECT_EQ(article.language, "fr");
  EXPECT_EQ(article.origin, "agence");
}

TEST(TextReader, SaysWhichDateItDidNotUnderstand) {
  const Article article =
      read_article("---\ndate: 12 avril 2024\n---\nText.", "a.txt");
  ASSERT_EQ(article.notices.size(), 1u);
  EXPECT_EQ(article.notices[0],
            "the front matter's date \"12 avril 2024\" was not understood: "
            "write it as 2024-04-12");
}

TEST(TextReader, SaysThatFrontMatterIsBroken) {
  for (const char* broken :
       {"---\ndate: 2024-04-12\n\nUn convoi part.",
        "---\ntitle: Un convoi\nsans deux-points\n---\nIl arrive."}) {
    const Article article = read_article(broken, "a.md");
    ASSERT_EQ(article.notices.size(), 1u) << broken;
    EXPECT_NE(article.notices[0].find("close it with a line"),
              std::string::npos);
  }
  for (const char* text : {"---\nUn convoi part.\n---\nIl arrive.",
                           "---\ntitle: x\n---\nUn convoi part."})
    EXPECT_TRUE(read_article(text, "a.md").notices.empty()) << text;
}

TEST(TextReader, OptionsWinOverTheText) {
  ReadOptions options;
  options.published = parse_day("2024-05-01");
  options.language = "en";
  const Article article = read_article(
      "---\ndate: 2024-04-12\nlang: fr\n---\nText.", "a.txt", options);
  EXPECT_EQ(text_of(*article.published), "2024-05-01");
  EXPECT_EQ(article.published_from, "option");
  EXPECT_EQ(article.language, "en");
}

}  // namespace
}  // namespace claims
