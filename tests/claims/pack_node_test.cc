#include "claims/language/pack_node.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "claims/language/catalogue.h"
#include "claims/language/pack.h"
#include "claims/language/pattern.h"
#include "claims/language/sheet_words.h"
#include "claims/language/table_words.h"

namespace claims {
namespace {

TEST(PackNode, NamesTheLineOfEveryFault) {
  const PackNode node = parse_pack_file("a = 1\nb = 'x'\n", "test.toml");
  try {
    node.required_text("a");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "test.toml:1");
  }
}

TEST(PackNode, AMalformedFileNamesItsLine) {
  try {
    parse_pack_file("a = 1\nb = = 2\n", "test.toml");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "test.toml:2");
  }
}

TEST(PackNode, DecimalsAreRefused) {
  EXPECT_THROW(parse_pack_file("a = 1.5\n", "test.toml"), Error);
}

TEST(PackNode, OneTextCountsAsAList) {
  const PackNode node = parse_pack_file("a = 'x'\n", "test.toml");
  EXPECT_EQ(node.texts("a"), std::vector<std::string>{"x"});
  EXPECT_TRUE(node.texts("b").empty());
}

TEST(LoadLanguage, BothPacksHaveTheSameSections) {
  const PackNode fr = parse_pack_file(embedded_pack("fr.toml"), "fr.toml");
  const PackNode en = parse_pack_file(embedded_pack("en.toml"), "en.toml");
  const auto keys = [](const PackNode& node) {
    std::vector<std::string> names;
    for (const auto& [name, value] : node.fields) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
  };
  EXPECT_EQ(keys(fr), keys(en));
}

TEST(LoadLanguage, BothPacksTellTheSameOfARelation) {
  const auto relations = [](const char* file) {
    const PackNode pack = parse_pack_file(embedded_pack(file), file);
    std::vector<std::vector<std::string>> rows;
    for (const PackNode& row : pack.find("sheet")->rows("relation")) {
      rows.push_back(row.texts("is"));
      rows.back().insert(rows.back().begin(), row.required_text("id"));
    }
    return rows;
  };
  EXPECT_EQ(relations("fr.toml"), relations("en.toml"));
}

struct FaultRow {
  const char *name, *toml, *where;
};
constexpr FaultRow kTableFaults[] = {
    {"a trait that no relation has",
     "[table]\n[[sheet.relation]]\nid = 'a'\nis = ['b']\n", "p.toml:2"},
    {"an unknown field of a relation",
     "[table]\n[[sheet.relation]]\nid = 'a'\nwas = ['birth']\n", "p.toml:4"},
    {"an unknown operator", "[table]\n[sheet.ops]\nnowhere = ['a']\n",
     "p.toml:2"},
    {"a kind that no heading has",
     "[table]\nrank_kinds = ['b']\n[table.kinds]\na = ['c']\n[sheet]\n",
     "p.toml:1"},
};

TEST(TableWords, FaultsNameTheirLine) {
  for (const FaultRow& row : kTableFaults) {
    try {
      load_table_words(parse_pack_file(row.toml, "p.toml"));
      ADD_FAILURE() << row.name;
    } catch (const Error& error) {
      EXPECT_EQ(error.where(), row.where) << row.name;
    }
  }
}

constexpr FaultRow kFaults[] = {
    {"an unknown parent", "[[concept]]\nid = 'a'\nparents = ['b']\n",
     "p.toml:1"},
    {"an unknown family",
     "[[property]]\nid = 'a'\nfamily = 'x'\ntemporal = 'event'\n", "p.toml:1"},
    {"an unknown field",
     "[[property]]\nid = 'a'\nfamily = 'event'\ntemporal = 'event'\nx = 1\n",
     "p.toml:5"},
    {"it entails nothing that is there",
     "[[property]]\nid = 'a'\nfamily = 'event'\ntemporal = 'event'\n"
     "entails = 'b'\n",
     "p.toml:1"},
};

TEST(Catalogue, FaultsNameTheirLine) {
  for (const FaultRow& row : kFaults) {
    try {
      Catalogue catalogue(parse_pack_file(row.toml, "p.toml"));
      ADD_FAILURE() << row.name;
    } catch (const Error& error) {
      EXPECT_EQ(error.where(), row.where) << row.name;
    }
  }
}

TEST(Catalogue, ClassesContainTheirSubclasses) {
  const Catalogue catalogue = load_language().catalogue;
  EXPECT_TRUE(catalogue.is_a("soldier", "person"));
  EXPECT_FALSE(catalogue.is_a("person", "soldier"));
  EXPECT_FALSE(catalogue.is_a("civilian", "military_personnel"));
}

TEST(Pattern, MacrosKnowFrenchSpacesAndLists) {
  const Pattern pattern("{place:city}{sp}{dash}{sp}{n:num}",
                        {{"city", {"Niamey", "N'Djamena"}}}, "t:1");
  const std::string text =
      "à Niamey\xC2\xA0–\xE2\x80\xAF"
      "12";
  const auto match = pattern.find(text);
  ASSERT_TRUE(match);
  EXPECT_EQ(cut(text, *match->group("place")), "Niamey");
  EXPECT_EQ(cut(text, *match->group("n")), "12");
  EXPECT_FALSE(pattern.find("Niamey, 12"));
}

TEST(Pattern, AnUnknownListIsAFaultOfThePack) {
  EXPECT_THROW(Pattern("{nothing}", {}, "t:1"), Error);
  EXPECT_THROW(Pattern("(", {}, "t:1"), Error);
}

}  // namespace
}  // namespace claims
