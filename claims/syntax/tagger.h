#pragma once
// Gives every word of a sentence one of the model's tags, from left to right,
// by a linear model over tag_features.h.

#include <span>

#include "claims/syntax/model_file.h"
#include "claims/syntax/tag_row.h"
#include "claims/syntax/weights.h"
#include "claims/syntax/word_list.h"

namespace claims {

class Tagger {
 public:
  Tagger() = default;
  explicit Tagger(const ModelFile& file);

  void tag(std::span<SyntaxWord> words) const;
  // Makes the word that is nearest to a finite verb one and tags those behind
  // it anew; false where none is near. REQUIRES: tagged.
  bool tag_finite_verb(std::span<SyntaxWord> words) const;
  std::span<const TagRow> rows() const { return rows_; }

 private:
  // Scores of all rows for the word at `at`.
  void score(std::span<const SyntaxWord> words, size_t at,
             int32_t* scores) const;
  void tag_from(std::span<SyntaxWord> words, size_t first) const;
  void set_row(SyntaxWord* word, size_t row) const;

  std::span<const TagRow> rows_;
  Weights weights_;
};

constexpr size_t kMostTags = 255;

}  // namespace claims
