#pragma once
// A folder of documents with a table of their cards: manifest.csv has one row a
// document, its column "file" names it within the folder; the other columns are
// those of a card: publisher, tier, kind, title, url, published, origin,
// licence, retrieved, id. An empty cell leaves the word to the document's own
// front matter.

#include <istream>
#include <string>

#include "sources/curate/importer.h"

namespace sources {

bool takes_manifest(const std::string& file_name);
void import_manifest(std::istream& in, const Import& import);

}  // namespace sources
