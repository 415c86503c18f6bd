#include "claims/syntax/train/parse_jackknife.h"

#include "claims/syntax/main_verb.h"
#include "claims/syntax/parser.h"
#include "claims/syntax/train/greedy_training.h"

namespace claims {
namespace {

constexpr uint32_t kFolds = 5;

// Half the work of the final parser: its mistakes are of the same kinds.
ParseTraining shorter(ParseTraining how) {
  how.runs = 1;
  how.epochs = 5;
  how.choosing = 2;
  return how;
}

void parse(const Parser& parser, TrainingSentence* sentence) {
  parser.parse(sentence->list.words);
  restore_main_verb(sentence->list.words);
}

}  // namespace

void jackknife_parses(const ParseTraining& how, size_t weights,
                      std::vector<TrainingSentence>* sentences) {
  ModelSettings settings{};
  settings.left_relations = how.left_relations;
  settings.right_relations = how.right_relations;
  settings.beam = 1;
  for (uint32_t out = 0; out < kFolds; ++out) {
    std::vector<TrainingSentence> others;
    for (size_t i = 0; i < sentences->size(); ++i)
      if (fold_of(i, kFolds) != out) others.push_back((*sentences)[i]);
    const PackedWeights packed =
        train_greedy_parser(others, shorter(how)).pack(weights);
    const Parser parser(packed.view(), settings);
    for (size_t i = 0; i < sentences->size(); ++i)
      if (fold_of(i, kFolds) == out) parse(parser, &(*sentences)[i]);
  }
}

}  // namespace claims
