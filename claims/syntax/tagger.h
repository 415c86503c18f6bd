#pragma once
// Gives every word of a sentence one of the model's tags, from left to right,
// by a linear model over tag_features.h.

#include <span>
#include <vector>

#include "claims/syntax/model_file.h"
#include "claims/syntax/tag_row.h"
#include "claims/syntax/weights.h"
#include "claims/syntax/word_list.h"

namespace claims {

// A word that may be a finite verb after all.
struct VerbGuess {
  int32_t behind = 0;  // by how much that tag scores less than the word's own
  size_t word = 0, row = 0;
  friend auto operator<=>(const VerbGuess&, const VerbGuess&) = default;
};

// Sets tag_row, tag, other_row and doubt. REQUIRES: one score a row; rows are
// of two parts of speech at least.
void choose_tag(const int32_t* scores, std::span<const TagRow> rows,
                SyntaxWord* word);

class Tagger {
 public:
  Tagger() = default;
  explicit Tagger(const ModelFile& file);

  void tag(std::span<SyntaxWord> words) const;
  // The words that are nearest to a finite verb, the nearest first; at most
  // three. REQUIRES: tagged.
  std::vector<VerbGuess> verb_guesses(std::span<const SyntaxWord> words) const;
  // Makes a guess true and tags the words behind it anew.
  void follow(const VerbGuess& guess, std::span<SyntaxWord> words) const;
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
