#pragma once
// A claim against texts with their titles, as open comparison sees them.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/compare/open_compare.h"

namespace engine {

struct TitledText {
  std::string title, text;  // no title: ""
};

class OpenComparing : public ::testing::Test {
 protected:
  OpenSentence read(const std::string& text, const std::string& code) const {
    return read_open(text, code, {language_, gazetteer_, {}});
  }

  // Each text is a sentence of a document of its own.
  OpenRelation compare(const std::string& code, const std::string& claim,
                       const std::vector<TitledText>& texts) const {
    std::vector<OpenPassage> passages;
    for (const TitledText& one : texts)
      passages.push_back(
          {read(one.text, code), read(one.title, code), passages.size()});
    return compare_open(read(claim, code), passages, {language_, world_, {}});
  }

  claims::Language language_ = claims::load_language();
  claims::Gazetteer gazetteer_;
  sources::World world_;
};

// A claim, one text under its title and the first reason.
struct OpenRow {
  const char *name, *language, *claim, *title, *evidence;
  Relation expected;
  const char* reason;
};

// A claim and texts that bear on it together.
struct SaidRow {
  const char *name, *language, *claim;
  std::vector<TitledText> texts;
  Relation expected;
};

class OpenCompare : public OpenComparing {
 protected:
  void expect(const OpenRow& row) const {
    const OpenRelation found =
        compare(row.language, row.claim, {{row.title, row.evidence}});
    EXPECT_STREQ(name_of(found.relation), name_of(row.expected)) << row.name;
    ASSERT_FALSE(found.reasons.empty()) << row.name;
    EXPECT_EQ(found.reasons.front(), row.reason) << row.name;
  }

  void expect(const SaidRow& row) const {
    EXPECT_STREQ(name_of(compare(row.language, row.claim, row.texts).relation),
                 name_of(row.expected))
        << row.name;
  }
};

}  // namespace engine
