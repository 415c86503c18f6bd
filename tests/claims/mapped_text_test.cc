#include "claims/text/mapped_text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>

namespace claims {
namespace {

MappedText sample() {
  // "fin <b>2023</b> &eacute;t&eacute;" without its markup
  MappedText text;
  text.copy("fin ", 0);
  text.copy("2023", 7);
  text.copy(" ", 15);
  text.put("é", {16, 24});
  text.copy("t", 24);
  text.put("é", {25, 33});
  return text;
}

struct Row {
  const char* name;
  Span span, source;
};

const Row kRows[] = {
    {"inside one run", {1, 3}, {1, 3}},
    {"over markup", {0, 8}, {0, 11}},
    {"inside the second run", {5, 6}, {8, 9}},
    {"an entity as a whole", {9, 11}, {16, 24}},
    {"half of an entity's letter stands for all of it", {9, 10}, {16, 24}},
    {"a word with entities", {9, 14}, {16, 33}},
    {"all", {0, 14}, {0, 33}},
    {"an empty span at the start", {0, 0}, {0, 0}},
    {"an empty span after markup", {4, 4}, {7, 7}},
    {"an empty span at the end", {14, 14}, {33, 33}},
};

TEST(MappedText, LeadsBackToTheSource) {
  const MappedText text = sample();
  ASSERT_EQ(text.text, "fin 2023 été");
  for (const Row& row : kRows)
    EXPECT_EQ(source_of(text.runs, row.span), row.source) << row.name;
}

TEST(MappedText, NeighboursBecomeOneRun) {
  MappedText text;
  text.copy("Nia", 10);
  text.copy("mey", 13);
  ASSERT_EQ(text.runs.size(), 1u);
  EXPECT_EQ(text.runs[0], (SourceRun{{0, 6}, 10, 16, true}));
  text.copy("", 99);
  EXPECT_EQ(text.runs.size(), 1u);
}

TEST(MappedText, ChainingGoesThroughBothMaps) {
  MappedText upper;  // " été", then "f"
  upper.copy(cut(sample().text, {8, 14}), 8);
  upper.put("F", {0, 1});
  const MappedText text = chain(upper, sample());
  EXPECT_EQ(text.text, " étéF");
  EXPECT_EQ(source_of(text.runs, {0, 1}), (Span{15, 16}));
  EXPECT_EQ(source_of(text.runs, {1, 3}), (Span{16, 24}));
  EXPECT_EQ(source_of(text.runs, {6, 7}), (Span{0, 1}));
}

TEST(MappedText, AnEmptyMapLeadsNowhere) {
  EXPECT_EQ(source_of({}, {0, 0}), (Span{0, 0}));
  EXPECT_TRUE(chain({}, sample()).text.empty());
}

// A text that keeps, replaces and drops characters of `source` at random.
MappedText edited(const std::string& source) {
  MappedText made;
  for (uint32_t i = 0; i < source.size(); ++i) {
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        made.put("<>", {i, i + 1});
        break;
      case 1:
        break;
      default:
        made.copy(source.substr(i, 1), i);
    }
  }
  return made;
}

void expect_sound(const MappedText& made, const std::string& source) {
  uint32_t at = 0;
  for (const SourceRun& run : made.runs) {
    RC_ASSERT(run.text.begin == at);
    RC_ASSERT(run.file_begin <= run.file_end);
    RC_ASSERT(run.file_end <= source.size());
    if (run.exact) {
      RC_ASSERT(cut(made.text, run.text) ==
                cut(source, {run.file_begin, run.file_end}));
    }
    at = run.text.end;
  }
  RC_ASSERT(at == made.text.size());
}

TEST(MappedText, ChainsOfRandomEditsStaySound) {
  EXPECT_TRUE(rc::check("chained maps are sound", [] {
    const auto source = *rc::gen::string<std::string>();
    const MappedText first = edited(source);
    expect_sound(first, source);
    const MappedText second = edited(first.text);
    const MappedText both = chain(second, first);
    RC_ASSERT(both.text == second.text);
    expect_sound(both, source);
  }));
}

}  // namespace
}  // namespace claims
