// Claims over fact sheets of our own, in both languages: what holds, what does
// not, and what must stay undecided.

#include "tests/engine/table_asking.h"

namespace engine {
namespace {

constexpr const char* kSinger =
    "attribute | value\n"
    "Born | 12 May 1951 (age 60) Lomé, Togo\n"
    "Genres | Highlife, soukous, funk\n"
    "Occupation | Singer, producer\n"
    "Years active | 1972 - present\n"
    "Spouse(s) | Kossi Adom ( m. 1975; div. 1989)\n"
    "Instruments | Vocals; guitar\n"
    "Children | 4\n";

TEST(FactSheet, DaysAndAges) {
  check(
      table_of(kSinger, "Afi Mensah", "infobox"), "en",
      {
          {"a day before a year", "Afi Mensah was born before 1960", "holds"},
          {"a day not before a year", "Afi Mensah was born before 1950",
           "fails"},
          {"a year", "Afi Mensah was born in 1951", "holds"},
          {"another year", "Afi Mensah was born in 1953", "fails"},
          {"a decade", "Afi Mensah was born in the 1950s", "holds"},
          {"a century", "Afi Mensah was born in the 19th century", "fails"},
          {"a season", "Afi Mensah was born in the spring of 1951", "holds"},
          {"the season of another year",
           "Afi Mensah was born in the spring of 1952", "fails"},
          {"another season", "Afi Mensah was born in the winter", "fails"},
          {"a month", "Afi Mensah was born in May", "holds"},
          {"an age", "Afi Mensah is 60 years old", "holds"},
          {"a bound of the age", "Afi Mensah is over 70 years old", "fails"},
          {"a decade of the age", "Afi Mensah is in her sixties", "holds"},
          {"an age then", "Afi Mensah started her career in her twenties",
           "holds"},
          {"an age then, wrong",
           "Afi Mensah started her career in her thirties", "fails"},
          {"the beginning of a stretch",
           "Afi Mensah has been active since 1972", "holds"},
          {"not its beginning", "Afi Mensah has been active since 1960",
           "fails"},
          {"a later day within is open",
           "Afi Mensah has been active since 1990", "open"},
          {"it lasts", "Afi Mensah is no longer performing", "fails"},
          {"the sheet's own day counts its length",
           "Afi Mensah has been active for over 30 years", "holds"},
          {"a length that it has not",
           "Afi Mensah has been active for less than 20 years", "fails"},
          {"a marriage", "Afi Mensah was married for over ten years", "holds"},
          {"another person", "Kofi Adom was born in 1953", "open"},
      });
}

TEST(FactSheet, WhatMustStayOpen) {
  check(
      table_of("attribute | value\n"
               "Born | 14 January 1950 Rosario, Argentina\n"
               "Residence | Malibu, California\n"
               "Spouse(s) | Awa Sow ( m. 1975)\n"
               "Years active | 1972 - present\n"
               "Labels | Sub; Bella\n",
               "Paul Gana", "infobox"),
      "en",
      {
          {"a season in the south", "Paul Gana was born in the winter", "open"},
          {"a wife's birth is another's", "Paul Gana's wife was born in 1944",
           "open"},
          {"a place with a comma is no list", "Paul Gana has two residences",
           "open"},
          {"a length to this day without a day",
           "Paul Gana has been active for over 20 years", "open"},
          {"a band's founding is not its singer's",
           "Paul Gana's band was formed in 1970", "open"},
          {"no age without a day", "Paul Gana is over 60 years old", "open"},
      });
}

TEST(FactSheet, ThingsOfAList) {
  check(
      table_of(kSinger, "Afi Mensah", "infobox"), "en",
      {
          {"the length of a list", "Afi Mensah has three genres", "holds"},
          {"more than the list has", "Afi Mensah has more than three genres",
           "fails"},
          {"several", "Afi Mensah plays multiple instruments", "holds"},
          {"one only", "Afi Mensah has only one genre", "fails"},
          {"a figure", "Afi Mensah has four children", "holds"},
          {"none", "Afi Mensah has no children", "fails"},
          {"marriages", "Afi Mensah was married two times", "fails"},
          {"one of several things", "Afi Mensah plays the guitar", "holds"},
          {"one of several things without its heading",
           "Afi Mensah is a singer", "holds"},
          {"several of them", "Afi Mensah is a singer and producer", "holds"},
          {"a thing that the list has not is open",
           "Afi Mensah plays the trumpet", "open"},
          {"a narrower word is another thing", "Afi Mensah has four daughters",
           "open"},
          {"what the sheet does not say", "Afi Mensah lives in Accra", "open"},
          {"a word without a place", "Afi Mensah is a famous singer", "open"},
      });
}

constexpr const char* kFilm =
    "attribute | value\n"
    "Directed by | Ousmane Kaba\n"
    "Produced by | Awa Sow; Ousmane Kaba\n"
    "Written by | Awa Sow\n"
    "Starring | Jean Tine; Fatou Diop\n"
    "Release date | 4 October 2009\n"
    "Running time | 96 minutes\n"
    "Budget | $4 million\n"
    "Box office | $21.5 million\n";

TEST(FactSheet, AmountsAndPairs) {
  check(table_of(kFilm, "The Lagoon", "infobox"), "en",
        {
            {"a length in another unit", "The Lagoon runs for over an hour",
             "holds"},
            {"a longer one", "The Lagoon is over two hours long", "fails"},
            {"minutes", "The Lagoon has a running time of 96 minutes", "holds"},
            {"a minute off is open", "The Lagoon runs for 99 minutes", "open"},
            {"a sum", "The Lagoon had a budget of $4 million", "holds"},
            {"another sum", "The Lagoon had a budget of $9 million", "fails"},
            {"one sum above another",
             "The Lagoon made more at the box office than it cost", "holds"},
            {"one sum below another", "The Lagoon made less than its budget",
             "fails"},
            {"times",
             "The box office of The Lagoon was over five times its "
             "budget",
             "holds"},
            {"two roles of one person",
             "Ousmane Kaba directed and produced The Lagoon", "holds"},
            {"one of two roles is another's",
             "Ousmane Kaba directed and wrote The Lagoon", "fails"},
            {"another's role", "The Lagoon was directed by Awa Sow", "fails"},
            {"roles of different people",
             "The Lagoon was directed and written by the same person", "fails"},
            {"a name from nowhere is open",
             "The Lagoon was directed by Paul Gana", "open"},
        });
}

constexpr const char* kChanteuse =
    "attribut | valeur\n"
    "Né | 12 mai 1951 (60 ans) Lomé, Togo\n"
    "Genres | Highlife, soukous, funk\n"
    "Profession | Chanteuse, productrice\n"
    "Années d'activité | 1972 à ce jour\n"
    "Instruments | Chant; guitare\n"
    "Enfants | 4\n";

TEST(FactSheet, UneFiche) {
  check(table_of(kChanteuse, "Afi Mensah", "infobox"), "fr",
        {
            {"une année", "Afi Mensah est née en 1951", "holds"},
            {"une autre année", "Afi Mensah est née en 1953", "fails"},
            {"une saison", "Afi Mensah est née au printemps 1951", "holds"},
            {"un mois", "Afi Mensah est née en juin", "fails"},
            {"un âge", "Afi Mensah a 60 ans", "holds"},
            {"une borne de l’âge", "Afi Mensah a plus de 70 ans", "fails"},
            {"une dizaine de l’âge", "Afi Mensah est dans la soixantaine",
             "holds"},
            {"un début", "Afi Mensah est active depuis 1972", "holds"},
            {"un nombre", "Afi Mensah a quatre enfants", "holds"},
            {"un autre nombre", "Afi Mensah a trois enfants", "fails"},
            {"plusieurs", "Afi Mensah joue de plusieurs instruments", "holds"},
            {"une chose de la liste", "Afi Mensah joue de la guitare", "holds"},
            {"une chose qu’elle n’a pas est ouverte",
             "Afi Mensah joue de la trompette", "open"},
            {"une autre personne", "Kofi Adom est né en 1953", "open"},
        });
}

}  // namespace
}  // namespace engine
