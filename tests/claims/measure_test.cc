#include "claims/language/measure.h"

#include <gtest/gtest.h>

#include "growth_law.h"
#include "tests/claims/figure_reading.h"

namespace claims {
namespace {

using Row = FigureRow;

template <size_t kCount>
void expect_written(const Row (&rows)[kCount]) {
  for (const Row& row : rows)
    EXPECT_EQ(written_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(Measures, GiveModifiersTheirIntervals) {
  constexpr Row kRows[] = {
      {"a little more than", "fr", "un peu plus de 1 000 soldats américains",
       "(1000, 1200] x:soldier"},
      {"just over", "en", "just over 1,000 US soldiers",
       "(1000, 1200] x:soldier"},
      {"elision", "fr", "à peine plus d’un million d’habitants",
       "(1000000, 1200000] x:inhabitant"},
      {"behind the figure", "en", "1,000 or more", "[1000, …)"},
      {"behind the figure, French", "fr", "40 % au moins", "[40, …) %"},
      {"no fewer than", "en", "no fewer than 12 hangars", "[12, …) x:hangars"},
      {"pas moins de", "fr", "pas moins de 12 chars", "[12, …) x:chars"},
      {"up to", "en", "up to 700 hangars", "(…, 700] x:hangars"},
      {"jusqu'à", "fr", "jusqu’à 700 euros", "(…, 700] EUR"},
      {"pas plus de", "fr", "pas plus de 10 dollars", "(…, 10] USD"},
      {"nearly", "fr", "près de 40 %", "[36, 40] %"},
      {"some", "fr", "quelque 1 500 tonnes", "[1350, 1650] t"},
      {"a bound wins over an estimate", "en", "at least about 300 tonnes",
       "[300, …) t"},
      {"a sign", "en", "> 30 %", "(30, …) %"},
      {"two signs", "en", "<= 30 km", "(…, 30] km"},
      {"plus behind digits", "en", "1,000+ tonnes", "[1000, …) t"},
      {"under a share", "fr", "moins d’un tiers", "(…, 1/3)"},
      {"plus des deux tiers", "fr", "plus des deux tiers", "(2/3, …)"},
      {"a rounded share", "fr", "2,3 %", "[2.25, 2.35) %"},
      {"exactly", "en", "exactly 2.3%", "2.3 %"},
      {"dozens", "en", "dozens of tonnes", "[24, 120) t"},
      {"des centaines", "fr", "des centaines de kilomètres", "[200, 1000) km"},
      {"une dizaine", "fr", "une dizaine de tonnes", "[9, 11] t"},
      {"plus d'une dizaine", "fr", "plus d'une dizaine de tonnes", "(10, …) t"},
  };
  expect_figures(kRows);
}

TEST(Measures, JoinTwoFiguresToRanges) {
  constexpr Row kRows[] = {
      {"between and", "en", "between 10 and 20%", "[10, 20] %"},
      {"entre et", "fr", "entre 10 et 20 %", "[10, 20] %"},
      {"the unit twice", "fr", "entre 10 % et 20 %", "[10, 20] %"},
      {"the scale is shared", "fr", "1,5 à 2 millions d'euros",
       "[1500000, 2000000] EUR"},
      {"from to", "en", "from 5 to 8 km", "[5, 8] km"},
      {"a dash", "fr", "10-15 km", "[10, 15] km"},
      {"a long dash", "en", "1.5–2 million tonnes", "[1500000, 2000000] t"},
      {"signs before both", "en", "$10-$20", "[10, 20] USD"},
      {"one sign for both", "en", "between $1.5 and 2 billion",
       "[1500000000, 2000000000] USD"},
      {"two bounds", "en", "more than 10 and less than 20 km", "(10, 20) km"},
      {"two bounds, the higher first", "fr", "au plus 100 et au moins 20",
       "[20, 100]"},
      {"two bounds that leave nothing are two", "en",
       "more than 40 and less than 10", "(40, …); (…, 10)"},
      {"two units are two measures", "en", "44 mL to 50 mg",
       "[43.5, 44.5) mL; [49.5, 50.5) mg"},
      {"falling with an opener", "en", "from 8 to 5 km", "[5, 8] km"},
      {"the year of a level begins no range", "fr",
       "de 11 millions en 2000 à 23 millions en 2023",
       "[10500000, 11500000); [22500000, 23500000)"},
      {"the same in English", "en",
       "from 11 million in 2000 to 23 million in 2023",
       "[10500000, 11500000); [22500000, 23500000)"},
      {"a score is no range", "fr", "une victoire 3-1", "3; 1"},
      {"a hedge inside", "en", "between 2 and about 7 km", "[2, 7] km"},
      {"hundreds are shared", "en", "two to three hundred tonnes",
       "[200, 300] t"},
      {"hundreds are shared, French", "fr", "deux à trois cents tonnes",
       "[200, 300] t"},
      {"hundreds of thousands are shared", "en",
       "two to three hundred thousand tonnes", "[200000, 300000] t"},
      {"hundreds of thousands are shared, French", "fr",
       "deux à trois cent mille tonnes", "[200000, 300000] t"},
      {"fifty is no fifty hundred", "en", "fifty to three hundred tonnes",
       "[50, 300] t"},
      {"cinquante n'est pas cinquante cents", "fr",
       "cinquante à trois cents tonnes", "[50, 300] t"},
      {"dozens are shared", "en", "two to three dozen kilometres",
       "[24, 36] km"},
      {"dozens are shared, French", "fr", "deux à trois douzaines", "[24, 36]"},
  };
  expect_figures(kRows);
}

TEST(Measures, TellChangesFromRanges) {
  constexpr Row kRows[] = {
      {"two levels are no range", "en", "Crude rose from $60 to $70 a barrel.",
       "up from 60 USD/[bbl_us]; up to 70 USD/[bbl_us]"},
      {"step and level", "en", "Shares fell 3.2% to 41 euros.",
       "down by 3.2 %; down to 41 EUR"},
      {"step and level, French", "fr", "L'action a reculé de 3,2 % à 41 euros.",
       "down by 3.2 %; down to 41 EUR"},
      {"a passage tells by its levels", "fr", "Le taux est passé de 3 % à 2 %.",
       "down from 3 %; down to 2 %"},
      {"a step with its bound", "fr", "une hausse de plus de 5 %", "up by 5 %"},
      {"the change behind its figure", "en", "a 25 basis point cut",
       "down by 0.25 pp"},
      {"a range stays one", "en", "It holds from 10 to 20 litres.", ""},
      {"a range stays one, French", "fr", "Il contient de 10 à 20 litres.", ""},
      {"a full stop ends the change", "en", "Prices rose. 5 men left.", ""},
      {"doubled", "en", "Output doubled.", "up by 2 x:times"},
      {"halved", "fr", "Le débit a été divisé par deux.",
       "down by 0.5 x:times"},
      {"a double is no doubling", "fr", "un double meurtre", ""},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(changes_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(Measures, ReadMarginsAndSignsBefore) {
  constexpr Row kRows[] = {
      {"a margin", "en", "10 ± 2 kg", "[8, 12] kg"},
      {"a margin in words", "fr", "200 kg plus ou moins 10 kg",
       "[190, 210] kg"},
      {"a margin that is a share", "en", "1,000 plus or minus 5%",
       "[950, 1050]"},
      {"a sign before", "en", "%4.9", "[4.85, 4.95) %"},
      {"basis points", "fr", "25 points de base", "[0.245, 0.255) pp"},
      {"barrels a day", "en", "5 million b/d",
       "[4950000, 5050000) [bbl_us]/day"},
      {"money per thing", "en", "exactly 70 dollars a barrel",
       "70 USD/[bbl_us]"},
      {"an article before money", "en", "a $ 300 million contract",
       "[295000000, 305000000) USD"},
      {"pounds of money", "en", "exactly 5 pounds", "5 GBP"},
      {"pounds that are weighed", "en", "it weighs exactly 5 pounds",
       "5 [lb_av]"},
      {"livres pesées", "fr", "le colis pèse exactement 5 livres", "5 [lb_av]"},
      {"millet is no thousand", "fr", "exactement 40 kg de mil", "40 kg"},
      {"nautical miles are no thousands", "fr",
       "exactement trente milles marins", "30 [nmi_i]"},
      {"a letter behind an article", "en", "an F in red", ""},
      {"an article that opens a range", "fr", "entre un et deux pour cent",
       "[1, 2] %"},
      {"a margin of shares", "fr", "12,5 ± 0,5 %", "[12, 13] %"},
      {"tens of thousands", "en", "tens of thousands of voters",
       "[20000, 100000) x:voter"},
      {"centimes are of the euro", "fr", "exactement 50 centimes", "0.5 EUR"},
  };
  expect_figures(kRows);
}

TEST(Measures, KnowYearsFromNumbersInWords) {
  constexpr Row kRows[] = {
      {"a number in words", "fr", "mille vingt", "1020"},
      {"a number in words, English", "en", "two thousand and two hundred",
       "2200"},
      {"numbers one by one", "fr", "un deux trois sept trois", "2; 3; 7; 3"},
      {"a year behind its preposition", "fr", "en mille neuf cent vingt", ""},
      {"a clock is no price", "en", "net fell to $ 1.40 a share", "1.4 USD"},
  };
  expect_written(kRows);
}

TEST(Measures, ReadMoney) {
  constexpr Row kRows[] = {
      {"the sign behind, a scale between", "fr", "2 Md€", "2000000000 EUR"},
      {"the sign before, letters behind", "en", "$1.3bn", "1300000000 USD"},
      {"m is millions behind a currency", "en", "£5m", "5000000 GBP"},
      {"words", "fr", "3,5 milliards d'euros", "3500000000 EUR"},
      {"M€", "fr", "12,5 M€", "12500000 EUR"},
      {"a code before", "en", "USD 200", "200 USD"},
      {"a code written on", "en", "USD115.5", "115.5 USD"},
      {"another dollar", "en", "HK$10.05 billion", "10050000000 HKD"},
      {"small change", "en", "3 dollars 50 cents", "3.5 USD"},
      {"small change, French", "fr", "deux euros et vingt centimes", "2.2 EUR"},
      {"a rate", "en", "$60 per barrel", "60 USD/[bbl_us]"},
      {"CFA francs", "fr", "10 milliards de francs CFA", "10000000000 XOF"},
      {"a word that looks like a code", "en", "All 5 left", "5"},
  };
  expect_written(kRows);
}

TEST(Measures, MarkBareDollarsAsGeneric) {
  const auto generic = [](const char* text) {
    return std::get<Quantity>(mentions_of("en", text).at(0).value)
        .currency_generic;
  };
  EXPECT_TRUE(generic("$10"));
  EXPECT_TRUE(generic("10 dollars"));
  EXPECT_FALSE(generic("10 US dollars"));
  EXPECT_FALSE(generic("US$10"));
  EXPECT_FALSE(generic("20 euros"));
}

TEST(Measures, ReadUnits) {
  constexpr Row kRows[] = {
      {"written on", "en", "3km", "3 km"},
      {"a hyphen", "en", "a six-mile trip", "6 [mi_i]"},
      {"a power in words", "fr", "65 kilomètres carrés", "65 km2"},
      {"a power before", "en", "660 square meters", "660 m2"},
      {"a power sign", "en", "4 km²", "4 km2"},
      {"a speed", "fr", "90 km/h", "90 km/h"},
      {"a speed in words", "fr", "90 kilomètres par heure", "90 km/h"},
      {"kilomètres-heure", "fr", "90 kilomètres heure", "90 km/h"},
      {"miles an hour", "en", "188 miles an hour", "188 [mi_i]/h"},
      {"two units", "en", "5 feet 2 inches", "31/6 [ft_i]"},
      {"a mark of inches", "en", "a 5\" screen", "5 [in_i]"},
      {"a quotation mark behind a number", "en", "the house \"99\" of May",
       "99"},
      {"a quotation mark behind an article", "en", "as a \"new\" law", ""},
      {"degrees", "fr", "37 °C", "37 Cel"},
      {"degrees in words", "en", "98.6 degrees Fahrenheit", "98.6 [degF]"},
      {"below zero", "en", "10 degrees below zero", "-10 deg"},
      {"a prefix", "en", "882 megawatts", "882 MW"},
      {"capitals tell units apart", "en", "5 mW and 5 MW", "5 mW; 5 MW"},
      {"energy", "fr", "800 kilowattheures", "800 kW.h"},
      {"density", "en", "56 per square kilometer", "56 1/km2"},
      {"shared backwards", "fr", "8, 13 et 15 dm", "8 dm; 13 dm; 15 dm"},
      {"percentage points", "fr", "deux points de pourcentage", "2 pp"},
      {"percent in words", "en", "twenty percent", "20 %"},
      {"pour cent", "fr", "vingt pour cent", "20 %"},
      {"half a litre", "en", "half a liter", "0.5 L"},
      {"what is won is no money of Korea", "en", "won 3 medals", "3 x:medal"},
      {"a rent a quarter is no rent a month", "fr", "300 euros par trimestre",
       "300 EUR/quarter"},
      {"dues of half a year are no dues of a month", "fr",
       "300 euros par semestre", "300 EUR/semester"},
      {"dues of half a year are no dues of a month", "en",
       "300 euros a semester", "300 EUR/semester"},
      {"a rent a fortnight is no rent a week", "en", "300 euros a fortnight",
       "300 EUR/fortnight"},
      {"a quarter of a litre", "fr", "quart de litre", "0.25 L"},
      {"a multiple", "fr", "trois fois plus cher", "3 x:times"},
      {"a multiple, English", "en", "three times more", "3 x:times"},
      {"points with decimals are of percent", "fr", "en hausse de 0,5 point",
       "0.5 pp"},
      {"points without are scores", "en", "won by 3 points", "3 x:points"},
      {"seven of ten", "en", "7 of 10 voters", "0.7"},
      {"in is a word first", "en", "two in my car", "2"},
      {"an age", "en", "29 years old", "29 year"},
      {"an age, French", "fr", "âgé de 60 ans", "60 year"},
      {"a hyphenated age", "en", "a three-year-old boy", "3 year"},
  };
  expect_written(kRows);
}

TEST(Measures, CountThings) {
  constexpr Row kRows[] = {
      {"a known class", "fr", "1 000 soldats américains", "1000 x:soldier"},
      {"its English twin", "en", "1,000 US soldiers", "1000 x:soldier"},
      {"behind a link", "fr", "deux millions d’habitants",
       "2000000 x:inhabitant"},
      {"an unknown thing", "fr", "12 hangars neufs", "12 x:hangars"},
      {"behind an adjective", "fr", "12 autres hangars", "12 x:hangars"},
      {"a verb is nothing to count", "en", "the 12 left", "12"},
      {"a year counts nothing", "fr", "en 2023 les soldats", ""},
      {"a year before a noun", "en", "in 2019 elections were held", ""},
  };
  expect_written(kRows);
}

TEST(Measures, TakeAnAgeUntilTheNextBirthday) {
  EXPECT_EQ(figures_of("fr", "âgé de 63 ans"), "[63, 64) year");
  EXPECT_EQ(figures_of("en", "29 years old"), "[29, 30) year");
}

TEST(Measures, KeepWhatAShareIsOf) {
  const auto mentions = mentions_of("en", "two thirds of soldiers");
  ASSERT_FALSE(mentions.empty());
  const auto& quantity = std::get<Quantity>(mentions[0].value);
  EXPECT_EQ(quantity.written, Rational::of(2, 3));
  EXPECT_EQ(quantity.of, "soldier");
}

TEST(Measures, SayWhichKindAndRuleTheyAre) {
  struct Case {
    const char *text, *rule;
    MentionKind kind;
  };
  constexpr Case kCases[] = {
      {"about 5 km", "en.modifier.about", MentionKind::Quantity},
      {"5 km", "en.quantity", MentionKind::Quantity},
      {"$5", "en.money", MentionKind::Money},
      {"5%", "en.percent", MentionKind::Percent},
      {"aged 60", "en.age", MentionKind::Age},
      {"more than 5", "en.modifier.more_than", MentionKind::Range},
      {"between 5 and 8", "en.range.between", MentionKind::Range},
      {"the fifth", "en.ordinal", MentionKind::Ordinal},
      {"forty-two", "en.number", MentionKind::Number},
      {"12 soldiers", "en.count", MentionKind::Quantity},
  };
  for (const Case& row : kCases) {
    const auto mentions = mentions_of("en", row.text);
    ASSERT_EQ(mentions.size(), 1u) << row.text;
    EXPECT_EQ(mentions[0].kind, row.kind) << row.text;
    EXPECT_EQ(mentions[0].rule, row.rule) << row.text;
  }
}

TEST(Measures, DoNotDependOnTypography) {
  const std::string plain = figures_of("fr", "plus de 1 000 soldats à 20 %");
  EXPECT_EQ(plain, "(1000, …) x:soldier; [19.5, 20.5) %");
  for (const char* text :
       {"plus de 1\u00a0000 soldats à 20\u00a0%",
        "plus de 1\u202f000\u00a0soldats à 20\u202f%",
        "plus de 1\u2009000 soldats à 20%", "PLUS DE 1 000 SOLDATS À 20 %"})
    EXPECT_EQ(figures_of("fr", text), plain) << text;
}

// Sentence twins: both languages must come to the same normal form.
TEST(Measures, AreEqualInBothLanguages) {
  struct Twin {
    const char *french, *english;
  };
  constexpr Twin kTwins[] = {
      {"un peu moins de 2 500 soldats", "just under 2,500 soldiers"},
      {"près d'un million de tonnes", "nearly a million tonnes"},
      {"environ deux millions et demi d'euros",
       "about two and a half million euros"},
      {"entre 3,5 et 4 milliards de dollars",
       "between 3.5 and 4 billion dollars"},
      {"au moins un tiers", "at least a third"},
      {"un sur cinq", "one in five"},
      {"jusqu'à 15 °C", "up to 15 °C"},
      {"de 10 à 20 km", "from 10 to 20 km"},
      {"plus de 90 km/h", "more than 90 km/h"},
      {"deux points de pourcentage", "two percentage points"},
      {"moins de 40 %", "less than 40%"},
      {"exactement 648 soldats", "exactly 648 soldiers"},
      {"60 dollars par baril", "60 dollars per barrel"},
      {"une douzaine de soldats", "a dozen soldiers"},
  };
  for (const Twin& twin : kTwins) {
    EXPECT_EQ(figures_of("fr", twin.french), figures_of("en", twin.english));
    EXPECT_FALSE(figures_of("fr", twin.french).empty()) << twin.french;
  }
}

void measure(const std::string& text) {
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  const LanguagePack& pack = *language_of_tests().pack("fr");
  find_measures(tokens, find_numerals(tokens, *pack.numerals), pack,
                language_of_tests());
}

TEST(Measures, TakeTimeInProportionToTheText) {
  for (const std::string piece :
       {"9", "et ", "\u00a0", "9 ", "± 9 ", "hausse de 5 % à ", "doublé ",
        "plus de ", "fell 5 to "}) {
    const auto seconds = [&](size_t bytes) {
      const std::string text = repeated(piece, bytes / piece.size());
      return seconds_of([&] { measure(text); });
    };
    expect_no_square(1u << 17, seconds, piece);
  }
}

}  // namespace
}  // namespace claims
