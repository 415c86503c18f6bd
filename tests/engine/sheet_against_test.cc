// Entries of a fact sheet against each other and against what the sheet does
// not name: places, what came in and what was paid, kinds of things.

#include "tests/engine/table_asking.h"

namespace engine {
namespace {

constexpr const char* kActor =
    "attribute | value\n"
    "Born | Kofi Adom 12 May 1971 (age 45) Tema, Ohio, U.S.\n"
    "Residence | Dayton, Ohio, U.S.\n"
    "Occupation | Actor, film director\n"
    "Years active | 1988 - present\n"
    "Spouse(s) | Awa Sow ( m. 1995; div. 2004)\n";

constexpr const char* kActeur =
    "attribut | valeur\n"
    "Né | Kofi Adom 12 mai 1971 (45 ans) Tema, Ohio, États-Unis\n"
    "Résidence | Dayton, Ohio, États-Unis.\n"
    "Profession | Acteur, réalisateur\n"
    "Années d'activité | 1988 - présent\n"
    "Conjoint(s) | Awa Sow ( m. 1995; div. 2004)\n";

TEST(SheetAgainst, PlacesOfTwoEntries) {
  check(
      table_of(kActor, "Kofi Adom", "infobox"), "en",
      {
          {"one state", "Kofi Adom resides in the same state where he was born",
           "holds"},
          {"one country", "Kofi Adom lives in the same country he was born in",
           "holds"},
          {"two cities", "Kofi Adom was born and lives in the same city",
           "fails"},
          {"a denial",
           "Kofi Adom does not live in the same city he was born in", "holds"},
          {"no third place", "Kofi Adom studied in the state where he was born",
           "open"},
      });
  check(table_of(kActeur, "Kofi Adom", "infobox"), "fr",
        {
            {"un même État", "Kofi Adom réside dans le même état où il est né",
             "holds"},
            {"deux villes", "Kofi Adom réside dans la même ville où il est né",
             "fails"},
        });
  check(table_of("attribute | value\n"
                 "Born | 4 May 1950 Lyon, France\n"
                 "Died | 2 June 2001 Gao\n",
                 "Awa Sow", "infobox"),
        "en",
        {{"a place without a country",
          "Awa Sow died in the same country where she was born", "open"}});
}

TEST(SheetAgainst, ACountryThatTheSheetDoesNotName) {
  check(
      table_of(kActor, "Kofi Adom", "infobox"), "en",
      {
          {"another country", "Kofi Adom was born in Togo", "fails"},
          {"the same by another name", "Kofi Adom was born in America", "open"},
          {"a denial", "Kofi Adom was not born in Togo", "open"},
          {"a nationality is no birthplace", "Kofi Adom is a Togolese actor",
           "open"},
          {"beside an unknown word", "Kofi Adom was conceived in Togo", "open"},
      });
  check(table_of(kActeur, "Kofi Adom", "infobox"), "fr",
        {
            {"un autre pays", "Kofi Adom est né en Australie", "fails"},
            {"le même sous un autre nom", "Kofi Adom est né aux USA", "open"},
        });
  check(
      table_of("attribute | value\n"
               "Origin | Cardiff, Wales\n"
               "Labels | Sub; Bella\n"
               "Genres | Folk\n",
               "Red Kites", "infobox"),
      "en",
      {
          {"where a band is from", "The band Red Kites is from Canada",
           "fails"},
          {"what it is called by", "Red Kites is a Canadian folk band",
           "fails"},
          {"a part of it may be meant", "Red Kites is from England", "open"},
          {"a song of a country", "Red Kites recorded a Canadian song", "open"},
      });
}

TEST(SheetAgainst, KindsOfThings) {
  check(table_of(kActor, "Kofi Adom", "infobox"), "en",
        {
            {"what an actor is", "Kofi Adom is an entertainer", "holds"},
            {"denied", "Kofi Adom is not an entertainer", "fails"},
            {"what not every actor is", "Kofi Adom is a comedian", "open"},
            {"no kind of a name", "Kofi Adom owns a theatre", "open"},
        });
  check(
      table_of(kActeur, "Kofi Adom", "infobox"), "fr",
      {
          {"ce qu'est un acteur", "Kofi Adom est un artiste", "holds"},
          {"ce que tout acteur n'est pas", "Kofi Adom est un chanteur", "open"},
      });
}

TEST(SheetAgainst, AgesOfBareYears) {
  check(table_of(kActor, "Kofi Adom", "infobox"), "en",
        {
            {"one year from the other",
             "Kofi Adom has been acting since he was 17", "holds"},
            {"far off", "Kofi Adom has been acting since he was 27", "fails"},
            {"a year beside it may be",
             "Kofi Adom has been acting since he was 16", "open"},
            {"the age at the wedding", "Kofi Adom got married in his twenties",
             "holds"},
            {"what lasts has not ended",
             "Kofi Adom stopped performing in the 1990s", "fails"},
            {"nor did it years ago",
             "Kofi Adom quit performing over five years ago", "fails"},
        });
  check(table_of(kActeur, "Kofi Adom", "infobox"), "fr",
        {
            {"ce qui dure n'a pas cessé",
             "Kofi Adom a cessé de se produire dans les années 1990", "fails"},
        });
  check(table_of("attribute | value\n"
                 "Years active | 1988 - 1994; 2002 - present\n"
                 "Labels | Sub; Bella\n",
                 "Red Kites", "infobox"),
        "en",
        {{"it may have ended before it began again",
          "Red Kites stopped performing in the 1990s", "open"}});
}

constexpr const char* kFilm =
    "attribute | value\n"
    "Directed by | Ana Rocha\n"
    "Starring | Kofi Adom; Awa Sow\n"
    "Budget | $12 million\n"
    "Box office | $31 million\n"
    "Distributed by | Sub Films; Bella\n"
    "Language | Portuguese\n";

TEST(SheetAgainst, WhatCameInAndWhatWasPaid) {
  check(
      table_of(kFilm, "Night Ferry", "infobox"), "en",
      {
          {"a profit", "Night Ferry made a profit", "holds"},
          {"how much", "Night Ferry made over $15 million in profit", "holds"},
          {"not so much", "Night Ferry made over $25 million in profit",
           "fails"},
          {"no loss", "Night Ferry lost money at the box office", "fails"},
          {"over what it cost",
           "Night Ferry grossed over $15 million over its budget", "holds"},
          {"twice the cost", "Night Ferry was a box office disappointment",
           "fails"},
          {"a success", "Night Ferry was a success at the box office", "holds"},
          {"two things the same number",
           "Night Ferry has as many distributors as directors", "open"},
          {"fewer are not as many",
           "Night Ferry has as many directors as distributors", "fails"},
      });
  check(table_of("attribute | value\n"
                 "Budget | $12 million\n"
                 "Box office | $15 million\n",
                 "Night Ferry", "infobox"),
        "en",
        {{"neither a success nor a failure", "Night Ferry was a success",
          "open"}});
  check(table_of("attribut | valeur\n"
                 "Réalisé par | Ana Rocha\n"
                 "Budget | 12 millions de dollars\n"
                 "Box-office | 31 millions de dollars\n",
                 "Night Ferry", "infobox"),
        "fr",
        {
            {"un bénéfice", "Night Ferry a fait un bénéfice", "holds"},
            {"un échec", "Night Ferry a été un échec au box-office", "fails"},
        });
}

TEST(SheetAgainst, VerbsThatCarryAnotherRelation) {
  check(table_of("attribute | value\n"
                 "Released | 4 May 2011\n"
                 "Recorded | 2010\n"
                 "Label | Sub; Bella\n"
                 "Producer | Ana Rocha\n"
                 "Language | Portuguese\n",
                 "Low Tide", "infobox"),
        "en",
        {
            {"a number of labels", "Low Tide was released on two labels",
             "holds"},
            {"another number", "Low Tide was released on four labels", "fails"},
            {"a language", "Low Tide was produced in Portuguese language",
             "holds"},
            {"the verb's own people", "Low Tide was produced by Ana Rocha",
             "holds"},
            {"a day is the verb's",
             "Low Tide was released on two labels in 2014", "open"},
        });
}

TEST(SheetAgainst, EntriesNeedNoName) {
  const RawTable line = table_of(
      "attribute | value\n"
      "Stations | 13\n"
      "Depots | 2\n",
      "Gao line", "infobox");
  check(line, "en",
        {
            {"one against another", "There are more stations than depots",
             "holds"},
            {"by how many", "There are 11 more stations than depots", "holds"},
            {"one alone may be of anything", "There are more than ten stations",
             "open"},
        });
  check(table_of("attribut | valeur\n"
                 "Stations | 13\n"
                 "Passagers | 900\n",
                 "Ligne de Gao", "infobox"),
        "fr",
        {{"l'une contre l'autre", "Il y a plus de passagers que de stations",
          "holds"}});
}

}  // namespace
}  // namespace engine
