// Figures that lean on another one: compared with it, come from it, multiplied
// by it, or completed by a smaller unit that is left unsaid.

#include <gtest/gtest.h>

#include <span>

#include "tests/claims/figure_reading.h"

namespace claims {
namespace {

struct Row {
  const char *name, *language, *text, *expected;
};

TEST(ComparedFigures, TakeTheUnitOfTheOther) {
  constexpr Row kRows[] = {
      {"money in billions", "en",
       "Sales were $7.5 billion, compared with 6.1 billion a year earlier.",
       "7500000000 USD; 6100000000 USD"},
      {"money in billions, French", "fr",
       "Les ventes valent 7,5 milliards d'euros, contre 6,1 milliards un an "
       "plus tôt.",
       "7500000000 EUR; 6100000000 EUR"},
      {"people", "en", "It hired 40 drivers, against 31 in 2018.",
       "40 x:drivers; 31 x:drivers"},
      {"people, French", "fr", "On a formé 40 pilotes, contre 31 en 2018.",
       "40 x:pilotes; 31 x:pilotes"},
      {"votes, French", "fr", "adopté par 190 voix contre 96",
       "190 x:vote; 96 x:vote"},
      {"what has its own noun keeps it", "en", "40 drivers against 31 pilots",
       "40 x:drivers; 31 x:pilots"},
      {"a price and a count", "en", "It costs $40, compared with 31 in May.",
       "40 USD; 31"},
      {"a share and a count, French", "fr", "40 %, contre 31 en mai",
       "40 %; 31"},
      {"nothing is compared", "en", "It hired 40 drivers and lost 31.",
       "40 x:drivers; 31"},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(written_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(ComparedFigures, TellWhatWasBefore) {
  constexpr Row kRows[] = {
      {"to, from", "en", "Output fell to 30 tonnes from 41 tonnes.",
       "down to 30 t; down from 41 t"},
      {"to, against, in French", "fr",
       "La récolte est tombée à 30 tonnes, contre 41 tonnes en mai.",
       "down to 30 t; down from 41 t"},
      {"nothing moved", "en", "He took 30 tonnes from 41 villages.", ""},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(changes_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(FigureParts, AreReadAsTheyAreMeant) {
  constexpr Row kRows[] = {
      {"a factor", "en", "The price grew by a factor of 14.", "14 x:times"},
      {"a factor, French", "fr", "Le prix a été multiplié par 14.",
       "14 x:times"},
      {"a divisor, French", "fr", "Le prix a été divisé par 20.",
       "0.05 x:times"},
      {"a divisor", "en", "The sum was divided by 20.", "0.05 x:times"},
      {"centimetres left unsaid, French", "fr", "Il mesure 1 m 75.", "1.75 m"},
      {"written together, French", "fr", "un saut de 8m35 hier", "8.35 m"},
      {"a figure of its own, French", "fr", "à 3 m 25 chaises",
       "3 m; 25 x:chaises"},
      {"kelvin beside degrees", "en", "At 26 °C (299.15K) it melts.",
       "26 Cel; 299.15 K"},
      {"kelvin beside degrees, French", "fr", "À 26 °C (299,15K) il fond.",
       "26 Cel; 299.15 K"},
      {"thousands", "en", "It cost 299.15K.", "299150"},
      {"points, shortened", "en", "up 0.4pp", "0.4 pp"},
      {"points, shortened in French", "fr", "en hausse de 0,4 pp", "0.4 pp"},
      {"centimes, shortened in French", "fr", "à 80 cts", "0.8 EUR"},
  };
  for (const Row& row : kRows)
    EXPECT_EQ(written_of(row.language, row.text), row.expected)
        << row.name << ": " << row.text;
}

TEST(FigureParts, BoundsOfFewAndHalf) {
  EXPECT_EQ(figures_of("en", "as few as 15 villages"), "[15, …) x:village");
  EXPECT_EQ(figures_of("en", "just short of 200 villages"),
            "[160, 200) x:village");
  EXPECT_EQ(figures_of("fr", "jusqu'à la moitié des voix"), "(…, 0.5]");
  EXPECT_EQ(figures_of("en", "up to half of the votes"), "(…, 0.5]");
}

}  // namespace
}  // namespace claims
