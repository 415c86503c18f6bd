#include <gtest/gtest.h>

#include "claims/text/error.h"
#include "engine/judge/codes.h"
#include "engine/report/explanation.h"
#include "engine/report/json_writer.h"
#include "engine/report/line_layout.h"
#include "engine/report/marked_text.h"
#include "tests/engine/report_sample.h"

namespace engine {
namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

ReadReport read(const std::string& language) {
  return read_report(report_json(sample::report(language)), "report.json");
}

std::string id_of(const ReadReport& report, size_t claim) {
  return report.report.articles[0].claims[claim].claim.id;
}

std::string told(size_t claim, const std::string& language) {
  const ReadReport report = read("en");
  return explain_claim(report, id_of(report, claim), language, 1000);
}

struct Row {
  const char* name;
  size_t claim;
  const char *english, *french;
};

const Row kRows[] = {
    {"the summary says label and reason", 0,
     "Refuted. The source has 22 December 2023; the claim says June 2023.",
     "Réfuté. La source donne 22\u00A0décembre 2023\u202F; l’affirmation dit "
     "juin 2023."},
    {"the claim is told as read", 0,
     "withdrawal completed (force: French armed forces; place: Niger), June "
     "2023",
     "retrait achevé (force\u00A0: forces armées françaises\u202F; "
     "lieu\u00A0: Niger), juin 2023"},
    {"the place is that of the file, without the file", 0,
     "(line 5, column 21)", "(ligne 5, colonne 21)"},
    {"what the context supplied is told with its words", 0,
     "place: Niger, from “Niger” in the text before (rule context.place)",
     "lieu\u00A0: Niger, d’après «\u00A0Niger\u00A0» plus haut dans le texte "
     "(règle context.place)"},
    {"what the day of publication supplied is told", 0,
     "time: June 2023, from the day of publication",
     "moment\u00A0: juin 2023, d’après le jour de publication"},
    {"evidence has source, day and record", 0,
     "[1] Agence Exemple, 22 December 2023: “The last French troops left on 22 "
     "December 2023.” It contradicts the claim (fact fact:withdrawal;",
     "[1] Agence Exemple, 22\u00A0décembre 2023\u00A0:"},
    {"each slot is told with its rule", 0,
     "which rules out the claim’s June 2023 (rule when.disjoint).",
     "ce qui exclut juin 2023, que dit l’affirmation (règle when.disjoint)."},
    {"what was set aside is told with why", 0,
     "Radio Exemple, 24 September 2023: “The troops are to leave by the end of "
     "the year.” Set aside: it was published before the event it would have to "
     "confirm (fact:plan).",
     "Écarté\u00A0: elle est antérieure à l’événement qu’elle devrait "
     "confirmer (fact:plan)."},
    {"the margin has its unit", 0, "The claim lies 175 days from the next",
     "L’affirmation est à 175\u00A0jours du verdict voisin."},
    {"the correction is told as checked", 0,
     "Write “décembre 2023” instead of “juin 2023”. The engine has checked",
     "Écrire «\u00A0décembre 2023\u00A0» au lieu de «\u00A0juin 2023\u00A0»."},
    {"flags are for a person", 0,
     "To be judged by a person: all evidence goes back to one origin.",
     "À juger par une personne\u00A0: toutes les preuves remontent à une seule "
     "origine."},
    {"both sides of a conflict are told", 1,
     "[2] Le Quotidien ::error::", "[2] Le Quotidien ::error::"},
    {"a conflict is told by what each side says", 1,
     "Conflicting sources. Independent sources disagree: 648 soldiers "
     "(=HYPERLINK(\"evil\"), 7 December 2023); 1,016 soldiers (Le Quotidien "
     "::error::, 17 March 2024).",
     "648\u00A0soldats (=HYPERLINK(\"evil\"), 7\u00A0décembre 2023)\u202F; "
     "1\u202F016\u00A0soldats ("},
    {"searches are told, also those that found nothing", 1, "Passages: none",
     "Passages\u00A0: rien"},
    {"nothing found is said", 5,
     "Nothing in the base or in the given sources bears on this claim.",
     "Rien, dans la base ni dans les sources données, ne porte sur cette "
     "affirmation."},
};

TEST(Explanation, TellsTheTrailInBothLanguages) {
  for (const Row& row : kRows) {
    EXPECT_TRUE(holds(told(row.claim, "en"), row.english))
        << row.name << "\n"
        << told(row.claim, "en");
    EXPECT_TRUE(holds(told(row.claim, "fr"), row.french))
        << row.name << "\n"
        << told(row.claim, "fr");
  }
}

// Every figure and day of the prose stands in the claim or in a record.
TEST(Explanation, NoFigureComesFromNowhere) {
  const ReadReport report = read("en");
  const std::string trail =
      report_json(report.report) + " 1 2 3 4 5 6 7 8 9 22 21 101";
  for (size_t claim = 0; claim < 6; ++claim) {
    const std::string prose =
        explain_claim(report, id_of(report, claim), "en", 1000);
    std::string digits;
    for (const char c : prose + " ") {
      if (c >= '0' && c <= '9') {
        digits += c;
      } else if (!digits.empty() && c != ',') {
        EXPECT_TRUE(holds(trail, digits)) << digits;
        digits.clear();
      }
    }
  }
}

TEST(Explanation, NoReasonLeavesABlankUnfilled) {
  const Names none;
  for (const char* language : {"fr", "en"}) {
    CheckedArticle article = sample::french_article();
    for (const CodeRow& row : code_table()) {
      if (row.kind != CodeKind::Reason) continue;
      Verdict& verdict = article.claims.front().verdict;
      verdict.reasons = {std::string(row.code)};
      for (Finding& finding : verdict.findings)
        finding.reasons = verdict.reasons;
      const Prose prose(language, none);
      for (const ClaimView& view : views_of(article, prose))
        EXPECT_EQ(view.why.find('{'), std::string::npos) << view.why;
    }
  }
}

TEST(Explanation, AnIdMayBeShortenedWhileItIsTheOnlyOne) {
  const ReadReport report = read("en");
  const std::string id = id_of(report, 0);
  EXPECT_EQ(explain_claim(report, id.substr(0, 6), "en", 80),
            explain_claim(report, id, "en", 80));
}

TEST(Explanation, ANumberAsReportsShowItIsEnough) {
  const ReadReport report = read("en");
  EXPECT_EQ(explain_claim(report, "2", "en", 80),
            explain_claim(report, id_of(report, 1), "en", 80));
  EXPECT_TRUE(holds(explain_claim(report, "2.2", "en", 80),
                    "Niamey is the capital of Niger"));
  for (const char* none : {"0", "7", "3.1", "1.", ".1", "1.1.1", "999999"})
    EXPECT_THROW(explain_claim(report, none, "en", 80), claims::Error) << none;
}

TEST(Explanation, AnUnknownOrSharedIdIsSaid) {
  const ReadReport report = read("en");
  const auto complaint = [&](const char* id) -> std::string {
    try {
      return explain_claim(report, id, "en", 80);
    } catch (const claims::Error& error) {
      return error.what();
    }
  };
  EXPECT_TRUE(holds(complaint("zzz"), "no claim of this report is called"));
  EXPECT_TRUE(holds(complaint(""), "several claims begin so"));
}

TEST(Explanation, LinesAreNoWiderThanAsked) {
  const ReadReport report = read("fr");
  const std::string prose = explain_claim(report, id_of(report, 0), "fr", 60);
  size_t begin = 0;
  for (size_t end; (end = prose.find('\n', begin)) != std::string::npos;
       begin = end + 1) {
    const std::string line = prose.substr(begin, end - begin);
    if (holds(line, "https://")) continue;
    EXPECT_LE(columns_of(line), 60u) << line;
  }
}

// --- layout and marked text
// ---------------------------------------------------

TEST(LineLayout, CountsColumnsAsATerminalShowsThem) {
  EXPECT_EQ(columns_of("été"), 3u);
  EXPECT_EQ(columns_of("e\u0301te\u0301"), 3u) << "accents stand on letters";
  EXPECT_EQ(columns_of("😀!"), 3u) << "an emoji is two columns";
  EXPECT_EQ(columns_of("1\u202F000"), 5u);
}

TEST(LineLayout, ShortensAndFolds) {
  EXPECT_EQ(shortened("abcdef", 6), "abcdef");
  EXPECT_EQ(shortened("abc def", 5), "abc…");
  EXPECT_EQ(shortened("ééééé", 3), "éé…");
  EXPECT_EQ(folded("aa bb cc", 2, 7), "  aa bb\n  cc\n");
  EXPECT_EQ(folded("", 2, 7), "  \n");
  EXPECT_EQ(folded("aaaaaaaaaa b", 0, 4), "aaaaaaaaaa\nb\n");
}

TEST(MarkedText, PiecesMakeUpTheBlockAndShowTheInnermostClaim) {
  const CheckedArticle article = sample::english_article();
  const Names none;
  const auto views = views_of(article, Prose("en", none));
  const auto blocks = marked_blocks(article, views);
  ASSERT_EQ(blocks.size(), 1u);
  ASSERT_EQ(blocks[0].pieces.size(), 3u);
  EXPECT_EQ(blocks[0].pieces[0].text, "An official said ");
  EXPECT_EQ(blocks[0].pieces[0].claim, &views[0]);
  EXPECT_EQ(blocks[0].pieces[1].text, "Niamey is the capital of Niger");
  EXPECT_EQ(blocks[0].pieces[1].claim, &views[1]);
  EXPECT_EQ(blocks[0].pieces[1].ends.size(), 2u) << "both end there";
  EXPECT_EQ(blocks[0].pieces[2].claim, nullptr);
}

TEST(MarkedText, AClaimOutsideAllBlocksIsNotLost) {
  CheckedArticle article = sample::english_article();
  article.article.blocks.clear();
  const Names none;
  const auto views = views_of(article, Prose("en", none));
  const auto blocks = marked_blocks(article, views);
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0].block, nullptr);
  EXPECT_EQ(blocks[0].claims.size(), 2u);
}

}  // namespace
}  // namespace engine
