// Tables as newsrooms keep them: towns with their figures, a row or a column a
// year, decimal commas, groups of digits behind blanks.

#include "tests/engine/table_asking.h"

namespace engine {
namespace {

TEST(TableNewsroom, WhatARowHasIsItsOwnFigureNeverACountOfRows) {
  check(table_of("Town | Inhabitants | Libraries\n"
                 "Orvane | 4 210 | 3\n"
                 "Bessol | 15 730 | 6\n"
                 "Tresq | 890 | 2\n",
                 "Towns of the valley"),
        "en",
        {
            {"blanks group digits", "Orvane has 4,210 inhabitants", "holds"},
            {"another figure", "Orvane has 4,120 inhabitants", "fails"},
            {"one row of it is no library", "Bessol has one library", "open"},
            {"nor the only one", "Bessol has only one library", "open"},
            {"the cell in words", "Bessol has six libraries", "holds"},
            {"another cell in digits", "Bessol has 2 libraries", "fails"},
        });
  check(table_of("Commune | Habitants | Bibliothèques\n"
                 "Orvane | 4 210 | 3\n"
                 "Bessol | 15 730 | 6\n"
                 "Tresq | 890 | 2\n",
                 "Communes de la vallée"),
        "fr",
        {
            {"les blancs groupent", "Orvane compte 4 210 habitants", "holds"},
            {"un autre chiffre", "Orvane compte 4 120 habitants", "fails"},
            {"une ligne n’est pas une bibliothèque",
             "Bessol compte une bibliothèque", "open"},
            {"la case en lettres", "Bessol compte six bibliothèques", "holds"},
            {"une autre case", "Bessol compte 2 bibliothèques", "fails"},
        });
}

TEST(TableNewsroom, AYearPicksTheRowAndAnotherFigureFails) {
  check(table_of("Town | Year | Unemployment rate\n"
                 "Orvane | 2021 | 6.4 %\n"
                 "Orvane | 2022 | 7.3 %\n"
                 "Bessol | 2021 | 5.2 %\n"
                 "Bessol | 2022 | 5.9 %\n",
                 "Towns"),
        "en",
        {
            {"its figure", "Unemployment in Orvane reached 7.3 % in 2022",
             "holds"},
            {"a figure that stands nowhere",
             "Unemployment in Orvane reached 8.3 % in 2022", "fails"},
            {"another year's", "Unemployment in Orvane was 6.4 % in 2022",
             "fails"},
        });
  check(table_of("Ville | Année | Taux de chômage\n"
                 "Orvane | 2021 | 6,4 %\n"
                 "Orvane | 2022 | 7,3 %\n"
                 "Bessol | 2021 | 5,2 %\n"
                 "Bessol | 2022 | 5,9 %\n",
                 "Villes"),
        "fr",
        {
            {"son chiffre", "Le chômage à Orvane a atteint 7,3 % en 2022",
             "holds"},
            {"un chiffre qui n’y est pas",
             "Le chômage à Orvane a atteint 8,3 % en 2022", "fails"},
            {"celui d’une autre année",
             "Le taux de chômage à Orvane s’établissait à 6,4 % en 2022",
             "fails"},
        });
}

TEST(TableNewsroom, AColumnAYearInPerCent) {
  check(
      table_of("Town | 2021 | 2022\n"
               "Orvane | 6.4 % | 7.3 %\n"
               "Bessol | 5.2 % | 5.9 %\n",
               "Unemployment by town"),
      "en",
      {
          {"its figure", "Unemployment in Orvane reached 7.3 % in 2022",
           "holds"},
          {"another", "Unemployment in Orvane reached 9.3 % in 2022", "fails"},
      });
  check(
      table_of("Ville | 2021 | 2022\n"
               "Orvane | 6,4 % | 7,3 %\n"
               "Bessol | 5,2 % | 5,9 %\n",
               "Chômage par ville"),
      "fr",
      {
          {"son chiffre", "Le chômage à Orvane a atteint 7,3 % en 2022",
           "holds"},
          {"un autre", "Le chômage à Orvane a atteint 9,3 % en 2022", "fails"},
      });
  // Without a unit anywhere it may count people.
  check(table_of("Town | 2021 | 2022\nOrvane | 6.4 | 7.3\n",
                 "Unemployment by town"),
        "en",
        {{"no unit", "Unemployment in Orvane reached 7.3 % in 2022", "open"}});
}

TEST(TableNewsroom, CommasAreReadAsTheTableWritesThem) {
  const auto language_of = [](const char* text, const char* code) {
    return make_table(table_of(text, ""), language(), code);
  };
  const char* decimals = "x | y\na | 7,9\nb | 8,125\n";
  EXPECT_EQ(language_of(decimals, "fr").at(1, 1).number,
            claims::Rational::parse("8.125"));
  EXPECT_EQ(language_of(decimals, "en").at(0, 1).number, std::nullopt);
  // Nothing shows that it is no group.
  const char* groups = "x | y\na | 3,120\nb | 8,125\n";
  EXPECT_EQ(language_of(groups, "fr").at(1, 1).number,
            claims::Rational::parse("8125"));
}

}  // namespace
}  // namespace engine
