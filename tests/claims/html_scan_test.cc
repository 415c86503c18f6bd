#include "claims/read/html_scan.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "claims/read/html_guard.h"
#include "claims/read/html_reference.h"

namespace claims {
namespace {

using Lines = std::vector<std::string>;

// "text:…", "start:name", "end:name", "other".
Lines tokens_of(const std::string& source, bool raw = true) {
  static const char* const kKinds[] = {"text:", "start:", "end:", "other"};
  Lines lines;
  HtmlScanner scanner(source, {0, static_cast<uint32_t>(source.size())});
  scanner.set_raw_text(raw);
  while (const auto token = scanner.next()) {
    std::string line = kKinds[token->kind];
    line += token->kind == HtmlToken::Text
                ? std::string(cut(source, token->span))
                : token->name;
    if (token->self_closing) line += "/";
    lines.push_back(line);
  }
  return lines;
}

struct TokenRow {
  const char* name;
  std::string source;
  Lines tokens;
};

const TokenRow kTokens[] = {
    {"nothing", "", {}},
    {"text", "a & b", {"text:a & b"}},
    {"tags", "<P>a</p >", {"start:p", "text:a", "end:p"}},
    {"a tag that closes itself", "<br/><a b=c/>", {"start:br/", "start:a/"}},
    {"a > in quotes ends no tag", "<a b='>' c=\">\">d", {"start:a", "text:d"}},
    {"a quote inside a bare value opens nothing",
     "<a b=c'd>e'>",
     {"start:a", "text:e'>"}},
    {"a < before a space is text", "1 < 2 <", {"text:1 < 2 <"}},
    {"comments", "a<!-- <b> -->c", {"text:a", "other", "text:c"}},
    {"short comments", "<!-->a<!--->b", {"other", "text:a", "other", "text:b"}},
    {"a comment without end", "a<!-- b", {"text:a", "other"}},
    {"a doctype and an instruction",
     "<!DOCTYPE a><?b?>c",
     {"other", "other", "text:c"}},
    {"an end tag without name", "a</1>b", {"text:a", "other", "text:b"}},
    {"a script holds text",
     "<script>a<b></c></SCRIPT >d",
     {"start:script", "text:a<b></c>", "end:script", "text:d"}},
    {"an empty script",
     "<script></script>a",
     {"start:script", "end:script", "text:a"}},
    {"another name ends no script",
     "<title>a</titles></title>",
     {"start:title", "text:a</titles>", "end:title"}},
    {"a tag without end", "a<b c", {"text:a", "start:b"}},
    {"a tag cut off in its quotes", "<b c='d>e", {"start:b"}},
};

TEST(HtmlScan, CutsTagsFromText) {
  for (const TokenRow& row : kTokens)
    EXPECT_EQ(tokens_of(row.source), row.tokens) << row.name;
}

TEST(HtmlScan, NothingIsRawInsideADrawing) {
  EXPECT_EQ(tokens_of("<title><b>", false), (Lines{"start:title", "start:b"}));
}

TEST(HtmlScan, TokensCoverTheSource) {
  const std::vector<std::string> pieces = {
      "<", ">", "/", "a",  "!",   "--",       "<!--",     "-->",     "'", "\"",
      "=", " ", "?", "<b", "</b", "<script>", "</script", "<title>", "é"};
  EXPECT_TRUE(rc::check("tokens follow one another", [&] {
    std::string source;
    for (const auto& piece : *rc::gen::container<std::vector<std::string>>(
             rc::gen::elementOf(pieces)))
      source += piece;
    HtmlScanner scanner(source, {0, static_cast<uint32_t>(source.size())});
    uint32_t at = 0;
    while (const auto token = scanner.next()) {
      RC_ASSERT(token->span.begin == at);
      RC_ASSERT(!token->span.empty());
      at = token->span.end;
    }
    RC_ASSERT(at == source.size());
  }));
}

struct AttributeRow {
  const char* name;
  std::string text;
  Lines attributes;  // "name=value"
};

const AttributeRow kAttributes[] = {
    {"none", " ", {}},
    {"quoted, bare and empty",
     " a='b c' D=\"e\" f=g h",
     {"a=b c", "d=e", "f=g", "h="}},
    {"spaces around the sign", "a = b c  =  'd'", {"a=b", "c=d"}},
    {"slashes between", "a/b=c /", {"a=", "b=c"}},
    {"a quote without end", "a='b c", {"a=b c"}},
    {"a sign without name", "=a b", {"=a=", "b="}},
    {"an address",
     "href=https://a.example/b?c=d",
     {"href=https://a.example/b?c=d"}},
};

TEST(HtmlScan, ReadsAttributes) {
  for (const AttributeRow& row : kAttributes) {
    Lines found;
    for (const HtmlAttribute& one :
         html_attributes(row.text, {0, static_cast<uint32_t>(row.text.size())}))
      found.push_back(one.name + "=" + std::string(cut(row.text, one.value)));
    EXPECT_EQ(found, row.attributes) << row.name;
  }
  EXPECT_EQ(html_attributes("a b c d", {0, 7}, 2).size(), 2u);
}

struct ReferenceRow {
  const char* name;
  std::string source, text;
  size_t size;
};

const ReferenceRow kReferences[] = {
    {"a name", "&eacute;t", "é", 8},
    {"a name of two characters", "&fjlig;", "fj", 7},
    {"a name that stands for its own last character", "&semi;", ";", 6},
    {"an old name without semicolon", "&eacute t", "é", 7},
    {"an old name that goes on", "&notit;", "¬", 4},
    {"the longest name", "&CounterClockwiseContourIntegral;", "∳", 33},
    {"a no-break space", "&nbsp;", "\u00A0", 6},
    {"a newer name needs its semicolon", "&hellip x", "", 0},
    {"no name", "&xyz;", "", 0},
    {"an ampersand alone", "& b", "", 0},
    {"an ampersand at the end", "&", "", 0},
    {"a number", "&#233;", "é", 6},
    {"a hexadecimal number", "&#XE9;", "é", 6},
    {"a number without semicolon", "&#233t", "é", 5},
    {"a number beyond Unicode", "&#x110000;", "\uFFFD", 10},
    {"a number that overflows", "&#99999999999999999999;", "\uFFFD", 23},
    {"a surrogate", "&#xD800;", "\uFFFD", 8},
    {"zero", "&#0;", "\uFFFD", 4},
    {"windows-1252 by number", "&#146;", "’", 6},
    {"no digits", "&#;", "", 0},
    {"no hexadecimal digits", "&#xg;", "", 0},
};

TEST(HtmlReference, IsResolvedByTheRulesOfTheStandard) {
  References references;
  for (const ReferenceRow& row : kReferences) {
    for (int again = 0; again < 2; ++again) {  // the second one is remembered
      const Reference found = references.at(row.source);
      EXPECT_EQ(found.size, row.size) << row.name;
      EXPECT_EQ(found.text, row.text) << row.name;
    }
  }
  EXPECT_EQ(references.resolved("L&rsquo;&eacute;t&eacute; & &b;"),
            "L’été & &b;");
}

struct GuardRow {
  const char* name;
  std::string source;
  bool safe;
};

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

const GuardRow kGuards[] = {
    {"an ordinary page", "<html><p>a<p>b<ul><li>c<li>d</ul>", true},
    {"512 levels", repeated("<div>", 512), true},
    {"513 levels", repeated("<div>", 513), false},
    {"1,000 elements one after another", repeated("<div>a</div>", 1000), true},
    {"10,000 paragraphs, cells and items without end tags",
     repeated("<p>a", 10000) + "<table>" + repeated("<tr><td>b", 10000) +
         "</table><ul>" + repeated("<li>c", 10000),
     true},
    {"999 attributes", "<p " + repeated("a ", 999) + ">", true},
    {"1,000 attributes", "<p " + repeated("a ", 1000) + ">", false},
    {"200,000 tags", repeated("<br>", 200000), true},
    {"more tags", repeated("<br>", 200001), false},
    {"tags in a script are text",
     "<script>" + repeated("<b>", 1000) + "</script>", true},
    {"tags in a comment are none", "<!--" + repeated("<b>", 1000) + "-->",
     true},
    {"a title in a drawing is no raw text",
     "<svg><title>" + repeated("<b>", 1000) + "</title></svg>", false},
    {"drawings with many shapes",
     repeated("<svg><g>" + repeated("<path d=a />", 100) + "</g></svg>", 50),
     true},
    {"what looks like shapes outside a drawing", repeated("<path/>", 1000),
     false},
    {"end tags that close nothing do not count", repeated("<b></i>", 513),
     false},
    {"formatting left open before many paragraphs",
     repeated("<b>", 100) + repeated("<p>a", 5000), false},
    {"formatting that is closed", repeated("<p><b>a</b>", 20000), true},
};

TEST(HtmlGuard, LetsThroughWhatTheParserCanTake) {
  for (const GuardRow& row : kGuards)
    EXPECT_EQ(is_safe_to_parse(row.source), row.safe) << row.name;
}

}  // namespace
}  // namespace claims
