#include <gtest/gtest.h>

#include "claims/language/catalogue.h"
#include "engine/judge/codes.h"
#include "engine/report/enum_codes.h"
#include "engine/report/messages.h"

namespace engine {
namespace {

const std::vector<std::string> kLanguages = {"en", "fr"};

TEST(Messages, BothLanguagesHaveTheSameKeys) {
  EXPECT_EQ(message_languages(), kLanguages);
  EXPECT_EQ(messages("en").keys(), messages("fr").keys());
}

TEST(Messages, SlotsOfAMessageAreTheSameInBothLanguages) {
  const auto slots_of = [](std::string text) {
    std::vector<std::string> slots;
    for (size_t at = text.find('{'); at != std::string::npos;
         at = text.find('{', at + 1))
      slots.push_back(text.substr(at, text.find('}', at) - at + 1));
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
  };
  // One language may leave out what it need not say; what it fills must exist.
  for (const std::string& path : messages("en").keys()) {
    const size_t slash = path.find('/');
    const std::string section = path.substr(0, slash),
                      key = path.substr(slash + 1);
    EXPECT_EQ(slots_of(messages("en").text(section, key)),
              slots_of(messages("fr").text(section, key)))
        << path;
  }
}

TEST(Messages, EveryLabelHasItsWords) {
  for (const std::string& language : kLanguages)
    for (const LabelRow& row : label_table())
      for (const char* section : {"label", "sign", "why", "change"})
        EXPECT_TRUE(messages(language).has(section, row.name))
            << language << " " << section << " " << row.name;
}

TEST(Messages, EveryCodeOfTheJudgeHasItsWords) {
  for (const std::string& language : kLanguages) {
    for (const CodeRow& row : code_table()) {
      const char* section = row.kind == CodeKind::Reason ? "reason"
                            : row.kind == CodeKind::Flag ? "flag"
                                                         : "rejected";
      EXPECT_TRUE(messages(language).has(section, row.code))
          << language << " " << section << " " << row.code;
    }
  }
}

TEST(Messages, EveryOutcomeRelationAndSkipReasonHasItsWords) {
  for (const std::string& language : kLanguages) {
    const Messages& say = messages(language);
    for (const Relation relation : kRelations)
      EXPECT_TRUE(say.has("relation", name_of(relation))) << name_of(relation);
    for (const Outcome outcome : kOutcomes)
      for (const char* section : {"outcome", "comparison"})
        EXPECT_TRUE(say.has(section, name_of(outcome))) << name_of(outcome);
    for (const claims::SkipReason reason : kSkipReasons)
      EXPECT_TRUE(say.has("skip", claims::name_of(reason)))
          << claims::name_of(reason);
    for (const auto& [kind, code] : kEvidenceKinds)
      EXPECT_TRUE(say.has("evidence", code)) << code;
  }
}

// The catalogue's own file says which roles and classes there are.
TEST(Messages, EveryRoleAndClassOfTheCatalogueHasItsWords) {
  const claims::PackNode file = claims::parse_pack_file(
      claims::embedded_pack("properties.toml"), "properties.toml");
  const claims::Catalogue catalogue(file);
  for (const std::string& language : kLanguages) {
    const Messages& say = messages(language);
    for (const claims::Property& property : catalogue.properties()) {
      for (const claims::Role& role : property.roles)
        EXPECT_TRUE(say.has("slot", role.name)) << language << " " << role.name;
      if (property.value_role.empty()) continue;
      EXPECT_TRUE(say.has("slot", property.value_role))
          << language << " " << property.value_role;
    }
    for (const claims::PackNode& row : file.rows("concept"))
      EXPECT_TRUE(say.has("class", row.required_text("id")))
          << language << " " << row.required_text("id");
  }
}

TEST(Messages, FilledWordsAreNotFilledAgain) {
  EXPECT_EQ(filled("{a} and {b}", {{"a", "{b}"}, {"b", "2"}}), "{b} and 2");
  EXPECT_EQ(filled("{unknown} {", {}), "{unknown} {");
  EXPECT_EQ(filled("", {{"a", "1"}}), "");
}

TEST(Messages, ACodeWithoutAMessageIsReadableAllTheSame) {
  EXPECT_EQ(messages("en").text("reason", "odd.not_known_yet"),
            "not known yet");
  EXPECT_EQ(messages("de").text("label", "refuted"), "Refuted")
      << "another language gets English";
}

TEST(Messages, ZeroIsPluralInEnglishAndSingularInFrench) {
  EXPECT_EQ(messages("en").count("count", "claims", 0), "0 claims");
  EXPECT_EQ(messages("fr").count("count", "claims", 0), "0\u00A0affirmation");
  EXPECT_EQ(messages("en").count("count", "claims", 1), "1 claim");
  EXPECT_EQ(messages("fr").count("count", "claims", 2), "2\u00A0affirmations");
}

TEST(Messages, AMalformedCatalogueNamesItsLine) {
  try {
    Messages("[label]\nrefuted = 1\n", "messages.xx.toml");
    FAIL() << "a number is no message";
  } catch (const claims::Error& error) {
    EXPECT_EQ(error.where(), "messages.xx.toml:2");
  }
}

}  // namespace
}  // namespace engine
