#pragma once
// Importers of records as JSON Lines, one object a line, fields named as in
// sources/store/record.h; facts are completed and checked against the property
// catalogue.

#include <istream>
#include <string>

#include "sources/curate/importer.h"

namespace sources {

bool takes_publishers(const std::string& file_name);
bool takes_documents(const std::string& file_name);
bool takes_entities(const std::string& file_name);
bool takes_series(const std::string& file_name);
bool takes_checks(const std::string& file_name);
bool takes_passages(const std::string& file_name);
bool takes_facts(const std::string& file_name);

void import_publishers(std::istream& in, const Import& import);
void import_documents(std::istream& in, const Import& import);
void import_entities(std::istream& in, const Import& import);
void import_series(std::istream& in, const Import& import);
void import_checks(std::istream& in, const Import& import);
void import_passages(std::istream& in, const Import& import);
void import_facts(std::istream& in, const Import& import);

}  // namespace sources
