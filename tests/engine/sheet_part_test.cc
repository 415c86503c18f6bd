// What a fact sheet decides of a claim beside words that it does not know, and
// what it knows of the day on which it was written, in both languages.

#include "tests/engine/table_asking.h"

namespace engine {
namespace {

constexpr const char* kPainter =
    "attribute | value\n"
    "Born | 12 May 1951 Lomé, Togo\n"
    "Died | 3 July 2014\n"
    "Occupation | Film director; bass guitarist\n"
    "Released | 4 October 2009\n"
    "Children | 4\n";

constexpr const char* kPeintre =
    "attribut | valeur\n"
    "Née | 12 mai 1951 Lomé, Togo\n"
    "Décédée | 3 juillet 2014\n"
    "Sortie | 4 octobre 2009\n"
    "Enfants | 4\n";

TEST(SheetPart, OneWrongPartRefutesWhateverElseIsSaid) {
  check(
      table_of(kPainter, "Afi Mensah", "infobox"), "en",
      {
          {"another year of birth, beside an unknown place",
           "Afi Mensah was born in 1953 near a lagoon", "fails"},
          {"another age at death",
           "Afi Mensah drowned and died at the age of "
           "40",
           "open"},
          {"an unknown word behind it",
           "Afi Mensah died at the age of 40 in a storm", "fails"},
          {"the right year bears nothing out",
           "Afi Mensah was born in 1951 near a lagoon", "open"},
          {"a word before the name is said of it",
           "Novelist Afi Mensah was born in 1953", "fails"},
          {"a thing of hers is another thing",
           "The niece of Afi Mensah was born in 1953", "open"},
          {"the same behind the name", "Afi Mensah's niece was born in 1953",
           "open"},
          {"what may happen again somewhere else",
           "Afi Mensah was released in 2011 in Gabon", "open"},
          {"a number that may count anything",
           "Afi Mensah was born in a village of 300", "open"},
          {"a denial", "Afi Mensah was not born in 1953 near a lagoon", "open"},
      });
  check(table_of(kPeintre, "Afi Mensah", "infobox"), "fr",
        {
            {"une autre année de naissance",
             "Afi Mensah est née en 1953 près d’une lagune", "fails"},
            {"la bonne année ne prouve rien du reste",
             "Afi Mensah est née en 1951 près d’une lagune", "open"},
            {"la nièce est une autre personne",
             "La nièce de Afi Mensah est née en 1953", "open"},
            {"ce qui peut se répéter ailleurs",
             "Afi Mensah est sortie en 2011 au Gabon", "open"},
        });
}

TEST(SheetPart, KindsOfAList) {
  check(table_of(kPainter, "Afi Mensah", "infobox"), "en",
        {
            {"what a thing of the list is a kind of",
             "Afi Mensah is a director", "holds"},
            {"not what stands before it", "Afi Mensah is a bass", "open"},
            {"a kind and a year", "Afi Mensah is a guitarist born in 1951",
             "holds"},
        });
}

constexpr const char* kBand =
    "attribute | value\n"
    "Years active | 1972 - present\n"
    "Labels | Sub (1972-1980); Bella (1981-1999)\n"
    "Associated acts | Lagoon\n";

constexpr const char* kGroupe =
    "attribut | valeur\n"
    "Années d'activité | 1972 à ce jour\n"
    "Labels | Sub (1972-1980); Bella (1981-1999)\n";

TEST(SheetPart, TheSheetIsNoOlderThanItsLastDay) {
  check(table_of(kBand, "Rivage", "infobox"), "en",
        {
            {"a length already reached",
             "Rivage has been active for over 20 years", "holds"},
            {"a bound already passed",
             "Rivage has been active for less than 20 years", "fails"},
            {"one that may be reached since is open",
             "Rivage has been active for over 40 years", "open"},
            {"a plain length is open", "Rivage has been active for 27 years",
             "open"},
        });
  check(table_of(kGroupe, "Rivage", "infobox"), "fr",
        {
            {"une durée déjà atteinte",
             "Rivage est actif depuis plus de 20 ans", "holds"},
            {"une durée encore possible est ouverte",
             "Rivage est actif depuis plus de 40 ans", "open"},
        });
}

constexpr const char* kTest =
    "attribute | value\n"
    "Type | Language test\n"
    "Introduced | 1980; 39 years ago (1980)\n";

constexpr const char* kEpreuve =
    "attribut | valeur\n"
    "Type | Test de langue\n"
    "Introduit | 1980; il y a 39 ans (1980)\n";

TEST(SheetPart, YearsAgoGiveTheYearAway) {
  check(table_of(kTest, "Palaver", "infobox"), "en",
        {
            {"how long ago", "Palaver was introduced more than 30 years ago",
             "holds"},
            {"not as long ago", "Palaver was introduced over 50 years ago",
             "fails"},
            {"how long it exists", "Palaver has existed for over 30 years",
             "holds"},
            {"not as long", "Palaver has existed for over 50 years", "fails"},
        });
  check(table_of(kEpreuve, "Palabre", "infobox"), "fr",
        {
            {"depuis quand", "Palabre a été introduit il y a plus de 30 ans",
             "holds"},
            {"pas depuis si longtemps",
             "Palabre a été introduit il y a plus de 50 ans", "fails"},
        });
}

constexpr const char* kCompany =
    "attribute | value\n"
    "Years active | 1995-2014\n"
    "Type | Soft drink\n"
    "Manufacturer | Lac Frères\n"
    "Depot | Gao Yard\n";

TEST(SheetPart, LengthsByTheCalendarAndThingsMadeBySomebody) {
  check(table_of(kCompany, "Fizzy", "infobox"), "en",
        {
            {"two years inclusive are less than the decades between",
             "Fizzy was active for less than two decades", "holds"},
            {"the length right behind the verb",
             "Fizzy worked less than 10 "
             "years",
             "fails"},
            {"a thing made by somebody",
             "Fizzy is a soft drink manufactured by Lac Frères", "holds"},
            {"of two names one is none of the makers",
             "Lac Frères and Gao Yard manufactured Fizzy", "fails"},
        });
}

constexpr const char* kFlight =
    "attribute | value\n"
    "Flight origin | Gao Airport\n"
    "Destination | Kano Airport\n"
    "Crew | 8\n"
    "Passengers | 149\n";

constexpr const char* kVol =
    "attribut | valeur\n"
    "Origine du vol | Gao\n"
    "Destination | Kano\n"
    "Équipage | 8\n"
    "Passagers | 149\n";

TEST(SheetPart, RelationsOfFlights) {
  check(table_of(kFlight, "Flight 8", "infobox"), "en",
        {
            {"where it went", "Flight 8 was bound for Kano Airport", "holds"},
            {"where it came from instead", "Flight 8 was bound for Gao Airport",
             "fails"},
            {"the crew", "Flight 8 had more than five crew members", "holds"},
        });
  check(table_of(kVol, "Vol 8", "infobox"), "fr",
        {
            {"où il allait", "Le Vol 8 était à destination de Kano", "holds"},
            {"d’où il venait", "Le Vol 8 était à destination de Gao", "fails"},
        });
}

constexpr const char* kHerd =
    "attribute | value\n"
    "Country of origin | New Zealand\n"
    "Spouse | Awa Sow ( m. 1978-1989)\n"
    "Residence | Gao\n";

constexpr const char* kTroupeau =
    "attribut | valeur\n"
    "Pays d'origine | Nouvelle-Zélande\n"
    "Année | 1985\n"
    "Conjoint | Awa Sow ( m. 1978-1989)\n"
    "Résidence | Gao\n";

TEST(SheetPart, PeoplesOfSeveralWordsAndWhatLastsMoreThanItsYears) {
  check(table_of(kHerd, "Ali Ba", "infobox"), "en",
        {
            {"two years that are eleven apart lie more than ten apart",
             "Ali Ba was married for over a decade", "holds"},
            {"not more than twelve", "Ali Ba was married for over 12 years",
             "fails"},
            {"between is open", "Ali Ba was married for over 11 years", "open"},
            {"where somebody lived", "Ali Ba lived in Gao", "holds"},
            {"not for how long", "Ali Ba lived in Gao for a while", "open"},
        });
  check(table_of(kTroupeau, "Ali Ba", "infobox"), "fr",
        {
            {"un peuple en trois signes", "Ali Ba est néo-zélandais", "holds"},
            {"un autre peuple est ouvert", "Ali Ba est irlandais", "open"},
            {"des années ne sont pas l’intitulé Année",
             "Ali Ba est marié depuis plus de dix ans", "holds"},
            {"où quelqu’un a vécu", "Ali Ba a vécu à Gao", "holds"},
            {"pas toute sa vie", "Ali Ba a vécu toute sa vie à Gao", "open"},
        });
}

constexpr const char* kAlbum =
    "attribute | value\n"
    "Recorded | 1972\n"
    "Released | 4 March 1973\n"
    "Label | Sub\n";

TEST(SheetPart, TheSameYearAndADifferentOne) {
  check(table_of(kAlbum, "Rivage", "infobox"), "en",
        {
            {"a different year",
             "Rivage was recorded and released in a different year", "holds"},
            {"a year alone is no comparison",
             "Rivage was released in the year 1973", "holds"},
        });
}

}  // namespace
}  // namespace engine
