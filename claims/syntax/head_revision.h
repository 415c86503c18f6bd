#pragma once
// A second look at where words hang, once the whole tree is there (tree
// revision: Attardi and Ciaramita 2007). A parser that goes from left to right
// attaches « de la ville » before it knows what follows; here the heads that a
// subtree can have without a crossing arc are compared by a small linear model,
// which saw in training how parses of unseen sentences go wrong.

#include <span>
#include <vector>

#include "claims/syntax/feature_hash.h"
#include "claims/syntax/model_file.h"
#include "claims/syntax/parsed_tree.h"
#include "claims/syntax/weights.h"

namespace claims {

constexpr size_t kHeadFeatures = 48;  // at most, of one candidate

struct HeadCandidate {
  int32_t word = 0;
  int32_t inner = 0;  // the candidate below it on the same side; 0 = none
  int32_t rank = 0;   // 0 = nearest of its side
  bool on_left = false;
};

// The heads that a word can have: at most so many of each side, the nearest
// first.
constexpr int32_t kMostOfSide = 5;
struct HeadChoice {
  int32_t word = 0;
  std::vector<HeadCandidate> candidates;
  size_t present = 0;  // index of the head that it has
};

// Whether there is a choice to make; fills `choice` if so. Only what often
// hangs from a wrong word is looked at again: phrases behind a preposition,
// coordination, clauses, appositions.
bool find_head_choice(const ParsedTree& tree, int32_t word, HeadChoice* choice);

// Features of the candidate `choice.candidates[at]`.
size_t head_features(const ParsedTree& tree, const HeadChoice& choice,
                     size_t at, Feature* out);

class HeadRevision {
 public:
  HeadRevision() = default;
  explicit HeadRevision(const ModelFile& file)
      : weights_(file.rows<uint64_t>(Section::HeadFilter),
                 file.rows<uint32_t>(Section::HeadWeights),
                 file.rows<uint16_t>(Section::HeadRows)) {}
  // `tree`: of `words`; stays so.
  void revise(std::span<SyntaxWord> words, ParsedTree* tree) const;

 private:
  int32_t best_head(const ParsedTree& tree, const HeadChoice& choice) const;

  Weights weights_;
};

}  // namespace claims
