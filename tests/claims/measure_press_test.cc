// Figures as newspapers put them: shares with what is counted inside, leaning
// collectives, verbs that bound, levels that something came to.

#include <gtest/gtest.h>

#include "tests/claims/figure_reading.h"

namespace claims {
namespace {

struct Row {
  const char *name, *language, *text, *expected;
};

TEST(PressFigures, ReadSharesWithWhatIsCountedInside) {
  constexpr Row kRows[] = {
      {"one of so many", "fr", "Un Français sur cinq a froid.", "[0.19, 0.21)"},
      {"one of so many, English", "en", "One child in four is cold.",
       "[0.2375, 0.2625)"},
      {"with a bound", "fr", "Plus d'un salarié sur trois se tait.",
       "(1/3, …)"},
      {"with a bound, English", "en", "Fewer than one pupil in three.",
       "(…, 1/3)"},
      {"every", "en", "Two out of every three children", "[19/30, 0.7)"},
      {"what is counted behind", "fr", "un sur cinq", "[0.19, 0.21)"},
      {"the second counts something of its own", "fr",
       "deux équipes sur trois terrains", "2 x:équipes; 3 x:terrains"},
      {"the second counts something of its own, English", "en",
       "exactly one win in five games", "1; 5 x:games"},
      {"the second is a length of time", "fr", "deux incidents sur trois ans",
       "2 x:incidents"},
      {"more than all is no share", "fr", "sept murs sur trois", "7 x:murs; 3"},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(figures_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(PressFigures, ReadWordsThatLean) {
  constexpr Row kRows[] = {
      {"a little more", "fr", "une bonne centaine de tonnes", "(100, 120] t"},
      {"a little more, English", "en", "a good hundred tonnes", "(100, 120] t"},
      {"a little less", "fr", "une petite trentaine de tonnes", "[24, 30) t"},
      {"a little less, English", "en", "a bare dozen tonnes", "[9.6, 12) t"},
      {"leaning alone is no number", "fr", "une bonne tonne", ""},
      {"leaning alone is no number, English", "en", "a good tonne", ""},
      {"good reasons", "en", "exactly two good reasons", "2 x:reasons"},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(figures_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

// What is denied is the clause's: "does not exceed 5" is no bound of its own,
// or the denial would count twice.
TEST(PressFigures, ReadVerbsAsBounds) {
  constexpr Row kRows[] = {
      {"to exceed", "fr", "La dette dépasse les 3 milliards.",
       "(3000000000, …)"},
      {"to exceed, denied", "fr", "La dette ne dépasse pas 3 milliards.",
       "[2950000000, 3050000000)"},
      {"to exceed, denied in English", "en", "It does not exceed 3 billion.",
       "(3000000000, …)"},
      {"without exceeding", "fr", "sans dépasser 40 km", "(…, 40] km"},
      {"without exceeding, English", "en", "without exceeding 40 km",
       "(…, 40] km"},
      {"to come near", "fr", "L'inflation frôle les 10 %.", "[9, 10] %"},
      {"to come near, English", "en", "Inflation nears 10%.", "[9, 10] %"},
      {"to be about", "fr", "Le budget avoisine les 800 euros.",
       "[720, 880] EUR"},
      {"to approach a place", "fr", "Le convoi approche de Niamey.", ""},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(figures_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(PressFigures, TellLevelsFromSteps) {
  constexpr Row kRows[] = {
      {"a place below", "en", "Oil slipped below 80 dollars.",
       "down to 80 USD"},
      {"a place below, French", "fr", "Le prix a reculé sous les 80 dollars.",
       "down to 80 USD"},
      {"less than is a step", "en", "Oil slipped less than 3 dollars.",
       "down by 3 USD"},
      {"less than is a step, French", "fr", "Le prix a reculé de moins de 3 %.",
       "down by 3 %"},
      {"growth that slows", "en", "Growth slowed to 2%.", "down to 2 %"},
      {"growth that slows, French", "fr", "La croissance ralentirait à 2 %.",
       "down to 2 %"},
      {"growth is a change", "fr", "une croissance de 2 %", "up by 2 %"},
      {"raised between levels", "en", "Rates were raised from 4% to 5%.",
       "up from 4 %; up to 5 %"},
      {"raised funds", "en", "The firm raised 4 million euros.", ""},
      {"a passage to a level", "fr", "Le taux a été porté de 4 % à 5 %.",
       "up from 4 %; up to 5 %"},
      {"carried things", "fr", "Il a porté 5 kg.", ""},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(changes_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(PressFigures, CountOnlyWhatCanBeCounted) {
  constexpr Row kRows[] = {
      {"a magnitude", "en", "a 7.8 earthquake", "[7.75, 7.85)"},
      {"a magnitude, French", "fr", "un 7,8 séisme", "[7.75, 7.85)"},
      {"an average", "en", "2.5 soldiers", "[2.45, 2.55) x:soldier"},
      {"an average, French", "fr", "2,5 soldats", "[2.45, 2.55) x:soldier"},
      {"an index in points", "fr", "7 543,21 points",
       "[7543.205, 7543.215) x:points"},
      {"an index in points, English", "en", "4,543.21 points",
       "[4543.205, 4543.215) x:points"},
      {"points of percent", "en", "0.5 points", "[0.45, 0.55) pp"},
      {"half a million of them", "en", "exactly half a million people",
       "500000 x:person"},
      {"half a million of them, French", "fr",
       "exactement un demi-million de personnes", "500000 x:person"},
      {"a half of them is a share", "en", "exactly half of the people", "0.5"},
      {"ages in a row", "en", "girls aged 9 and 11",
       "[9, 10) year; [11, 12) year"},
      {"a rate with hyphens", "en", "exactly £2bn-a-year",
       "2000000000 GBP/year"},
      {"percent, shortened", "en", "exactly 10.1pc", "10.1 %"},
      {"percent, shortened in French", "fr", "exactement 10 pc", "10 %"},
      {"computers", "en", "exactly 10 PCs", "10"},
      {"a year before our era", "en", "In 339 BC Philippus won.", ""},
      {"a year before our era, French", "fr", "En 339 AEC Philippus gagna.",
       ""},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(figures_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(PressFigures, LeaveTheYearToATime) {
  constexpr Row kRows[] = {
      {"so much a year", "en", "It earns $2 million a year.",
       "2000000 USD/year"},
      {"so much, a year earlier", "en",
       "It had earned $2 million a year earlier.", "2000000 USD"},
      {"so much, a year ago", "en", "It earned $2 billion a year ago.",
       "2000000000 USD"},
      {"so much, a year earlier, in French", "fr",
       "Elle avait gagné 2 millions d'euros un an plus tôt.", "2000000 EUR"},
      {"so many, a year earlier, in French", "fr",
       "Ils étaient 2 millions un an plus tôt.", "2000000"},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(written_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

}  // namespace
}  // namespace claims
