#include "claims/syntax/tagger.h"

#include <algorithm>

#include "claims/syntax/tag_features.h"

namespace claims {
namespace {

// By how much a verb's tag may score less than the best: chosen on dev parts.
constexpr int32_t kNear = 20000;
constexpr size_t kMostGuesses = 3;
// How little a tag may lead before those of other parts of speech to be in
// doubt, in classes: chosen on dev parts.
constexpr int32_t kDoubtClass = 4000;
constexpr int32_t kDoubtClasses = 5;

bool is_finite_verb(const TagRow& row) {
  return static_cast<Tag>(row.tag) == Tag::Verb && is_finite(row);
}

// "hit", « inquiète », a participle: words that verbs are taken for.
bool may_be_verb(const SyntaxWord& word) {
  const bool alike =
      word.tag == Tag::Noun || word.tag == Tag::Adj || word.tag == Tag::Verb;
  return alike && word.entry->verb_kind != 0;
}

}  // namespace

void choose_tag(const int32_t* scores, std::span<const TagRow> rows,
                SyntaxWord* word) {
  const size_t best = static_cast<size_t>(
      std::max_element(scores, scores + rows.size()) - scores);
  size_t other = best;
  for (size_t row = 0; row < rows.size(); ++row)
    if (rows[row].tag != rows[best].tag &&
        (other == best || scores[row] > scores[other]))
      other = row;
  const int32_t lead = (scores[best] - scores[other]) / kDoubtClass;
  word->tag_row = static_cast<uint8_t>(best);
  word->tag = static_cast<Tag>(rows[best].tag);
  word->other_row = static_cast<uint8_t>(other);
  word->doubt = static_cast<uint8_t>(std::max(kDoubtClasses - lead, 0));
}

Tagger::Tagger(const ModelFile& file)
    : rows_(file.rows<TagRow>(Section::TagRows)),
      weights_(file.rows<uint64_t>(Section::TagFilter),
               file.rows<uint32_t>(Section::TagWeights),
               file.rows<uint16_t>(Section::TagWeightRows)) {}

void Tagger::score(std::span<const SyntaxWord> words, size_t at,
                   int32_t* scores) const {
  Feature features[kTagFeatures];
  std::fill(scores, scores + rows_.size(), 0);
  weights_.add(features, tag_features(words, at, features), scores);
}

void Tagger::set_row(SyntaxWord* word, size_t row) const {
  word->tag_row = static_cast<uint8_t>(row);
  word->tag = static_cast<Tag>(rows_[row].tag);
  word->doubt = 0;
}

void Tagger::tag_from(std::span<SyntaxWord> words, size_t first) const {
  int32_t scores[kMostTags + 1];
  for (size_t i = first; i < words.size(); ++i) {
    score(words, i, scores);
    choose_tag(scores, rows_, &words[i]);
  }
}

void Tagger::tag(std::span<SyntaxWord> words) const { tag_from(words, 0); }

std::vector<VerbGuess> Tagger::verb_guesses(
    std::span<const SyntaxWord> words) const {
  int32_t scores[kMostTags + 1];
  std::vector<VerbGuess> guesses;
  for (size_t i = 1; i < words.size(); ++i) {
    if (!may_be_verb(words[i])) continue;
    score(words, i, scores);
    VerbGuess best{kNear, 0, 0};
    for (size_t row = 0; row < rows_.size(); ++row)
      if (is_finite_verb(rows_[row]))
        best = std::min(best, {scores[words[i].tag_row] - scores[row], i, row});
    if (best.word) guesses.push_back(best);
  }
  std::sort(guesses.begin(), guesses.end());
  if (guesses.size() > kMostGuesses) guesses.resize(kMostGuesses);
  return guesses;
}

void Tagger::follow(const VerbGuess& guess, std::span<SyntaxWord> words) const {
  set_row(&words[guess.word], guess.row);
  tag_from(words, guess.word + 1);
}

}  // namespace claims
