#pragma once
// Where punctuation hangs. It says nothing to the reader of a tree, but the
// treebanks have rules for it (pairs hang from the phrase between them, a comma
// from the phrase that it sets off) that a parser which goes from left to right
// breaks: it must attach a comma before it knows what follows. So the parser's
// answer is put right once the words' own arcs are there: the words to which a
// mark can hang without a crossing arc are compared by a small linear model.

#include <span>
#include <vector>

#include "claims/syntax/feature_hash.h"
#include "claims/syntax/model_file.h"
#include "claims/syntax/weights.h"
#include "claims/syntax/word_list.h"

namespace claims {

constexpr size_t kMarkFeatures = 24;   // at most, of one candidate
constexpr size_t kMostMarkHeads = 24;  // candidates of one mark, at most

// A mark with the words that it can hang from: those to its left, from the
// nearest up, then those to its right.
struct Mark {
  int32_t word = 0;
  int32_t partner = -1;  // of a pair; -1 = none
  uint32_t left_count = 0;
  std::vector<int32_t> heads;
};

// The marks of a sentence: punctuation without dependents that is not the root.
// REQUIRES: heads and relations are a tree.
class Marks {
 public:
  void find(std::span<const SyntaxWord> words);
  std::span<const Mark> marks() const { return {marks_.data(), count_}; }

 private:
  void pair(std::span<const SyntaxWord> words);
  void climb(std::span<const SyntaxWord> words, Mark* mark);

  std::vector<Mark> marks_;
  size_t count_ = 0;
  std::vector<bool> leans_;  // punctuation without dependents
  // The nearest words on both sides that do not lean; -1 = none.
  std::vector<int32_t> before_, behind_;
  std::vector<int32_t> open_;  // marks that wait for their partner
};

// Features of the candidate `mark.heads[at]`.
size_t mark_features(std::span<const SyntaxWord> words, const Mark& mark,
                     size_t at, Feature* out);

class Punctuation {
 public:
  Punctuation() = default;
  explicit Punctuation(const ModelFile& file)
      : weights_(file.rows<uint64_t>(Section::MarkFilter),
                 file.rows<uint32_t>(Section::MarkWeights),
                 file.rows<uint16_t>(Section::MarkRows)) {}
  // REQUIRES: parsed.
  void attach(std::span<SyntaxWord> words) const;

 private:
  Weights weights_;
};

}  // namespace claims
