#include "tests/engine/open_comparing.h"

namespace engine {
namespace {

constexpr Relation kYes = Relation::Supports, kOpen = Relation::Partial;
constexpr const char* kNews = "Orvel shuts its Dunmore mill";
constexpr const char* kNouvelle = "Orvel ferme sa filature de Brenac";

// Under a headline each sentence has to say alone what the claim says.
const SaidRow kHeadlines[] = {
    {"a sentence says it of the same things",
     "en",
     "Tessik has appealed.",
     {{kNews, "Tessik has appealed."}},
     kYes},
    {"a sentence says it of another than the headline's",
     "en",
     "Orvel has appealed.",
     {{kNews, "Tessik has appealed."}},
     kOpen},
    {"the place stands in the headline only",
     "en",
     "Lund was founded in Dunmore.",
     {{kNews, "Lund was founded in 1961 by Ada Lund."}},
     kOpen},
    {"the figure stands in the next sentence, of another mill",
     "en",
     "The Dunmore mill has 300 workers.",
     {{kNews,
       "The Dunmore mill closes in May. The Kelby mill has 300 workers."}},
     kOpen},
    {"the year is that of the founding",
     "en",
     "Ada Lund died in 1961.",
     {{kNews, "Lund was founded in 1961 by Ada Lund, who died in 2004."}},
     kOpen},
    {"what fell is the other one's",
     "en",
     "Tessik's turnover fell by 5% in 2025.",
     {{kNews,
       "Orvel's turnover fell by 5% in 2025, while Tessik's rose by 6%."}},
     kOpen},
    {"two passages of a report share no more than the report",
     "en",
     "The museum was founded by Ada Lund.",
     {{"Dunmore yearly report", "The museum was founded in 1931."},
      {"Dunmore yearly report", "The mayor is Ada Lund."}},
     kOpen},
    {"a sentence says it of the same things, in French",
     "fr",
     "Tessik a fait appel.",
     {{kNouvelle, "Tessik a fait appel."}},
     kYes},
    {"a sentence says it of another than the headline's, in French",
     "fr",
     "Orvel a fait appel.",
     {{kNouvelle, "Tessik a fait appel."}},
     kOpen},
    {"the place stands in the headline only, in French",
     "fr",
     "Lund a été fondée à Brenac.",
     {{kNouvelle, "Lund a été fondée en 1961 par Ada Lund."}},
     kOpen},
    {"the figure stands in the next sentence, of another mill, in French",
     "fr",
     "La filature de Brenac compte 300 salariés.",
     {{kNouvelle,
       "La filature de Brenac ferme en mai. Celle de Kelby compte 300 "
       "salariés."}},
     kOpen},
    {"the year is that of the founding, in French",
     "fr",
     "Ada Lund est morte en 1961.",
     {{kNouvelle,
       "Lund a été fondée en 1961 par Ada Lund, qui est morte en 2004."}},
     kOpen},
    {"what fell is the other one's, in French",
     "fr",
     "Le chiffre d'affaires de Tessik a reculé de 5 % en 2025.",
     {{kNouvelle,
       "Le chiffre d'affaires d'Orvel a reculé de 5 % en 2025, tandis que "
       "celui de Tessik a progressé de 6 %."}},
     kOpen},
    {"two passages of a report share no more than the report, in French",
     "fr",
     "Le musée a été fondé par Ada Lund.",
     {{"Rapport annuel de Brenac", "Le musée a été fondé en 1931."},
      {"Rapport annuel de Brenac", "La maire est Ada Lund."}},
     kOpen},
    {"what heads a text is what it speaks of",
     "en",
     "Jonas Varn wrote Night Ferry.",
     {{"Jonas Varn", "Born in Dunmore, he wrote Night Ferry in 1968."}},
     kYes},
    {"what heads a text is what it speaks of, in French",
     "fr",
     "Jonas Varn a écrit Le bac de nuit.",
     {{"Jonas Varn", "Il a écrit Le bac de nuit en 1968."}},
     kYes},
};

TEST_F(OpenCompare, Headlines) {
  for (const SaidRow& row : kHeadlines) expect(row);
}

}  // namespace
}  // namespace engine
