#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "claims/language/pack.h"
#include "claims/language/tolerance.h"
#include "engine/judge/codes.h"
#include "engine/judge/policy.h"
#include "engine/judge/verdict.h"

namespace engine {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

TEST(LabelTable, RowsStandInTheOrderOfTheEnum) {
  ASSERT_EQ(label_table().size(), 6u);
  std::set<std::string> names;
  for (size_t i = 0; i < label_table().size(); ++i) {
    const LabelRow& row = label_table()[i];
    EXPECT_EQ(static_cast<size_t>(row.label), i);
    EXPECT_EQ(label_named(row.name), row.label);
    names.insert(row.name);
  }
  EXPECT_EQ(names.size(), 6u);
  EXPECT_FALSE(label_named("true"));
}

TEST(LabelTable, MapsOntoTheRatingsOfOthers) {
  const std::set<std::string> averitec = {"Supported", "Refuted",
                                          "Not Enough Evidence",
                                          "Conflicting Evidence/Cherrypicking"};
  for (const LabelRow& row : label_table()) {
    EXPECT_TRUE(averitec.contains(row.averitec)) << row.name;
    EXPECT_GE(row.claimreview_rating, 0);
    EXPECT_LE(row.claimreview_rating, 5);
  }
  EXPECT_EQ(row_of(Label::Supported).claimreview_rating, 5);
  EXPECT_EQ(row_of(Label::Refuted).claimreview_rating, 1);
}

TEST(Policy, EveryNumberHasARow) {
  const Policy policy;
  std::set<std::string> names;
  for (const auto& [name, value] : rows_of(policy)) {
    EXPECT_FALSE(value.empty()) << name;
    EXPECT_TRUE(names.insert(name).second) << name;
  }
  EXPECT_GE(names.size(), 12u);
}

TEST(CodeTable, IsSortedAndWithoutDoubles) {
  const auto& table = code_table();
  for (size_t i = 1; i < table.size(); ++i) {
    const bool sorted = table[i - 1].kind < table[i].kind ||
                        (table[i - 1].kind == table[i].kind &&
                         std::string_view(table[i - 1].code) < table[i].code);
    EXPECT_TRUE(sorted) << table[i].code;
  }
}

// A code that the comparers or the judge write and the table lacks would have
// no explanation in the reports.
TEST(CodeTable, HoldsEveryCodeOfTheSources) {
  const std::regex code("\"([a-z]+\\.[a-z_]+)\"");
  for (const char* room : {"compare", "judge", "verify"})
    for (const auto& file : std::filesystem::directory_iterator(
             std::filesystem::path(ATTEST_SOURCE_DIR) / "engine" / room)) {
      if (file.path().extension() != ".cc" ||
          file.path().filename() == "codes.cc")
        continue;
      const std::string text = read(file.path());
      for (std::sregex_iterator it(text.begin(), text.end(), code), end;
           it != end; ++it)
        EXPECT_TRUE(is_code(CodeKind::Reason, (*it)[1].str()) ||
                    (*it)[1].str() == "self.weekday")
            << file.path().filename() << ": " << (*it)[1];
    }
}

// docs/VERDICTS.md is the published form of these tables.
TEST(VerdictsPage, HoldsTheTables) {
  const std::string page =
      read(std::filesystem::path(ATTEST_SOURCE_DIR) / "docs/VERDICTS.md");
  const auto has = [&](const std::string& text) {
    return page.find(text) != page.npos;
  };
  for (const CodeRow& row : code_table())
    EXPECT_TRUE(has("`" + std::string(row.code) + "`")) << row.code;
  for (const LabelRow& row : label_table())
    EXPECT_TRUE(has("`" + std::string(row.name) + "`")) << row.name;
  for (const auto& [name, value] : rows_of(Policy()))
    EXPECT_TRUE(has("| `" + name + "` | " + value + " |")) << name;
  const claims::Language language = claims::load_language();
  for (const claims::ToleranceRow& row : language.tolerance->rows)
    EXPECT_TRUE(has("| `" + row.id + "` |")) << row.id;
}

}  // namespace
}  // namespace engine
