#pragma once
// Gives every word a head and a relation: a transition parser (parse_state.h)
// with a linear model over parse_features.h and a narrow beam. The result is
// always one tree with one root, without crossing arcs.

#include <span>

#include "claims/syntax/model_file.h"
#include "claims/syntax/parse_state.h"
#include "claims/syntax/weights.h"
#include "claims/syntax/word_list.h"

namespace claims {

class Parser {
 public:
  Parser() = default;
  explicit Parser(const ModelFile& file);
  Parser(const Weights& weights, const ModelSettings& settings)
      : weights_(weights), settings_(settings) {}

  // REQUIRES: words are tagged and have lemmas.
  void parse(std::span<SyntaxWord> words) const;

 private:
  void parse_stretch(std::span<SyntaxWord> words) const;

  Weights weights_;
  ModelSettings settings_{};
};

// The parser's view of the words, as of ParseWord.
void fill_parse_words(std::span<const SyntaxWord> words,
                      std::vector<ParseWord>* out);

}  // namespace claims
