// Statistical offices: World Bank indicators and SDMX.

#include <gtest/gtest.h>

#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

ImportOptions dump_options() {
  ImportOptions options;
  options.document = "doc/wikidata";
  options.publisher = "pub/basin";
  options.published = "2024-03-01";
  return options;
}

TEST(WorldBank, VintageIsTheDayOfTheLastUpdate) {
  Store store = Store::in_memory();
  fill(&store);
  const auto report =
      import_files(&store, language(),
                   {kExamples + "API_SP.POP.TOTL_en_csv.csv"}, dump_options());
  ASSERT_TRUE(report.good()) << faults_of(report);
  const auto figures = store.observations("population", "NER");
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_EQ(figures[0].vintage, "2024-03-28");
  EXPECT_NE(notices_of(report).find("WLD"), std::string::npos);
}

TEST(WorldBank, AnUpdateOnNoDayIsSaidAndIsNoVintage) {
  const Scratch scratch;
  Store store = river_base();
  ImportOptions options = dump_options();
  options.document = "doc/report";
  const auto report =
      take(&store, scratch, "API_x.csv",
           "\"Last Updated Date\",\"2024-02-31\",\n\"Country Name\","
           "\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2020\",\n"
           "\"Niger\",\"NER\",\"p\",\"SP.POP.TOTL\",\"24\",\n"
           "\"World\",\"WLD\",\"p\",\"SP.POP.TOTL\",\"8\",\n",
           options);
  ASSERT_TRUE(report.good()) << faults_of(report);
  EXPECT_EQ(store.observations("population", "NER").at(0).vintage, "");
  const std::string notices = notices_of(report);
  EXPECT_NE(notices.find("\"2024-02-31\" is no day"), std::string::npos)
      << notices;
  EXPECT_NE(notices.find("1 row left out, of a country or group that the base "
                         "has not: WLD"),
            std::string::npos)
      << notices;
}

TEST(Sdmx, FilterChoosesAndPowersCount) {
  const Scratch scratch;
  Store store = river_base();
  ImportOptions options;
  options.series = "level";
  options.format = "sdmx";
  const auto report =
      take(&store, scratch, "x.csv",
           "SEX,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nT,NE,2020,1.5,3\n"
           "F,NE,2020,1,3\nT,EU27,2020,9,3\n",
           options, "[filter]\nSEX = \"T\"\n");
  ASSERT_TRUE(report.good()) << faults_of(report);
  const auto figures = store.observations_of("level");
  ASSERT_EQ(figures.size(), 2u);  // one was there
  EXPECT_EQ(figures[0].value, claims::Rational(1500));
}

}  // namespace
}  // namespace sources
