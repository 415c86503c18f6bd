#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "article_fault.h"
#include "article_outline.h"
#include "claims/read/reader.h"

namespace claims {
namespace {

struct MarkdownRow {
  const char* name;
  std::string text;
  Lines outline;
};

const MarkdownRow kTexts[] = {
    {"headings and paragraphs",
     "# Un convoi\n\nIl part.\n\n## La suite\n\nIl arrive.\n",
     {"title: Un convoi", "paragraph: Il part.", "heading: La suite",
      "paragraph: Il arrive."}},
    {"underlined headings",
     "Un convoi\n=========\n\nIl part.",
     {"title: Un convoi", "paragraph: Il part."}},
    {"a heading below a dateline line is the title",
     "NIAMEY\n\n# Un convoi\n\nIl part.",
     {"paragraph: NIAMEY", "title: Un convoi", "paragraph: Il part."}},
    {"emphasis, links and code are part of the line",
     "Le **pré**sident, [dit-on](https://a.example \"t\"), a `signé` _là_.",
     {"paragraph: Le président, dit-on, a signé là."}},
    {"lines of one paragraph",
     "un\ndeux  \ntrois\\\nquatre",
     {"paragraph: un\ndeux\ntrois\nquatre"}},
    {"lists, tight and loose",
     "- riz\n- mil\n  et sorgho\n\n1. a\n\n2. b\n",
     {"listitem: riz", "listitem: mil\net sorgho", "listitem: a",
      "listitem: b"}},
    {"a list in a list",
     "- riz\n  - rond\n- mil",
     {"listitem: riz", "listitem: rond", "listitem: mil"}},
    {"quotations",
     "> Cité\n> deux fois\n\nNon.",
     {"quote: Cité\ndeux fois", "paragraph: Non."}},
    {"tables",
     "| pays | part |\n|---|---|\n| Niger | 42 % |\n",
     {"cell: pays", "cell: part", "cell: Niger", "cell: 42 %"}},
    {"references",
     "R&eacute;gion &amp; &#8217; &unknown; AT&T",
     {"paragraph: Région & ’ &unknown; AT&T"}},
    {"escapes", "1\\. \\*non\\* 5 \\% \\é", {"paragraph: 1. *non* 5 % \\é"}},
    {"HTML blocks are read as a browser shows them",
     "<div>\n<p>Un <b>convoi</b>.</p>\n<script>x()</script>\n</div>\n\nOui.",
     {"paragraph: Un convoi.", "paragraph: Oui."}},
    {"tags in a line are left out",
     "un <b>convoi</b><br>part <!-- x -->tôt",
     {"paragraph: un convoi\npart tôt"}},
    {"code, images and struck-out text are passed over",
     "Un ~~deux~~ trois ![alt](a.png).\n\n```\ncode\n```\n",
     {"paragraph: Un  trois ."}},
    {"an indent is no code: people indent paragraphs",
     "    Le convoi part.\n\n    Il arrive.",
     {"paragraph: Le convoi part.", "paragraph: Il arrive."}},
    {"notes and their marks",
     "40 camions[^1] et 2[^deux] autres.\n\n[^1]: Selon lui.\n[^deux]: Non.\n",
     {"paragraph: 40 camions et 2 autres.", "note: Selon lui.", "note: Non."}},
    {"brackets that are no note",
     "Il a [dit] [^] [^a b] [^ x].",
     {"paragraph: Il a [dit] [^] [^a b] [^ x]."}},
    {"front matter",
     "---\ntitle: Un convoi\n---\n\n# Un convoi\n\nIl part.",
     {"title: Un convoi", "paragraph: Il part."}},
    {"another heading than the front matter's title",
     "---\ntitle: Un convoi\n---\n# Le départ\n\nIl part.",
     {"title: Un convoi", "heading: Le départ", "paragraph: Il part."}},
    {"Windows line ends",
     "# Un\r\n\r\ndeux\r\ntrois\r\n",
     {"title: Un", "paragraph: deux\ntrois"}},
    {"accents written apart",
     "# E\u0301te\u0301\n\nre\u0301gion",
     {"title: Été", "paragraph: région"}},
};

TEST(MarkdownReader, ReadsWhatIsPrinted) {
  for (const MarkdownRow& row : kTexts) {
    const Article article = read_article(row.text, "draft.md");
    EXPECT_EQ(outline(article), row.outline) << row.name;
    EXPECT_EQ(fault_in(article), "") << row.name;
  }
}

TEST(MarkdownReader, LeadsBackToTheSource) {
  const Article article = read_article(
      "---\nlang: fr\n---\n> Le **pré**sident a d&eacute;nonce\u0301\n> 1 000 "
      "[accords](x) \\* ici.\n",
      "draft.md");
  EXPECT_EQ(file_bytes(article, "président"), "pré**sident");
  EXPECT_EQ(file_bytes(article, "dénoncé"), "d&eacute;nonce\u0301");
  EXPECT_EQ(file_bytes(article, "\n1 000"), "\n> 1 000");
  EXPECT_EQ(file_bytes(article, "accords * ici"), "accords](x) \\* ici");
}

TEST(MarkdownReader, TellsWhatItPassedOver) {
  const Article article =
      read_article("Un ~~deux~~ ![a](b) ![c](d)\n\n```\nx\n```\n", "draft.md");
  EXPECT_EQ(article.notices,
            (Lines{"1 code block was passed over", "2 images were passed over",
                   "1 struck-out passage was passed over"}));
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(MarkdownReader, TangledTextIsReadAsPlainText) {
  const Article article = read_article(
      "Oui. " + repeated("![", 20000) + repeated("](<", 40000), "draft.md");
  EXPECT_EQ(article.notices,
            (Lines{"the Markdown is too tangled to be read as such; it was "
                   "read as plain text"}));
  // A long list of links, one paragraph or several, is not tangled.
  const std::string links = repeated("[lien](https://a.example/b)\r\n", 2000);
  EXPECT_TRUE(read_article("Oui. " + links, "draft.md").notices.empty());
}

TEST(MarkdownReader, StaysLinearOnHostileText) {
  const std::string hostile[] = {
      repeated("[", 100000),
      repeated("*", 100000),
      repeated("*a **b ", 50000),
      repeated("[a](", 50000),
      repeated("![", 50000),
      repeated("<a ", 100000),
      repeated("<!--", 100000),
      repeated("&a", 100000),
      repeated("`a``b", 50000),
      repeated("_a*", 50000),
      repeated("[^", 100000),
      repeated("> ", 5000) + "a\n" + repeated("b\n", 5000),
      "|" + repeated("a|", 3000) + "\n|" + repeated("-|", 3000) + "\n" +
          repeated("|b\n", 20000),
      "[a]: /x\n\n" + repeated("[a]", 50000),
      repeated("- ", 5000) + "a",
      repeated("1) ", 5000) + "a",
      repeated("# a\n", 50000),
      repeated("<div>\n\n", 20000) + "a",
      repeated("![---\n", 40000) + repeated("~~](@](<", 40000),
      repeated("[*", 100000) + repeated("]]>*](<", 40000),
  };
  for (const std::string& text : hostile) {
    const auto start = std::chrono::steady_clock::now();
    const Article article = read_article("Oui. " + text, "draft.md");
    const auto took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(fault_in(article), "") << text.substr(0, 20);
    EXPECT_LT(took, std::chrono::seconds(5)) << text.substr(0, 20);
    if (text.starts_with("<!--")) continue;  // a comment without end
    const Article at_start = read_article(text + "\n\nOui.", "draft.md");
    EXPECT_EQ(fault_in(at_start), "") << text.substr(0, 20);
  }
}

}  // namespace
}  // namespace claims
