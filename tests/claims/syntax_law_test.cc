// Laws of sentence analysis over generated text: one root, no cycle, words in
// order within the sentence, the same tree every time, time that grows with the
// length and no faster.

#include <gtest/gtest.h>

#include <string>
#include <thread>

#include "claims/syntax/analyser.h"
#include "claims/syntax/tree_names.h"
#include "growth_law.h"

namespace claims {
namespace {

// Pieces that hostile and ordinary texts are made of.
constexpr const char* kPieces[] = {"le",
                                   "du",
                                   "des",
                                   "l'",
                                   "n’t",
                                   "'s",
                                   "cannot",
                                   "-t-il",
                                   "U.S.",
                                   "M.",
                                   "1 000",
                                   "2,3",
                                   "%",
                                   "«",
                                   "»",
                                   "(",
                                   "http://a.b/c?d",
                                   "a@b.c",
                                   "-",
                                   "--",
                                   "...",
                                   ",",
                                   ".",
                                   "Niger",
                                   "soldats",
                                   "é",
                                   "\u202e",
                                   "\u200b",
                                   "\u00a0",
                                   "🚀",
                                   "Ниамей",
                                   "尼亚美",
                                   "\t",
                                   "\n",
                                   "x-y-z",
                                   "'",
                                   "’",
                                   "&"};

class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint32_t below(uint32_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>((state_ >> 33) % limit);
  }

 private:
  uint64_t state_;
};

std::string generated(uint64_t seed) {
  Random random(seed);
  std::string text;
  for (uint32_t left = random.below(60); left > 0; --left) {
    text += kPieces[random.below(std::size(kPieces))];
    if (random.below(3) > 0) text += ' ';
  }
  return text;
}

Span all_of(const std::string& text) {
  return {0, static_cast<uint32_t>(text.size())};
}

// What is wrong with the tree; empty if nothing is.
std::string fault_of(const Tree& tree, Span sentence) {
  const auto size = static_cast<int32_t>(tree.words.size());
  int roots = 0;
  Span before{sentence.begin, sentence.begin};
  for (int32_t i = 0; i < size; ++i) {
    const Word& word = tree.words[static_cast<size_t>(i)];
    if (!sentence.contains(word.span) || word.span.empty()) return "span";
    if (word.span != before && word.span.begin < before.end) return "order";
    before = word.span;
    if (word.form.empty() || word.lemma.empty()) return "no form or lemma";
    if (word.head < -1 || word.head >= size) return "head";
    if ((word.head < 0) != (word.relation == Relation::Root)) return "root";
    roots += word.head < 0 ? 1 : 0;
    int32_t up = i, steps = 0;
    while (up >= 0 && steps++ <= size)
      up = tree.words[static_cast<size_t>(up)].head;
    if (up >= 0) return "cycle";
  }
  return size > 0 && roots != 1 ? "roots" : "";
}

TEST(SyntaxLaw, EveryTreeHasOneRootAndNoCycle) {
  for (const char* code : {"fr", "en"})
    for (uint64_t seed = 0; seed < 300; ++seed) {
      const std::string text = generated(seed);
      const Tree tree = embedded_analyser(code)->analyse(text, all_of(text));
      EXPECT_EQ(fault_of(tree, all_of(text)), "") << code << ": " << text;
    }
}

TEST(SyntaxLaw, ASentenceInsideATextHasSpansOfTheText) {
  const std::string text = "Il pleut. Le ministre du Niger parle. Fin.";
  const Span sentence{10, 37};
  const Tree tree = embedded_analyser("fr")->analyse(text, sentence);
  EXPECT_EQ(fault_of(tree, sentence), "");
  ASSERT_FALSE(tree.words.empty());
  EXPECT_EQ(cut(text, tree.words.front().span), "Le");
  EXPECT_EQ(cut(text, tree.words.back().span), ".");
}

TEST(SyntaxLaw, NothingButSpaceHasNoWords) {
  for (const char* text : {"", " ", "\n\t\u00a0\u202f", "\u200b\u202e"}) {
    const std::string copy = text;
    EXPECT_TRUE(
        embedded_analyser("fr")->analyse(copy, all_of(copy)).words.empty());
  }
}

TEST(SyntaxLaw, ThreadsGiveTheSameTrees) {
  const std::string text =
      "The junta drove French troops out of Niger, and the U.S. didn't object.";
  const std::string alone =
      text_of(embedded_analyser("en")->analyse(text, all_of(text)));
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& to : found)
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) {
        // Other sentences between must leave no trace.
        const std::string other = generated(static_cast<uint64_t>(i));
        embedded_analyser("fr")->analyse(other, all_of(other));
        to = text_of(embedded_analyser("en")->analyse(text, all_of(text)));
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : found) EXPECT_EQ(one, alone);
}

TEST(SyntaxLaw, ThereIsNoAnalyserForAnUnknownLanguage) {
  EXPECT_EQ(embedded_analyser("xx"), nullptr);
  EXPECT_EQ(embedded_analyser(""), nullptr);
  EXPECT_EQ(embedded_analyser("fr")->language(), "fr");
}

TEST(SyntaxLaw, BytesThatAreNoModelAreRefused) {
  alignas(8) static const char junk[512] = "ATTSYNTX";
  EXPECT_ANY_THROW(Analyser(std::string_view(junk, sizeof junk)));
  EXPECT_ANY_THROW(Analyser(std::string_view()));
}

TEST(SyntaxLaw, TimeGrowsWithTheLengthAndNoFaster) {
  for (const char* piece :
       {",", "a-", "l'", "U.S.", "a@b", "000 ", "é", "'", "mot ", "(", "-t-il",
        "http://a", "\u202e", "x.", "«"}) {
    const auto seconds = [&](size_t count) {
      const std::string text = repeated(piece, count);
      return seconds_of(
          [&] { embedded_analyser("fr")->analyse(text, all_of(text)); });
    };
    expect_no_square(4000, seconds, piece);
  }
}

}  // namespace
}  // namespace claims
