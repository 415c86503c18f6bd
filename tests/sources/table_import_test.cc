// Tables with a mapping, packed or not, and the figures in their cells.

#include <gtest/gtest.h>
#include <zlib.h>

#include "sources/curate/figure.h"
#include "tests/sources/import_scratch.h"

namespace sources {
namespace {

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

}  // namespace
}  // namespace sources
