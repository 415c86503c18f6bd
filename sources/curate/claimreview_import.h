#pragma once
// Published fact-checks as schema.org ClaimReview: one object, a list, an
// @graph, a DataFeed (dataFeedElement), a JSON Feed, or JSON-LD scripts in a
// page (HTML) or a feed (RSS, Atom). Reviews are taken one by one while the
// feed is read; none is kept in memory.

#include <istream>
#include <string>

#include "sources/curate/importer.h"

namespace sources {

bool takes_claim_reviews(const std::string& file_name);
void import_claim_reviews(std::istream& in, const Import& import);

}  // namespace sources
