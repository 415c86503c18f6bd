#include "claims/language/token.h"

#include <gtest/gtest.h>

#include "claims/language/letter.h"

namespace claims {
namespace {

// The folded forms, joined by '|'.
std::string forms(const std::string& text) {
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  std::string out;
  for (size_t i = 0; i < tokens.size(); ++i)
    out += (i ? "|" : "") + std::string(tokens.form(i));
  return out;
}

struct Row {
  const char *name, *text, *expected;
};
constexpr Row kRows[] = {
    {"an elided article is a token with its apostrophe", "l'armée d’Oran",
     "l'|armée|d'|oran"},
    {"a word that lost its end before an apostrophe ends in qu", "jusqu’en mai",
     "jusqu'|en|mai"},
    {"aujourd'hui is one word", "aujourd’hui", "aujourd'hui"},
    {"an English genitive stands apart", "Mali's army", "mali|'s|army"},
    {"an English contraction stands apart", "they can’t", "they|can|'t"},
    {"an elided entry of a word list keeps its apostrophe", "d'", "d'"},
    {"digit groups are tokens of their own",
     "1\xC2\xA0"
     "234,5",
     "1|234|,|5"},
    {"a narrow no-break space separates like any other",
     "12\xE2\x80\xAF"
     "500",
     "12|500"},
    {"digits and letters part without a space", "3e A320", "3|e|a|320"},
    {"an address is one token without the stop behind it",
     "see https://example.org/a?b=1.", "see|https://example.org/a?b=1|."},
    {"French marks stand apart", "« Non ! »", "«|non|!|»"},
    {"capitals fold with their accents", "ÉTAT Œuvre", "état|œuvre"},
    {"a no-break hyphen is a hyphen", "États‑Unis", "états|-|unis"},
    {"symbols of money and percent are tokens", "5 % €", "5|%|€"},
    {"a zero-width space is nothing", "a\xE2\x80\x8B b", "a|b"},
    {"nothing gives nothing", "", ""},
};

TEST(Tokenize, Rows) {
  for (const Row& row : kRows)
    EXPECT_EQ(forms(row.text), row.expected) << row.name;
}

TEST(Tokenize, SpansPointAtTheTextAsWritten) {
  const std::string text =
      "L’État, 1\xC2\xA0"
      "000 €.";
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  std::string joined;
  uint32_t at = 0;
  for (const Token& token : tokens.list) {
    EXPECT_LE(at, token.span.begin);
    at = token.span.end;
    joined += cut(text, token.span);
  }
  EXPECT_EQ(joined, "L’État,1000€.");
}

TEST(Tokenize, KnowsCapitals) {
  const std::string text = "Le US army";
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  EXPECT_TRUE(tokens.list[0].capitalised);
  EXPECT_FALSE(tokens.list[0].all_caps);
  EXPECT_TRUE(tokens.list[1].all_caps);
  EXPECT_FALSE(tokens.list[2].capitalised);
}

TEST(Tokenize, StartsInTheMiddleOfAText) {
  const std::string text = "Un. Deux.";
  const Tokens tokens = tokenize(text, Span{4, 9});
  ASSERT_EQ(tokens.size(), 2u);
  EXPECT_EQ(cut(text, tokens.list[0].span), "Deux");
}

TEST(Fold, TypographyNeverChangesAName) {
  EXPECT_EQ(fold("L’Été\xC2\xA0!"), fold("l'été !"));
}

TEST(WithoutAccents, LatinLettersOnly) {
  EXPECT_EQ(without_accents("cédéao œuvre łódź"), "cedeao oeuvre lodz");
  EXPECT_EQ(without_accents("мир"), "мир");
}

}  // namespace
}  // namespace claims
