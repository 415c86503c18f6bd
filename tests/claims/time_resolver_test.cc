// What decides a reading: the tense of the clause, the day of writing, bounds,
// clocks in words, stretches within a period. Every row has its twin in the
// other language.

#include "claims/language/time_resolver.h"

#include "time_reading.h"

namespace claims {
namespace {

struct Row {
  const char *name, *language, *text, *mention, *period;
};
// All are published on Friday 2024-04-12.
const Row kRows[] = {
    // tense
    {"être and a participle look back", "fr",
     "La doyenne s'est éteinte mercredi.", "mercredi",
     "[2024-04-10, 2024-04-11)"},
    {"a helper and a participle look back", "en",
     "The oldest villager has died on Wednesday.", "Wednesday",
     "[2024-04-10, 2024-04-11)"},
    {"a participle beside its day looks back", "fr",
     "Les mesures annoncées mercredi sont vives.", "mercredi",
     "[2024-04-10, 2024-04-11)"},
    {"a participle beside its day looks back, in English", "en",
     "The cuts announced Wednesday are deep.", "Wednesday",
     "[2024-04-10, 2024-04-11)"},
    {"a helper of the future governs its participle", "fr",
     "Le bilan sera annoncé mercredi.", "mercredi", "[2024-04-17, 2024-04-18)"},
    {"will governs its participle", "en",
     "The result will be announced Wednesday.", "Wednesday",
     "[2024-04-17, 2024-04-18)"},
    {"what may happen lies ahead", "fr", "Ils peuvent rêver d'or dimanche.",
     "dimanche", "[2024-04-14, 2024-04-15)"},
    {"what may happen lies ahead, in English", "en",
     "They can dream of gold on Sunday.", "Sunday", "[2024-04-14, 2024-04-15)"},
    {"a decimal mark ends no clause", "en", "It shrank by 0.9% in November.",
     "November", "[2023-11-01, 2023-12-01)"},
    {"a decimal comma ends no clause", "fr",
     "Il avait perdu 0,9 % en novembre.", "novembre",
     "[2023-11-01, 2023-12-01)"},
    // the day of writing
    {"years ago count from the day of writing", "fr",
     "Le 3 mai 2019, il signa. Le pont s'est effondré il y a deux ans.",
     "il y a deux ans", "[2022-01-01, 2023-01-01)"},
    {"years ago count from the day of writing, in English", "en",
     "On 3 May 2019 he signed. The bridge collapsed two years ago.",
     "two years ago", "[2022-01-01, 2023-01-01)"},
    {"yesterday is not of a story", "fr",
     "En mai 1871, tout brûla. En juin 1871, on rebâtit. Elle le disait hier.",
     "hier", "[2024-04-11, 2024-04-12)"},
    {"yesterday is not of a story, in English", "en",
     "In May 1871 it burned. In June 1871 it rose. She said so yesterday.",
     "yesterday", "[2024-04-11, 2024-04-12)"},
    // bounds
    {"more than so long ago ends there", "fr",
     "Elle est partie il y a plus de dix ans.", "il y a plus de dix ans",
     "[…, 2014-01-01)"},
    {"more than so long ago ends there, in English", "en",
     "She left more than ten years ago.", "more than ten years ago",
     "[…, 2014-01-01)"},
    {"less than so long ago begins there", "fr",
     "Elle est partie il y a moins de trois jours.",
     "il y a moins de trois jours", "[2024-04-09, 2024-04-12)"},
    {"less than so long ago begins there, in English", "en",
     "She left less than three days ago.", "less than three days ago",
     "[2024-04-09, 2024-04-12)"},
    {"at least so long ago holds the day itself", "fr",
     "Elle est partie il y a au moins trois jours.",
     "il y a au moins trois jours", "[…, 2024-04-10)"},
    {"at least so long ago holds the day itself, in English", "en",
     "She left at least three days ago.", "at least three days ago",
     "[…, 2024-04-10)"},
    {"in less than a delay begins now", "fr",
     "Elle partira dans moins de trois jours.", "dans moins de trois jours",
     "[2024-04-12, 2024-04-15)"},
    {"in less than a delay begins now, in English", "en",
     "She will leave in less than three days.", "in less than three days",
     "[2024-04-12, 2024-04-15)"},
    // clocks in words
    {"half past twelve", "fr", "Mardi à midi et demi, il a plu.",
     "Mardi à midi et demi", "[2024-04-09T12:30:00, 2024-04-09T12:31:00)"},
    {"half past seven", "en", "It rained on Tuesday at half past seven.",
     "Tuesday at half past seven",
     "[2024-04-09T07:30:00, 2024-04-09T07:31:00)"},
    {"a quarter to eight", "fr",
     "Mardi à huit heures moins le quart, il a plu.",
     "Mardi à huit heures moins le quart",
     "[2024-04-09T07:45:00, 2024-04-09T07:46:00)"},
    {"a quarter to eight, in English", "en",
     "It rained on Tuesday at a quarter to eight.",
     "Tuesday at a quarter to eight",
     "[2024-04-09T07:45:00, 2024-04-09T07:46:00)"},
    // within
    {"the first months of a year", "fr",
     "Les ventes des trois premiers mois de 2022 ont baissé.",
     "3 premiers mois de 2022", "not found"},
    {"figures of first months", "fr",
     "Les ventes des 3 premiers mois de 2022 ont baissé.",
     "3 premiers mois de 2022", "[2022-01-01, 2022-04-01)"},
    {"figures of first months, in English", "en",
     "Sales fell in the first 3 months of 2022.", "the first 3 months of 2022",
     "[2022-01-01, 2022-04-01)"},
    {"the last weeks of a month", "fr",
     "Il a plu les deux dernières semaines de mars 2023.",
     "les deux dernières semaines de mars 2023", "[2023-03-20, 2023-04-03)"},
    {"the last weeks of a month, in English", "en",
     "It rained in the last two weeks of March 2023.",
     "the last two weeks of March 2023", "[2023-03-20, 2023-04-03)"},
    {"until stands before a preposition", "en",
     "All went well until in March 1980 it broke.", "March 1980",
     "[…, 1980-04-01)"},
    {"until stands before a preposition, in French", "fr",
     "Tout alla bien jusqu'en mars 1980.", "mars 1980", "[…, 1980-04-01)"},
};

TEST(TimeResolver, Periods) {
  for (const Row& row : kRows) {
    TimeContext context = published("2024-04-12");
    const auto mentions = times_in(row.text, row.language, &context);
    EXPECT_EQ(span_of(mentions, row.text, row.mention), row.period) << row.name;
  }
}

}  // namespace
}  // namespace claims
