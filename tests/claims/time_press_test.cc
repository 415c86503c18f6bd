// Times as newspapers say them, in French and in English: one normal form. All
// are published on Friday 2024-06-14.

#include "time_reading.h"

namespace claims {
namespace {

struct Row {
  const char *name, *french, *french_mention, *english, *english_mention;
  const char* period;
};
const Row kRows[] = {
    // the level before
    {"what prices slowed from lies behind",
     "L'inflation a ralenti, contre 2,4 % en août.", "août",
     "Inflation slowed from 2.4% in August.", "August",
     "[2023-08-01, 2023-09-01)"},
    {"the level before is of the year before where its month is not over",
     "Le chômage a reculé à 7 %, contre 7,5 % en juin.", "juin",
     "Unemployment fell to 7%, against 7.5% in June.", "June",
     "[2023-06-01, 2023-07-01)"},
    {"the level before a level to come may come too",
     "Le taux passera de 2 % en août à 3 %.", "août",
     "The rate will rise from 2% in August to 3%.", "August",
     "[2024-08-01, 2024-09-01)"},
    {"what is cut in August need not be cut yet",
     "Il avait dit ramener la production de 2 millions de barils en août.",
     "août", "They agreed to cut output from 2 million barrels in August.",
     "August", "[2024-08-01, 2024-09-01)"},
    {"a deadline of next month is no level",
     "Une limite avait été fixée au 1er août.", "1er août",
     "A deadline was set for 1 August.", "1 August",
     "[2024-08-01, 2024-08-02)"},
    // what a past clause looks back to
    {"a month that opens a past clause is behind, however far",
     "En août, la banque avait dit de même.", "août",
     "In August, the bank had said the same.", "August",
     "[2023-08-01, 2023-09-01)"},
    {"a month that opens a clause in the past tense is behind",
     "En juillet, le juge disait non.", "juillet",
     "In July, the judge said no.", "July", "[2023-07-01, 2023-08-01)"},
    {"a day of a noun need not be behind",
     "Une audience du 3 juillet a été fixée par le juge.", "3 juillet",
     "A July 3 hearing has been fixed by the judge.", "July 3",
     "[2024-07-03, 2024-07-04)"},
    {"the pluperfect is of the year that its sentence named",
     "La maire, élue en mars 2020, avait pris ses fonctions le 4 mai.",
     "le 4 mai", "The mayor, elected in March 2020, had taken office on 4 May.",
     "4 May", "[2020-05-04, 2020-05-05)"},
    {"before the day that is named, the year is not known",
     "La maire, élue en octobre 2020, avait quitté son poste le 4 mai.",
     "le 4 mai",
     "The mayor, elected in October 2020, had left her post on 4 May.", "4 May",
     "no period"},
    {"the perfect is of the year of publication",
     "La maire, élue en mars 2020, a quitté son poste le 4 mai.", "le 4 mai",
     "The mayor, elected in March 2020, has moved house on 4 May.", "4 May",
     "[2024-05-04, 2024-05-05)"},
    {"the pluperfect alone is of the year of publication",
     "La maire avait pris ses fonctions le 4 mai.", "le 4 mai",
     "The mayor had taken office on 4 May.", "4 May",
     "[2024-05-04, 2024-05-05)"},
    {"since a month of a past clause is behind, however far",
     "La maire est en poste et n'a rien dit depuis août.", "août",
     "The mayor has said nothing since August.", "August", "[2023-08-01, …)"},
    {"a month behind the year that opens its sentence is of that year",
     "En 2019, les ventes étaient faibles et s'effondrèrent en mai.", "mai",
     "In 2019 sales were weak and collapsed in May.", "May",
     "[2019-05-01, 2019-06-01)"},
    {"months in brackets are of the year before them",
     "Trois pannes en 2021 (une en mai, deux en juillet).", "juillet",
     "Three failures in 2021 (one in May, two in July).", "July",
     "[2021-07-01, 2021-08-01)"},
    {"behind the brackets they are not",
     "Après trois pannes en 2021 (deux en juin), on a fermé en mai.", "mai",
     "After three failures in 2021 (two in June) they have closed in May.",
     "May", "[2024-05-01, 2024-06-01)"},
    // stretches by their end
    {"a year up to a month", "Les prix ont monté sur un an à fin mars.",
     "un an à fin mars", "Prices rose in the year to March.",
     "the year to March", "[2023-04-01, 2024-04-01)"},
    {"months up to a month of a year",
     "Les ventes des douze mois à fin juin 2023 ont baissé.",
     "douze mois à fin juin 2023",
     "Sales of the twelve months to June 2023 fell.",
     "the twelve months to June 2023", "[2022-07-01, 2023-07-01)"},
    {"months that ended on a day",
     "Les ventes des trois mois achevés le 31 mars ont baissé.",
     "trois mois achevés le 31 mars",
     "Sales of the three months ended 31 March fell.",
     "the three months ended 31 March", "[2024-01-01, 2024-04-01)"},
    {"a year of accounts that closed on a day",
     "Le bénéfice de l'exercice clos le 31 mars 2023 a doublé.",
     "l'exercice clos le 31 mars 2023",
     "Profit for the financial year ended 31 March 2023 doubled.",
     "the financial year ended 31 March 2023", "[2022-04-01, 2023-04-01)"},
    {"half a year that ended with a month",
     "Le semestre clos fin septembre 2023 fut bon.",
     "Le semestre clos fin septembre 2023",
     "The six months to end-September 2023 were good.",
     "The six months to end-September 2023", "[2023-04-01, 2023-10-01)"},
    {"two years at once are a year of accounts",
     "Les crédits de l'exercice 2023-2024 ont baissé.", "l'exercice 2023-2024",
     "Spending in the 2023-24 financial year fell.",
     "the 2023-24 financial year", "[2023-09-01, 2024-09-01)"},
    {"two years with a stroke are one season", "Le club brille en 2023/24.",
     "2023/24", "The club shines in 2023/24.", "2023/24",
     "[2023-09-01, 2024-09-01)"},
    // nights
    {"a night between two days runs into the second",
     "Le feu a pris dans la nuit de lundi à mardi.", "la nuit de lundi à mardi",
     "The fire broke out overnight from Monday to Tuesday.",
     "overnight from Monday to Tuesday",
     "[2024-06-10T20:00:00, 2024-06-11T06:00:00)"},
    {"the first hours of a day are small",
     "Le feu a pris aux premières heures de mardi.",
     "aux premières heures de mardi",
     "The fire broke out in the early hours of Tuesday.",
     "the early hours of Tuesday", "[2024-06-11, 2024-06-11T06:00:00)"},
    {"the small hours behind their day",
     "Le feu a pris mardi aux petites heures.", "mardi aux petites heures",
     "The fire broke out Tuesday in the small hours.",
     "Tuesday in the small hours", "[2024-06-11, 2024-06-11T06:00:00)"},
    {"dawn comes before the morning", "Le feu a pris mardi à l'aube.",
     "mardi à l'aube", "The fire broke out on Tuesday at dawn.",
     "Tuesday at dawn", "[2024-06-11T04:00:00, 2024-06-11T08:00:00)"},
    // said once for two
    {"the week is said once for two days",
     "Ils se verront vendredi ou samedi de la semaine prochaine.", "vendredi",
     "They will meet on Friday or Saturday of next week.", "Friday",
     "[2024-06-21, 2024-06-22)"},
    // a log's clock
    {"a clock opens a line", "7 h 05 – Le ministre est arrivé.", "7 h 05",
     "7:05 – The minister has arrived.", "7:05",
     "[2024-06-14T07:05:00, 2024-06-14T07:06:00)"},
};

std::string read(const char* text, const char* language, const char* mention) {
  TimeContext context = published("2024-06-14");
  return span_of(times_in(text, language, &context), text, mention);
}

TEST(TimePress, Twins) {
  for (const Row& row : kRows) {
    EXPECT_EQ(read(row.french, "fr", row.french_mention), row.period)
        << row.name;
    EXPECT_EQ(read(row.english, "en", row.english_mention), row.period)
        << row.name << ", in English";
  }
}

// Of a text that has told of 1998, 2001 and 2003.
struct AfterStory {
  const char *name, *language, *text, *mention, *period;
};
const AfterStory kAfterStory[] = {
    {"this month of the perfect is the writer's", "fr",
     "Ce mois-ci, ils ont repris les pourparlers.", "Ce mois-ci",
     "[2024-06-01, 2024-07-01)"},
    {"this month of the perfect is the writer's, in English", "en",
     "This month they have taken up talks again.", "This month",
     "[2024-06-01, 2024-07-01)"},
    {"a weekday of the perfect is the writer's", "fr",
     "Mardi, les ministres se sont revus.", "Mardi",
     "[2024-06-11, 2024-06-12)"},
    {"a weekday of the perfect is the writer's, in English", "en",
     "The ministers have met again since Tuesday.", "Tuesday",
     "[2024-06-11, …)"},
    {"where the story names no day a weekday is the writer's", "fr",
     "Le directeur fut congédié lundi.", "lundi", "[2024-06-10, 2024-06-11)"},
    {"where the story names no day a weekday is the writer's, in English", "en",
     "The director was dismissed on Monday.", "Monday",
     "[2024-06-10, 2024-06-11)"},
    {"this year of the present is the writer's", "fr",
     "Cette année, le budget atteint trois milliards.", "Cette année",
     "[2024-01-01, 2025-01-01)"},
    {"this year of the present is the writer's, in English", "en",
     "This year the budget is three billion.", "This year",
     "[2024-01-01, 2025-01-01)"},
    {"next month of the future is the writer's", "fr",
     "Ils se verront le mois prochain.", "le mois prochain",
     "[2024-07-01, 2024-08-01)"},
    {"next month of the future is the writer's, in English", "en",
     "They will meet next month.", "next month", "[2024-07-01, 2024-08-01)"},
    {"this year of the past is the story's", "fr",
     "Cette année, le budget était tombé à trois milliards.", "Cette année",
     "[2003-01-01, 2004-01-01)"},
    {"this year of the past is the story's, in English", "en",
     "The great event of this year was the storm.", "this year",
     "[2003-01-01, 2004-01-01)"},
};

TEST(TimePress, WhoseNow) {
  for (const AfterStory& row : kAfterStory) {
    const bool french = std::string(row.language) == "fr";
    TimeContext context = published("2024-06-14");
    times_in(french ? "Le pacte de 1998 fut revu en 2001 et prit fin en 2003."
                    : "The pact of 1998 was revised in 2001 and ended in 2003.",
             row.language, &context);
    EXPECT_EQ(span_of(times_in(row.text, row.language, &context), row.text,
                      row.mention),
              row.period)
        << row.name;
  }
}

}  // namespace
}  // namespace claims
