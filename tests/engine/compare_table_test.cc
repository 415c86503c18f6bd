// Claims over tables of our own, in both languages: what holds, what does not,
// and what must stay undecided.

#include <gtest/gtest.h>

#include "tests/engine/table_asking.h"

namespace engine {
namespace {

constexpr const char* kMatches =
    "date | opponent | venue | result | attendance\n"
    "3 may 2011 | as bilma | niamey | w 2 - 0 | 1,200\n"
    "10 may 2011 | racing tera | zinder | l 0 - 1 | 900\n"
    "17 may 2011 | olympic say | niamey | w 3 - 1 | 2,450\n"
    "24 may 2011 | as bilma | maradi | d 1 - 1 | 700\n"
    "7 june 2011 | etoile gaya | zinder | w 1 - 0 | 1,850\n";

constexpr const char* kTowns =
    "ville | pays | habitants | écoles\n"
    "Kolda | Sénégal | 62000 | 14\n"
    "Thiès | Sénégal | 317000 | 52\n"
    "Gagnoa | Côte d’Ivoire | 167000 | 31\n"
    "Man | Côte d’Ivoire | 188000 | 31\n"
    "Kita | Mali | 49000 | 9\n";

TEST(TableReading, MatchesOfASeason) {
  check(table_of(kMatches, "2011 season"), "en",
        {
            {"cells of one row", "the attendance against racing tera was 900",
             "holds"},
            {"another row's figure",
             "the attendance against racing tera was 700", "fails"},
            {"a figure that no row has",
             "the attendance against racing tera was 901", "fails"},
            {"a bound is strict",
             "the attendance against racing tera was more than 900", "fails"},
            {"a bound that holds",
             "the attendance against racing tera was more than 850", "holds"},
            {"a day and a place", "the game on 3 may 2011 took place in niamey",
             "holds"},
            {"a day and another row's place",
             "the game on 3 may 2011 took place in maradi", "fails"},
            {"a count of rows", "2 games were played in zinder", "holds"},
            {"a wrong count", "three games were played in zinder", "fails"},
            {"the highest of a column", "niamey had the highest attendance",
             "holds"},
            {"not the highest", "maradi had the highest attendance", "fails"},
            {"the lowest figure", "the lowest attendance was 700", "holds"},
            {"the second highest figure",
             "the second highest attendance was 1850", "holds"},
            {"the only row", "maradi is the only venue with 700 attendance",
             "holds"},
            {"the average", "the average attendance was 1420", "holds"},
            {"a wrong average", "the average attendance was 1500", "fails"},
            {"the sum", "the total attendance was 7100", "holds"},
            {"a word that has no place keeps it open",
             "the sponsor of the game in maradi was a brewery", "open"},
            {"an opinion is open", "the game in maradi was boring", "open"},
            {"a cause is open",
             "the attendance was 700 in maradi because of the rain", "open"},
        });
}

TEST(TableReading, VillesEtPays) {
  check(
      table_of(kTowns, "Communes"), "fr",
      {
          {"une ligne", "Kolda compte 14 écoles", "holds"},
          {"le chiffre d’une autre ligne", "Kolda compte 52 écoles", "fails"},
          {"un chiffre absent", "Kolda compte 15 écoles", "fails"},
          {"une borne", "Thiès compte plus de 50 écoles", "holds"},
          {"une borne manquée", "Thiès compte plus de 52 écoles", "fails"},
          {"le plus grand", "Thiès a le plus grand nombre d’habitants",
           "holds"},
          {"pas le plus grand", "Kita a le plus grand nombre d’habitants",
           "fails"},
          {"une comparaison", "Thiès a plus d’écoles que Kita", "holds"},
          {"une comparaison fausse", "Kita a plus d’écoles que Thiès", "fails"},
          {"le seul", "Kita est la seule ville du Mali", "holds"},
          {"une négation", "Kolda n’est pas au Mali", "holds"},
          {"un mot sans place", "Kolda compte 14 écoles franco-arabes", "open"},
          {"une prévision", "Kolda comptera 20 écoles demain", "open"},
      });
}

constexpr const char* kWells =
    "name | state | depth\n"
    "Ayorou | open | 42\n"
    "Tera | open | 61\n"
    "Gaya | sealed | 35\n";

TEST(TableReading, WhatTheTableIsOfIsCounted) {
  check_both(
      kWells,
      {"Desert wells",
       {
           {"by its title", "two of the desert wells are open", "holds"},
           {"a wrong count", "three of the desert wells are open", "fails"},
           {"one only", "only one of the wells is sealed", "open"},
           {"a figure of its column", "the depth of tera is 61", "holds"},
       }},
      {"Puits du désert",
       {{"par son titre", "deux des puits sont open", "holds"}}});
}

constexpr const char* kCrews =
    "player | team | year | caps\n"
    "Awa Sow | Lions | 2010 | 5\n"
    "Awa Sow | Lions | 2011 | 7\n"
    "Jean Tine | Lions | 2010 | 9\n"
    "Jean Tine | Eagles | 2011 | 5\n"
    "Ida Ba | Eagles | 2012 | 3\n";

TEST(TableReading, OnlyRestrictsWhatFollows) {
  check_both(kCrews,
             {"Crews",
              {
                  {"all rows of hers say it",
                   "awa sow only played for the lions", "holds"},
                  {"one of his does not", "jean tine only played for the lions",
                   "fails"},
                  {"though it is nobody else's year",
                   "jean tine played only in 2010", "fails"},
                  {"one row does not tell that there is nothing else",
                   "ida ba only played for the eagles", "open"},
                  {"a place in a row alone", "ida ba was only with the eagles",
                   "open"},
                  {"that a figure is little is no cell",
                   "the caps of ida ba were only 3", "open"},
                  {"a count, then what it is restricted to",
                   "two players were only in 2010", "open"},
                  {"a count of so many", "there were only two players in 2010",
                   "holds"},
                  {"before what a row is called it is of whom it is so",
                   "ida ba was the only player in 2012", "holds"},
                  {"of another it is not",
                   "awa sow was the only player in 2010", "fails"},
              }},
             {"Équipes",
              {
                  {"toutes ses lignes le disent",
                   "awa sow a joué uniquement pour lions", "holds"},
                  {"une des siennes ne le dit pas",
                   "jean tine a joué uniquement pour lions", "fails"},
                  {"une seule ligne ne le dit pas",
                   "ida ba a joué uniquement pour eagles", "open"},
                  {"qu'un nombre soit petit n'est dans aucune case",
                   "les caps de ida ba étaient seulement 3", "open"},
              }});
}

constexpr const char* kTours =
    "year | leader | cities | nights\n"
    "1998 | Awa Sow | Rome, Turin | 4\n"
    "1999 | Jean Tine | Turin, Oslo, Lyon | 6\n"
    "2001 | Fatou Diop | Lyon | 2\n";

TEST(TableReading, OneOfSeveralThingsInACell) {
  check_both(
      kTours,
      {"Tours",
       {
           {"one of them", "awa sow visited rome", "holds"},
           {"the other of them", "awa sow visited turin in 1998", "holds"},
           {"both of them", "awa sow visited rome and turin", "holds"},
           {"one that another cell has alone", "jean tine visited lyon",
            "holds"},
           {"one that the cell has not is open or wrong, never right",
            "awa sow visited oslo", "fails"},
       }},
      {"Tournées",
       {
           {"l’une d’elles", "awa sow a visité rome", "holds"},
           {"celle qu’une autre cellule a seule", "jean tine a visité lyon",
            "holds"},
       }});
}

constexpr const char* kCensuses =
    "country | inhabitants | census\n"
    "Niger | 25 million | 2020\n"
    "Niger | 3 million | 1960\n"
    "Mali | 20 million | 2020\n";

constexpr const char* kCrops =
    "commune | millet | sorghum\n"
    "Tera | 410 | 90\n"
    "Gaya | 520 | 120\n"
    "Tera | 380 | 90\n";

TEST(TableReading, RowsThatAnswerDifferentlyKeepItOpen) {
  check_both(
      kCensuses,
      {"Censuses",
       {
           {"one of two figures", "Niger has 25 million inhabitants", "open"},
           {"the other", "Niger has 3 million inhabitants", "open"},
           {"denied", "Niger does not have 25 million inhabitants", "open"},
           {"the only one", "Mali has 20 million inhabitants", "holds"},
           {"the year tells which", "Niger had 25 million inhabitants in 2020",
            "holds"},
           {"a year of several", "Niger had a census in 2020", "holds"},
       }},
      {"Recensements",
       {
           {"l’un de deux chiffres", "Niger compte 25 million inhabitants",
            "open"},
       }});
  check_both(
      kCrops,
      {"Harvests",
       {
           {"one of two figures", "the millet of tera was 410", "open"},
           {"a bound that one keeps", "the millet of tera was more than 400",
            "open"},
           {"a bound that both keep", "the millet of tera was more than 300",
            "holds"},
           {"the same figure twice", "the sorghum of tera was 90", "holds"},
           {"the only one", "the millet of gaya was 520", "holds"},
       }},
      {"Récoltes",
       {
           {"l’un de deux chiffres", "le millet de tera était de 410", "open"},
           {"le seul", "le millet de gaya était de 520", "holds"},
       }});
}

TEST(TableReading, TheQueryStandsInTheTrail) {
  const auto count = answer(table_of(kMatches, "2011 season"), "en",
                            "2 games were played in zinder");
  ASSERT_TRUE(count);
  EXPECT_EQ(count->rule, "table.count");
  EXPECT_EQ(count->query, "SELECT COUNT(*) WHERE venue = 'zinder' -> 2");
  EXPECT_EQ(count->rows, (RowList{1, 4}));
  const auto cell =
      answer(table_of(kTowns, "Communes"), "fr", "Kolda compte 52 écoles");
  ASSERT_TRUE(cell);
  EXPECT_EQ(cell->query,
            "SELECT * WHERE ville = 'kolda' AND écoles = 52 -> no row");
}

TEST(TableReading, ALongTableIsReadOnceAndACutOneKeepsCountsOpen) {
  RawTable raw = table_of(kMatches, "2011 season");
  for (int i = 0; i < 10000; ++i)
    raw.rows.push_back({"7 june 2011", "team " + std::to_string(i), "agadez",
                        "w 1 - 0", std::to_string(1000 + i)});
  EXPECT_EQ(word(answer(raw, "en", "10000 games were played in agadez")),
            "holds");
  for (int i = 0; i < 40000; ++i)
    raw.rows.push_back({"7 june 2011", "team", "agadez", "w 1 - 0", "5"});
  EXPECT_TRUE(make_table(raw, language(), "en").is_cut);
  EXPECT_EQ(word(answer(raw, "en", "10000 games were played in agadez")),
            "open");
}

TEST(TableModel, FiguresAreWholeCells) {
  const std::pair<const char*, const char*> rows[] = {
      {"1,016", "1016"},
      {"7.3%", "7.3"},
      {"-4", "-4"},
      {"$1,200", "1200"},
      {"1,01", ""},
      {"3 - 2", ""},
      {"12 May", ""},
      {"2,000,5", ""},
      {"+1", "1"},
      {"", ""},
      {"%", ""},
      {"3 120", "3120"},
      {"3\u00a0120", "3120"},
      {"3\u202f120", "3120"},
      {"12 450 300", "12450300"},
      {"3 120,5", "3120.5"},
      {"- 3 120", "-3120"},
      {"3 120 %", "3120"},
      {"3 12", ""},
      {"2019 120", ""},
      {"0 120", ""},
      {"3,120 450", ""},
      {"$ 3 120", "3120"},
  };
  for (const auto& [text, figure] : rows) {
    const auto found = plain_figure(text);
    EXPECT_EQ(found ? found->text() : "", figure) << text;
  }
}

}  // namespace
}  // namespace engine
