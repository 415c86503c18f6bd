#pragma once
// Makes the tables of the lexicon from the published lexicon and the words of
// the treebank: classes, usual tags, lemmas, lemmas by ending.

#include "claims/syntax/train/model_builder.h"
#include "claims/syntax/train/treebank.h"
#include "claims/syntax/train/word_clusters.h"
#include "claims/syntax/train/word_kinds.h"
#include "claims/syntax/train/word_source.h"

namespace claims {

// `rows`: the tagger's rows; gold rows of the treebank are among them.
void build_word_tables(const Treebank& treebank,
                       const std::vector<SourceForm>& source,
                       const WordKinds& kinds, const WordClusters& clusters,
                       const std::vector<TagRow>& rows, ModelBuilder* model);

}  // namespace claims
