// Importers of foreign formats: what is refused with its row, column and value,
// and that a refused file leaves the base as it was.

#include <gtest/gtest.h>

#include "claims/text/error.h"
#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

const char* const kWideMapping = R"(
[series]
id = "level"
entity = "{Ville}"
)";

struct RefusalRow {
  const char* name;
  const char* file;
  std::string text;
  const char* mapping;
  const char* format;
  const char* where;
  const char* message;
};

const RefusalRow kRefusals[] = {
    {"a cell that is no figure", "t.csv",
     "Ville,An,Effectif\nNiamey,2023,beaucoup\n", kFactMapping, "", "t.csv:2",
     "column Effectif: \"beaucoup\" is no figure"},
    {"a town that the base has not", "t.csv",
     "Ville,An,Effectif\nDosso,2023,10\n", kFactMapping, "", "t.csv:2",
     "column Ville: \"Dosso\" is neither an id nor a name"},
    {"a name of two towns stays open", "t.csv",
     "Ville,An,Effectif\nPetit Zinder,2023,10\n", kFactMapping, "", "t.csv:2",
     "a name of several (ML/petit, SEN/zinder)"},
    {"a time that is none", "t.csv", "Ville,An,Effectif\nNiamey,hier,10\n",
     kFactMapping, "", "t.csv:2", "hier"},
    {"a row that is cut", "t.csv", "Ville,An,Effectif\nNiamey,2023\n",
     kFactMapping, "", "t.csv:2", "the row has 2 cells, the header 3"},
    {"a quote that never closes", "t.csv",
     "Ville,An,Effectif\n\"Niamey,2023,10\n", kFactMapping, "", "t.csv:2",
     "never closed"},
    {"bytes of another encoding", "t.csv",
     "Ville,An,Effectif\nTillab\xe9ry,2023,10\n", kFactMapping, "", "t.csv:2",
     "no UTF-8"},
    {"a town that one year has two figures", "t.csv",
     "Ville,An,Effectif\nNiamey,2023,10\nNiamey,2023,11\n", kFactMapping, "",
     "t.csv:3", "line 2 gives it already, and says otherwise"},
    {"a header on a line that there cannot be", "t.csv", "Ville\nNiamey\n",
     "header_line = -1\n[series]\nid = \"level\"\nentity = \"{Ville}\"\n", "",
     "mapping.toml", "\"header_line\" is -1; lines are counted from 1"},
    {"a mapping names a column that is not there", "t.csv",
     "Ville,Effectif\nNiamey,10\n", kFactMapping, "", "mapping.toml",
     "the table has no column \"An\"; it has: Ville, Effectif"},
    {"a mapping with a misspelt field", "t.csv", "Ville\nNiamey\n",
     "scales = \"2\"\n[series]\nid = \"level\"\nentity = \"{Ville}\"\n", "",
     "mapping.toml", "field \"scales\" is not known"},
    {"a mapping that says nothing of rows", "t.csv", "Ville\nNiamey\n",
     "decimal = \",\"\n", "", "mapping.toml", "one of [fact], [entity]"},
    {"a header that says thousands and a mapping that does not", "t.csv",
     "Ville,2023 (p),note (en milliers)\nNiamey,10,\n", kWideMapping, "",
     "t.csv", "scale = \"auto\""},
    {"a review without the claim", "r.json",
     R"([{"@type":"ClaimReview","url":"https://e.org/a"}])", "", "",
     "r.json: review 1 https://e.org/a", "\"claimReviewed\" is missing"},
    {"a review without a rating", "r.json",
     R"({"@type":"ClaimReview","url":"https://e.org/a","claimReviewed":"x",)"
     R"("author":"pub/basin"})",
     "", "", "r.json: review 1", "\"reviewRating\" has neither"},
    {"a review by someone unknown", "r.json",
     R"({"@type":"ClaimReview","url":"https://e.org/a","claimReviewed":"x",)"
     R"("author":"Rumeurs"})",
     "", "", "r.json: review 1", "publisher \"Rumeurs\" is not in the base"},
    {"a feed that is cut", "r.json", std::string("[") + kReview, "", "",
     "r.json", "not JSON"},
    {"JSON without a review", "r.json", "{\"@type\":\"Article\"}", "", "",
     "r.json", "holds no ClaimReview"},
    {"a page whose script never ends", "r.xml",
     "<rss><script type=\"application/ld+json\">{", "", "", "r.xml",
     "never closed"},
    {"a dump line that is no JSON", "wikidata.json", "[\n{\"id\":\n]\n", "", "",
     "wikidata.json:2", "no JSON object"},
    {"a dump entity without an id", "wikidata.json",
     R"({"claims":{"P31":[{"mainsnak":{"snaktype":"value","datavalue":)"
     R"({"value":{"id":"Q6256"},"type":"wikibase-entityid"}}}]}})",
     "", "", "wikidata.json:1", "field \"id\" is missing"},
    {"a World Bank file without its header", "API_x.csv", "a,b\n1,2\n", "", "",
     "API_x.csv", "no header"},
    {"a World Bank figure that is none", "API_x.csv",
     "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\","
     "\"2020\",\n\"Niger\",\"NER\",\"p\",\"SP.POP.TOTL\",\"many\",\n",
     "", "", "API_x.csv:2", "column 2020: \"many\" is no figure"},
    {"a World Bank country that stands there twice", "API_x.csv",
     "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\","
     "\"2020\",\n\"Niger\",\"NER\",\"p\",\"SP.POP.TOTL\",\"24\",\n"
     "\"Niger\",\"NER\",\"p\",\"SP.POP.TOTL\",\"25\",\n",
     "", "", "API_x.csv:3", "line 2 gives it already"},
    {"SDMX without a value", "x.sdmx.csv", "REF_AREA,TIME_PERIOD\nNE,2020\n",
     "", "", "x.sdmx.csv:1", "must name REF_AREA"},
    {"SDMX of women and of men in one series", "x.sdmx.csv",
     "SEX,REF_AREA,TIME_PERIOD,OBS_VALUE\nF,NER,2020,1\nM,NER,2020,2\n", "", "",
     "x.sdmx.csv:3", "column SEX: \"M\", and \"F\" above"},
    {"an SDMX figure that stands there twice", "x.sdmx.csv",
     "REF_AREA,TIME_PERIOD,OBS_VALUE\nNER,2020,1\nNER,2020,2\n", "", "",
     "x.sdmx.csv:3", "line 2 gives it already"},
    {"an SDMX period that is none", "x.sdmx.csv",
     "REF_AREA,TIME_PERIOD,OBS_VALUE\nNER,2020-S1,1\n", "", "", "x.sdmx.csv:2",
     "column TIME_PERIOD: \"2020-S1\""},
    {"an SDMX power that is none", "x.sdmx.csv",
     "REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nNER,2020,1,many\n", "", "",
     "x.sdmx.csv:2", "column UNIT_MULT: \"many\""},
    {"a manifest that leads out of its folder", "manifest.csv",
     "file,publisher\n../secret.txt,pub/basin\n", "", "", "manifest.csv:2",
     "leads out of the folder"},
    {"a manifest with a column of its own", "manifest.csv",
     "file,colour\na.md,red\n", "", "", "manifest.csv:1",
     "column \"colour\" is not known"},
    {"a manifest whose file is not there", "manifest.csv",
     "file,publisher\nnone.md,pub/basin\n", "", "", "manifest.csv:2",
     "cannot be read"},
    {"a packed file that is none", "facts.jsonl.gz",
     std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03 no deflate", 21), "", "",
     "facts.jsonl.gz", "packed file"},
};

TEST(ForeignImport, RefusesWithTheSpotAndLeavesTheBaseAsItWas) {
  const Scratch scratch;
  Store store = river_base();
  const std::string before = store.revision();
  for (const RefusalRow& row : kRefusals) {
    SCOPED_TRACE(row.name);
    ImportOptions options;
    options.format = row.format;
    options.document = "doc/report";
    options.series = "level";
    try {
      const auto report =
          take(&store, scratch, row.file, row.text, options, row.mapping);
      EXPECT_FALSE(report.good());
      const std::string faults = faults_of(report);
      EXPECT_NE(faults.find(row.where), std::string::npos) << faults;
      EXPECT_NE(faults.find(row.message), std::string::npos) << faults;
    } catch (const claims::Error& error) {
      ADD_FAILURE() << error.where() << ": " << error.what();
    }
    EXPECT_EQ(store.revision(), before);
  }
}

TEST(ForeignImport, OfADryRunTellsRecordByRecordAndChangesNothing) {
  const Scratch scratch;
  Store store = river_base();
  const std::string before = store.revision();
  ImportOptions options;
  options.dry_run = options.tell_changes = true;
  const auto report =
      take(&store, scratch, "t.csv",
           "Ville,An,Effectif\nNiamey,2023,10\nZinder,2023,..\n", options,
           kFactMapping);
  ASSERT_TRUE(report.good()) << faults_of(report);
  ASSERT_EQ(report.changed.size(), 1u);
  EXPECT_EQ(report.changed[0].id, "staff-niamey-2023");
  EXPECT_NE(notices_of(report).find("1 row left out, without a figure"),
            std::string::npos);
  EXPECT_EQ(store.revision(), before);
}

}  // namespace
}  // namespace sources
