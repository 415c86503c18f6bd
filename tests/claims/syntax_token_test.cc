// How sentences of our own split into words, in both languages.

#include <gtest/gtest.h>

#include <string>

#include "claims/syntax/analyser.h"

namespace claims {
namespace {

struct Row {
  const char *name, *language, *text, *expected;
};

// Words apart by "|"; a word whose bytes are those of the word before it too
// (« du » = de + le) stands behind "+".
constexpr Row kRows[] = {
    {"an elided article stands alone", "fr", "L'armée quitte l’aéroport.",
     "L'|armée|quitte|l’|aéroport|."},
    {"elided conjunctions", "fr", "Qu'il parte lorsqu'elle arrive.",
     "Qu'|il|parte|lorsqu'|elle|arrive|."},
    {"a contracted article is two words", "fr", "Le chef du camp parle.",
     "Le|chef|de+le|camp|parle|."},
    {"all contracted articles", "fr",
     "Il écrit au maire, aux élus et auxquels il répond.",
     "Il|écrit|à+le|maire|,|à+les|élus|et|à+lesquels|il|répond|."},
    {"« des » behind a noun is de + les", "fr", "Le retrait des troupes.",
     "Le|retrait|de+les|troupes|."},
    {"« des » behind a verb is an article", "fr",
     "Le gouvernement envoie des soldats.",
     "Le|gouvernement|envoie|des|soldats|."},
    {"an inverted subject splits off", "fr", "A-t-il signé ?",
     "A|-t-il|signé|?"},
    {"pronouns behind an imperative", "fr", "Dites-le.", "Dites|-le|."},
    {"compound words stay whole", "fr",
     "Peut-être le vice-président viendra-t-il aujourd'hui.",
     "Peut-être|le|vice-président|viendra|-t-il|aujourd'hui|."},
    {"double first names stay whole", "fr", "Jean-Marie est là.",
     "Jean-Marie|est|là|."},
    {"groups of digits are one number", "fr",
     "Les 1 000 soldats et 25\u202f000 casques.",
     "Les|1 000|soldats|et|25\u202f000|casques|."},
    {"a year and a figure are two numbers", "fr", "En 2003 300 soldats.",
     "En|2003|300|soldats|."},
    {"decimal comma and per cent", "fr", "Une hausse de 2,3\u00a0%.",
     "Une|hausse|de|2,3|%|."},
    {"ordinals", "fr", "Le 1er mai au XXIe siècle.",
     "Le|1er|mai|à+le|XXIe|siècle|."},
    {"a title keeps its stop", "fr", "M. Diallo et Mme Sow.",
     "M.|Diallo|et|Mme|Sow|."},
    {"French quotation marks", "fr", "« Non », dit-il.", "«|Non|»|,|dit|-il|."},
    {"ellipsis and dashes", "fr", "Il hésite... – puis part…",
     "Il|hésite|...|–|puis|part|…"},
    {"an address is one word", "fr", "Voir https://exemple.org/a?b=c, page 2.",
     "Voir|https://exemple.org/a?b=c|,|page|2|."},
    {"brackets split", "fr", "La Cédéao (quinze pays) décide.",
     "La|Cédéao|(|quinze|pays|)|décide|."},
    {"a negation splits off its verb", "en", "They don't and can't leave.",
     "They|do|n't|and|ca|n't|leave|."},
    {"typographic apostrophes as well", "en", "It isn’t Niger’s fault.",
     "It|is|n’t|Niger|’s|fault|."},
    {"cannot is two words", "en", "Troops cannot stay.",
     "Troops|can|not|stay|."},
    {"a possessive splits", "en", "The army's chief met the rebels' envoy.",
     "The|army|'s|chief|met|the|rebels|'|envoy|."},
    {"contracted verbs", "en", "We've said they'll go and he'd stay.",
     "We|'ve|said|they|'ll|go|and|he|'d|stay|."},
    {"hyphens split compounds", "en", "A well-armed force.",
     "A|well|-|armed|force|."},
    {"but not behind some prefixes", "en", "The co-founder sent an e-mail.",
     "The|co-founder|sent|an|e-mail|."},
    {"abbreviations keep their stops", "en",
     "Mr. Smith of the U.S. Army spoke.", "Mr.|Smith|of|the|U.S.|Army|spoke|."},
    {"initials keep their stop", "en", "George W. Bush spoke.",
     "George|W.|Bush|spoke|."},
    {"digit groups and currency", "en", "It cost $1,016.50 or 3.5%.",
     "It|cost|$|1,016.50|or|3.5|%|."},
    {"clock times and ordinals", "en", "At 9:30 on the 21st.",
     "At|9:30|on|the|21st|."},
    {"what a figure counts splits off", "en",
     "At 7:30pm it was 9am, 10km away.",
     "At|7:30|pm|it|was|9|am|,|10|km|away|."},
    {"the ending of an ordinal, a decade or a score stays", "en",
     "The 2nd of the 1990s in 3D.", "The|2nd|of|the|1990s|in|3D|."},
    {"a French hour splits off, one with minutes is one word", "fr",
     "À 20h et à 18h30.", "À|20|h|et|à|18h30|."},
    {"the ending of a French ordinal stays", "fr", "Le 3e du 2nd rang.",
     "Le|3e|de+le|2nd|rang|."},
    {"a stop before a comma belongs to its word", "en",
     "Reports, files, etc., are kept.", "Reports|,|files|,|etc.|,|are|kept|."},
    {"a stop before a comma behind a long word does not", "en",
     "It finished., he wrote.", "It|finished|.|,|he|wrote|."},
    {"a common word needs no stop", "en", "that is the price. call them",
     "that|is|the|price|.|call|them"},
    {"a rare short word is cut short", "en", "The dept. chair left.",
     "The|dept.|chair|left|."},
    {"doubled marks are one", "en", "He said ‘’We left.’’ << end >> of it.",
     "He|said|‘’|We|left|.|’’|<<|end|>>|of|it|."},
    {"curly quotation marks", "en", "“We left,” she said.",
     "“|We|left|,|”|she|said|."},
    {"single letters beside &", "en", "AT&T left.", "AT&T|left|."},
    {"irish names stay whole", "en", "O'Brien left.", "O'Brien|left|."},
    {"a span of years is three words", "en", "From 1969-1970, 3-5 units.",
     "From|1969|-|1970|,|3|-|5|units|."},
    {"a telephone number and a date are one", "en",
     "Call 555-1234 before 2005-03-09.", "Call|555-1234|before|2005-03-09|."},
    {"a span of years is one word in French", "fr", "La guerre de 1914-1918.",
     "La|guerre|de|1914-1918|."},
    {"degrees of a scale", "fr", "Il fait 25 °C à Niamey.",
     "Il|fait|25|°C|à|Niamey|."},
    {"degrees before a word", "fr", "Le 25° Club.", "Le|25|°|Club|."},
    {"degrees as the English treebanks split them", "en", "At 25 °C it melts.",
     "At|25|°|C|it|melts|."},
    {"a marked word of the networks", "en", "They wrote #peace, not # 1.",
     "They|wrote|#peace|,|not|#|1|."},
    {"a face", "en", "We won :-) at last :)", "We|won|:-)|at|last|:)"},
    {"a colon before a bracket is no face", "en", "We won (see:) at last.",
     "We|won|(|see|:|)|at|last|."},
    {"a word of apostrophe and hyphens", "fr", "Demain, c'est-à-dire lundi.",
     "Demain|,|c'est-à-dire|lundi|."},
    {"the same words apart", "fr", "C'est à dire.", "C'|est|à|dire|."},
    {"marks of direction are nothing", "en", "The \u202ecamp\u202c closed.",
     "The|camp|closed|."},
};

std::string split(const char* language, const std::string& text) {
  const Tree tree = embedded_analyser(language)->analyse(
      text, Span{0, static_cast<uint32_t>(text.size())});
  std::string out;
  Span before;
  for (const Word& word : tree.words) {
    const bool shared = word.span == before;
    if (!out.empty()) out += shared ? "+" : "|";
    out += word.form;
    before = word.span;
  }
  return out;
}

TEST(SyntaxToken, SplitsAsTheTreebanksDo) {
  for (const Row& row : kRows)
    EXPECT_EQ(split(row.language, row.text), row.expected) << row.name;
}

TEST(SyntaxToken, PartsOfAWordHaveTheirOwnBytes) {
  const std::string text = "Troops cannot stay; they can’t.";
  const Tree tree = embedded_analyser("en")->analyse(
      text, Span{0, static_cast<uint32_t>(text.size())});
  ASSERT_GT(tree.words.size(), 7u);
  EXPECT_EQ(cut(text, tree.words[1].span), "can");
  EXPECT_EQ(cut(text, tree.words[2].span), "not");
  EXPECT_EQ(cut(text, tree.words[6].span), "ca");
  EXPECT_EQ(cut(text, tree.words[7].span), "n’t");
}

}  // namespace
}  // namespace claims
