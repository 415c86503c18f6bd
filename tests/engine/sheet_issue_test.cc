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

}  // namespace
}  // namespace engine
