#include "claims/language/numeral.h"

#include <gtest/gtest.h>

#include "claims/language/measure.h"
#include "claims/language/pack.h"
#include "tests/claims/figure_reading.h"

namespace claims {
namespace {

struct Row {
  const char *name, *language, *text, *expected;
};

// Values of the numerals, articles and names by number left out.
std::string numerals_of(const char* language, const std::string& text) {
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  const LanguagePack& pack = *language_of_tests().pack(language);
  std::string out;
  for (const Numeral& numeral : find_numerals(tokens, *pack.numerals)) {
    if (numeral.weak || numeral.glued || numeral.labelled) continue;
    if (!out.empty()) out += " ";
    out += numeral.value.exact_text();
    if (numeral.kind == NumeralKind::Ordinal) out += "th";
  }
  return out;
}

void expect_rows(const Row* rows, size_t count) {
  for (size_t i = 0; i < count; ++i)
    EXPECT_EQ(numerals_of(rows[i].language, rows[i].text), rows[i].expected)
        << rows[i].name << ": " << rows[i].text;
}
template <size_t kCount>
void expect_rows(const Row (&rows)[kCount]) {
  expect_rows(rows, kCount);
}

TEST(Numerals, ReadPowersOfTen) {
  constexpr Row kRows[] = {
      {"small figures", "en", "10⁶", "1000000"},
      {"two small figures", "fr", "10¹²", "1000000000000"},
      {"a small minus", "en", "10⁻³", "0.001"},
      {"behind a figure", "fr", "6×10⁸", "600000000"},
      {"a note is no power", "en", "1,234⁵", "1234"},
      {"a note is no power, French", "fr", "1 234⁵", "1234"},
  };
  expect_rows(kRows);
}

TEST(Numerals, ReadPartsOfOne) {
  constexpr Row kRows[] = {
      {"a hundredth of something", "en", "one hundredth of it", "0.01"},
      {"the hundredth", "en", "ranked one hundredth", "100th"},
      {"a hyphen, French", "fr", "un millionième de", "0.000001"},
      {"a hyphen", "en", "one-millionth of it", "0.000001"},
      {"an anniversary", "en", "the one-hundredth anniversary", "100th"},
      {"a small stroke", "en", "3 1⁄2", "3.5"},
      {"a small stroke, French", "fr", "3 1⁄2", "3.5"},
      {"half a dozen more", "en", "three and a half dozen", "42"},
      {"douzaines et demie", "fr", "trois douzaines et demie", "42"},
  };
  expect_rows(kRows);
}

TEST(Numerals, ReadDigitsWithTheMarksOfTheirLanguage) {
  constexpr Row kRows[] = {
      {"a blank groups in French", "fr", "1 000", "1000"},
      {"a no-break space groups", "fr", "1\u00a0000", "1000"},
      {"a narrow no-break space groups", "fr", "12\u202f500", "12500"},
      {"a thin space groups", "fr", "3\u2009000\u2009000", "3000000"},
      {"no-break spaces group in English too", "en", "1\u202f000", "1000"},
      {"a year and a count are two numbers in English", "en", "2023 500",
       "2023 500"},
      {"a comma marks decimals in French", "fr", "2,3", "2.3"},
      {"a stop groups thousands in French", "fr", "1.000", "1000"},
      {"a stop marks decimals in French where it cannot group", "fr", "2.35",
       "2.35"},
      {"a French thousand with decimals", "fr", "6.700,54", "6700.54"},
      {"a comma groups in English", "en", "1,234,567", "1234567"},
      {"a comma that cannot group is decimal", "en", "1,3", "1.3"},
      {"a stop marks decimals in English", "en", "1.016", "1.016"},
      {"both marks", "en", "2,000.5", "2000.5"},
      {"Indian grouping", "en", "12,34,567", "1234567"},
      {"Swiss grouping", "fr", "1'250'000", "1250000"},
      {"the whole part may be left out", "en", "grew .5 in May", "0.5"},
      {"a minus sign", "fr", "-12,5", "-12.5"},
      {"a true minus", "en", "−7", "-7"},
      {"a dash between words is no minus", "en", "troops - 12 left", "12"},
      {"scientific form", "en", "2.5×10^6", "2500000"},
      {"an exponent", "en", "1e10", "10000000000"},
      {"a fraction", "fr", "3/4", "0.75"},
      {"a mixed fraction", "en", "2 1/2", "2.5"},
      {"a fraction sign", "en", "2½", "2.5"},
      {"a fraction sign alone", "fr", "⅔", "2/3"},
  };
  expect_rows(kRows);
}

TEST(Numerals, JoinTensAndOnes) {
  constexpr Row kRows[] = {
      {"as of old", "fr", "trente et deux", "32"},
      {"as of old, English", "en", "thirty and two", "32"},
      {"a part behind is a part", "fr", "quarante et deux cinquièmes", "40.4"},
      {"a part behind is a part, English", "en", "forty and two fifths",
       "40.4"},
  };
  expect_rows(kRows);
}

TEST(Numerals, ReadFrenchWords) {
  constexpr Row kRows[] = {
      {"soixante et onze", "fr", "soixante et onze", "71"},
      {"quatre-vingt-dix-sept", "fr", "quatre-vingt-dix-sept", "97"},
      {"quatre-vingts keeps its s", "fr", "quatre-vingts", "80"},
      {"Belgian and Swiss tens", "fr", "septante-deux", "72"},
      {"Vaud counts by eights", "fr", "huitante et un", "81"},
      {"nonante", "fr", "nonante-neuf", "99"},
      {"mille cent is one number", "fr", "mille cent", "1100"},
      {"onze cents", "fr", "onze cents", "1100"},
      {"cent multiplies and adds", "fr", "deux cent trois mille", "203000"},
      {"a million and a half", "fr", "deux millions et demi", "2500000"},
      {"long scale", "fr", "deux billions", "2000000000000"},
      {"mille milliards", "fr", "mille milliards", "1000000000000"},
      {"words and digits", "fr", "12 millions", "12000000"},
      {"decimals before a scale", "fr", "1,5 milliard", "1500000000"},
      {"decimals in words", "fr", "trois virgule quatorze", "3.14"},
      {"minus in words", "fr", "moins vingt", "-20"},
      {"a third", "fr", "un tiers", "1/3"},
      {"three quarters", "fr", "les trois quarts", "0.75"},
      {"half", "fr", "la moitié", "0.5"},
      {"one in five", "fr", "un sur cinq", "0.2"},
      {"a dozen", "fr", "une douzaine", "12"},
      {"tens of thousands", "fr", "des dizaines de milliers", "10000"},
      {"a thousand or so", "fr", "un millier", "1000"},
      {"old spelling without accents", "fr", "deuxieme", "2th"},
      {"a new spelling with hyphens", "fr", "vingt-et-un-mille", "21000"},
      {"millions by letter", "fr", "3,5 M d'habitants", "3500000"},
      {"an initial is no million", "fr", "les 5 M. Dupont", "5"},
      {"a fraction without its s", "fr", "trois cinquième", "0.6"},
      {"an article is no one", "fr", "33 millions et une superficie",
       "33000000"},
      {"a thousand and one", "fr", "mille et une nuits", "1001"},
      {"two numbers are not one", "fr", "deux trois", "2 3"},
      {"soixante-dix cinq are two", "fr", "soixante-dix cinq", "70 5"},
      {"entre cent et deux cents are two", "fr", "entre cent et deux cents",
       "100 200"},
  };
  expect_rows(kRows);
}

TEST(Numerals, ReadEnglishWords) {
  constexpr Row kRows[] = {
      {"two and a half million", "en", "two and a half million", "2500000"},
      {"a hundred and five", "en", "a hundred and five", "105"},
      {"a million and one", "en", "a million and one", "1000001"},
      {"an article is no one", "en", "33 million and an area", "33000000"},
      {"a million a year is a million", "en", "a million a year", "1000000"},
      {"three thousand a day are three thousand", "en", "3 thousand a day",
       "3000"},
      {"a hundred an hour are a hundred", "en", "a hundred an hour", "100"},
      {"an article behind millions is no one", "fr",
       "2 millions un an plus tôt", "2000000"},
      {"hundreds of a year", "en", "nineteen hundred", "1900"},
      {"short scale", "en", "two billion", "2000000000"},
      {"scales of scales", "en", "three thousand million", "3000000000"},
      {"Indian scales", "en", "two crore five lakh", "20500000"},
      {"half a million", "en", "half a million", "500000"},
      {"the next two quarters are no half", "en", "the next two quarters", "2"},
      {"a quarter of a million", "en", "a quarter of a million", "250000"},
      {"two thirds", "en", "two thirds", "2/3"},
      {"a fifth at the end", "en", "it fell by a fifth.", "0.2"},
      {"one in five", "en", "one in five", "0.2"},
      {"two out of three", "en", "two out of three", "2/3"},
      {"one in three days is no share", "en", "one in three days", "1 3"},
      {"dozens", "en", "dozens", "12"},
      {"hundreds of thousands", "en", "hundreds of thousands", "100000"},
      {"point and digits", "en", "four point two five", "4.25"},
      {"minus", "en", "minus five", "-5"},
      {"between keeps two numbers apart", "en",
       "between one hundred and two hundred", "100 200"},
      {"twenty-five thousand", "en", "twenty-five thousand", "25000"},
  };
  expect_rows(kRows);
}

TEST(Numerals, ReadOrdinals) {
  constexpr Row kRows[] = {
      {"1er", "fr", "le 1er corps", "1th"},
      {"35e", "fr", "le 35e jour", "35th"},
      {"2ème", "fr", "la 2ème fois", "2th"},
      {"vingt et unième", "fr", "le vingt et unième", "21th"},
      {"deux centième", "fr", "le deux centième", "200th"},
      {"a century in Roman figures", "fr", "au XIXe siècle", "19th"},
      {"Ve République", "fr", "sous la Ve République", "5th"},
      {"ce is no Roman number", "fr", "Ce siècle", ""},
      {"Vie is no Roman number", "fr", "Vie des corps", ""},
      {"3rd", "en", "the 3rd battalion", "3th"},
      {"twenty-first", "en", "the twenty-first", "21th"},
      {"two hundredth", "en", "the two hundredth", "200th"},
      {"XIX century", "en", "the XIX century", "19th"},
      {"a third man is no fraction", "en", "a third man", "3th"},
      {"un douzième essai is no fraction", "fr", "un douzième essai", "12th"},
      {"les deux premiers", "fr", "les deux premiers soldats", "2 1th"},
  };
  expect_rows(kRows);
}

TEST(Numerals, LeaveFalseFriendsAlone) {
  constexpr Row kRows[] = {
      {"an aircraft", "fr", "un Il-76 s'est posé", ""},
      {"a fighter", "en", "two F-16 jets", "2"},
      {"a summit", "en", "the G20 met", ""},
      {"a disease", "fr", "le Covid-19", ""},
      {"an airliner", "en", "an A320", ""},
      {"an article of law", "fr", "l'article 49 de la loi", ""},
      {"a numbered base", "en", "air base 101", ""},
      {"a law by its number", "fr", "la loi n° 2023", ""},
      {"a version", "en", "version 3.12.1", ""},
      {"an address of a network", "en", "at 192.168.10.21", ""},
      {"a French telephone number", "fr", "au 01 42 34 56 78", ""},
      {"an English telephone number", "en", "call 555-123-4567", ""},
      {"a date in figures", "fr", "le 11/04/2024", ""},
      {"new, not nine", "fr", "un avion tout neuf.", ""},
      {"nine, not new", "fr", "neuf soldats", "9"},
      {"nobody", "en", "no one left", ""},
      {"the pronoun", "en", "the one who left", ""},
      {"an article word", "fr", "un soldat", ""},
      {"four by four", "en", "a 4x4 vehicle", ""},
      {"decades belong to time", "en", "the 1930s", ""},
      {"first half", "en", "the first half", "1th"},
  };
  for (const Row& row : kRows) {
    std::string shown;
    for (const Mention& mention : mentions_of(row.language, row.text)) {
      const auto* quantity = std::get_if<Quantity>(&mention.value);
      if (!quantity) continue;
      if (!shown.empty()) shown += " ";
      shown += quantity->written.exact_text();
      if (mention.kind == MentionKind::Ordinal) shown += "th";
    }
    EXPECT_EQ(shown, row.expected) << row.name << ": " << row.text;
  }
}

TEST(Numerals, SayHowExactTheyAreWritten) {
  const Tokens tokens = tokenize("2,3 milliards", Span{0, 13});
  const auto numerals =
      find_numerals(tokens, *language_of_tests().pack("fr")->numerals);
  ASSERT_EQ(numerals.size(), 1u);
  EXPECT_EQ(numerals[0].decimals, 1);
  EXPECT_EQ(numerals[0].last_place, Rational(100000000));
  EXPECT_EQ(numerals[0].scale, Rational(1000000000));
  EXPECT_FALSE(numerals[0].in_words);
}

TEST(Numerals, TakeTimeInProportionToLength) {
  // A quarter of a megabyte of each: quadratic work would take many minutes.
  for (const std::string piece :
       {"9",        "9 ",     "12 ",          "123 ",     "1,",          "1.",
        "et ",      "un ",    "cent ",        "mille ",   "and ",        "a ",
        "one in ",  "point ", "\u00a0",       "-",        "1/",          "½",
        "deux et ", "10-",    "hundred and ", "plus de ", "entre 1 et ", "%",
        "$ "}) {
    std::string text;
    while (text.size() < (1u << 18)) text += piece;
    const Tokens tokens =
        tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
    for (const LanguagePack& pack : language_of_tests().packs)
      find_measures(tokens, find_numerals(tokens, *pack.numerals), pack,
                    language_of_tests());
  }
}

}  // namespace
}  // namespace claims
