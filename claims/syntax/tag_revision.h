#pragma once
// A second look at tags where the tagger was in doubt between two parts of
// speech. It goes from left to right; now the tags on the right and the tree
// are there: « ferme » with a determiner that hangs from it is a noun.

#include <span>

#include "claims/syntax/feature_hash.h"
#include "claims/syntax/model_file.h"
#include "claims/syntax/parsed_tree.h"
#include "claims/syntax/tag_row.h"
#include "claims/syntax/weights.h"

namespace claims {

constexpr size_t kTagRevisionFeatures = 48;  // at most, of one word

// REQUIRES: the word is one of doubt.
size_t tag_revision_features(std::span<const SyntaxWord> words,
                             const ParsedTree& tree, size_t at, Feature* out);

class TagRevision {
 public:
  TagRevision() = default;
  explicit TagRevision(const ModelFile& file)
      : rows_(file.rows<TagRow>(Section::TagRows)),
        weights_(file.rows<uint64_t>(Section::DoubtFilter),
                 file.rows<uint32_t>(Section::DoubtWeights),
                 file.rows<uint16_t>(Section::DoubtRows)) {}
  // Whether a tag changed; lemmas are then to be made anew. `tree`: of `words`.
  bool revise(std::span<SyntaxWord> words, const ParsedTree& tree) const;

 private:
  std::span<const TagRow> rows_;
  Weights weights_;
};

}  // namespace claims
