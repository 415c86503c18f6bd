// What single words do in claims over fact sheets, in both languages: parts of
// a decade of life, half negations, how long a thing existed, what is called by
// its country.

#include "tests/engine/table_asking.h"

namespace engine {
namespace {

constexpr const char* kWriter =
    "attribute | value\n"
    "Born | 12 May 1951 (age 60) Lomé, Togo\n"
    "Died | 3 July 2014\n"
    "Years active | 1972 - 1985\n"
    "Nickname | Fifi\n";

constexpr const char* kAutrice =
    "attribut | valeur\n"
    "Née | 12 mai 1951 (60 ans) Lomé, Togo\n"
    "Décédée | 3 juillet 2014\n"
    "Années d'activité | 1972-1985\n";

TEST(SheetWords, PartsOfADecadeOfLife) {
  check(
      table_of(kWriter, "Afi Mensah", "infobox"), "en",
      {
          {"early", "Afi Mensah started her career in her early twenties",
           "holds"},
          {"not late", "Afi Mensah started her career in her late twenties",
           "fails"},
          {"mid", "Afi Mensah stopped performing in her mid-thirties", "open"},
          {"another decade", "Afi Mensah started her career in her mid-forties",
           "fails"},
          {"early of a year is no age", "Afi Mensah was born in early 1951",
           "open"},
      });
  check(table_of(kAutrice, "Afi Mensah", "infobox"), "fr",
        {
            {"au début",
             "Afi Mensah a commencé sa carrière au début de la vingtaine",
             "holds"},
            {"pas à la fin",
             "Afi Mensah a commencé sa carrière à la fin de la vingtaine",
             "fails"},
        });
}

constexpr const char* kDrink =
    "attribute | value\n"
    "Type | Soft drink\n"
    "Country of origin | Ireland\n"
    "Introduced | 1940\n"
    "Discontinued | 1952\n"
    "Official language | English\n"
    "Budget | $10 million\n"
    "Box office | $59.2 million\n";

constexpr const char* kBoisson =
    "attribut | valeur\n"
    "Type | Boisson gazeuse\n"
    "Pays d'origine | Brésil\n"
    "Introduit | 1940\n"
    "Dissous | 1952\n"
    "Langue officielle | Français\n"
    "Budget | 10 millions de dollars\n"
    "Box-office | 59,2 millions de dollars\n";

TEST(SheetWords, HowLongAThingExisted) {
  check(table_of(kDrink, "Fanga", "infobox"), "en",
        {
            {"a length", "Fanga existed for 12 years", "holds"},
            {"a bound",
             "Fanga lasted less than 15 years before being "
             "discontinued",
             "holds"},
            {"a bound that it breaks", "Fanga existed for over 20 years",
             "fails"},
            {"two years leave one of doubt", "Fanga existed for over 12 years",
             "open"},
        });
  check(table_of(kBoisson, "Fanga", "infobox"), "fr",
        {
            {"une durée", "Fanga a existé pendant 12 ans", "holds"},
            {"une borne dépassée", "Fanga a existé pendant plus de 20 ans",
             "fails"},
        });
}

TEST(SheetWords, CalledByItsCountry) {
  check(table_of(kDrink, "Fanga", "infobox"), "en",
        {
            {"of its country", "Fanga is an Irish soft drink", "holds"},
            {"of another is open", "Fanga is a French soft drink", "open"},
        });
  check(
      table_of(kBoisson, "Fanga", "infobox"), "fr",
      {
          {"de son pays", "Fanga est une boisson gazeuse brésilienne", "holds"},
          {"d’un autre pays, ouvert", "Fanga est une boisson gazeuse espagnole",
           "open"},
      });
  check(table_of(kWriter, "Afi Mensah", "infobox"), "en",
        {{"born there is not of there", "Afi Mensah was Togolese", "open"}});
}

TEST(SheetWords, HalfANegation) {
  check(table_of(kBoisson, "Fanga", "infobox"), "fr",
        {
            {"ne … que", "Fanga n'a qu'une seule langue officielle", "holds"},
            {"que de la comparaison", "Fanga a rapporté plus que son budget",
             "holds"},
            {"plus d’argent que", "Fanga a gagné plus d'argent que son budget",
             "holds"},
            {"ne … pas", "Fanga n'a pas de langue officielle", "fails"},
        });
  check(table_of(kAutrice, "Afi Mensah", "infobox"), "fr",
        {
            {"ne après avant que",
             "Afi Mensah est décédée avant qu'elle n'ait 70 ans", "holds"},
            {"à tort", "Afi Mensah est décédée avant qu'elle n'ait 40 ans",
             "fails"},
            {"ne … plus nie", "Afi Mensah n'est plus active", "holds"},
        });
  check(
      table_of("attribut | valeur\nNé | 17 octobre 1992 (26 ans)\n", "Keita Sy",
               "infobox"),
      "fr",
      {{"plus jeune que", "Keita Sy est plus jeune que trente ans", "holds"},
       {"plus vieux que", "Keita Sy est plus vieux que trente ans", "fails"}});
}

TEST(SheetWords, ANameThatLooksLikeAPlaceLeavesTheSeasons) {
  const char* film =
      "attribute | value\n"
      "Music by | Maurice Sow\n"
      "Release date | 2 June 1989\n";
  check(table_of(film, "The Lagoon", "infobox"), "en",
        {{"another season", "The Lagoon was released in the winter of 1989",
          "fails"}});
}

}  // namespace
}  // namespace engine
