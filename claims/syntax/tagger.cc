#include "claims/syntax/tagger.h"

#include <algorithm>

#include "claims/syntax/tag_features.h"

namespace claims {

Tagger::Tagger(const ModelFile& file)
    : rows_(file.rows<TagRow>(Section::TagRows)),
      weights_(file.rows<uint64_t>(Section::TagFilter),
               file.rows<uint32_t>(Section::TagWeights),
               file.rows<uint16_t>(Section::TagWeightRows)) {}

void Tagger::tag(std::span<SyntaxWord> words) const {
  Feature features[kTagFeatures];
  int32_t scores[kMostTags + 1];
  const size_t tags = rows_.size();
  for (size_t i = 0; i < words.size(); ++i) {
    std::fill(scores, scores + tags, 0);
    weights_.add(features, tag_features(words, i, features), scores);
    words[i].tag_row =
        static_cast<uint8_t>(std::max_element(scores, scores + tags) - scores);
    words[i].tag = static_cast<Tag>(rows_[words[i].tag_row].tag);
  }
}

}  // namespace claims
