#pragma once
// A document enters the base in passages: pieces that can be cited, a few
// sentences each, with the heading they stand under. What a passage states was
// read by the article's own extractor.

#include <vector>

#include "claims/extract/extract.h"
#include "claims/language/sentence.h"
#include "sources/store/record.h"

namespace sources {

// A longer paragraph is cut between sentences.
constexpr size_t kPassageBytes = 900;

// Passages of `article` in text order, ordinals from 1. `document` is the id
// they belong to; `extraction` is of the same article.
std::vector<PassageRecord> split_passages(
    const claims::Article& article, const claims::Extraction& extraction,
    const std::vector<claims::Sentence>& sentences,
    const std::string& document);

}  // namespace sources
