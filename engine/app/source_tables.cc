#include "engine/app/source_tables.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "claims/language/clause.h"
#include "claims/language/sentence.h"
#include "claims/language/token.h"
#include "claims/read/document_table.h"
#include "claims/read/reader.h"
#include "claims/text/error.h"
#include "engine/app/plain_article.h"
#include "engine/compare/table_entry.h"
#include "sources/curate/csv.h"
#include "sources/curate/importer.h"

namespace engine {
namespace {

using claims::Article;

// Larger tables are cut (table_model.h); no more rows of a file than these are
// read at all.
constexpr size_t kMaxRows = kMaxTableCells;

std::string extension_of(const std::string& path) {
  return std::filesystem::path(path).extension().string();
}

bool has_importer(const std::string& path, std::string_view name) {
  return sources::importer_for(path, {}).name == name;
}

SourceTable source_table(RawTable raw, const std::string& path, size_t number,
                         const claims::Language& language) {
  SourceTable made;
  made.id = path + "#table" + std::to_string(number);
  made.source.id = path;
  made.source.publisher = path;
  made.source.publisher_name = path;
  made.source.kind = "press";
  made.source.title = raw.title;
  made.source.origin = path;
  const std::string code =
      claims::detect_language(plain_article(words_of(raw), ""), language);
  made.table = make_table(raw, language, code);
  return made;
}

// "Born | 1951", "Occupation | Singer": two columns of which the first names
// what fact sheets tell.
bool is_fact_sheet(const std::vector<std::vector<std::string>>& rows,
                   const claims::Language& language) {
  size_t known = 0;
  for (const auto& row : rows) {
    if (row.size() > 2) return false;
    const std::string name = row.empty() ? "" : row[0];
    const claims::Tokens heading =
        claims::tokenize(name, {0, static_cast<uint32_t>(name.size())});
    known += !relation_of(heading, language).id.empty();
  }
  return known >= 3 && known * 2 >= rows.size();
}

RawTable raw_table(std::vector<std::vector<std::string>> rows,
                   std::string title, const claims::Language& language) {
  RawTable raw;
  raw.title = std::move(title);
  if (is_fact_sheet(rows, language)) {
    raw.kind = "infobox";
    raw.rows = std::move(rows);
    return raw;
  }
  raw.header = std::move(rows.front());
  rows.erase(rows.begin());
  raw.rows = std::move(rows);
  return raw;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw claims::Error("cannot be read", path, claims::Blame::Usage);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The caption or heading right before a table, with the document's title.
std::string title_of(const Article& article,
                     const claims::DocumentTable& table) {
  if (table.caption.empty() || table.caption == article.title)
    return article.title;
  if (article.title.empty()) return table.caption;
  return article.title + " : " + table.caption;
}

void add_document(const std::string& path, const claims::Language& language,
                  std::vector<SourceTable>* out) {
  const std::string bytes = bytes_of(path);
  const Article article = claims::read_article(bytes, path);
  size_t number = 0;
  for (claims::DocumentTable& found :
       claims::read_document_tables(bytes, path)) {
    ++number;
    if (found.rows.size() < 2) continue;
    const std::string title = title_of(article, found);
    SourceTable made =
        source_table(raw_table(std::move(found.rows), title, language), path,
                     number, language);
    if (article.published)
      made.source.published = claims::period_of(*article.published);
    out->push_back(std::move(made));
  }
}

void add_values(const std::string& path, const claims::Language& language,
                std::vector<SourceTable>* out) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw claims::Error("cannot be read", path, claims::Blame::Usage);
  sources::CsvReader csv(&file, path);
  std::vector<std::vector<std::string>> rows = {csv.header()};
  std::vector<std::string> cells;
  while (rows.size() <= kMaxRows && csv.next(&cells)) rows.push_back(cells);
  if (rows.size() < 2) return;
  const std::string title = std::filesystem::path(path).stem().string();
  out->push_back(source_table(raw_table(std::move(rows), title, language), path,
                              1, language));
}

}  // namespace

bool is_plain_table(const std::string& path) {
  const std::string extension = extension_of(path);
  if ((extension != ".csv" && extension != ".tsv") ||
      !has_importer(path, "observations"))
    return false;
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  try {
    const sources::CsvReader csv(&file, path);
    return std::find(csv.header().begin(), csv.header().end(), "entity") ==
           csv.header().end();
  } catch (const claims::Error&) {
    return false;  // whoever imports it says what is wrong
  }
}

std::vector<SourceTable> tables_of_files(const std::vector<std::string>& paths,
                                         const claims::Language& language) {
  std::vector<SourceTable> tables;
  for (const std::string& path : paths) {
    if (is_plain_table(path))
      add_values(path, language, &tables);
    else if (has_importer(path, "article"))
      add_document(path, language, &tables);
  }
  return tables;
}

std::string words_of(const RawTable& table) {
  std::string words = table.title + " " + table.unit + " " + table.note;
  for (const std::string& heading : table.header) words += " " + heading;
  for (size_t r = 0; r < table.rows.size() && r < 20; ++r)
    for (const std::string& cell : table.rows[r]) words += " " + cell;
  return words;
}

}  // namespace engine
