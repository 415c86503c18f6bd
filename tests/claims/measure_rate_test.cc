// Figures that say how many of what: rates per hundred thousand, densities,
// prices by the kilo, letters that stand for millions, ages and their bounds.

#include <gtest/gtest.h>

#include <span>

#include "tests/claims/figure_reading.h"

namespace claims {
namespace {

struct Row {
  const char *name, *language, *text, *expected;
};

void expect_written(std::span<const Row> rows) {
  for (const Row& row : rows)
    EXPECT_EQ(written_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

void expect_figures(std::span<const Row> rows) {
  for (const Row& row : rows)
    EXPECT_EQ(figures_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(RateFigures, AreReadWithTheManyThatTheyAreOf) {
  constexpr Row kRows[] = {
      {"per hundred thousand", "en", "It rose to 8.3 per 100,000 inhabitants.",
       "8.3 1/100000"},
      {"per hundred thousand, French", "fr",
       "Il monte à 8,3 pour 100 000 habitants.", "8.3 1/100000"},
      {"nobody named", "en", "a rate of 41 per 10,000", "41 1/10000"},
      {"nobody named, French", "fr", "un taux de 41 pour 10 000", "41 1/10000"},
      {"what happened between", "en", "6.5 thefts per 1,000 households",
       "6.5 x:thefts/1000"},
      {"what happened between, French", "fr", "6,5 vols pour 1 000 ménages",
       "6.5 x:vols/1000"},
      {"in words", "en", "7.5 per million", "7.5 1/1000000"},
      {"in words, French", "fr", "7,5 par million", "7.5 1/1000000"},
      {"for every so many", "en", "3 midwives for every 1,000 births",
       "3 x:midwives/1000"},
      {"a price of many is none", "en",
       "12 million euros for every 1,000 pupils",
       "12000000 EUR; 1000 x:pupils"},
      {"a price of many is none, French", "fr",
       "12 millions d'euros pour 1 000 élèves", "12000000 EUR; 1000 x:élèves"},
      {"as many men as women are no rate", "en", "105 boys for every 100 girls",
       "105 x:boys; 100 x:girls"},
      {"places for so many are no rate, French", "fr",
       "6 000 places pour 10 000 candidats",
       "6000 x:places; 10000 x:candidats"},
      {"an article counts nothing", "fr", "un lycée pour 10 000 habitants",
       "10000 x:inhabitant"},
      {"a small pair of figures", "fr", "3 pains pour 5 euros",
       "3 x:pains; 5 EUR"},
  };
  expect_written(kRows);
}

TEST(RateFigures, StandOnAStretchOfSpace) {
  constexpr Row kRows[] = {
      {"a density", "en", "85 inhabitants per square kilometre",
       "85 x:inhabitant/km2"},
      {"a density, French", "fr", "85 habitants au km²", "85 x:inhabitant/km2"},
      {"a density in words, French", "fr", "85 habitants par kilomètre carré",
       "85 x:inhabitant/km2"},
      {"nobody named, French", "fr", "une densité de 7,4 au km²", "7.4 1/km2"},
      {"nobody named", "en", "a density of 7.4 per square kilometre",
       "7.4 1/km2"},
      {"a milestone is none, French", "fr", "85 cyclistes au km 40",
       "85 x:cyclistes; 40"},
  };
  expect_written(kRows);
}

TEST(RateFigures, PriceByTheKilo) {
  constexpr Row kRows[] = {
      {"the rate is of both", "en", "between $3 and $4 a kilo",
       "[3, 4] USD/kg"},
      {"the rate is of both, French", "fr", "entre 3 et 4 euros le kilo",
       "[3, 4] EUR/kg"},
      {"said twice, French", "fr", "entre 3 euros le kilo et 4 euros le kilo",
       "[3, 4] EUR/kg"},
      {"an article for per, French", "fr", "exactement 190 euros la tonne",
       "190 EUR/t"},
      {"a surface, French", "fr", "exactement 4 100 euros le mètre carré",
       "4100 EUR/m2"},
      {"an hour that ends the clause, French", "fr",
       "exactement 11 euros l'heure.", "11 EUR/h"},
      {"another month, French", "fr", "exactement 11 euros le mois dernier",
       "11 EUR"},
      {"a thing bought, French", "fr", "exactement 11 euros la chemise",
       "11 EUR"},
      {"the article in English", "en", "exactly 80 dollars the barrel",
       "80 USD/[bbl_us]"},
  };
  expect_figures(kRows);
}

TEST(RateFigures, TellMillionsFromMetres) {
  constexpr Row kRows[] = {
      {"followers", "en", "He has 2.4m followers.", "2400000 x:followers"},
      {"followers, French", "fr", "Il a 2,4m d'abonnés.", "2400000 x:abonnés"},
      {"with a word between", "en", "some 7m tired people", "7000000 x:person"},
      {"with a word between, French", "fr", "quelque 7m de jeunes électeurs",
       "7000000 x:voter"},
      {"tonnes", "en", "exports of 6m tonnes", "6000000 t"},
      {"of them", "en", "4m of them voted", "4000000"},
      {"so strong", "en", "a 2m-strong union", "2000000"},
      {"a wall", "en", "a wall 2m high", "2 m"},
      {"a wall, French", "fr", "un mur de 2m de haut", "2 m"},
      {"a race", "en", "the 400m runners", "400 m"},
      {"a yacht", "en", "the 30m yacht", "30 m"},
  };
  expect_written(kRows);
}

TEST(AgeFigures, AreReadWithTheWordsBeforeThem) {
  constexpr Row kRows[] = {
      {"at an age", "en", "She died at the age of 91.", "[91, 92) year"},
      {"at an age, French", "fr", "Elle est morte à l’âge de 91 ans.",
       "[91, 92) year"},
      {"under an age", "en", "children under the age of six", "(…, 6) year"},
      {"under an age, French", "fr", "les enfants âgés de moins de six ans",
       "(…, 6) year"},
      {"between two", "en", "women aged between 20 and 34", "[20, 34] year"},
      {"between two, French", "fr", "les femmes âgées de 20 à 34 ans",
       "[20, 34] year"},
      {"between two with entre", "fr", "les femmes âgées entre 20 et 34 ans",
       "[20, 34] year"},
      {"the ages of", "en", "between the ages of 20 and 34", "[20, 34] year"},
      {"olds", "en", "20- to 34-year-olds", "[20, 34] year"},
  };
  expect_figures(kRows);
}

TEST(SignsOfMoney, BelongToTheFigureBehindThem) {
  constexpr Row kRows[] = {
      {"notes", "en", "two $20 notes", "2; 20 USD"},
      {"a code", "en", "4 USD25 tickets", "4; 25 USD"},
      {"behind its figure", "en", "the 20$ note", "20 USD"},
      {"a range with one sign", "en", "a bonus of $4m-6m", "4000000 USD"},
      {"a range with one sign in words", "en", "between £4m and 6m",
       "4000000 GBP"},
      {"a sum and a length", "en", "It cost £4m. 6m of wire is left.",
       "4000000 GBP; 6 m"},
      {"rupees with a stop", "en", "Rs. 450 was paid.", "450 INR"},
      {"pence", "en", "closed at 812.50p", "812.5 penny"},
      {"pence, French", "fr", "a clôturé à 812,50p", "812.5 penny"},
  };
  expect_written(kRows);
}

TEST(PressFigures, KeepCountsOfAWhole) {
  constexpr Row kRows[] = {
      {"seats of an assembly, French", "fr", "90 sièges sur 240",
       "90 x:seat; 240"},
      {"a share in words, French", "fr", "trois élèves sur quatre", "0.75"},
      {"one says, and nothing is counted", "en",
       "Only one woman there says so.", "1 x:woman"},
      {"a verb is not counted", "en", "One full lap takes an hour.", "1"},
      {"a hyphen before decimals", "en", "a magnitude-6.3 tremor", "6.3"},
      {"a name in two pieces, French", "fr", "la loi n° 1998-47", ""},
      {"two shares with a dash", "en", "He leads 48%-41%.", "48 %; 41 %"},
      {"a hyphenated step", "en", "a 50-basis-point rise", "0.5 pp"},
      {"a cell of its own", "en", "4 350 km²", "4350 km2"},
      {"a cell of its own, French", "fr", "4 350 km²", "4350 km2"},
      {"not in a sentence", "en", "Of those, 4 350 km routes are left.",
       "4; 350 km"},
      {"gigatonnes", "en", "3.5 gigatonnes of gas", "3.5 Gt"},
      {"gigatonnes, French", "fr", "3,5 gigatonnes de gaz", "3.5 Gt"},
      {"over half, French", "fr", "près de la moitié des voix", "0.5"},
  };
  expect_written(kRows);
}

TEST(PressFigures, FallOnlyToOrBy) {
  EXPECT_EQ(changes_of("fr", "Il est tombé 40 mm de pluie."), "");
  EXPECT_EQ(changes_of("fr", "Le cours est tombé à 40 euros."),
            "down to 40 EUR");
  EXPECT_EQ(changes_of("fr", "Le cours est tombé sous les 40 euros."),
            changes_of("en", "The price fell below 40 euros."));
}

TEST(PressFigures, BoundsMayNameTheEqualFirst) {
  constexpr Row kRows[] = {
      {"at most", "fr", "un taux égal ou inférieur à 30", "(…, 30]"},
      {"at most, English", "en", "a rate equal or less than 30", "(…, 30]"},
      {"at least", "fr", "un taux égal ou supérieur à 30", "[30, …)"},
      {"at least, English", "en", "a rate equal or greater than 30", "[30, …)"},
  };
  expect_figures(kRows);
}

}  // namespace
}  // namespace claims
