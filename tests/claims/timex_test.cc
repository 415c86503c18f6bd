// Time expressions in whole texts: what they lean on, tense, mode, intervals,
// the typography of both languages, and time linear in length.

#include "claims/language/timex.h"

#include <gtest/gtest.h>

#include "growth_law.h"
#include "time_reading.h"

namespace claims {
namespace {

struct Row {
  const char *name, *language, *published, *text, *mention, *period;
};
// `mention` is the text of the last mention that has it; `period` its span.
const Row kRows[] = {
    {"a past clause looks back", "fr", "2024-04-12",
     "Le sommet s'est tenu mardi.", "mardi", "[2024-04-09, 2024-04-10)"},
    {"a future clause looks ahead", "fr", "2024-04-12",
     "Le sommet se tiendra mardi.", "mardi", "[2024-04-16, 2024-04-17)"},
    {"a past clause looks back, in English", "en", "2024-04-12",
     "The summit was held on Tuesday.", "Tuesday", "[2024-04-09, 2024-04-10)"},
    {"a future clause looks ahead, in English", "en", "2024-04-12",
     "The summit will be held on Tuesday.", "Tuesday",
     "[2024-04-16, 2024-04-17)"},
    {"the weekday of publication is today", "fr", "2024-04-12",
     "Il a plu vendredi.", "vendredi", "[2024-04-12, 2024-04-13)"},
    {"no-break spaces change nothing", "fr", "2024-04-12",
     "Signé le 3\u00a0mai\u202f2021.", "le 3\u00a0mai\u202f2021",
     "[2021-05-03, 2021-05-04)"},
    {"capitals without accents", "fr", "2024-04-12", "LE 3 FEVRIER 2021",
     "LE 3 FEVRIER 2021", "[2021-02-03, 2021-02-04)"},
    {"French puts the day first", "fr", "2024-04-12", "Reçu le 04/11/2021.",
     "le 04/11/2021", "[2021-11-04, 2021-11-05)"},
    {"English puts the month first", "en", "2024-04-12", "Received 04/11/2021.",
     "04/11/2021", "[2021-04-11, 2021-04-12)"},
    {"unless there is no such month", "en", "2024-04-12",
     "Received 14/11/2021.", "14/11/2021", "[2021-11-14, 2021-11-15)"},
    {"the end day of an interval counts", "fr", "2024-04-12",
     "Du 1er juillet 2021 au 30 juin 2022, il a tout vu.",
     "Du 1er juillet 2021 au 30 juin 2022", "[2021-07-01, 2022-07-01)"},
    {"a winter that runs over the year", "fr", "2024-04-12",
     "La campagne va de novembre à mars 2023.", "de novembre à mars 2023",
     "[2022-11-01, 2023-04-01)"},
    {"before the end of a year still has December", "fr", "2024-04-12",
     "Le départ a eu lieu avant la fin 2023.", "la fin 2023",
     "[…, 2024-01-01)"},
    {"before the end of a year, in English", "en", "2024-04-12",
     "They left before the end of 2023.", "the end of 2023", "[…, 2024-01-01)"},
    {"before a year ends with its first day", "en", "2024-04-12",
     "They left before 2023.", "2023", "[…, 2023-01-01)"},
    {"since a year begins with its first day", "fr", "2024-04-12",
     "Il préside depuis 2020.", "2020", "[2020-01-01, …)"},
    {"after a month begins with the next", "fr", "2024-04-12",
     "Rien ne bougea après mars 2021.", "mars 2021", "[2021-04-01, …)"},
    {"a month earlier leans on the month before", "fr", "2024-04-12",
     "En janvier, il signe. Un mois plus tôt, il refusait.", "Un mois plus tôt",
     "[2023-12-01, 2024-01-01)"},
    {"a few days earlier is open within days", "fr", "2024-04-12",
     "Le 26 mars, il est parti. Quelques jours plus tôt, il niait.",
     "Quelques jours plus tôt", "[2024-03-11, 2024-03-26)"},
    {"the next day leans on the date before", "en", "2024-04-12",
     "He left on 28 February 2024 and was back the next day.", "the next day",
     "[2024-02-29, 2024-03-01)"},
    {"the end of a year, its last third", "en", "2024-04-12",
     "It opened in late 2021.", "late 2021", "[2021-09-01, 2022-01-01)"},
    {"mid-January is its middle ten days", "fr", "2024-04-12",
     "Elle accoucha à la mi-janvier 2022.", "la mi-janvier 2022",
     "[2022-01-11, 2022-01-21)"},
    {"Easter moves", "fr", "2024-04-12", "Il neigea à Pâques 2021.",
     "Pâques 2021", "[2021-04-04, 2021-04-05)"},
    {"the last Monday of May", "en", "2024-04-12",
     "They met on Memorial Day 2023.", "Memorial Day 2023",
     "[2023-05-29, 2023-05-30)"},
    {"a decade", "en", "2024-04-12", "In the 1960s it boomed.", "the 1960s",
     "[1960-01-01, 1970-01-01)"},
    {"a century", "fr", "2024-04-12", "Bâti au XVIIIe siècle.", "XVIIIe siècle",
     "[1700-01-01, 1800-01-01)"},
    {"a school year", "fr", "2024-04-12",
     "Pendant l'année scolaire 2021-2022, il enseigna.",
     "l'année scolaire 2021-2022", "[2021-09-01, 2022-09-01)"},
    {"an hour and its day", "en", "2024-04-12",
     "It landed on April 10 at 10:15 p.m.", "April 10 at 10:15 p.m.",
     "[2024-04-10T22:15:00, 2024-04-10T22:16:00)"},
    {"a weekday just dated is that day", "fr", "2024-04-12",
     "Rendez-vous samedi 20 avril. On finit samedi.", "samedi",
     "[2024-04-20, 2024-04-21)"},
    {"a headline in capitals has a tense too", "fr", "2024-04-09",
     "LE VILLAGE FERA LA FÊTE SAMEDI", "SAMEDI", "[2024-04-13, 2024-04-14)"},
    {"an hour leans on the day before it", "fr", "2024-04-12",
     "Mardi, il est sorti. À 18 h 30, il rentrait.", "18 h 30",
     "[2024-04-09T18:30:00, 2024-04-09T18:31:00)"},
};

TEST(Timex, Periods) {
  for (const Row& row : kRows) {
    TimeContext context = published(row.published);
    const auto mentions = times_in(row.text, row.language, &context);
    EXPECT_EQ(span_of(mentions, row.text, row.mention), row.period) << row.name;
  }
}

struct QuietRow {
  const char *name, *language, *text;
};
constexpr QuietRow kQuiet[] = {
    {"the planet", "fr", "La sonde Mars Express."},
    {"a woman called Avril", "fr", "Avril Martin a gagné."},
    {"the participle", "fr", "Elle a été battue."},
    {"an age", "fr", "Âgée de 34 ans, elle court."},
    {"people counted by the thousand", "fr", "Les 2000 habitants votent."},
    {"an aeroplane", "fr", "Un Iliouchine Il-1976 atterrit."},
    {"a version", "en", "Version v2.10.2019 of the tool."},
    {"the verb may", "en", "It may rain."},
    {"the verb march", "en", "They march on."},
    {"a family name", "en", "Theresa May spoke."},
    {"the verb fall", "en", "Prices fall."},
    {"the ordinal", "en", "He finished second."},
    {"an age, in English", "en", "The 34-year-old runner."},
    {"a day that never was", "en", "Filed on February 29, 2014."},
    {"a day that never was, in French", "fr", "Reçu le 29 février 2014."},
    {"figures like a month", "en", "Code 2014-08-32 failed."},
    {"figures like a month, in French", "fr", "Le code 2014-08-32 échoue."},
};

TEST(Timex, FalseFriends) {
  for (const QuietRow& row : kQuiet) {
    TimeContext context = published("2024-04-12");
    const std::string text = row.text;
    for (const Mention& m : times_in(text, row.language, &context))
      ADD_FAILURE() << row.name << ": " << cut(text, m.span);
  }
}

TEST(Timex, WeekdayThatDisagreesSaysSo) {
  for (const auto& [text, disagrees] :
       {std::pair{"Le jeudi 11 avril 2024.", false},
        std::pair{"Le lundi 11 avril 2024.", true}}) {
    TimeContext context = published("2024-04-12");
    const auto mentions = times_in(text, "fr", &context);
    ASSERT_EQ(mentions.size(), 1u);
    EXPECT_EQ(std::get<TimeValue>(mentions[0].value).weekday_disagrees,
              disagrees)
        << text;
  }
}

TEST(Timex, WithoutTenseBothReadingsStay) {
  TimeContext context = published("2024-04-12");
  const auto mentions = times_in("Conférence : mardi", "fr", &context);
  ASSERT_EQ(mentions.size(), 1u);
  const auto& value = std::get<TimeValue>(mentions[0].value);
  ASSERT_EQ(value.alternatives.size(), 1u);
  EXPECT_NE(value.alternatives[0].span, value.period->span);
}

TEST(Timex, WithoutReferenceTheXStays) {
  TimeContext context;
  const auto mentions = times_in("On April 11 it rained.", "en", &context);
  ASSERT_EQ(mentions.size(), 1u);
  const auto& value = std::get<TimeValue>(mentions[0].value);
  EXPECT_EQ(value.timex, "XXXX-04-11");
  EXPECT_FALSE(value.period);
}

TEST(Timex, NarrativesLeanOnTheirOwnDates) {
  TimeContext context = published("2009-12-19");
  times_in("On 3 March 1871 the city rose. By 2 April 1871 it was besieged.",
           "en", &context);
  EXPECT_TRUE(context.narrative);
  const auto mentions = times_in("In May it fell.", "en", &context);
  ASSERT_EQ(mentions.size(), 1u);
  const auto& value = std::get<TimeValue>(mentions[0].value);
  EXPECT_EQ(value.timex, "1871-05");
  EXPECT_EQ(value.anchor_kind, "previous");
}

TEST(Timex, NewsStaysWithItsDay) {
  TimeContext context = published("2009-12-19");
  times_in("Born in May 1950, he said yesterday that he would go on Monday.",
           "en", &context);
  EXPECT_FALSE(context.narrative);
}

TEST(Timex, AnchorsAreRecorded) {
  TimeContext context = published("2024-04-12");
  const std::string text = "Arrivé le 3 mai 2021, il repartit le lendemain.";
  const auto mentions = times_in(text, "fr", &context);
  ASSERT_EQ(mentions.size(), 2u);
  EXPECT_EQ(std::get<TimeValue>(mentions[0].value).anchor_kind, "");
  const auto& next = std::get<TimeValue>(mentions[1].value);
  EXPECT_EQ(next.anchor_kind, "previous");
  ASSERT_TRUE(next.anchor);
  EXPECT_EQ(cut(text, *next.anchor), "le 3 mai 2021");
}

TEST(Timex, LongTextsTakeLinearTime) {
  for (const char* unit :
       {"mai ", "le ", "fin de la fin de ", "12 ", "1999 - ", "mardi, ",
        "du 3 au ", "\u202f", "il y a trois ", "lundi 3 mai 2021 à 18 h 30 "}) {
    const auto seconds = [&](size_t count) {
      const std::string text = repeated(unit, count);
      TimeContext context = published("2024-04-12");
      return seconds_of([&] { times_in(text, "fr", &context); });
    };
    expect_no_square(1500, seconds, unit);
  }
}

}  // namespace
}  // namespace claims
