#pragma once
// From an article to its claims: sentences, mentions, wordings of the property
// catalogue, context from the sentences before. A pure function of its inputs;
// time is linear in the length of the article.

#include "claims/extract/claim.h"
#include "claims/language/gazetteer.h"
#include "claims/language/pack.h"

namespace claims {

Extraction extract(const Article& article, const Language& language,
                   const Gazetteer& gazetteer);

}  // namespace claims
