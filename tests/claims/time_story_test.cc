// The mode of a document, where its story stands, and intervals in two.

#include "claims/language/time_story.h"

#include "time_reading.h"

namespace claims {
namespace {

struct Row {
  const char *name, *language;
  std::vector<const char*> lines;  // of one document
  const char *mention, *period;    // of the last line
};
// All are published on 2024-04-12.
const Row kRows[] = {
    {"a year over the text sets its story",
     "en",
     {"1936", "The plane crashed on 20 July."},
     "20 July",
     "[1936-07-20, 1936-07-21)"},
    {"a year over the text sets its story, in French",
     "fr",
     {"1936", "L'avion s'écrasa le 20 juillet."},
     "le 20 juillet",
     "[1936-07-20, 1936-07-21)"},
    {"a date in passing does not move the story",
     "en",
     {"On 9 April 1903 the town fell. In November 1998 a statue was raised.",
      "On 15 April the war was over."},
     "15 April",
     "[1903-04-15, 1903-04-16)"},
    {"a date in passing does not move the story, in French",
     "fr",
     {"Le 9 avril 1903, la ville tomba. En novembre 1998, on érigea une "
      "statue.",
      "Le 15 avril, tout était fini."},
     "Le 15 avril",
     "[1903-04-15, 1903-04-16)"},
    {"a second date like it does",
     "en",
     {"On 9 April 1903 the town fell. In May 1998 a statue was raised. In June "
      "1998 it was gone.",
      "In August the base went too."},
     "August",
     "[1998-08-01, 1998-09-01)"},
    {"a second date like it does, in French",
     "fr",
     {"Le 9 avril 1903, la ville tomba. En mai 1998, on érigea une statue. En "
      "juin 1998, elle partit.",
      "En août, le socle partit aussi."},
     "août",
     "[1998-08-01, 1998-09-01)"},
    {"one day of long ago makes no story",
     "en",
     {"The town fell on 9 April 1903.", "On 1 March the mayor resigned."},
     "1 March",
     "[2024-03-01, 2024-03-02)"},
    {"one day of long ago makes no story, in French",
     "fr",
     {"La ville tomba le 9 avril 1903.", "Le maire a démissionné le 2 mars."},
     "le 2 mars",
     "[2024-03-02, 2024-03-03)"},
    {"the year of the story takes nothing back",
     "en",
     {"On 8 December 1941 they landed. All of 1941 was hard.",
      "In January they met."},
     "January",
     "[1942-01-01, 1942-02-01)"},
    {"the year of the story takes nothing back, in French",
     "fr",
     {"Le 8 décembre 1941, ils débarquèrent. Toute l'année 1941 fut dure.",
      "En janvier, ils se virent."},
     "janvier",
     "[1942-01-01, 1942-02-01)"},
    {"what is looked back to does not move the story",
     "en",
     {"1921", "In July they took the fort, as in the previous year.",
      "In August they lost it."},
     "August",
     "[1921-08-01, 1921-09-01)"},
    {"what is looked back to does not move the story, in French",
     "fr",
     {"1921", "En juillet, ils prirent le fort, comme l'année précédente.",
      "En août, ils le perdirent."},
     "août",
     "[1921-08-01, 1921-09-01)"},
    {"a day of no said month is the next one",
     "en",
     {"1921", "On 28 July they met. On the 3rd, they met again."},
     "the 3rd",
     "[1921-08-03, 1921-08-04)"},
    {"a day of no said month is the next one, in French",
     "fr",
     {"1921", "Le 28 juillet, ils se virent. Ils se revirent le 3."},
     "3",
     "[1921-08-03, 1921-08-04)"},
};

TEST(TimeStory, Narratives) {
  for (const Row& row : kRows) {
    TimeContext context = published("2024-04-12");
    std::vector<Mention> mentions;
    for (const char* line : row.lines)
      mentions = times_in(line, row.language, &context);
    EXPECT_EQ(span_of(mentions, row.lines.back(), row.mention), row.period)
        << row.name;
  }
}

std::vector<std::string> apart(const std::string& text, const char* language) {
  TimeContext context = published("2024-04-12");
  context.ends_apart = true;
  std::vector<std::string> found;
  for (const Mention& m : times_in(text, language, &context))
    found.push_back(std::string(cut(text, m.span)) + " = " +
                    std::get<TimeValue>(m.value).timex);
  return found;
}

using Found = std::vector<std::string>;

TEST(TimeStory, EndsApart) {
  EXPECT_EQ(apart("Entre 1990 et 1999, il a plu.", "fr"),
            (Found{"1990 = 1990", "1999 = 1999"}));
  EXPECT_EQ(apart("Between 1990 and 1999 it rained.", "en"),
            (Found{"1990 = 1990", "1999 = 1999"}));
  EXPECT_EQ(apart("La foire dura du 3 au 5 mai 2023.", "fr"),
            (Found{"3 = 2023-05-03", "5 mai 2023 = 2023-05-05"}));
  EXPECT_EQ(apart("The fair ran from 3 to 5 May 2023.", "en"),
            (Found{"3 = 2023-05-03", "5 May 2023 = 2023-05-05"}));
  // Both ends lie in one stretch.
  EXPECT_EQ(apart("Il vendra de novembre à mars.", "fr"),
            (Found{"novembre = 2024-11", "mars = 2025-03"}));
  EXPECT_EQ(apart("He will sell from November to March.", "en"),
            (Found{"November = 2024-11", "March = 2025-03"}));
  // Two lengths of one unit do not add up, and an unsaid number stays unsaid.
  EXPECT_EQ(apart("Il y vécut trois ans, dix ans selon elle.", "fr"),
            (Found{"trois ans = P3Y", "dix ans = P10Y"}));
  EXPECT_EQ(apart("He was there three years, ten years by her count.", "en"),
            (Found{"three years = P3Y", "ten years = P10Y"}));
  EXPECT_EQ(apart("Le siège dura de deux à trois semaines.", "fr"),
            (Found{"de deux à trois semaines = PXW"}));
  EXPECT_EQ(apart("The siege took two to three weeks.", "en"),
            (Found{"two to three weeks = PXW"}));
  // French has the day and its clock apart, English as one.
  EXPECT_EQ(apart("Il a plu mardi vers 21 h 45.", "fr"),
            (Found{"mardi = 2024-04-09", "21 h 45 = 2024-04-09T21:45"}));
  EXPECT_EQ(
      apart("Il a plu dimanche vers 3 heures du matin.", "fr"),
      (Found{"dimanche = 2024-04-07", "3 heures du matin = 2024-04-07T03"}));
  EXPECT_EQ(
      apart("Il a plu mardi soir vers 21 h 45.", "fr"),
      (Found{"mardi soir = 2024-04-09TEV", "21 h 45 = 2024-04-09T21:45"}));
  EXPECT_EQ(apart("It rained on Tuesday at 9:45 p.m.", "en"),
            (Found{"Tuesday at 9:45 p.m. = 2024-04-09T21:45"}));
}

TEST(TimeStory, IntervalsAreOneElsewhere) {
  TimeContext context = published("2024-04-12");
  EXPECT_EQ(times_in("Entre 1990 et 1999, il a plu.", "fr", &context).size(),
            1u);
}

}  // namespace
}  // namespace claims
