#pragma once
// A treebank read from CoNLL-U (universaldependencies.org/format.html): the
// words of every sentence with their gold analysis, and its tokens as they
// stand on paper. « du » is one token of two words.

#include <string>
#include <string_view>
#include <vector>

#include "claims/syntax/tag_row.h"
#include "claims/syntax/tree.h"

namespace claims {

struct GoldWord {
  std::string form, lemma;
  Tag tag = Tag::X;
  TagRow row;         // tag and features as the tagger knows them
  int32_t head = -1;  // index; -1 = root
  Relation relation = Relation::Dep;
};

struct GoldToken {
  std::string form;
  uint32_t first = 0, count = 1;  // its words
  bool space_after = true;
};

struct GoldSentence {
  std::vector<GoldWord> words;
  std::vector<GoldToken> tokens;
  std::string text;
  bool starts_document = false;
};

using Treebank = std::vector<GoldSentence>;

// Throws Error naming the line where the file is not CoNLL-U.
Treebank read_treebank(const std::string& path);

// Makes arcs that cross others hang higher until none crosses.
void lift_crossing_arcs(GoldSentence* sentence);

}  // namespace claims
