#pragma once
// A Wikidata dump in JSON (one entity a line, as the project publishes it, of
// any size, packed or not). Which things and which statements enter, and as
// what, is data: wikidata.toml. The dump is read twice: first who enters, then
// what is said of them.
//
// A thing is known again by its Wikidata id (same_as), a country also by its
// ISO code. One that the base seems to have under another id stays open: it is
// named with its candidates, and its statements are left out, until it is
// linked (`attest sources link Q3416 NER/niamey`).

#include <istream>
#include <string>

#include "sources/curate/importer.h"

namespace sources {

bool takes_wikidata(const std::string& file_name);
void import_wikidata(std::istream& in, const Import& import);

}  // namespace sources
