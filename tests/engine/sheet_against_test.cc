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

TEST(SheetAgainst, JustOverAndNoneAtAll) {
  const RawTable record = table_of(
      "attribute | value\n"
      "Released | 4 May 2011\n"
      "Length | 38:24\n"
      "Label | Self-released\n",
      "Low Tide", "infobox");
  check(record, "en",
        {
            {"nobody says where just over ends",
             "Low Tide lasts just over half an hour", "open"},
            {"far past it", "Low Tide lasts just over ten minutes", "fails"},
            {"short of it", "Low Tide lasts just over 50 minutes", "fails"},
            {"no label may be meant", "Low Tide has no label", "open"},
        });
  check(table_of("attribut | valeur\n"
                 "Sortie | 4 mai 2011\n"
                 "Longueur | 38:24\n"
                 "Étiquette | Autoproduit\n",
                 "Low Tide", "infobox"),
        "fr",
        {
            {"nul ne dit où finit un peu plus",
             "Low Tide dure un peu plus d'une demi-heure", "open"},
            {"peut-être sans étiquette", "Low Tide est sorti sans étiquette",
             "open"},
        });
}

constexpr const char* kSmith =
    "attribute | value\n"
    "Born | 1718 Sheffield, England\n"
    "Died | 17 July 1794\n"
    "Occupation | Smith\n";

TEST(SheetAgainst, FromBirthToDeath) {
  check(table_of(kSmith, "Paul Gray", "infobox"), "en",
        {
            {"a century that the life reaches into",
             "Paul Gray lived in the 18th century", "holds"},
            {"a century before it", "Paul Gray lived in the 16th century",
             "fails"},
            {"how long", "Paul Gray lived for over 70 years", "holds"},
            {"not so long", "Paul Gray lived for over 80 years", "fails"},
            {"between is open", "Paul Gray lived for over 76 years", "open"},
            {"where is not told", "Paul Gray lived in Gao in the 18th century",
             "open"},
        });
  check(table_of("attribut | valeur\n"
                 "Né | 1718 Sheffield, Angleterre\n"
                 "Décédé | 17 juillet 1794\n",
                 "Paul Gray", "infobox"),
        "fr",
        {
            {"un siècle que la vie atteint",
             "Paul Gray a vécu au XVIIIe siècle", "holds"},
            {"un siècle d'avant", "Paul Gray a vécu au XVIe siècle", "fails"},
        });
}

TEST(SheetAgainst, EveryoneOnBoard) {
  const char* flight =
      "attribute | value\n"
      "Flight origin | Gao\n"
      "Occupants | 31\n"
      "Fatalities | 31\n"
      "Survivors | 0\n";
  check(table_of(flight, "Sahel Flight 12", "infobox"), "en",
        {{"as many as were on board",
          "Everyone on board Sahel Flight 12 was killed", "holds"}});
  check(table_of("attribute | value\n"
                 "Flight origin | Gao\n"
                 "Occupants | 31\n"
                 "Fatalities | 4\n",
                 "Sahel Flight 12", "infobox"),
        "en",
        {
            {"fewer were", "Everyone on board Sahel Flight 12 was killed",
             "fails"},
            {"some of them", "People on board Sahel Flight 12 were killed",
             "open"},
        });
  check(table_of("attribut | valeur\n"
                 "Occupants | 31\n"
                 "Décès | 4\n",
                 "Vol Sahel 12", "infobox"),
        "fr",
        {{"moins qu'à bord",
          "Toutes les personnes à bord du Vol Sahel 12 ont péri", "fails"}});
}

TEST(SheetAgainst, TitlesInAnotherLanguage) {
  const RawTable house = table_of(
      "attribut | valeur\n"
      "Sortie | 4 mai 2011\n"
      "Enregistré | 2010\n"
      "Étiquette | Sub; Bella\n",
      "La maison rouge", "infobox");
  check(house, "fr",
        {
            {"chaque mot du titre en anglais",
             "L'album Red House est sorti en 2011", "holds"},
            {"un mot sans pareil", "L'album Red Garden est sorti en 2011",
             "open"},
            {"d'autres mots au milieu",
             "L'album Red fewer House est sorti en 2011", "open"},
            {"un titre à moitié", "L'album House est sorti en 2011", "open"},
            {"des mots qui ne sont pas un nom",
             "Une house red est sorti en 2011", "open"},
        });
  check(table_of("attribut | valeur\n"
                 "Né | 4 mai 1911\n"
                 "Profession | Peintre\n",
                 "Victor César", "infobox"),
        "fr",
        {
            {"le nom d'une autre orthographe", "Viktor Caesar est né en 1911",
             "holds"},
            {"un autre prénom", "Adam Caesar est né en 1911", "open"},
            {"un autre nom qui commence de même",
             "Viktor Caesarson est né en 1911", "open"},
        });
  check(table_of("attribute | value\n"
                 "Released | 4 May 2011\n"
                 "Label | Sub; Bella\n"
                 "Recorded | 2010\n",
                 "Red House", "infobox"),
        "en",
        {{"a French name over an English title",
          "The album Maison Rouge came out in 2011", "holds"},
         {"another name", "The album Maison Verte came out in 2011", "open"}});
}

}  // namespace
}  // namespace engine
