#pragma once
// Which tags a tagger of this treebank should know: parts of speech with those
// features that a word's form can betray. Number and person of "killed" come
// from its subject: they are dropped.

#include "claims/syntax/train/treebank.h"

namespace claims {

// Changes the gold rows of the treebank to kept ones; returns those, the most
// frequent first.
std::vector<TagRow> settle_tag_rows(Treebank* treebank);

}  // namespace claims
