#pragma once
// Indicators as the World Bank's data catalogue gives them: a CSV with lines
// "Data Source" and "Last Updated Date" before a header
//   Country Name,Country Code,Indicator Name,Indicator Code,1960,1961,…
// Which indicators enter, and as what, stands in worldbank.toml. The day of the
// last update is the vintage of every figure.

#include <istream>
#include <string>

#include "sources/curate/importer.h"

namespace sources {

void import_world_bank(std::istream& in, const Import& import);

}  // namespace sources
