#pragma once
// Learns from a treebank's tokens how a language splits (piece.h): elided
// words, tails, contracted words, abbreviations, what stays whole; and the
// small model that tells « des » = de + les from the article.

#include "claims/syntax/train/model_builder.h"
#include "claims/syntax/train/treebank.h"

namespace claims {

// Sets the tables and settings of splitting.
void build_split_tables(const Treebank& treebank, ModelBuilder* model);
// Sets the weights. REQUIRES: the word and split tables are built.
void train_splits(const Treebank& treebank, ModelBuilder* model);

}  // namespace claims
