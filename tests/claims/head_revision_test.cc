// The heads among which the second look chooses: those that a subtree can have
// without an arc crossing another, punctuation left aside.

#include "claims/syntax/head_revision.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "claims/syntax/tree_names.h"

namespace claims {
namespace {

struct Row {
  const char *name, *arcs;  // "form>relation>number of its head", from 1
  int32_t word;
  const char* candidates;  // nearest first, those on the left first; "" = none
};

constexpr Row kRows[] = {
    {"a phrase behind the object hangs from it or from the verb",
     "they>nsubj>2 saw>root>0 men>obj>2 with>case>5 glasses>nmod>3", 5,
     "men saw"},
    {"a comma before the phrase hides nothing",
     "they>nsubj>2 saw>root>0 men>obj>2 ,>punct>6 with>case>6 glasses>nmod>3 "
     ".>punct>2",
     6, "men saw"},
    {"a clause between two words may hang from either",
     "men>nsubj>4 there>acl>1 never>advmod>4 slept>root>0", 2,
     "men never slept"},
    {"no arc over a word that hangs further out",
     "soldiers>nsubj>4 of>case>3 Mali>nmod>1 left>root>0 Gao>obj>4", 3,
     "soldiers left"},
    {"a determiner stays", "the>det>2 men>nsubj>3 slept>root>0", 1, ""},
    {"the root stays", "men>nsubj>2 slept>root>0", 2, ""},
    {"one place is no choice", "men>root>0 there>acl>1", 2, ""},
    {"a subject stays", "men>nsubj>2 we>nsubj>3 saw>acl:relcl>1 slept>root>0",
     2, ""},
};

struct Sentence {
  std::vector<std::string> forms{""};  // by the tree's numbers
  std::vector<SyntaxWord> words;
};

Sentence sentence_of(const char* arcs) {
  static const WordEntry entry;
  Sentence sentence;
  std::istringstream in(arcs);
  for (std::string one; in >> one;) {
    const size_t first = one.find('>'), second = one.rfind('>');
    sentence.forms.push_back(one.substr(0, first));
    SyntaxWord& word = sentence.words.emplace_back();
    word.entry = &entry;
    word.relation = relation_named(one.substr(first + 1, second - first - 1));
    word.head = std::stoi(one.substr(second + 1)) - 1;
  }
  return sentence;
}

std::string candidates_of(const Sentence& sentence, int32_t word) {
  ParsedTree tree;
  HeadChoice choice;
  tree.read(sentence.words);
  std::string out;
  if (!find_head_choice(tree, word, &choice)) return out;
  for (const HeadCandidate& one : choice.candidates) {
    if (!out.empty()) out += ' ';
    out += sentence.forms[static_cast<size_t>(one.word)];
  }
  return out;
}

TEST(HeadRevision, ChoosesAmongHeadsThatCrossNoArc) {
  for (const Row& row : kRows)
    EXPECT_EQ(candidates_of(sentence_of(row.arcs), row.word), row.candidates)
        << row.name;
}

}  // namespace
}  // namespace claims
