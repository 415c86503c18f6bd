// Rows of a table picked, ordered and set against each other, in both
// languages: each rule with what it must leave alone.

#include <gtest/gtest.h>

#include "tests/engine/table_asking.h"

namespace engine {
namespace {

constexpr const char* kRounds =
    "player | country | to par | district | fee\n"
    "Awa Sow | Brazil | - 8 | Dosso 1 | £2.5 m\n"
    "Jean Tine | Brazil | - 8 | Dosso 2 | £0.4 m\n"
    "Fatou Diop | Chile | - 3 | Maradi 1 | £1.1 m\n"
    "Ali Ba | Peru | + 2 | Maradi 2 | £3.0 m\n";

TEST(TableRows, TheFirstOfAnOrder) {
  check_both(
      kRounds,
      {"2011 open",
       {
           {"two that share it",
            "awa sow and jean tine tied for the lowest to par", "holds"},
           {"one of two that share it", "awa sow tied for the lowest to par",
            "holds"},
           {"one that does not",
            "awa sow and fatou diop tied for the lowest to par", "fails"},
           {"nobody shares the highest", "ali ba tied for the highest to par",
            "fails"},
           {"of two only one is named", "awa sow had the lowest to par",
            "open"},
           {"a cell of words has the order",
            "ali ba had the highest fee at £3.0 m", "holds"},
           {"not the highest", "awa sow had the highest fee at £2.5 m",
            "fails"},
       }},
      {"Open de 2011",
       {
           {"deux à égalité",
            "awa sow et jean tine à égalité pour le plus bas to par", "holds"},
           {"l’un n’y est pas",
            "awa sow et fatou diop à égalité pour le plus bas to par", "fails"},
       }});
}

TEST(TableRows, ANameAndAFigureOfOneCell) {
  check_both(kRounds,
             {"2011 open",
              {
                  {"both in the row's cell",
                   "awa sow was the player for dosso district 1", "holds"},
                  {"another cell",
                   "awa sow was the player for dosso district 2", "fails"},
              }},
             {"Open de 2011",
              {{"les deux dans la cellule",
                "awa sow était le joueur du district dosso 1", "holds"}}});
}

TEST(TableRows, PeopleNamedAfterTheirCountry) {
  check_both(
      kRounds,
      {"2011 open",
       {
           {"counted", "two players were brazilian", "holds"},
           {"one of them", "awa sow was brazilian", "holds"},
           {"another country's", "fatou diop was brazilian", "fails"},
           {"a word that only begins so", "awa sow was brazilianesque", "open"},
       }},
      {"Open de 2011",
       {{"une ville n’en est pas", "awa sow était brazilx", "open"}}});
}

constexpr const char* kFinals =
    "year | date | winner | result | loser | laps | week\n"
    "1950 | 1 october 1950 | Gao | 31 - 21 | Kidal | 70 | 1\n"
    "1951 | 30 september 1951 | Kidal | 31 - 20 | Gao | 64 | 2\n"
    "from 1952 on | from 1952 on | from 1952 on | from 1952 on | from 1952 on "
    "| from 1952 on | from 1952 on\n"
    "1953 | 4 april 1953 | Gao | 12 - 6 | Mopti | 82 | 3\n"
    "1954 | 2 june 1954 | Segou | 9 - 3 | Mopti | 75 | 4\n";

TEST(TableRows, WhoBeatWhom) {
  check_both(
      kFinals,
      {"Cup",
       {
           {"winner and loser", "gao beat kidal in 1950", "holds"},
           {"the other way round", "kidal beat gao in 1950", "fails"},
           {"lost", "gao lost to kidal in 1951", "holds"},
           {"lost, the other way round", "kidal lost to gao in 1951", "fails"},
           {"the passive turns it", "gao was defeated by kidal in 1950",
            "open"},
       }},
      {"Coupe",
       {
           {"vainqueur et perdant", "gao a battu kidal en 1950", "holds"},
           {"l’inverse", "kidal a battu gao en 1950", "fails"},
           {"le passif retourne", "gao a été battu par kidal en 1950", "open"},
       }});
}

TEST(TableRows, BeforeAndAfter) {
  check_both(
      kFinals,
      {"Cup",
       {
           {"a day bounds", "segou was the winner after 4 april 1953", "holds"},
           {"a day bounds, wrongly", "segou was the winner before 4 april 1953",
            "fails"},
           {"a figure of a column bounds", "kidal was the winner before week 3",
            "holds"},
           {"a figure of a column bounds, wrongly",
            "segou was the winner before week 3", "fails"},
           {"every row of one before every row of the other",
            "gao played before segou", "open"},
       }},
      {"Coupe",
       {
           {"un jour borne", "segou était winner après le 4 avril 1953",
            "holds"},
           {"à tort", "segou était winner avant le 4 avril 1953", "fails"},
       }});
}

TEST(TableRows, WhatTheTableComesTo) {
  check_both(
      kFinals,
      {"Cup",
       {
           {"an average that no cell holds", "the average of the laps is 72.75",
            "holds"},
           {"a wrong one", "the average of the laps is 80.5", "fails"},
           {"a bound on it", "the average of all the laps is more than 72",
            "holds"},
           {"of the rows named", "the average laps for segou is 75", "holds"},
           {"winners and losers of that name differ",
            "the average laps for gao is 76", "open"},
           {"a line over all columns is no row", "the total laps was 291",
            "holds"},
           {"one row's total is its cell", "the total of laps for segou was 75",
            "holds"},
           {"a figure that nothing asks for", "gao won 512", "open"},
       }},
      {"Coupe",
       {
           {"une moyenne absente des cellules",
            "la moyenne des laps est de 72,75", "holds"},
           {"une moyenne fausse", "la moyenne des laps est de 80,5", "fails"},
       }});
}

TEST(TableRows, NoneAndAll) {
  check_both(
      kFinals,
      {"Cup",
       {
           {"none of all rows", "none of the games had more than 90 laps",
            "holds"},
           {"one has", "none of the games had more than 80 laps", "fails"},
           {"a list and all", "gao , segou and kidal were all winners", "open"},
       }},
      {"Coupe",
       {{"aucun", "aucun match n'a plus de 80 laps", "fails"},
        {"aucun, vraiment", "aucun match n'a plus de 90 laps", "holds"}}});
}

constexpr const char* kPicks =
    "name | party | round | score\n"
    "Awa Sow | red | 1 | 70 + 71 = 141\n"
    "Jean Tine | red | 3 | 72 + 71 = 143\n"
    "Fatou Diop | blue | 3 | 71 + 73 = 144\n"
    "Ali Ba | red | 5 | 75 + 73 = 148\n";

TEST(TableRows, RowsAgainstRowsAndSumsInCells) {
  check_both(
      kPicks,
      {"2011 draft",
       {
           {"more of one kind", "there were more red than blue members",
            "holds"},
           {"narrowed behind",
            "there were more blue than red members in round 3", "fails"},
           {"without a noun it is no count", "more red than blue", "open"},
           {"none and a bound together is open",
            "no red members were picked after the 5th round", "open"},
           {"sums in cells have a mean", "the average score is 144", "holds"},
           {"of the rows named", "the average score for red is 144", "holds"},
           {"another mean", "the average score is 150", "fails"},
       }},
      {"Repêchage de 2011",
       {
           {"la moyenne des sommes", "la moyenne du score est de 144", "holds"},
           {"une autre moyenne", "la moyenne du score est de 150", "fails"},
       }});
}

TEST(TableRows, ThreeThingsThatShareNoRow) {
  check_both(
      kRounds,
      {"2011 open",
       {
           {"whichever is wrong", "awa sow of chile in maradi 2", "fails"},
           {"two things may be the reading's fault",
            "brazil and the nile of maradi 2", "open"},
       }},
      {"Open de 2011",
       {{"l’un ou l’autre est faux", "awa sow du chile à maradi 2", "fails"}}});
}

constexpr const char* kSeason =
    "game | date | opponent | high points | crowd\n"
    "11 | 3 may 2011 | tera | awa sow (21) | 12300.0\n"
    "12 | 9 may 2011 | new dosso | jean tine (19) | 11875.0\n"
    "13 | - | - | - | nan\n"
    "14 | 21 may 2011 | old gaya | awa sow (30) | 13050.0\n";

TEST(TableRows, WhatTheTableIsOf) {
  check_both(
      kSeason,
      {"2011 new dosso lions season",
       {
           {"the team of the title, though a cell says a part of its name",
            "in the 2011 season the new dosso lions played old gaya on 21 may",
            "holds"},
           {"the same against another day",
            "in the 2011 season the new dosso lions played old gaya on 9 may",
            "fails"},
           {"a part of the title is the cell that says it",
            "new dosso was played on 9 may", "holds"},
           {"a word of the title that operates still does",
            "old gaya had the highest crowd", "holds"},
       }},
      {"Saison 2011 new dosso lions",
       {{"l’équipe du titre",
         "les new dosso lions avaient 13050 de crowd contre old gaya",
         "holds"}}});
}

TEST(TableRows, CountsOfRowsAreNoMeasures) {
  check_both(
      kSeason,
      {"2011 lions season",
       {
           {"more than there are rows, and a cell says it",
            "12300 people watched the tera game", "open"},
           {"the same, of people that a row may be",
            "there were 12300 people at the game against tera", "holds"},
           {"the most games are counted, not looked up",
            "awa sow led in high points for the most games", "holds"},
           {"who led is the cell of that column",
            "awa sow led in high points on 3 may 2011", "holds"},
           {"only one is a count", "only one game was on 3 may 2011", "holds"},
           {"only one of two", "awa sow led in high points in only one game",
            "fails"},
           {"a contraction denies",
            "the game on 3 may 2011 wasn't against tera", "fails"},
       }},
      {"Saison 2011",
       {{"qui a mené", "awa sow a mené high points contre tera", "holds"}}});
}

constexpr const char* kGrades =
    "level | grade 4 | grade 8\n"
    "basic | 71 | 83\n"
    "proficient | 33 | 37\n";

TEST(TableRows, AFigureThatNamesAHeading) {
  check_both(
      kGrades,
      {"Students",
       {{"no count", "in the 8 grade there are 83 at basic", "open"},
        {"the heading as it is written", "basic is 71 in grade 4", "holds"}}},
      {"Élèves", {{"la colonne", "basic est à 71 en grade 4", "holds"}}});
}

constexpr const char* kSquad =
    "game | player | country | role | led in points\n"
    "1 | Awa Sow | Mali | guard | Ali Ba (20)\n"
    "2 | Binta Ly | Mali | keeper | Ali Ba (17)\n"
    "3 | Coumba Tall | Chad | guard | Awa Sow (31)\n"
    "4 | Dado Fall | Togo | guard | Ali Ba, Awa Sow (9)\n"
    "5 | Fatou Diop | Mali | wing | Binta Ly (12)\n";

TEST(TableRows, WhatMostRowsHave) {
  check_both(
      kSquad,
      {"Squad",
       {
           {"the thing that most rows have", "mali has the most players",
            "holds"},
           {"of all of them",
            "mali contributed the most players of all the countries", "holds"},
           {"not the one", "chad has the most players", "fails"},
           {"two share the fewest", "togo has the fewest players", "open"},
           {"not among those with the fewest", "mali has the fewest players",
            "fails"},
           {"cells that list several things are not counted",
            "awa sow led in points for the most games", "open"},
           {"the most of a figure is no number of rows",
            "dado fall has the highest game", "open"},
           {"the first is of an order, not of a number",
            "mali is the country with the earliest player", "open"},
       }},
      {"Équipe",
       {{"ce que le plus de lignes ont", "mali a le plus de joueurs", "holds"},
        {"pas celui-là", "chad a le plus de joueurs", "fails"}}});
}

TEST(TableRows, CountsOfAKindThatACellNames) {
  check_both(
      kSquad,
      {"Squad",
       {
           {"the cell says what is counted", "mali had only one guard",
            "holds"},
           {"another number", "there were two guard from mali", "fails"},
           {"an order denied", "chad does not have the most players", "open"},
       }},
      {"Équipe", {{"trois", "il y a trois guard", "holds"}}});
  check_both(
      kSeason,
      {"2011 lions season",
       {
           {"not the highest",
            "the game against tera didn't have the highest crowd", "holds"},
           {"the highest denied",
            "the game against old gaya didn't have the highest crowd", "fails"},
           {"the highest was not there",
            "the highest crowd was not at the game against tera", "holds"},
           {"a denial that narrows the rows",
            "old gaya had the highest crowd not on 3 may 2011", "open"},
       }},
      {"Saison 2011",
       {{"pas le plus haut", "tera n’avait pas le plus grand nombre de crowd",
         "holds"}}});
}

}  // namespace
}  // namespace engine
