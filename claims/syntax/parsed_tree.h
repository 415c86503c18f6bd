#pragma once
// A parse seen from its words, for the steps that look at it again: sisters,
// markers, the stretch of each subtree. Words are numbered as the parser
// numbers them: 0 is no word, 1…n are the sentence's, n + 1 is the root.
// Punctuation without dependents leans on the words beside it: it hangs nowhere
// here.

#include <span>
#include <vector>

#include "claims/syntax/parse_state.h"
#include "claims/syntax/word_list.h"

namespace claims {

// Longer sentences are not looked at again, so that time stays linear.
constexpr size_t kLongestRevised = 400;

struct TreeNode {
  int32_t head = 0;
  uint32_t relation = 0;          // Relation + 1
  int32_t before = 0, after = 0;  // the next dependents of the same head
  int32_t last = 0;               // its last dependent
  int32_t marker = 0;             // its first case or mark
  int32_t coordinator = 0;        // its first cc
  int32_t begin = 0, end = 0;     // first and last word of its subtree
  uint32_t count = 0;             // of dependents; 15 = 15 or more
  uint64_t relations = 0;         // bits: of its dependents
  uint64_t repeated = 0;          // those that two dependents have
  uint64_t earlier = 0;           // those of the dependents before it
  bool leans = false;
};

class ParsedTree {
 public:
  // REQUIRES: tagged, with lemmas; heads and relations are a tree.
  void read(std::span<const SyntaxWord> words);
  // The same words with other arcs.
  void read_arcs(std::span<const SyntaxWord> words);

  int32_t size() const { return size_; }
  const TreeNode& node(int32_t word) const {
    return nodes_[static_cast<size_t>(word)];
  }
  const ParseWord& word(int32_t word) const {
    return words_[static_cast<size_t>(word)];
  }
  // The nearest word on that side that does not lean; 0 or n + 1 if there is
  // none.
  int32_t left_of(int32_t word) const {
    return left_[static_cast<size_t>(word)];
  }
  int32_t right_of(int32_t word) const {
    return right_[static_cast<size_t>(word)];
  }

 private:
  TreeNode& at(int32_t word) { return nodes_[static_cast<size_t>(word)]; }
  void hang(int32_t word);
  void widen(int32_t word);
  void find_neighbours();

  int32_t size_ = 0;
  std::vector<ParseWord> words_;
  std::vector<TreeNode> nodes_;
  std::vector<int32_t> left_, right_;
};

}  // namespace claims
