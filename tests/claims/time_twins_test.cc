// One time said in French and in English has one normal form: the TIMEX3 value
// and the period. All are published on Friday 2024-04-12.

#include "time_reading.h"

namespace claims {
namespace {

struct Row {
  const char *name, *french, *english, *timex, *period;
};
const Row kRows[] = {
    // two units
    {"years and months that follow each other count together",
     "Il est parti il y a deux ans un mois.",
     "He left two years one month ago.", "2022-03", "[2022-03-01, 2022-04-01)"},
    {"so do years, months and days", "Il part dans 1 an 2 mois 3 jours.",
     "He leaves in 1 year 2 months 3 days.", "2025-06-15",
     "[2025-06-15, 2025-06-16)"},
    {"weeks before yesterday are counted from yesterday",
     "La trêve date de deux semaines avant hier.",
     "The truce dates from two weeks before yesterday.", "2024-03-28",
     "[2024-03-28, 2024-03-29)"},
    // beside what is named
    {"the same month of the year before",
     "Il a plu en février 2023, plus qu'au même mois de l'an dernier.",
     "It rained in February 2023, more than in the same month last year.",
     "2022-02", "[2022-02-01, 2022-03-01)"},
    {"the same period is the quarter before it, a year earlier",
     "Au troisième trimestre 2023, moins qu'à la même période de l'an dernier.",
     "Less in the third quarter of 2023 than in the same period last year.",
     "2022-Q3", "[2022-07-01, 2022-10-01)"},
    {"the same period of a day is last year",
     "Le 3 mars 2024, moins qu'à la même période de l'an dernier.",
     "Less on 3 March 2024 than in the same period last year.", "2023",
     "[2023-01-01, 2024-01-01)"},
    {"the year before a year", "Il est parti l'année avant 2015.",
     "He left the year before 2015.", "2014", "[2014-01-01, 2015-01-01)"},
    {"the month after a month", "Il est parti le mois après mai 2015.",
     "He left the month after May 2015.", "2015-06",
     "[2015-06-01, 2015-07-01)"},
    {"two digits behind a year are the year after",
     "Les loyers ont monté en 2007-08.", "Rents rose in 2007-08.", "2007/2008",
     "[2007-01-01, 2009-01-01)"},
    {"two digits that can be no month are a later year",
     "Le village a été détruit en 1914-18.", "The village was lost in 1914-18.",
     "1914/1918", "[1914-01-01, 1919-01-01)"},
    {"a quarter of a century is counted in years",
     "Il y a un quart de siècle, la mine a fermé.",
     "A quarter of a century ago the mine closed.", "1999",
     "[1999-01-01, 2000-01-01)"},
    {"whole centuries are said whole", "Il y a deux siècles, la mine a ouvert.",
     "Two centuries ago the mine opened.", "18", "[1800-01-01, 1900-01-01)"},
    {"a day at the latest is the last one",
     "Il rendra son rapport mardi au plus tard.",
     "He will hand in his report Tuesday at the latest.", "2024-04-16",
     "[…, 2024-04-17)"},
    {"a day at the earliest is the first one",
     "Le vote aura lieu mardi au plus tôt.",
     "The vote will take place Tuesday at the earliest.", "2024-04-16",
     "[2024-04-16, …)"},
    {"the latest day of a stretch is said once",
     "L'aide court jusqu'au 31 mai 2026 au plus tard.",
     "The aid runs until 31 May 2026 at the latest.", "2026-05-31",
     "[…, 2026-06-01)"},
    {"the month of May is no helping verb",
     "Les ventes ont augmenté en mai par rapport à mars.",
     "Sales rose in May from March.", "2024-03", "[2024-03-01, 2024-04-01)"},
    {"two digits that do not follow it are a month",
     "Les loyers ont monté en 2007-11.", "Rents rose in 2007-11.", "2007-11",
     "[2007-11-01, 2007-12-01)"},
    {"a year and a month by themselves are no two years", "2010-11", "2010-11",
     "2010-11", "[2010-11-01, 2010-12-01)"},
    {"the quarter of the year before",
     "Au troisième trimestre de l'an dernier.",
     "In the year-ago third quarter.", "2023-Q3", "[2023-07-01, 2023-10-01)"},
    // a clause of its own
    {"what follows which says nothing of the date before it",
     "Le recensement de janvier, qui devrait être affiné, est connu.",
     "The count of January, which should be refined, is known.", "2024-01",
     "[2024-01-01, 2024-02-01)"},
    // a weekday and its hour
    {"an hour behind a weekday is no day of the month",
     "La séance s'est ouverte lundi 8:30.", "The session opened Monday 8:30.",
     "2024-04-08T08:30", "[2024-04-08T08:30:00, 2024-04-08T08:31:00)"},
    {"hours from and to behind a weekday are hours",
     "Le bureau était ouvert lundi de 8 h à 9 h.",
     "The office was open Monday 8-9am.", "2024-04-08T08/2024-04-08T09",
     "[2024-04-08T08:00:00, 2024-04-08T09:00:00)"},
    {"a weekday up to an hour", "Il est resté mardi jusqu'à 17 h.",
     "He stayed Tuesday until 5 p.m.", "2024-04-09T17",
     "[…, 2024-04-09T17:00:00)"},
    {"a weekday from an hour on",
     "Le bureau a ouvert mardi à partir de 9 h 30.",
     "The office opened Tuesday from 9:30.", "2024-04-09T09:30",
     "[2024-04-09T09:30:00, …)"},
    {"an hour of a part of a day that has its day",
     "Il arrive à 9 heures demain soir.", "He arrives at 9 tomorrow evening.",
     "2024-04-13T21", "[2024-04-13T21:00:00, 2024-04-13T22:00:00)"},
    {"a day in figures beside its hour is a day",
     "La séance s'ouvre le 25/4 à 16 h.", "The session opens 25/4 at 4 p.m.",
     "2024-04-25T16", "[2024-04-25T16:00:00, 2024-04-25T17:00:00)"},
    {"a month, its day and an hour", "La séance s'ouvre le 25 avril à 16 h.",
     "The session opens April 25 at 4 p.m.", "2024-04-25T16",
     "[2024-04-25T16:00:00, 2024-04-25T17:00:00)"},
    {"midday is an hour", "Il parlera demain à la mi-journée.",
     "He will speak tomorrow at midday.", "2024-04-13T12:00",
     "[2024-04-13T12:00:00, 2024-04-13T12:01:00)"},
    {"people beside a part of a day are no hour",
     "La police en a arrêté 5 ce matin.", "The police arrested 5 this morning.",
     "2024-04-12TMO", "[2024-04-12T08:00:00, 2024-04-12T12:00:00)"},
    {"people that there are this morning are no hour", "Il y en a 5 ce matin.",
     "Of these, about 5 this morning.", "2024-04-12TMO",
     "[2024-04-12T08:00:00, 2024-04-12T12:00:00)"},
    // days and months
    {"a day of the month to come", "La trêve finit le 20 du mois prochain.",
     "The truce ends on the 20 of next month.", "2024-05-20",
     "[2024-05-20, 2024-05-21)"},
    {"people are no day of the month", "En mars 20 personnes sont mortes.",
     "In March 20 people died.", "2024-03", "[2024-03-01, 2024-04-01)"},
    {"a date in figures without marks", "Acte du 02 04 2009.",
     "Deed of 04 02 2009.", "2009-04-02", "[2009-04-02, 2009-04-03)"},
    {"a weekday and its date in figures are one day",
     "Il doit parler ce vendredi 19/04.", "He must speak this Friday 19/04.",
     "2024-04-19", "[2024-04-19, 2024-04-20)"},
    // who speaks of the future
    {"I shall leave", "Je partirai mercredi.", "I'll leave on Wednesday.",
     "2024-04-17", "[2024-04-17, 2024-04-18)"},
    {"we are going to leave", "Nous allons partir mercredi.",
     "We're going to leave on Wednesday.", "2024-04-17",
     "[2024-04-17, 2024-04-18)"},
    {"you will see", "Vous verrez lundi.", "You'll see on Monday.",
     "2024-04-15", "[2024-04-15, 2024-04-16)"},
    {"we must", "Nous devons voter mardi.", "We must vote on Tuesday.",
     "2024-04-16", "[2024-04-16, 2024-04-17)"},
    // hours
    {"half past seven in the morning",
     "Il arriva hier à sept et demie du matin.",
     "He arrived yesterday at half past seven in the morning.",
     "2024-04-11T07:30", "[2024-04-11T07:30:00, 2024-04-11T07:31:00)"},
    {"half past seven, as a clock says it", "Il est sept heures et demie.",
     "It is half past seven.", "2024-04-12T07:30",
     "[2024-04-12T07:30:00, 2024-04-12T07:31:00)"},
    {"an afternoon does not begin in the evening",
     "Il dormait de 8 h à 15 h hier après-midi.",
     "He slept from 8 to 3 p.m. yesterday afternoon.",
     "2024-04-11T08/2024-04-11T15",
     "[2024-04-11T08:00:00, 2024-04-11T15:00:00)"},
    {"minutes before noon", "Il part vingt minutes avant midi.",
     "He leaves twenty minutes before noon.", "2024-04-12T11:40",
     "[2024-04-12T11:40:00, 2024-04-12T11:41:00)"},
    {"hours of yesterday afternoon lie there",
     "Il dormait de 13 h à 15 h hier après-midi.",
     "He slept from 1 p.m. to 3 p.m. yesterday afternoon.",
     "2024-04-11T13/2024-04-11T15",
     "[2024-04-11T13:00:00, 2024-04-11T15:00:00)"},
    {"an hour of a morning said in an evening is that hour",
     "Il rentrera ce soir à 9 heures.", "He will be back this evening at 9.",
     "2024-04-12T21", "[2024-04-12T21:00:00, 2024-04-12T22:00:00)"},
    {"mid-morning", "Il arriva hier en milieu de matinée.",
     "He arrived yesterday mid-morning.", "2024-04-11TMO",
     "[2024-04-11T09:20:00, 2024-04-11T10:40:00)"},
    {"early on a morning", "Il arriva tôt hier matin.",
     "He arrived early yesterday morning.", "2024-04-11TMO",
     "[2024-04-11T08:00:00, 2024-04-11T10:00:00)"},
    {"early on the next morning",
     "Parti le 3 mai 2023, il revint tôt le lendemain matin.",
     "He left on 3 May 2023 and came back early the next morning.",
     "2023-05-04TMO", "[2023-05-04T08:00:00, 2023-05-04T10:00:00)"},
    {"the next morning", "Parti le 3 mai 2023, il revint le lendemain matin.",
     "He left on 3 May 2023 and came back the next morning.", "2023-05-04TMO",
     "[2023-05-04T08:00:00, 2023-05-04T12:00:00)"},
    {"early on a weekday", "Il partit tôt mardi.", "He left early on Tuesday.",
     "2024-04-09", "[2024-04-09, 2024-04-09T08:00:00)"},
    {"a weekday, its hour and its date", "Mercredi, à 15 h 50, le 26/10/2016.",
     "Wednesday, at 3:50 p.m., October 26, 2016.", "2016-10-26T15:50",
     "[2016-10-26T15:50:00, 2016-10-26T15:51:00)"},
    {"an hour before its weekday", "Il part à 9 h le mardi 16 avril 2024.",
     "He leaves at 9 a.m. on Tuesday 16 April 2024.", "2024-04-16T09",
     "[2024-04-16T09:00:00, 2024-04-16T10:00:00)"},
    {"the coming Friday and its date are one day",
     "Le colis arrivera vendredi prochain, le 19 avril.",
     "The parcel will arrive next Friday, 19 April.", "2024-04-19",
     "[2024-04-19, 2024-04-20)"},
    {"a year, its month by name and its day", "Séance du 2021-août-9.",
     "Session of 2021-August-9.", "2021-08-09", "[2021-08-09, 2021-08-10)"},
    {"a date glued to the colon before it", "Clôture:30 mai 2024.",
     "Closing:30 May 2024.", "2024-05-30", "[2024-05-30, 2024-05-31)"},
    {"days before the first of the year",
     "Le chantier finira trois jours avant le Nouvel An.",
     "The works will end three days before New Year.", "2024-12-29",
     "[2024-12-29, 2024-12-30)"},
    // years
    {"a wave joins two years", "La série couvre 1996~2003.",
     "The series covers 1996~2003.", "1996/2003", "[1996-01-01, 2004-01-01)"},
    {"years beyond one are those behind it",
     "Le tableau garde les années supérieures à 2016.",
     "The table keeps years greater than 2016.", "2016", "[2017-01-01, …)"},
    {"years up to one have it in them",
     "Le tableau garde les années inférieures ou égales à 2016.",
     "The table keeps years less than or equal to 2016.", "2016",
     "[…, 2017-01-01)"},
    {"the tens of the new century",
     "La mode des années deux mille dix est passée.",
     "The fashion of the two thousand and tens is over.", "201",
     "[2010-01-01, 2020-01-01)"},
    {"a year of the Middle Ages", "La ville fut prise en 1204.",
     "The city was taken in 1204.", "1204", "[1204-01-01, 1205-01-01)"},
    {"a day of the Middle Ages", "La flotte partit le 28 septembre 1066.",
     "The fleet left on 28 September 1066.", "1066-09-28",
     "[1066-09-28, 1066-09-29)"},
    {"a year of three figures", "Le pont date de l'an 812.",
     "The bridge dates from the year 812.", "0812", "[0812-01-01, 0813-01-01)"},
    {"a century of the first thousand years", "Un fort du Ve siècle.",
     "A fort of the 5th century.", "04", "[0400-01-01, 0500-01-01)"},
    {"a decade before our era", "Un temple des années 430 av. J.-C.",
     "A temple of the 430s BC", "BC043", "no period"},
    {"a day before our era", "Il mourut le 15 mars 44 av. J.-C.",
     "He died on 15 March 44 BC.", "BC0044-03-15", "no period"},
    // parts of weeks and months
    {"a month begins with ten days", "Il partit début février 2023.",
     "He left in early February 2023.", "2023-02", "[2023-02-01, 2023-02-11)"},
    {"a month ends with what is left", "Il partit fin février 2023.",
     "He left in late February 2023.", "2023-02", "[2023-02-21, 2023-03-01)"},
    {"a week begins with three days",
     "Il vient au début de la semaine prochaine.",
     "He comes at the beginning of next week.", "2024-W16",
     "[2024-04-15, 2024-04-18)"},
    {"a week ends with three days",
     "Il vient à la fin de la semaine prochaine.",
     "He comes at the end of next week.", "2024-W16",
     "[2024-04-19, 2024-04-22)"},
    // feasts
    {"the Chinese new year", "Le Nouvel An chinois 2024 fut fêté.",
     "Chinese New Year 2024 was celebrated.", "2024-02-10",
     "[2024-02-10, 2024-02-11)"},
    {"the middle of autumn", "La fête de la Mi-Automne 2020 fut calme.",
     "Mid-Autumn Festival 2020 was quiet.", "2020-10-01",
     "[2020-10-01, 2020-10-02)"},
    {"the feast of lights", "Diwali 2019 fut pluvieux.",
     "Diwali 2019 was rainy.", "2019-10-27", "[2019-10-27, 2019-10-28)"},
    {"the feast of colours", "Holi 2024 fut ensoleillé.",
     "Holi 2024 was sunny.", "2024-03-25", "[2024-03-25, 2024-03-26)"},
    {"the end of the fast", "L'Aïd el-Fitr 2018 fut fêté.",
     "Eid al-Fitr 2018 was celebrated.", "2018-06-15",
     "[2018-06-15, 2018-06-16)"},
    {"the month of the fast", "Le ramadan 2023 fut calme.",
     "Ramadan 2023 was calm.", "2023-03-23/2023-04-21",
     "[2023-03-23, 2023-04-22)"},
    {"a Tuesday of primaries is no Tuesday of last week",
     "Il a gagné le super mardi 2016.", "He won Super Tuesday 2016.",
     "2016-03-01", "[2016-03-01, 2016-03-02)"},
    {"the ides of March", "Les ides de mars 2024 furent calmes.",
     "The ides of March 2024 were calm.", "2024-03-15",
     "[2024-03-15, 2024-03-16)"},
    // quarters
    {"a quarter behind its year", "Les ventes de 2023, 3e trimestre, baissent.",
     "Sales of the 2023 third quarter fell.", "2023-Q3",
     "[2023-07-01, 2023-10-01)"},
    // decades
    {"a decade of the new century", "La mode des années deux mille revient.",
     "The fashion of the two thousands is back.", "200",
     "[2000-01-01, 2010-01-01)"},
    {"a decade with its s", "La mode des années 1970s revient.",
     "The fashion of the 1970s is back.", "197", "[1970-01-01, 1980-01-01)"},
};

// What the words say of the time beside its value.
struct ModifierRow {
  const char *name, *french, *english;
  TimeModifier modifier;
};
constexpr ModifierRow kModifiers[] = {
    {"an hour behind its day is about", "Il arriva lundi vers 15 h.",
     "He arrived Monday around 3 p.m.", TimeModifier::Approx},
    {"a meal is about", "Rendez-vous vers le dîner.", "Meet around dinner.",
     TimeModifier::Approx},
    {"early in a year before our era", "Début 480 avant notre ère.",
     "Early 480 BC.", TimeModifier::Start},
    {"early on the next morning", "Il revint tôt le lendemain matin.",
     "He came back early the next morning.", TimeModifier::Start},
    {"up to an hour of a day", "Il resta mardi jusqu'à 17 h.",
     "He stayed Tuesday until 5 p.m.", TimeModifier::Until},
};

Mention last_of(const char* text, const char* language) {
  TimeContext context = published("2024-04-12");
  const auto mentions = times_in(text, language, &context);
  return mentions.empty() ? Mention() : mentions.back();
}

TEST(TimeTwins, BothLanguagesSayTheSameTime) {
  for (const Row& row : kRows) {
    for (const auto& [text, language] :
         {std::pair(row.french, "fr"), std::pair(row.english, "en")}) {
      const Mention mention = last_of(text, language);
      const auto* value = std::get_if<TimeValue>(&mention.value);
      ASSERT_NE(value, nullptr) << row.name << ": " << text;
      EXPECT_EQ(value->timex, row.timex) << row.name << ": " << text;
      EXPECT_EQ(value->period ? text_of(value->period->span) : "no period",
                row.period)
          << row.name << ": " << text;
    }
  }
}

TEST(TimeTwins, BothLanguagesModifyAlike) {
  for (const ModifierRow& row : kModifiers) {
    for (const auto& [text, language] :
         {std::pair(row.french, "fr"), std::pair(row.english, "en")}) {
      const Mention mention = last_of(text, language);
      const auto* value = std::get_if<TimeValue>(&mention.value);
      ASSERT_NE(value, nullptr) << row.name << ": " << text;
      EXPECT_EQ(value->modifier, row.modifier) << row.name << ": " << text;
    }
  }
}

TEST(TimeTwins, AnOldWeekdayIsNotHeldAgainstItsDate) {
  for (const auto& [text, language, disagrees] :
       {std::tuple("Le mardi 29 mai 1453, la ville tomba.", "fr", false),
        std::tuple("On Tuesday 29 May 1453 the city fell.", "en", false),
        std::tuple("Le mardi 30 mai 1953, il plut.", "fr", true),
        std::tuple("On Tuesday 30 May 1953 it rained.", "en", true)}) {
    const Mention mention = last_of(text, language);
    EXPECT_EQ(std::get<TimeValue>(mention.value).weekday_disagrees, disagrees)
        << text;
  }
}

// No time at all, in either language.
struct NoneRow {
  const char *name, *french, *english;
};
const NoneRow kNone[] = {
    {"another fire is no second", "Une seconde équipe est partie.",
     "A second team has left."},
    {"a seventh week of its own is none of the year",
     "La grève en est à sa septième semaine de blocage.",
     "The strike is in its seventh week of blockade."},
    {"a decade in figures is no length", "Une ferme de 90 m2.",
     "A farm of 90 m2."},
};

TEST(TimeTwins, NeitherLanguageSaysATime) {
  for (const NoneRow& row : kNone) {
    TimeContext french = published("2024-04-12"), english = french;
    EXPECT_TRUE(times_in(row.french, "fr", &french).empty()) << row.name;
    EXPECT_TRUE(times_in(row.english, "en", &english).empty()) << row.name;
  }
}

}  // namespace
}  // namespace claims
