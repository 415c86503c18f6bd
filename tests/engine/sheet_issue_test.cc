// When a fact sheet's thing came out or came together, said beside the noun for
// it: "a 2011 film", "was formed in Togo".

#include "tests/engine/table_asking.h"

namespace engine {
namespace {

TEST(SheetIssue, TheYearBesideAThing) {
  const RawTable film = table_of(
      "attribute | value\n"
      "Directed by | Ana Rocha\n"
      "Starring | Kofi Adom; Awa Sow\n"
      "Release date | 4 May 2011\n",
      "Night Ferry", "infobox");
  check(film, "en",
        {
            {"a year before the thing", "Night Ferry is a 2011 film", "holds"},
            {"another year", "Night Ferry is a 2014 film", "fails"},
            {"with who stars", "Night Ferry is a 2011 film starring Awa Sow",
             "holds"},
            {"another year with who stars",
             "Night Ferry is a 2014 film starring Awa Sow", "fails"},
            {"the year of a story", "Night Ferry is a film about 2011", "open"},
            {"a year of nothing that has one",
             "Night Ferry was directed by Ana Rocha in 2011", "open"},
        });
  check(table_of("attribut | valeur\n"
                 "Réalisé par | Ana Rocha\n"
                 "En vedette | Kofi Adom; Awa Sow\n"
                 "Date de sortie | 4 mai 2011\n",
                 "Night Ferry", "infobox"),
        "fr",
        {
            {"une année derrière la chose", "Night Ferry est un film de 2011",
             "holds"},
            {"une autre année", "Night Ferry est un film de 2014", "fails"},
        });
}

TEST(SheetIssue, BandsAndTheirPlaces) {
  const RawTable band = table_of(
      "attribute | value\n"
      "Origin | Lomé, Togo\n"
      "Years active | 1988 - 1994\n"
      "Labels | Sub (1988-1990); Bella\n",
      "Red Kites", "infobox");
  check(
      band, "en",
      {
          {"where a band was formed", "Red Kites was formed in Togo", "holds"},
          {"somewhere else", "Red Kites was formed in Canada", "open"},
          {"when", "Red Kites was formed in 1988", "holds"},
          {"things with years beside them", "Red Kites had two labels",
           "holds"},
          {"another number", "Red Kites had three labels", "fails"},
      });
}

TEST(SheetIssue, FromOneDayToAnother) {
  const RawTable record = table_of(
      "attribute | value\n"
      "Recorded | October 17 - November 29, 1967\n"
      "Released | 4 January 1968\n"
      "Label | Sub; Bella\n",
      "Low Tide", "infobox");
  check(record, "en",
        {
            {"longer than that", "Low Tide took under a month to record",
             "fails"},
            {"within that", "Low Tide took less than two months to record",
             "holds"},
            {"a day is no stretch", "Low Tide was released for over a month",
             "open"},
        });
  check(table_of("attribute | value\n"
                 "Recorded | 1967-1968\n"
                 "Label | Sub; Bella\n",
                 "Low Tide", "infobox"),
        "en",
        {{"two bare years leave years of doubt",
          "Low Tide took over a year to record", "open"}});
}

TEST(SheetIssue, MoreThanTwoOfOnePerson) {
  const RawTable film = table_of(
      "attribute | value\n"
      "Directed by | Ana Rocha\n"
      "Produced by | Ana Rocha\n"
      "Written by | Ana Rocha\n"
      "Edited by | Awa Sow\n",
      "Night Ferry", "infobox");
  check(film, "en",
        {
            {"all three",
             "Night Ferry was directed, produced and written by the same "
             "person",
             "holds"},
            {"not three others",
             "Night Ferry was directed, produced and written by different "
             "people",
             "fails"},
            {"two of three",
             "Night Ferry was directed, produced and edited by the same "
             "person",
             "open"},
        });
  check(table_of("attribut | valeur\n"
                 "Réalisé par | Ana Rocha\n"
                 "Produit par | Ana Rocha\n"
                 "Écrit par | Ana Rocha\n",
                 "Night Ferry", "infobox"),
        "fr",
        {{"tous les trois",
          "Night Ferry a été réalisé, produit et écrit par la même personne",
          "holds"}});
}

TEST(SheetIssue, RulersSystemsAndColours) {
  const RawTable realm = table_of(
      "attribute | value\n"
      "Government | Monarchy\n"
      "Official languages | Wolof; Fula\n"
      "Named for | Lake Rala\n"
      "System | Gao Metro\n",
      "Rala", "infobox");
  check(realm, "en",
        {
            {"who rules", "Rala is ruled by monarchy", "holds"},
            {"who does not", "Rala is ruled by generals", "open"},
            {"languages that people speak",
             "People speak two languages in Rala", "holds"},
            {"another number", "People speak five languages in Rala", "fails"},
            {"what it is a part of", "Rala is part of the Gao Metro", "holds"},
            {"what nothing tells", "Rala is part of a franchise", "open"},
        });
  check(table_of("attribut | valeur\n"
                 "Gouvernement | Monarchie\n"
                 "Système | Métro de Gao\n"
                 "Langues officielles | Wolof; Peul\n",
                 "Rala", "infobox"),
        "fr",
        {
            {"ce dont il fait partie", "Rala fait partie du Métro de Gao",
             "holds"},
            {"ce que rien ne dit", "Rala fait partie d'une franchise", "open"},
        });
}

}  // namespace
}  // namespace engine
