#include "claims/syntax/parsed_tree.h"

#include <algorithm>

#include "claims/syntax/parser.h"

namespace claims {
namespace {

constexpr uint32_t kMostCounted = 15;

}  // namespace

void ParsedTree::read(std::span<const SyntaxWord> words) {
  fill_parse_words(words, &words_);
  read_arcs(words);
}

void ParsedTree::read_arcs(std::span<const SyntaxWord> words) {
  size_ = static_cast<int32_t>(words.size());
  nodes_.assign(words.size() + 2, TreeNode{});
  for (int32_t i = 1; i <= size_; ++i) {
    const SyntaxWord& word = words[static_cast<size_t>(i) - 1];
    TreeNode& node = at(i);
    node.head = word.head < 0 ? size_ + 1 : word.head + 1;
    node.relation = static_cast<uint32_t>(word.relation) + 1;
    node.begin = node.end = i;
    node.leans = word.relation == Relation::Punct;
  }
  for (int32_t i = 1; i <= size_; ++i) at(at(i).head).leans = false;
  for (int32_t i = 1; i <= size_; ++i)
    if (!at(i).leans) hang(i);
  for (int32_t i = 1; i <= size_; ++i)
    if (!at(i).leans) widen(i);
  find_neighbours();
}

void ParsedTree::hang(int32_t word) {
  TreeNode& node = at(word);
  TreeNode& head = at(node.head);
  node.before = head.last;
  node.earlier = head.relations;
  if (head.last) at(head.last).after = word;
  head.last = word;
  head.count = std::min(head.count + 1, kMostCounted);
  const uint64_t bit = uint64_t{1} << (node.relation - 1);
  head.repeated |= head.relations & bit;
  head.relations |= bit;
  const Relation relation = static_cast<Relation>(node.relation - 1);
  if ((relation == Relation::Case || relation == Relation::Mark) &&
      !head.marker)
    head.marker = word;
  if (relation == Relation::Cc && !head.coordinator) head.coordinator = word;
}

// Tells the words above of a word within their subtrees.
void ParsedTree::widen(int32_t word) {
  for (int32_t up = at(word).head; up <= size_; up = at(up).head) {
    TreeNode& node = at(up);
    if (node.begin <= word && word <= node.end) return;
    node.begin = std::min(node.begin, word);
    node.end = std::max(node.end, word);
  }
}

void ParsedTree::find_neighbours() {
  left_.assign(nodes_.size(), 0);
  right_.assign(nodes_.size(), size_ + 1);
  for (int32_t i = 2; i <= size_ + 1; ++i)
    left_[static_cast<size_t>(i)] = at(i - 1).leans ? left_of(i - 1) : i - 1;
  for (int32_t i = size_ - 1; i >= 0; --i)
    right_[static_cast<size_t>(i)] = at(i + 1).leans ? right_of(i + 1) : i + 1;
}

}  // namespace claims
