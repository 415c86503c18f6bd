#pragma once
// What an export says of the past, into a base that is being made: what records
// said before (history.jsonl), what each line of the log changed
// (changes.jsonl), and the log itself (log.jsonl), whose chain must hold.

#include <istream>
#include <string>

#include "sources/curate/importer.h"

namespace sources {

bool takes_history(const std::string& file_name);
bool takes_changes(const std::string& file_name);
bool takes_log(const std::string& file_name);
void import_history(std::istream& in, const Import& import);
void import_changes(std::istream& in, const Import& import);
void import_log(std::istream& in, const Import& import);

}  // namespace sources
