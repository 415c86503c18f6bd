#pragma once
// Figures of a series as CSV: long (entity,period,value[,vintage]) or wide
// (entity, then one column a period: entity,2021,2022,2023). Entities by id or
// by a name that only one of them has. The series is that of a column
// "series", else of --series, else the file's name.

#include <istream>
#include <string>

#include "sources/curate/importer.h"

namespace sources {

bool takes_observations(const std::string& file_name);
void import_observations(std::istream& in, const Import& import);

}  // namespace sources
