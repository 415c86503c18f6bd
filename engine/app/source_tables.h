#pragma once
// The tables of the files given with --against: those inside documents
// (Markdown, HTML, Word), and files of comma-separated values whose columns
// name no series. Each is a source of its own beside the document's passages.

#include <string>
#include <vector>

#include "claims/language/pack.h"
#include "engine/verify/table_check.h"

namespace engine {

// Whether the file is a table of any layout: *.csv or *.tsv without the columns
// that a series has (entity, period).
bool is_plain_table(const std::string& path);

// In the order of the files, then of the text. A file that is no document has
// none. The first row holds the headings; a table of one row has none.
std::vector<SourceTable> tables_of_files(const std::vector<std::string>& paths,
                                         const claims::Language& language);

// The words that tell the language of a table: of its title and first rows.
std::string words_of(const RawTable& table);

}  // namespace engine
