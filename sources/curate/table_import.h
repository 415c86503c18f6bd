#pragma once
// A table of any layout (CSV, TSV) with a mapping file that says, in the words
// of the records, what its columns are. Every text of the mapping is a template
// in which {Column} stands for the row's cell and {Column:slug} for the cell as
// part of an id:
//   header_line = 3
//   [fact]
//   id = "staff-{Ville:slug}-{Année}"
//   property = "personnel_present"
//   arguments = { force = "NER:armed_forces", place = "{Ville}" }
//   value = { number = "{Effectif}", unit = "x:soldier" }
// Things are found by id or by name. docs/SOURCES.md tells all of it.

#include <istream>

#include "sources/curate/importer.h"

namespace sources {

void import_table(std::istream& in, const Import& import);

}  // namespace sources
