#pragma once
// The pages of a web archive (*.warc, packed or not), each a document: what was
// answered with 200 and is HTML or plain text. Its address and the day on which
// it was fetched are the archive's, and its id is made of the address; what
// else is known of it the page says itself, as for any article. Everything else
// of the archive is counted and left out.

#include <istream>
#include <string>

#include "sources/curate/importer.h"

namespace sources {

bool takes_warc(const std::string& file_name);
void import_warc(std::istream& in, const Import& import);

}  // namespace sources
