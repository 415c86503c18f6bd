// Claims over statistical series of our own, in both languages: levels,
// changes, records, ranks, and what must stay undecided.

#include "tests/engine/table_asking.h"

namespace engine {
namespace {

constexpr const char* kSeries =
    "Entity | 2010 | 2011 | 2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018\n"
    "Ghana | 5.3 | 5.1 | 4.9 | 4.8 | 4.6 | 4.5 | 4.4 | 4.2 | 4.0\n"
    "Kenya | 2.8 | 2.8 | 2.9 | 2.9 | 3.0 | 3.1 | 3.3 | 3.4 | 3.5\n"
    "World | 5.9 | 5.8 | 5.8 | 5.7 | 5.7 | 5.6 | 5.6 | 5.5 | 5.4\n";

struct SeriesRow {
  const char *name, *code, *claim, *day, *expected;
};

TEST(Series, LevelsChangesAndRecords) {
  RawTable raw = table_of(kSeries, "Unemployment rate", "time_series");
  raw.unit = "%";
  const SeriesRow rows[] = {
      {"the last level", "en", "Ghana's unemployment rate is 4%.", "2019-05-01",
       "holds"},
      {"far from the last level", "en", "Ghana's unemployment rate is 14%.",
       "2019-05-01", "fails"},
      {"near the level is open", "en", "Ghana's unemployment rate is 4.3%.",
       "2019-05-01", "open"},
      {"the level of a year", "en",
       "The unemployment rate in Ghana was 5.3% in 2010.", "2019-05-01",
       "holds"},
      {"a level long past says nothing of now", "en",
       "Ghana's unemployment rate is 14%.", "2024-05-01", "open"},
      {"it fell", "en", "Unemployment in Ghana has fallen since 2010.",
       "2019-05-01", "holds"},
      {"it did not rise", "en", "Unemployment in Ghana has risen since 2010.",
       "2019-05-01", "fails"},
      {"one country against another", "en",
       "Ghana has a higher unemployment rate than Kenya.", "2019-05-01",
       "holds"},
      {"another indicator is open", "en", "Inflation in Ghana is 4%.",
       "2019-05-01", "open"},
      {"another country is open", "en", "Togo's unemployment rate is 4%.",
       "2019-05-01", "open"},
      {"one of the highest is no rank", "en",
       "Kenya has one of the highest unemployment rates.", "2019-05-01",
       "open"},
      {"a change between two years", "en",
       "Unemployment in Ghana has fallen between 2010 and 2014.", "2019-05-01",
       "holds"},
      {"a change the other way", "en",
       "Unemployment in Ghana has risen between 2010 and 2014.", "2019-05-01",
       "fails"},
      {"the mean of some years", "en",
       "Ghana had an average unemployment rate of 5.1% between 2010 and 2012.",
       "2019-05-01", "holds"},
      {"a mean that a verb says is open", "en",
       "Ghana's unemployment rate has averaged 4.3% ever since 2014.",
       "2019-05-01", "open"},
      {"the mean since a year", "en",
       "The average unemployment rate in Ghana since 2014 was 4.34%.",
       "2019-05-01", "holds"},
      {"another mean since that year", "en",
       "The average unemployment rate in Ghana ever since 2014 was 6%.",
       "2019-05-01", "fails"},
      {"la moyenne depuis une année", "fr",
       "Le taux de chômage moyen du Ghana depuis 2014 était de 6 %.",
       "2019-05-01", "fails"},
      {"another mean", "en",
       "Ghana had an average unemployment rate of 7% between 2010 and 2012.",
       "2019-05-01", "fails"},
      {"the lowest since a year", "en",
       "Ghana's unemployment rate is the lowest since 2012.", "2019-05-01",
       "holds"},
      {"not the highest since a year", "en",
       "Ghana's unemployment rate is the highest since 2012.", "2019-05-01",
       "fails"},
      {"the lowest since a year that the series has not", "en",
       "Ghana's unemployment rate is the lowest since 1990.", "2019-05-01",
       "open"},
      {"la moyenne de quelques années", "fr",
       "Le Ghana a eu un taux de chômage moyen de 5,1 % entre 2010 et 2012.",
       "2019-05-01", "holds"},
      {"le plus bas depuis une année", "fr",
       "Le taux de chômage du Ghana est le plus bas depuis 2012.", "2019-05-01",
       "holds"},
      {"le niveau d’une année", "fr",
       "Le taux de chômage du Ghana était de 5,3 % en 2010.", "2019-05-01",
       "holds"},
      {"il a baissé", "fr", "Le chômage au Ghana a baissé depuis 2010.",
       "2019-05-01", "holds"},
      {"il n’a pas augmenté", "fr",
       "Le chômage au Ghana a augmenté depuis 2010.", "2019-05-01", "fails"},
  };
  for (const SeriesRow& row : rows)
    EXPECT_EQ(word(answer(raw, row.code, row.claim, row.day)), row.expected)
        << row.name << "\n  " << row.claim;
}

// Two dozen countries, a continent, and a country that bears its name.
RawTable world_of(const char* continent, const char* country,
                  const char* title) {
  RawTable raw;
  raw.title = title;
  raw.unit = "%";
  raw.kind = "time_series";
  raw.header = {"Entity", "2017", "2018"};
  for (char name = 'A'; name <= 'X'; ++name)
    raw.rows.push_back({std::string("Land ") + name, "4.1", "4.2"});
  raw.rows.push_back({continent, "9.5", "9.6"});
  raw.rows.push_back({country, "26.1", "27.3"});
  return raw;
}

TEST(Series, TheRunningYearCountsWhereNoneIsOver) {
  const RawTable both = world_of("Africa", "South Africa", "Unemployment");
  RawTable one = both;
  one.header = {"Entity", "2018"};
  for (auto& row : one.rows) row.erase(row.begin() + 1);
  const char* english = "South Africa's unemployment rate is 27.3%";
  const char* french = "Le taux de chômage de South Africa est de 27,3 %";
  EXPECT_EQ(word(answer(one, "en", english, "2018-05-01")), "holds");
  EXPECT_EQ(word(answer(one, "fr", french, "2018-05-01")), "holds");
  EXPECT_EQ(word(answer(one, "en", english, "2017-05-01")), "open")
      << "what had not begun";
  EXPECT_EQ(word(answer(both, "en", english, "2018-05-01")), "open")
      << "the year that is over has another figure";
}

TEST(Series, TheTitleSaysItsOneRow) {
  RawTable raw = table_of(
      "Entity | 2010 | 2011 | 2012 | 2013\nGulf | 15.4 | 15.2 | 14.9 | 14.1\n",
      "Gulf kelp extent", "time_series");
  const char* high = "The Gulf kelp extent is at a 3-year high.";
  EXPECT_EQ(word(answer(raw, "en", high, "2014-05-01")), "fails");
  EXPECT_EQ(word(answer(raw, "en", "The kelp extent is at a 3-year high.",
                        "2014-05-01")),
            "open")
      << "of which row is not said";
  raw.rows.push_back({"World", "90", "91", "92", "93"});
  EXPECT_EQ(word(answer(raw, "en", high, "2014-05-01")), "open")
      << "it has another row";
}

TEST(Series, ACountryNamedAfterAContinentIsRankedAContinentIsNot) {
  const char* english =
      "South Africa has the highest unemployment in the world";
  const char* french = "L’Afrique du Sud a le chômage le plus élevé du monde";
  EXPECT_EQ(word(answer(world_of("Africa", "South Africa", "Unemployment"),
                        "en", english, "2019-05-01")),
            "holds");
  EXPECT_EQ(word(answer(world_of("South Africa", "Africa", "Unemployment"),
                        "en", english, "2019-05-01")),
            "holds");
  EXPECT_EQ(word(answer(world_of("Afrique", "Afrique du Sud", "Chômage"), "fr",
                        french, "2019-05-01")),
            "holds");
}

void check_series(const RawTable& raw, const std::vector<SeriesRow>& rows) {
  for (const SeriesRow& row : rows)
    EXPECT_EQ(word(answer(raw, row.code, row.claim, row.day)), row.expected)
        << row.name << "\n  " << row.claim;
}

TEST(Series, PlacesInTheWorld) {
  check_series(
      world_of("Africa", "South Africa", "Unemployment rate"),
      {
          {"one of the first tenth", "en",
           "South Africa has one of the highest unemployment rates in the "
           "world",
           "2019-05-01", "holds"},
          {"in the lower half", "en",
           "South Africa has one of the lowest unemployment rates in the world",
           "2019-05-01", "fails"},
          {"a place counts from the highest", "en",
           "South Africa ranks first globally in unemployment rate",
           "2019-05-01", "holds"},
          {"another place", "en",
           "South Africa ranks fourth globally in unemployment rate",
           "2019-05-01", "fails"},
          {"a place among nobody said is open", "en",
           "South Africa ranks fourth in unemployment rate", "2019-05-01",
           "open"},
          {"its people are its row", "en",
           "South Africans have the highest unemployment rate in the world",
           "2019-05-01", "holds"},
      });
  check_series(
      world_of("Afrique", "Afrique du Sud", "Chômage"),
      {{"le quatrième est faux", "fr",
        "L’Afrique du Sud se classe quatrième au monde pour le chômage",
        "2019-05-01", "fails"}});
}

constexpr const char* kRain =
    "Entity | 2012 | 2013 | 2014 | 2015 | 2016\n"
    "Gabon | 9.0 | 8.1 | 7.9 | 7.2 | 7.0\n"
    "Togo | 4.0 | 4.4 | 4.1 | 4.6 | 4.9\n";

TEST(Series, RecordsAndShortSeries) {
  RawTable raw = table_of(kRain, "Unemployment rate", "time_series");
  raw.unit = "%";
  check_series(
      raw,
      {
          {"not the highest in its history", "en",
           "Gabon's unemployment rate is the highest in its history",
           "2017-05-01", "fails"},
          {"the lowest of a series that begins late is open", "en",
           "Gabon's unemployment rate is the lowest in its history",
           "2017-05-01", "open"},
          {"a high of some years", "en",
           "Togo's unemployment rate is at a 4-year high", "2017-05-01",
           "holds"},
          {"a low of some years", "en",
           "Togo's unemployment rate is at a 4-year low", "2017-05-01",
           "fails"},
          {"few years that all go one way", "en",
           "Unemployment is falling gradually in Gabon", "2017-05-01", "holds"},
          {"the other way", "en", "Unemployment is rising in Gabon",
           "2017-05-01", "fails"},
          {"few years that go up and down are open", "en",
           "Unemployment is rising in Togo", "2017-05-01", "open"},
          {"pas le plus haut de son histoire", "fr",
           "Le taux de chômage du Gabon est le plus élevé de son histoire",
           "2017-05-01", "fails"},
          {"il baisse peu à peu", "fr",
           "Le chômage au Gabon baisse progressivement", "2017-05-01", "holds"},
      });
}

}  // namespace
}  // namespace engine
