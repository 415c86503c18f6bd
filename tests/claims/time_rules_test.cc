// Every rule of the packs' [times] shows texts that it must and must not find;
// all of them are read here through the public finder, on Friday 2024-04-12.

#include <gtest/gtest.h>

#include "claims/language/numeral.h"
#include "claims/language/pack.h"
#include "claims/language/timex.h"

namespace claims {
namespace {

const Language& language() {
  static const Language loaded = load_language();
  return loaded;
}

std::vector<Mention> times_in(const std::string& text,
                              const LanguagePack& pack) {
  const Tokens tokens =
      tokenize(text, Span{0, static_cast<uint32_t>(text.size())});
  TimeContext context;
  context.reference = parse_instant("2024-04-12");
  return find_times(tokens, find_numerals(tokens, *pack.numerals), pack,
                    &context);
}

const char* name_of(TimeModifier modifier) {
  static constexpr const char* kNames[] = {
      "", "before", "after", "since", "until", "start", "mid", "end", "approx"};
  return kNames[static_cast<int>(modifier)];
}

std::string list_of(const std::string& text,
                    const std::vector<Mention>& mentions) {
  std::string list;
  for (const Mention& m : mentions)
    list += "[" + std::string(cut(text, m.span)) + " = " +
            std::get<TimeValue>(m.value).timex + "] ";
  return list;
}

void check_found(const PackNode& row, const LanguagePack& pack) {
  const std::string& text = row.required_text("text");
  const std::string& find = row.required_text("find");
  const auto mentions = times_in(text, pack);
  for (const Mention& m : mentions) {
    if (cut(text, m.span) != find) continue;
    const auto& value = std::get<TimeValue>(m.value);
    EXPECT_EQ(value.timex, row.required_text("timex")) << row.where;
    if (row.find("modifier")) {
      EXPECT_EQ(name_of(value.modifier), row.required_text("modifier"))
          << row.where;
    }
    if (row.find("relation")) {
      ASSERT_TRUE(value.period) << row.where;
      EXPECT_EQ(name_of(value.period->modifier), row.required_text("relation"))
          << row.where;
    }
    return;
  }
  ADD_FAILURE() << row.where << ": \"" << find << "\" is not found in \""
                << text << "\": " << list_of(text, mentions);
}

void check_rules(const std::string& code) {
  const LanguagePack* pack = language().pack(code);
  ASSERT_NE(pack, nullptr);
  const std::string file = code + ".toml";
  const PackNode node = parse_pack_file(embedded_pack(file), file);
  const PackNode* times = node.find("times");
  ASSERT_NE(times, nullptr);
  for (const PackNode& rule : times->rows("rule")) {
    if (rule.boolean_or("part", false)) continue;
    EXPECT_FALSE(rule.rows("yes").empty() && rule.texts("no").empty())
        << rule.where << ": a rule without examples";
    for (const PackNode& example : rule.rows("yes"))
      check_found(example, *pack);
    for (const std::string& text : rule.texts("no")) {
      const auto mentions = times_in(text, *pack);
      EXPECT_TRUE(mentions.empty())
          << rule.where << ": " << text << ": " << list_of(text, mentions);
    }
  }
}

TEST(TimeRules, FrenchExamples) { check_rules("fr"); }
TEST(TimeRules, EnglishExamples) { check_rules("en"); }

// The two languages are equal: the same rules, by name.
TEST(TimeRules, BothLanguagesHaveTheSameRules) {
  std::vector<std::string> ids[2];
  const char* files[] = {"fr.toml", "en.toml"};
  for (int i = 0; i < 2; ++i) {
    const PackNode node = parse_pack_file(embedded_pack(files[i]), files[i]);
    for (const PackNode& rule : node.find("times")->rows("rule"))
      if (!rule.boolean_or("part", false))
        ids[i].push_back(rule.required_text("id"));
  }
  EXPECT_EQ(ids[0], ids[1]);
}

struct BadRow {
  const char *name, *toml, *where, *message;
};
const BadRow kBad[] = {
    {"a tag without words", "[[times.rule]]\nid = 'x'\npatterns = ['<moon>']",
     "xx.toml:1", "no words for <moon>"},
    {"a rule that is not there", "[[times.rule]]\nid = 'x'\npatterns = ['{y}']",
     "xx.toml:1", "no rule {y}"},
    {"a number that is not there",
     "[[times.rule]]\nid = 'x'\npatterns = ['#pi']", "xx.toml:1",
     "no number #pi"},
    {"a field that is not there",
     "[[times.rule]]\nid = 'x'\npatterns = ['a @colour=3']", "xx.toml:1",
     "no field \"colour\""},
    {"a code that is not there",
     "[[times.rule]]\nid = 'x'\npatterns = ['a @kind=blue']", "xx.toml:1",
     "no code \"blue\""},
    {"a group that never ends", "[[times.rule]]\nid = 'x'\npatterns = ['( a']",
     "xx.toml:1", "missing ')'"},
    {"two rules of one name",
     "[[times.rule]]\nid = 'x'\npatterns = ['a']\n[[times.rule]]\nid = "
     "'x'\npatterns = ['b']",
     "xx.toml:4", "two rules \"x\""},
    {"a rule without patterns", "[[times.rule]]\nid = 'x'", "xx.toml:1",
     "needs patterns"},
    {"a feast without a day", "[[times.holiday]]\nid = 'x'\nnames = ['x']",
     "xx.toml:1", "a holiday needs"},
    {"no times at all", "name = 'x'", "xx.toml:1", "needs [times]"},
};

TEST(TimeRules, MalformedPacksNameTheSpot) {
  for (const BadRow& row : kBad) {
    try {
      load_times(parse_pack_file(row.toml, "xx.toml"));
      ADD_FAILURE() << row.name;
    } catch (const Error& error) {
      EXPECT_EQ(error.where(), row.where) << row.name;
      EXPECT_NE(std::string(error.what()).find(row.message), std::string::npos)
          << row.name << ": " << error.what();
    }
  }
}

}  // namespace
}  // namespace claims
