// Our own sentences with modified figures, French and English
// (tests/data/figures): the interval of each, and the same normal form for
// twins. What is expected was read twice: by whoever wrote the row, and from
// the text alone by tests/data/figures/read_sentences.py.

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/claims/figure_reading.h"

namespace claims {
namespace {

struct FigureSentence {
  std::string id, twin, language, text, normal;
};

std::vector<FigureSentence> sentences() {
  std::ifstream file(std::string(ATTEST_SOURCE_DIR) +
                     "/tests/data/figures/sentences.jsonl");
  std::vector<FigureSentence> all;
  for (std::string line; std::getline(file, line);) {
    const auto row = nlohmann::json::parse(line);
    all.push_back(
        {row["id"], row["twin"], row["lang"], row["text"], row["normal"]});
  }
  return all;
}

TEST(FigureSentences, CoverBothLanguages) {
  std::map<std::string, int> count;
  for (const FigureSentence& sentence : sentences()) ++count[sentence.language];
  EXPECT_GE(count["fr"], 300);
  EXPECT_EQ(count["fr"], count["en"]);
}

TEST(FigureSentences, ComeToTheirExactIntervals) {
  size_t right = 0, all = 0;
  std::string wrong;
  for (const FigureSentence& sentence : sentences()) {
    const std::string found = figures_of(sentence.language, sentence.text);
    ++all;
    if (found == sentence.normal)
      ++right;
    else
      wrong += sentence.id + ": " + sentence.text + "\n  expected " +
               sentence.normal + "\n  found    " + found + "\n";
  }
  EXPECT_GE(right * 100, all * 99) << right << " of " << all << "\n" << wrong;
  RecordProperty("exact", std::to_string(right) + " of " + std::to_string(all));
}

TEST(FigureSentences, AreEqualInBothLanguages) {
  std::map<std::string, std::string> french;
  for (const FigureSentence& sentence : sentences())
    if (sentence.language == "fr")
      french[sentence.twin] = figures_of("fr", sentence.text);
  for (const FigureSentence& sentence : sentences()) {
    if (sentence.language != "en") continue;
    EXPECT_EQ(figures_of("en", sentence.text), french[sentence.twin])
        << sentence.id << ": " << sentence.text;
  }
}

}  // namespace
}  // namespace claims
