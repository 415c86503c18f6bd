#include <gtest/gtest.h>

#include <algorithm>

#include "claims/text/error.h"
#include "engine/app/check_lines.h"
#include "engine/app/check_settings.h"
#include "engine/app/line_document.h"
#include "engine/app/listing.h"
#include "engine/app/plain_article.h"

namespace engine {
namespace {

using Labels = std::vector<Label>;

struct FailOnRow {
  const char* name;
  std::vector<std::string> words;
  Labels labels;
};

TEST(FailOn, LabelsAndLevels) {
  const FailOnRow rows[] = {
      {"nothing fails", {"none"}, {}},
      {"one label", {"refuted"}, {Label::Refuted}},
      {"two, with a comma",
       {"outdated,refuted"},
       {Label::Refuted, Label::Outdated}},
      {"two, given twice",
       {"outdated", "refuted,outdated"},
       {Label::Refuted, Label::Outdated}},
      {"a level is its labels",
       {"error"},
       {Label::Refuted, Label::Conflicting}},
      {"and those above it",
       {"warning"},
       {Label::Refuted, Label::Conflicting, Label::Outdated}},
      {"none takes nothing away", {"none,refuted"}, {Label::Refuted}},
  };
  for (const FailOnRow& row : rows)
    EXPECT_EQ(parse_fail_on(row.words), row.labels) << row.name;
  for (const char* wrong : {"", "Refuted", "refuted,", "false"})
    EXPECT_THROW(parse_fail_on({wrong}), claims::Error) << wrong;
}

Arguments with(const char* option, const char* value) {
  Arguments arguments;
  arguments.options[option] = {value};
  return arguments;
}

TEST(CheckSettings, Defaults) {
  const CheckSettings settings = check_settings({}, "terminal");
  EXPECT_GE(settings.jobs, 1u);
  EXPECT_EQ(settings.fail_on, (Labels{Label::Refuted, Label::Conflicting}));
  ASSERT_EQ(settings.targets.size(), 1u);
  EXPECT_STREQ(settings.targets[0].format->name, "terminal");
  EXPECT_EQ(settings.targets[0].path, "");
  EXPECT_FALSE(settings.colour) << "tests write to no terminal";
  EXPECT_TRUE(settings.recorded.empty());
}

struct TargetRow {
  const char* name;
  Arguments arguments;
  const char *format, *path;
};

TEST(CheckSettings, TheMainReport) {
  Arguments both = with("--output", "r.sarif");
  both.options["--format"] = {"json"};
  const TargetRow rows[] = {
      {"a format", with("--format", "json"), "json", ""},
      {"a file tells its format", with("--output", "r.sarif"), "sarif",
       "r.sarif"},
      {"the format wins", both, "json", "r.sarif"},
      {"an unknown ending takes the default", with("--output", "r.out"),
       "terminal", "r.out"},
      {"a dash is standard output", with("--output", "-"), "terminal", ""},
  };
  for (const TargetRow& row : rows) {
    const auto targets = check_settings(row.arguments, "terminal").targets;
    ASSERT_EQ(targets.size(), 1u) << row.name;
    EXPECT_STREQ(targets[0].format->name, row.format) << row.name;
    EXPECT_EQ(targets[0].path, row.path) << row.name;
  }
}

TEST(CheckSettings, WhatChangesResultsIsRecorded) {
  Arguments arguments = with("--as-of", "2024-05-01");
  arguments.options["--jobs"] = {"3"};
  arguments.options["--lang"] = {"fr"};
  const auto recorded = check_settings(arguments, "json").recorded;
  EXPECT_EQ(recorded, (std::vector<std::pair<std::string, std::string>>{
                          {"as-of", "2024-05-01"}, {"lang", "fr"}}))
      << "sorted, and threads change nothing";
  EXPECT_TRUE(std::ranges::is_sorted(recorded));
}

CheckedClaim judged(Label label) {
  CheckedClaim claim;
  claim.verdict.label = label;
  return claim;
}

struct VerdictRow {
  const char* name;
  Labels labels;
  const char* verdict;
};

TEST(CheckLines, AClaimIsWhatItsPartsComeTo) {
  const VerdictRow rows[] = {
      {"nothing was read in it", {}, "nei"},
      {"an opinion is not decided", {Label::NotCheckable}, "nei"},
      {"one part, right", {Label::Supported}, "supported"},
      {"one part, wrong", {Label::Refuted}, "refuted"},
      {"a wrong part makes it wrong",
       {Label::Supported, Label::Refuted, Label::NotEnoughEvidence},
       "refuted"},
      {"an open part leaves it open",
       {Label::Supported, Label::NotEnoughEvidence},
       "nei"},
      {"an opinion beside a right part",
       {Label::NotCheckable, Label::Supported},
       "supported"},
      {"sources that disagree",
       {Label::Supported, Label::Conflicting},
       "conflicting"},
      {"what no longer holds", {Label::Outdated, Label::Supported}, "outdated"},
  };
  for (const VerdictRow& row : rows) {
    std::vector<CheckedClaim> claims;
    for (const Label label : row.labels) claims.push_back(judged(label));
    EXPECT_EQ(verdict_of_claim(claims), row.verdict) << row.name;
  }
}

JsonLine line_of(const char* doc, const char* text) {
  JsonLine line;
  line.doc = doc;
  line.text = text;
  return line;
}

TEST(LineDocument, LinesLeanOnTheirOwnDocumentOnly) {
  LineDocument document;
  EXPECT_EQ(document.before(line_of("\"a\"", "One.")), "");
  EXPECT_EQ(document.before(line_of("\"a\"", "Two.")), "One.\n\n");
  EXPECT_EQ(document.before(line_of("\"a\"", "Three.")), "One.\n\nTwo.\n\n");
  EXPECT_EQ(document.before(line_of("\"b\"", "Other.")), "");
  EXPECT_EQ(document.before(line_of("", "Alone.")), "");
  EXPECT_EQ(document.before(line_of("", "Alone too.")), "");
  EXPECT_EQ(document.before(line_of("\"a\"", "A new a.")), "");
}

TEST(LineDocument, ItForgetsWhatIsLongAgo) {
  LineDocument document;
  const std::string text(300, 'x');
  for (int i = 0; i < 200; ++i) {
    const std::string before = document.before(line_of("1", text.c_str()));
    EXPECT_LE(before.size(), 4096u);
    EXPECT_EQ(before.size() % (text.size() + 2), 0u) << "whole lines";
  }
  const std::string huge(100000, 'y');
  document.before(line_of("1", huge.c_str()));
  EXPECT_EQ(document.before(line_of("1", "z")), "") << "longer than the memory";
}

TEST(LineDocument, WhatBelongsToTheLineIsCutOut) {
  // "Before.\n\n" are 9 bytes; the line is "It left."
  CheckedArticle whole;
  for (const claims::Span span : {claims::Span{0, 7}, claims::Span{9, 17}}) {
    claims::Claim claim;
    claim.span = span;
    claim.parts = {{"force", span}, {"place", {0, 3}}};
    claim.assumptions = {{"place", "NER", {0, 6}, "context.place"}};
    whole.claims.push_back({claim, Verdict{}});
    whole.extraction.claims.push_back(claim);
    whole.extraction.skipped.push_back({span, claims::SkipReason::Opinion, ""});
  }
  whole.extraction.ledger = {{{0, 7}, "en", {0}, {0}},
                             {{9, 17}, "en", {1}, {1}}};
  const CheckedArticle cut =
      cut_to_line(whole, 9, plain_article("It left.", "en"));
  ASSERT_EQ(cut.claims.size(), 1u);
  EXPECT_EQ(cut.claims[0].claim.span, (claims::Span{0, 8}));
  ASSERT_EQ(cut.claims[0].claim.parts.size(), 1u);
  EXPECT_TRUE(cut.claims[0].claim.assumptions[0].from.empty());
  EXPECT_EQ(cut.claims[0].claim.assumptions[0].value, "NER");
  ASSERT_EQ(cut.extraction.ledger.size(), 1u);
  EXPECT_EQ(cut.extraction.ledger[0].claims, std::vector<uint32_t>{0});
  EXPECT_EQ(cut.extraction.ledger[0].skipped, std::vector<uint32_t>{0});
  EXPECT_EQ(cut.article.text, "It left.");
}

struct BlocksRow {
  const char* name;
  const char* text;
  std::vector<std::string> blocks;
};

TEST(PlainArticle, BlankLinesPartBlocks) {
  const BlocksRow rows[] = {
      {"one line", "One.", {"One."}},
      {"a line end is no blank line", "One\ntwo.", {"One\ntwo."}},
      {"a blank line is", "One.\n\nTwo.", {"One.", "Two."}},
      {"also with spaces on it", "One.\n \t\nTwo.", {"One.", "Two."}},
      {"also from other systems", "One.\r\n\r\nTwo.", {"One.", "Two."}},
      {"many are one", "\n\n\nOne.\n\n\n\nTwo.\n\n", {"One.", "Two."}},
      {"nothing at all", "", {}},
      {"only space", " \n\n ", {}},
  };
  for (const BlocksRow& row : rows) {
    const claims::Article article = plain_article(row.text, "");
    std::vector<std::string> blocks;
    for (const claims::Block& block : article.blocks)
      blocks.emplace_back(claims::cut(article.text, block.span));
    EXPECT_EQ(blocks, row.blocks) << row.name;
    EXPECT_EQ(article.text, row.text) << row.name << ": byte for byte";
  }
}

TEST(Listing, ColumnsAreAligned) {
  EXPECT_EQ(text_of({{"Words", {{"a", "first"}, {"long", "second"}, {"b", ""}}},
                     {"None", {}}}),
            "Words\n  a     first\n  long  second\n  b\n\nNone\n");
}

}  // namespace
}  // namespace engine
