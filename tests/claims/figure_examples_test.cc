// Runs the examples of every [[modifier]] and [[range]] row of the packs
// through the public finder: `yes` must come to its value by that rule, `no`
// must not fire it.

#include <gtest/gtest.h>

#include "claims/language/pack_node.h"
#include "tests/claims/figure_reading.h"

namespace claims {
namespace {

void expect_yes(const std::string& language, const std::string& rule,
                const PackNode& example) {
  const std::string& text = example.required_text("text");
  EXPECT_EQ(figures_of(language, text), example.required_text("value"))
      << example.where << ": " << text;
  for (const Mention& mention : mentions_of(language, text))
    EXPECT_EQ(mention.rule, rule) << example.where << ": " << text;
}

void expect_no(const std::string& language, const std::string& rule,
               const std::string& where, const std::string& text) {
  for (const Mention& mention : mentions_of(language, text))
    EXPECT_NE(mention.rule, rule) << where << ": " << text;
}

void run_rows(const std::string& language, const char* section) {
  const std::string file = language + ".toml";
  const PackNode pack = parse_pack_file(embedded_pack(file), file);
  EXPECT_FALSE(pack.rows(section).empty());
  for (const PackNode& row : pack.rows(section)) {
    const std::string rule =
        language + "." + section + "." + row.required_text("name");
    EXPECT_FALSE(row.rows("yes").empty()) << row.where;
    EXPECT_FALSE(row.texts("no").empty()) << row.where;
    for (const PackNode& example : row.rows("yes"))
      expect_yes(language, rule, example);
    for (const std::string& text : row.texts("no"))
      expect_no(language, rule, row.where, text);
  }
}

TEST(FigureExamples, OfModifiersHold) {
  for (const std::string& language : embedded_languages())
    run_rows(language, "modifier");
}

TEST(FigureExamples, OfRangesHold) {
  for (const std::string& language : embedded_languages())
    run_rows(language, "range");
}

TEST(FigureExamples, OfTrendsHold) {
  for (const std::string& language : embedded_languages()) {
    const std::string file = language + ".toml";
    const PackNode pack = parse_pack_file(embedded_pack(file), file);
    EXPECT_FALSE(pack.rows("trend").empty());
    for (const PackNode& row : pack.rows("trend")) {
      for (const PackNode& example : row.rows("yes"))
        EXPECT_EQ(changes_of(language, example.required_text("text")),
                  example.required_text("value"))
            << example.where;
      for (const std::string& text : row.texts("no"))
        EXPECT_EQ(changes_of(language, text), "") << row.where << ": " << text;
    }
  }
}

// Every way to say a multiple is found, and says its value.
TEST(FigureExamples, OfMultiplesHold) {
  for (const std::string& language : embedded_languages()) {
    const std::string file = language + ".toml";
    const PackNode pack = parse_pack_file(embedded_pack(file), file);
    for (const PackNode& row : pack.rows("multiple"))
      for (const std::string& words : row.texts("words"))
        EXPECT_EQ(
            changes_of(language, words),
            row.text_or("trend", "") + " by " +
                Rational::parse(row.required_text("value"))->exact_text() +
                " x:times")
            << row.where << ": " << words;
  }
}

// Every word of a modifier works on a figure: no dead entry in the packs.
TEST(FigureExamples, EveryModifierWordIsFound) {
  for (const std::string& language : embedded_languages()) {
    const std::string file = language + ".toml";
    const PackNode pack = parse_pack_file(embedded_pack(file), file);
    for (const PackNode& row : pack.rows("modifier")) {
      const std::string rule =
          language + ".modifier." + row.required_text("name");
      const auto fires = [&](const std::string& text) {
        for (const Mention& mention : mentions_of(language, text))
          if (mention.rule == rule) return true;
        return false;
      };
      for (const std::string& words : row.texts("before"))
        EXPECT_TRUE(fires(words.ends_with('\'') ? words + "un million de km"
                                                : words + " 500 km"))
            << row.where << ": " << words;
      for (const std::string& words : row.texts("after"))
        EXPECT_TRUE(fires("500 km " + words)) << row.where << ": " << words;
    }
  }
}

}  // namespace
}  // namespace claims
