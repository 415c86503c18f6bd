// Importers of foreign formats: what enters, what is refused with its row,
// column and value, and that a refused file leaves the base as it was.
#include <gtest/gtest.h>
#include <zlib.h>

#include <sstream>

#include "claims/text/error.h"
#include "sources/curate/figure.h"
#include "sources/curate/importer.h"
#include "sources/curate/origin_proposal.h"
#include "tests/sources/scratch.h"

namespace sources {
namespace {

const claims::Language& language() {
  static const claims::Language loaded = claims::load_language();
  return loaded;
}

const std::string kExamples = ATTEST_SOURCE_DIR "/docs/examples/curator/";

Store river_base() {
  Store store = Store::in_memory();
  fill(&store);
  store.put(
      EntityRecord{"NER/zinder", "city", "NER", 40, {{"Zinder", "", "name"}}});
  store.put(EntityRecord{
      "SEN/zinder", "city", "NER", 1, {{"Petit Zinder", "", "name"}}});
  store.put(EntityRecord{
      "ML/petit", "city", "NER", 1, {{"Petit Zinder", "", "name"}}});
  return store;
}

ImportReport take(Store* store, const Scratch& scratch, const std::string& name,
                  const std::string& text, ImportOptions options = {},
                  const std::string& mapping = "") {
  if (!mapping.empty())
    options.mapping = scratch.write("mapping.toml", mapping);
  return import_files(store, language(), {scratch.write(name, text)}, options);
}

std::string faults_of(const ImportReport& report) {
  std::string text;
  for (const RowError& error : report.errors)
    text += error.where + ": " + error.message + "\n";
  return text;
}

std::string notices_of(const ImportReport& report) {
  std::string text;
  for (const std::string& notice : report.notices) text += notice + "\n";
  return text;
}

const char* const kFactMapping = R"(
[fact]
id = "staff-{Ville:slug}-{An}"
property = "personnel_present"
document = "doc/report"
when = "{An}"
arguments = { force = "NER/niamey", place = "{Ville}" }
value = { number = "{Effectif}", unit = "x:soldier" }
)";
const char* const kWideMapping = R"(
[series]
id = "level"
entity = "{Ville}"
)";
const char* const kReview = R"({"@type":"ClaimReview","url":"https://e.org/a",)"
                            R"("claimReviewed":"Le barrage a cédé.",)"
                            R"("author":{"name":"pub/basin"},)"
                            R"("reviewRating":{"alternateName":"Faux"}})";

// --- refusals ----------------------------------------------------------------

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

// --- figures -----------------------------------------------------------------

TEST(Figure, IsReadAsTablesWriteIt) {
  struct Row {
    const char* name;
    const char* cell;
    char decimal, group;
    const char* value;  // "" = no figure
  };
  const Row rows[] = {
      {"plain", "1016", '.', '\0', "1016"},
      {"a thin space between groups", "1\u202f016", '.', '\0', "1016"},
      {"a no-break space, comma decimals", "1\u00a0234,5", ',', '\0', "1234.5"},
      {"commas between groups", "1,234,567.5", '.', ',', "1234567.5"},
      {"points between groups", "1.234.567,5", ',', '.', "1234567.5"},
      {"a comma that nobody explained", "1,234", '.', '\0', ""},
      {"groups of two are none", "12,34", '.', ',', ""},
      {"a point where commas mark decimals", "1.234", ',', '\0', ""},
      {"a share", "12,5 %", ',', '\0', "12.5"},
      {"a provisional figure", "640 (p)", '.', '\0', "640"},
      {"a typographic minus", "\u22123.2", '.', '\0', "-3.2"},
      {"words", "environ 3", '.', '\0', ""},
      {"a fraction is no figure of a table", "1/2", '.', '\0', ""},
  };
  for (const Row& row : rows) {
    FigureStyle style = usual_style();
    style.decimal = row.decimal;
    style.group = row.group;
    const auto value = read_figure(row.cell, style);
    EXPECT_EQ(value ? value->text() : "", row.value) << row.name;
  }
  for (const char* cell : {"", "..", "n.d.", " – ", "N/A"})
    EXPECT_TRUE(is_missing(cell, usual_style())) << cell;
  EXPECT_FALSE(is_missing("0", usual_style()));
}

TEST(Figure, FactorStandsInHeadersOfBothLanguages) {
  EXPECT_EQ(factor_in("Population (en milliers)"), claims::Rational(1000));
  EXPECT_EQ(factor_in("Exports, in millions of US dollars"),
            claims::Rational(1000000));
  EXPECT_EQ(factor_in("Milliers d'habitants"), claims::Rational(1000));
  EXPECT_EQ(factor_in("in thousands | in millions"), std::nullopt);
  EXPECT_EQ(factor_in("Population"), std::nullopt);
}

// --- what enters -------------------------------------------------------------

TEST(Table, WideWithUnitsInItsNote) {
  const Scratch scratch;
  Store store = river_base();
  const auto report = take(&store, scratch, "t.csv",
                           "Levels (in thousands)\nCity;2021;2022 (e);note\n"
                           "Niamey;1,5;..;a\nZinder;2;3;b\n",
                           {},
                           "header_line = 2\nseparator = \";\"\n"
                           "decimal = \",\"\nscale = \"auto\"\n[series]\n"
                           "id = \"level\"\nentity = \"{City}\"\n");
  ASSERT_TRUE(report.good()) << faults_of(report);
  EXPECT_EQ(report.counts.at("observation").added, 3);
  const auto figures = store.observations_of("level");
  ASSERT_EQ(figures.size(), 4u);
  EXPECT_EQ(figures[0].value, claims::Rational(1500));
}

TEST(Table, OfEntitiesWithSeveralNamesACell) {
  const Scratch scratch;
  Store store = river_base();
  const auto report =
      take(&store, scratch, "t.csv",
           "Sigle,Nom,Name,Pays\nABN,Autorité du bassin; Autorité,Basin "
           "Authority,Niger\n",
           {},
           "split = \";\"\n[entity]\nid = \"org/{Sigle:slug}\"\n"
           "type = \"organisation\"\npart_of = \"{Pays}\"\nweight = 5\n"
           "names = [{ name = \"{Sigle}\", form = \"acronym\" }, "
           "{ name = \"{Nom}\", language = \"fr\" }, "
           "{ name = \"{Name}\", language = \"en\" }]\n");
  ASSERT_TRUE(report.good()) << faults_of(report);
  const auto entity = store.entity("org/abn");
  ASSERT_TRUE(entity);
  EXPECT_EQ(entity->part_of, "NER");
  EXPECT_EQ(entity->weight, 5);
  EXPECT_EQ(entity->names.size(), 4u);
}

TEST(ClaimReviews, OfPagesFeedsAndGraphsAreTheSame) {
  const Scratch scratch;
  const std::string review = kReview;
  const std::pair<const char*, std::string> files[] = {
      {"one.jsonld", review},
      {"list.json", "[" + review + "]"},
      {"graph.json",
       R"({"@context":"https://schema.org","@graph":[)" + review + "]}"},
      {"feed.json",
       R"({"@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem",)"
       R"("item":[)" +
           review + "]}]}"},
      {"page.xml", "<html><script type=\"application/ld+json\">" + review +
                       "</script></html>"},
      {"feed.rss",
       "<rss><item><description>&lt;script type=&quot;application/ld+json&quot;"
       "&gt;" +
           [&] {
             std::string escaped;
             for (const char c : review)
               escaped += c == '"' ? "&quot;" : std::string(1, c);
             return escaped;
           }() +
           "&lt;/script&gt;</description></item></rss>"},
  };
  std::string first;
  for (const auto& [name, text] : files) {
    SCOPED_TRACE(name);
    Store store = river_base();
    const auto report = take(&store, scratch, name, text);
    ASSERT_TRUE(report.good()) << faults_of(report);
    EXPECT_EQ(store.ids("published_check").size(), 2u);
    EXPECT_NE(notices_of(report).find("stays undated"), std::string::npos);
    if (first.empty()) first = store.revision();
    EXPECT_EQ(store.revision(), first);
  }
}

TEST(ClaimReviews, SayWhatOfThemDidNotEnter) {
  const Scratch scratch;
  const std::string review = kReview;
  const auto dated = [&](const char* day) {
    return review.substr(0, review.size() - 1) + R"(,"datePublished":")" + day +
           R"("})";
  };
  struct Row {
    const char* name;
    std::string text;
    const char* notice;  // "" = none
  };
  const Row rows[] = {
      {"no day", review, "names no day of publication and stays undated"},
      {"a day that is none", dated("2024-99-01"),
       "names \"2024-99-01\" as its day of publication, which is none, and "
       "stays undated"},
      {"a day", dated("2024-05-06T10:00:00+02:00"), ""},
      {"another thing of its list",
       "[" + dated("2024-05-06") + R"(,{"@type":"Article"}])",
       "1 item of a list of reviews is no ClaimReview"},
      {"other things of its graph",
       R"({"@graph":[{"@type":"WebPage"},)" + dated("2024-05-06") +
           R"(,{"@type":"Person"}]})",
       "2 items of lists of reviews are no ClaimReview"},
      {"a feed whose items hold reviews",
       R"({"publisher":{"@type":"Person"},"dataFeedElement":[{"item":[)" +
           dated("2024-05-06") + R"(]},{"item":[]}]})",
       "1 item of a list of reviews is no ClaimReview"},
      {"what a review lists is its own",
       review.substr(0, review.size() - 1) +
           R"(,"datePublished":"2024-05-06","itemReviewed":{"appearance":)"
           R"([{"@type":"Article"},{"@type":"Article"}]}})",
       ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Store store = river_base();
    const auto report = take(&store, scratch, "r.json", row.text);
    EXPECT_TRUE(report.good()) << faults_of(report);
    EXPECT_EQ(store.ids("published_check").size(), 2u);
    const std::string notices = notices_of(report);
    EXPECT_EQ(notices.empty(), *row.notice == '\0') << notices;
    EXPECT_NE(notices.find(row.notice), std::string::npos) << notices;
  }
}

TEST(ClaimReviews, RatingIsPlainOrUndecided) {
  const Scratch scratch;
  struct Row {
    const char *name, *rating;
    int value;
  };
  const Row rows[] = {
      {"the worst of the scale",
       R"({"ratingValue":1,"bestRating":5,"worstRating":1})", 1},
      {"the best, as texts", R"({"ratingValue":"5","bestRating":"5"})", 5},
      {"between", R"({"ratingValue":3,"bestRating":5,"worstRating":1})", 3},
      {"no scale", R"({"ratingValue":1})", 0},
      {"a word", R"({"alternateName":"FAUX"})", 1},
      {"a word between", R"({"alternateName":"Mostly false"})", 3},
      {"a word of its own", R"({"alternateName":"Quatre Pinocchios"})", 0},
      {"word against figure",
       R"({"ratingValue":5,"bestRating":5,"alternateName":"Faux"})", 3},
      {"a scale upside down",
       R"({"ratingValue":1,"bestRating":1,"worstRating":5})", 0},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Store store = river_base();
    std::string review = kReview;
    const size_t at = review.find(R"({"alternateName")");
    review = review.substr(0, at) + row.rating + "}";
    const auto report = take(&store, scratch, "r.json", review);
    if (!report.good()) {
      ADD_FAILURE() << faults_of(report);
      continue;
    }
    for (const std::string& id : store.ids("published_check"))
      if (id != "check/1") {
        EXPECT_EQ(store.published_check(id)->rating_value, row.value);
      }
  }
}

ImportOptions dump_options() {
  ImportOptions options;
  options.document = "doc/wikidata";
  options.publisher = "pub/basin";
  options.published = "2024-03-01";
  return options;
}

TEST(Wikidata, SliceEntersAndNamesakesStayOpen) {
  Store store = Store::in_memory();
  fill(&store);
  const std::string slice = kExamples + "wikidata-slice.json.bz2";
  const auto report = import_files(&store, language(), {slice}, dump_options());
  ASSERT_TRUE(report.good()) << faults_of(report);
  // The country is known by its code, a new town enters below it, the town of a
  // name that the base has waits for a person.
  EXPECT_EQ(store.entity("NER")->same_as, "wikidata:Q1032");
  EXPECT_TRUE(store.entity("NER/maradi"));
  EXPECT_EQ(store.entity("NER/maradi")->part_of, "NER");
  EXPECT_NE(notices_of(report).find("Q3416 (Niamey, city) may be: NER/niamey"),
            std::string::npos);
  EXPECT_EQ(store.facts("capital", "NER").size(), 1u);  // Zinder, once
  EntityRecord niamey = *store.entity("NER/niamey");
  niamey.same_as = "wikidata:Q3416";
  store.put(niamey);
  ASSERT_TRUE(import_files(&store, language(), {slice}, dump_options()).good());
  const auto capitals = store.facts("capital", "NER");
  ASSERT_EQ(capitals.size(), 2u);
  int deprecated = 0;
  for (const FactRecord& fact : capitals)
    deprecated += fact.rank == Rank::Deprecated ? 1 : 0;
  EXPECT_EQ(deprecated, 1);
  const auto counts = store.facts("population", "NER/niamey");
  ASSERT_EQ(counts.size(), 2u);
  for (const FactRecord& fact : counts) {
    EXPECT_TRUE(fact.statement.when);
    EXPECT_EQ(fact.document, "doc/wikidata");
    EXPECT_NE(fact.note.find("https://example.org/statistics"),
              std::string::npos);
  }
  // Once more changes nothing.
  const std::string revision = store.revision();
  import_files(&store, language(), {slice}, dump_options());
  EXPECT_EQ(store.revision(), revision);
}

struct TimeRow {
  const char *name, *time;
  int precision;
  const char* model;
  const char* when;  // of the fact; "" = the statement does not enter
};

TEST(Wikidata, TakesTimesOnlyAsFineAsTheyAre) {
  const Scratch scratch;
  const TimeRow rows[] = {
      {"a day", "+2012-12-10T00:00:00Z", 11, "Q1985727", "2012-12-10"},
      {"a month", "+2012-12-00T00:00:00Z", 10, "Q1985727", "2012-12"},
      {"a year", "+2012-00-00T00:00:00Z", 9, "Q1985727", "2012"},
      {"a decade says too little", "+2010-00-00T00:00:00Z", 8, "Q1985727", ""},
      {"before our era", "-0044-03-15T00:00:00Z", 11, "Q1985786", ""},
      {"a Julian day is another day", "+1500-03-15T00:00:00Z", 11, "Q1985786",
       ""},
  };
  for (const TimeRow& row : rows) {
    SCOPED_TRACE(row.name);
    Store store = Store::in_memory();
    fill(&store);
    const std::string item = [](const char* id) {
      return R"([{"rank":"normal","mainsnak":{"snaktype":"value","datavalue":)"
             R"({"type":"wikibase-entityid","value":{"id":")" +
             std::string(id) + R"("}}}}])";
    }("Q5");
    const std::string line =
        R"({"id":"Q42","labels":{"en":{"value":"A Person"}},"claims":{"P31":)" +
        item +
        R"(,"P569":[{"id":"Q42$1","rank":"normal","mainsnak":{"snaktype":)"
        R"("value","property":"P569","datavalue":{"type":"time","value":)"
        R"({"time":")" +
        row.time + R"(","precision":)" + std::to_string(row.precision) +
        R"(,"calendarmodel":"http://www.wikidata.org/entity/)" + row.model +
        R"("}}}}]}})";
    const auto report =
        take(&store, scratch, "wikidata.json", line + "\n", dump_options());
    ASSERT_TRUE(report.good()) << faults_of(report);
    const auto facts = store.facts("born", "person/a_person");
    ASSERT_EQ(facts.size(), *row.when ? 1u : 0u);
    if (*row.when) {
      EXPECT_EQ(facts[0].statement.when, claims::period_of(row.when));
    }
  }
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

TEST(Packed, StreamIsReadWithoutItsWeight) {
  const Scratch scratch;
  Store store = river_base();
  const std::string path = scratch.path("t.csv.gz");
  gzFile file = gzopen(path.c_str(), "wb");
  const std::string rows = "Ville,An,Effectif\nNiamey,2023,10\n";
  gzwrite(file, rows.data(), static_cast<unsigned>(rows.size()));
  // Megabytes of blank lines weigh a few kilobytes packed.
  const std::string blank(1 << 20, '\n');
  for (int i = 0; i < 4; ++i)
    gzwrite(file, blank.data(), static_cast<unsigned>(blank.size()));
  gzclose(file);
  ImportOptions options;
  options.mapping = scratch.write("mapping.toml", kFactMapping);
  const auto report = import_files(&store, language(), {path}, options);
  EXPECT_TRUE(report.good()) << faults_of(report);
  EXPECT_EQ(report.counts.at("fact").added, 1);
}

// --- origins -----------------------------------------------------------------

const char* const kDispatch =
    "Le convoi a quitté la ville jeudi matin sous escorte, ont constaté des "
    "habitants. Il transportait du matériel destiné aux centres de santé de la "
    "région. La route nationale était coupée depuis deux semaines.";

Store two_documents(const std::string& a, const std::string& b) {
  Store store = Store::in_memory();
  fill(&store);
  int number = 0;
  for (const std::string& text : {a, b}) {
    DocumentRecord card;
    card.id = "doc/" + std::to_string(++number);
    card.publisher = "pub/basin";
    store.put(card);
    PassageRecord passage;
    passage.document = card.id;
    passage.ordinal = 1;
    passage.language = "fr";
    passage.text = text;
    store.put(passage);
  }
  return store;
}

TEST(Origins, AreProposedForOneDispatchInTwoOutlets) {
  struct Row {
    const char* name;
    std::string a, b;
    bool proposed;
  };
  const std::string dispatch = kDispatch;
  const Row rows[] = {
      {"the same text", dispatch, dispatch, true},
      {"the same with another end", dispatch,
       dispatch + " Le retour est attendu dimanche.", true},
      {"half of it, both crediting the agency", dispatch + " (AFP)",
       dispatch + " Des habitants se réjouissent de la réouverture, attendue "
                  "depuis des jours par les commerçants du marché, avec AFP.",
       true},
      {"two texts of one agency on other things", "Le fleuve monte. (AFP)",
       "Un match nul sans but dans la capitale hier soir. (AFP)", false},
      {"other texts", dispatch,
       "Le conseil a adopté le budget de la commune, en hausse de deux pour "
       "cent, après un long débat sur les marchés.",
       false},
      {"texts shorter than a shingle", "Oui.", "Oui.", false},
  };
  for (const Row& row : rows) {
    const auto proposals = propose_origins(two_documents(row.a, row.b));
    EXPECT_EQ(!proposals.empty(), row.proposed) << row.name;
  }
}

TEST(Origins, AgencyIsCreditedNotMentioned) {
  using List = std::vector<std::string>;
  EXPECT_EQ(credited_agencies("NIAMEY (AFP) – Le fleuve monte."), List{"AFP"});
  EXPECT_EQ(credited_agencies("Le fleuve monte (avec Reuters)."),
            List{"Reuters"});
  EXPECT_EQ(credited_agencies("The river rises, with Associated Press."),
            List{"AP"});
  EXPECT_EQ(credited_agencies("L'AFP a fêté son anniversaire."), List{});
  EXPECT_EQ(credited_agencies("(APPEL)"), List{});
}

}  // namespace
}  // namespace sources
