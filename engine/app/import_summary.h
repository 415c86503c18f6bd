#pragma once
// What an import came to, for a person: counts on standard output, refused
// rows on standard error.

#include <cstdint>
#include <string>

#include "sources/curate/importer.h"

namespace engine {

// "  fact            12" with the label padded.
std::string table_line(const std::string& label, const std::string& value);

// "1,016", as the program's English writes it.
std::string counted(int64_t count);

// `done` or `refused` heads the summary.
void report_import(const sources::ImportReport& report, const std::string& done,
                   const std::string& refused);

}  // namespace engine
