// What each format promises beyond its golden file: foreign text never becomes
// markup, formula or command; limits are said; shapes are those of the format.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>

#include "claims/text/sha256.h"
#include "engine/report/base64.h"
#include "engine/report/messages.h"
#include "engine/report/writer.h"
#include "tests/engine/report_sample.h"

namespace engine {
namespace {

using Json = nlohmann::json;

std::string written(const char* format, const Report& report,
                    const WriteOptions& options = {}) {
  return report_format(format)->write(report, options);
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

size_t count_of(const std::string& text, const std::string& part) {
  size_t n = 0;
  for (size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + 1))
    ++n;
  return n;
}

// A report whose one article makes `n` refuted claims.
Report crowded(size_t n) {
  Report report = sample::report("en");
  CheckedArticle& article = report.articles[0];
  const CheckedClaim refuted = article.claims[0];
  article.claims.assign(n, refuted);
  article.extraction.claims.assign(n, refuted.claim);
  article.extraction.ledger.clear();
  report.articles.pop_back();
  report.failures.clear();
  return report;
}

// --- SARIF ------------------------------------------------------------------

TEST(Sarif, HasTheShapeOfTheStandard) {
  const Json sarif = Json::parse(written("sarif", sample::report("en")));
  EXPECT_EQ(sarif["version"], "2.1.0");
  const Json& run = sarif["runs"][0];
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  const Json& rules = run["tool"]["driver"]["rules"];
  const std::set<std::string> kinds = {"fail", "pass", "open", "review",
                                       "notApplicable"};
  for (const Json& result : run["results"]) {
    EXPECT_EQ(rules[result["ruleIndex"].get<size_t>()]["id"], result["ruleId"]);
    EXPECT_TRUE(kinds.contains(result["kind"]));
    // SARIF 3.27.9: any other kind than "fail" has the level "none".
    EXPECT_EQ(result["kind"] == "fail", result["level"] != "none");
    EXPECT_FALSE(result["message"]["text"].get<std::string>().empty());
    EXPECT_TRUE(result["partialFingerprints"].contains("attestClaim/v1"));
  }
}

TEST(Sarif, TheWorstComesFirst) {
  const Json sarif = Json::parse(written("sarif", sample::report("en")));
  std::vector<std::string> order;
  for (const Json& result : sarif["runs"][0]["results"])
    order.push_back(result["ruleId"]);
  const std::vector<std::string> expected = {"refuted",
                                             "conflicting",
                                             "outdated",
                                             "not_enough_evidence",
                                             "not_enough_evidence",
                                             "not_checkable",
                                             "supported",
                                             "supported"};
  EXPECT_EQ(order, expected);
}

TEST(Sarif, TwoClaimsOfOneIdKeepTheirOwnFingerprints) {
  const Json sarif = Json::parse(written("sarif", crowded(3)));
  std::set<std::string> seen;
  for (const Json& result : sarif["runs"][0]["results"])
    seen.insert(result["partialFingerprints"]["attestClaim/v1"]);
  EXPECT_EQ(seen.size(), 3u);
}

TEST(Sarif, MoreThanAnUploadShowsIsCutAndSaid) {
  const Json run = Json::parse(written("sarif", crowded(5003)))["runs"][0];
  EXPECT_EQ(run["results"].size(), 5000u);
  const Json& notices = run["invocations"][0]["toolExecutionNotifications"];
  EXPECT_TRUE(holds(notices[0]["message"]["text"], "3 more findings"));
}

TEST(Sarif, AnUnreadInputIsANotification) {
  const Json run =
      Json::parse(written("sarif", sample::report("en")))["runs"][0];
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["level"],
            "error");
}

TEST(Sarif, PathsBecomeAddresses) {
  const Json run =
      Json::parse(written("sarif", sample::report("en")))["runs"][0];
  EXPECT_EQ(run["artifacts"][0]["location"]["uri"],
            "brouillons/niger%2C%20%C3%A0%20relire.md");
}

TEST(Sarif, ACorrectionIsAFixInTheFile) {
  const Json run =
      Json::parse(written("sarif", sample::report("en")))["runs"][0];
  const Json& change = run["results"][0]["fixes"][0]["artifactChanges"][0];
  const Json& replacement = change["replacements"][0];
  EXPECT_EQ(replacement["insertedContent"]["text"], "décembre 2023");
  EXPECT_EQ(replacement["deletedRegion"]["startLine"], 5);
  EXPECT_EQ(replacement["deletedRegion"]["endColumn"].get<int>() -
                replacement["deletedRegion"]["startColumn"].get<int>(),
            9);
}

// --- JUnit ------------------------------------------------------------------

TEST(Junit, IsWellFormedWhateverTheTextHolds) {
  Report report = sample::report("fr");
  report.articles[0].article.path = "a\x01\x1b[31m\xFF\uFFFE]]>\"'<&.md";
  pugi::xml_document document;
  const std::string xml = written("junit", report);
  ASSERT_TRUE(document.load_buffer(xml.data(), xml.size(),
                                   pugi::parse_full | pugi::parse_ws_pcdata));
  EXPECT_FALSE(holds(xml, "]]>"));
  EXPECT_FALSE(holds(xml, "\x1b"));
}

TEST(Junit, CountsWhatItHolds) {
  pugi::xml_document document;
  ASSERT_TRUE(
      document.load_string(written("junit", sample::report("en")).c_str()));
  const pugi::xml_node all = document.child("testsuites");
  EXPECT_EQ(all.attribute("tests").as_int(), 9);
  EXPECT_EQ(all.attribute("failures").as_int(), 3);
  EXPECT_EQ(all.attribute("skipped").as_int(), 3);
  EXPECT_EQ(all.attribute("errors").as_int(), 1);
  int tests = 0, failures = 0, skipped = 0, errors = 0;
  for (const pugi::xml_node suite : all.children("testsuite")) {
    for (const pugi::xml_node test : suite.children("testcase")) {
      ++tests;
      failures += !test.child("failure").empty();
      skipped += !test.child("skipped").empty();
      errors += !test.child("error").empty();
    }
  }
  EXPECT_EQ(tests, 9);
  EXPECT_EQ(failures, 3);
  EXPECT_EQ(skipped, 3);
  EXPECT_EQ(errors, 1);
}

// --- CSV --------------------------------------------------------------------

// RFC 4180, as a spreadsheet reads it.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
  std::vector<std::vector<std::string>> lines(1, {""});
  bool quoted = false;
  for (size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
      lines.back().back() += csv[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      lines.back().emplace_back();
    } else if (!quoted && c == '\n') {
      lines.push_back({""});
    } else if (quoted || c != '\r') {
      lines.back().back() += c;
    }
  }
  lines.pop_back();  // after the last line end
  return lines;
}

TEST(Csv, EveryLineHasTheColumnsOfTheHeader) {
  const auto lines = cells_of(written("csv", sample::report("fr")));
  ASSERT_EQ(lines.size(), 9u);
  for (const auto& line : lines) EXPECT_EQ(line.size(), lines[0].size());
}

TEST(Csv, NoTextCellBeginsLikeAFormula) {
  Report report = sample::report("en");
  report.articles[0].article.path = "@SUM(1)";
  report.articles[0].claims[0].verdict.findings[0].evidence.text = "-2+3";
  const std::string csv = written("csv", report);
  for (const char* bad : {",\"=", ",\"+", ",\"-", ",\"@", "\n\"@", "\n\"="})
    EXPECT_FALSE(holds(csv, bad)) << bad;
  EXPECT_TRUE(holds(csv, "\"'=cmd"));
  EXPECT_TRUE(holds(csv, "\"'-2+3\""));
}

TEST(Csv, NumbersStayNumbersEvenBelowNothing) {
  Report report = sample::report("en");
  report.articles[0].claims[0].verdict.margin = claims::Rational(-3);
  EXPECT_TRUE(holds(written("csv", report), ",-3,\"day\""));
}

// --- GitHub -----------------------------------------------------------------

TEST(Github, ShowsTheWorstTenAndCountsTheRest) {
  const std::string out = written("github", crowded(14));
  EXPECT_EQ(count_of(out, "\n"), 11u);
  EXPECT_TRUE(holds(out, "::notice::4 more findings are not shown here"));
}

TEST(Github, TenAreShownWithoutANotice) {
  EXPECT_FALSE(holds(written("github", crowded(10)), "more finding"));
}

TEST(Github, ArticleTextIsNoCommand) {
  Report report = sample::report("en");
  claims::Article& article = report.articles[0].article;
  for (size_t at; (at = article.text.find("juin 2023")) != std::string::npos;)
    article.text.replace(at, 9, "\n::stop::");
  report.articles[0].claims[0].verdict.correction->replacement =
      "##[error] \r\n::error::x";
  for (const std::string& line : {written("github", report)}) {
    EXPECT_FALSE(holds(line, "::stop::"));
    EXPECT_FALSE(holds(line, "\n::error::x"));
    EXPECT_FALSE(holds(line, "##["));
    EXPECT_FALSE(holds(line, "\r"));
  }
}

TEST(Github, SupportedClaimsAreNoNews) {
  EXPECT_FALSE(holds(written("github", sample::report("en")), "Supported"));
}

// --- HTML -------------------------------------------------------------------

TEST(Html, ForeignTextIsNeverMarkup) {
  const std::string html = written("html", sample::report("fr"));
  EXPECT_FALSE(holds(html, "<script"));
  EXPECT_FALSE(holds(html, "<b>in Niger"));
  EXPECT_FALSE(holds(html, "\"javascript:"));
  EXPECT_TRUE(holds(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST(Html, ThePolicyAllowsTheOneStyleSheetAndNothingElse) {
  const std::string html = written("html", sample::report("fr"));
  const size_t begin = html.find("<style>") + 7;
  claims::Sha256 hash;
  hash.update(html.substr(begin, html.find("</style>") - begin));
  EXPECT_TRUE(holds(html, "default-src 'none'; style-src 'sha256-" +
                              base64_of(hash.finish()) + "'"));
  EXPECT_FALSE(holds(html, " style=\"")) << "the policy would ignore it";
  EXPECT_FALSE(holds(html, "<link"));
  EXPECT_FALSE(holds(html, "src=\""));
}

TEST(Html, LinksOutOfThePageAreWebAddressesWithoutAReferrer) {
  const std::string html = written("html", sample::report("fr"));
  const size_t links = count_of(html, "<a href=\"http");
  EXPECT_GT(links, 0u);
  EXPECT_EQ(count_of(html, "rel=\"noopener noreferrer\""), links);
  EXPECT_EQ(count_of(html, "href=\""), links + count_of(html, "href=\"#"));
}

TEST(Html, IsWellFormedAndItsInnerLinksLeadSomewhere) {
  std::string html = written("html", sample::report("fr"));
  html = html.substr(html.find("<body>"));
  html = html.substr(0, html.find("</html>"));
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(html.c_str()));
  std::set<std::string> ids;
  for (const auto& found : document.select_nodes("//*[@id]"))
    EXPECT_TRUE(ids.insert(found.node().attribute("id").value()).second)
        << "an id stands once";
  for (const auto& found :
       document.select_nodes("//a[starts-with(@href, '#')]"))
    EXPECT_TRUE(ids.contains(found.node().attribute("href").value() + 1))
        << found.node().attribute("href").value();
}

TEST(Html, TheWholeArticleIsThere) {
  const Report report = sample::report("en");
  pugi::xml_document document;
  std::string html = written("html", report);
  html = html.substr(html.find("<body>"));
  document.load_string(html.substr(0, html.find("</html>")).c_str(),
                       pugi::parse_full | pugi::parse_ws_pcdata);
  std::string text;
  for (const auto& found :
       document.select_nodes("//div[@class='text']//text()[not(ancestor::a)]"))
    text += found.node().value();
  for (const CheckedArticle& checked : report.articles)
    for (const claims::Block& block : checked.article.blocks)
      EXPECT_TRUE(holds(
          text, std::string(claims::cut(checked.article.text, block.span))));
}

TEST(Html, LabelsAreSaidInWordsNotByColourAlone) {
  const std::string html = written("html", sample::report("en"));
  EXPECT_TRUE(holds(html, "aria-label=\"Claim 1: Refuted\""));
}

// --- Markdown ---------------------------------------------------------------

// What is quoted names the licence under which it may be.
TEST(Credits, StandBesideWhatIsQuoted) {
  Report report = crowded(1);
  ASSERT_FALSE(report.articles[0].claims[0].verdict.findings.empty());
  for (Finding& finding : report.articles[0].claims[0].verdict.findings)
    finding.evidence.source.licence = "CC BY <4.0>";
  EXPECT_TRUE(holds(written("markdown", report), "(CC BY \\<4.0\\>)"));
  EXPECT_TRUE(holds(written("html", report), "CC BY &lt;4.0&gt;"));
  EXPECT_TRUE(holds(written("json", report), "CC BY <4.0>"));
}

TEST(Markdown, ForeignTextIsNeverMarkup) {
  const std::string text = written("markdown", sample::report("en"));
  EXPECT_EQ(count_of(text, "<"), count_of(text, "\\<"));
  EXPECT_TRUE(holds(text, "\\<script\\>"));
  EXPECT_FALSE(holds(text, "javascript:"));
  EXPECT_TRUE(holds(text, "(https://example.org/a?x=1&y=%282%29"));
}

struct MarkdownRow {
  const char *name, *title, *expected;
};

const MarkdownRow kMarkdown[] = {
    {"plain words stay plain", "L'an 2.5 : (oui) - non.",
     "## L'an 2.5 : (oui) - non."},
    {"emphasis is taken apart", "*a* _b_ `c`", "## \\*a\\* \\_b\\_ \\`c\\`"},
    {"links and pictures are taken apart", "![x](http://e.org)",
     "## !\\[x\\](http\\://e.org)"},
    {"bare addresses are no links", "www.e.org https://e.org",
     "## www\\.e.org https\\://e.org"},
    {"mentions and issues are taken apart", "@all #1", "## \\@all \\#1"},
    {"a list mark at the beginning is a character", "- a", "## \\- a"},
    {"a list number at the beginning is a number", "12. a", "## 12\\. a"},
    {"a table is no table", "a|b", "## a\\|b"},
    {"a second line does not begin", "a\n# b", "## a \\# b"},
};

TEST(Markdown, WhatWouldBeMarkupIsEscapedAndNothingElse) {
  Report report = sample::report("en");
  report.articles.resize(1);
  for (const MarkdownRow& row : kMarkdown) {
    report.articles[0].article.title = row.title;
    EXPECT_TRUE(holds(written("markdown", report),
                      std::string("\n") + row.expected + "\n"))
        << row.name;
  }
}

// --- terminal ---------------------------------------------------------------

TEST(Terminal, ForeignTextDoesNotSpeakToTheTerminal) {
  Report report = sample::report("en");
  report.articles[0].article.title = "a\x1b[2J\x07\u202Eb\u009Bc\xFFzz";
  report.failures[0].message = "bad\x1b]0;x\x07";
  const std::string out = written("terminal", report);
  for (const char* bad : {"\x1b", "\x07", "\u202E", "\u009B", "\xFF"})
    EXPECT_FALSE(holds(out, bad));
}

TEST(Terminal, ColourIsOnlyAddedNeverNeeded) {
  WriteOptions colour;
  colour.colour = true;
  std::string painted = written("terminal", sample::report("en"), colour);
  EXPECT_TRUE(holds(painted, "\x1b[1;31m"));
  for (size_t at; (at = painted.find('\x1b')) != std::string::npos;)
    painted.erase(at, painted.find('m', at) - at + 1);
  EXPECT_EQ(painted, written("terminal", sample::report("en")));
}

}  // namespace
}  // namespace engine
