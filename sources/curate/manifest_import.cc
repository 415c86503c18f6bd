#include "sources/curate/manifest_import.h"

#include <filesystem>

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "sources/curate/article_import.h"
#include "sources/curate/csv.h"
#include "sources/curate/input_stream.h"

namespace sources {
namespace {

namespace fs = std::filesystem;
using claims::Error;

struct Column {
  const char* name;
  std::string ImportOptions::*field;
};
constexpr Column kColumns[] = {
    {"id", &ImportOptions::document},
    {"publisher", &ImportOptions::publisher},
    {"kind", &ImportOptions::publisher_kind},
    {"title", &ImportOptions::title},
    {"url", &ImportOptions::url},
    {"published", &ImportOptions::published},
    {"origin", &ImportOptions::origin},
    {"licence", &ImportOptions::licence},
    {"retrieved", &ImportOptions::retrieved},
};

// A manifest names files of its own folder and of those below, nothing else.
fs::path document_path(const std::string& file, const Import& import) {
  const fs::path named(file);
  if (file.empty() || named.is_absolute())
    throw Error(
        "column file: " + claims::quoted(file) + " is no name of a file here",
        "");
  for (const fs::path& part : named)
    if (part == "..")
      throw Error(
          "column file: " + claims::quoted(file) + " leads out of the folder",
          "");
  return fs::path(import.path).parent_path() / named;
}

void check_header(const std::vector<std::string>& header,
                  const std::string& where) {
  bool file = false;
  for (const std::string& name : header) {
    bool known = name == "file" || name == "tier";
    for (const Column& column : kColumns) known = known || name == column.name;
    if (!known)
      throw Error("column " + claims::quoted(name) +
                      " is not known; a manifest has: file, id, publisher, "
                      "tier, kind, title, url, published, origin, licence, "
                      "retrieved",
                  where);
    file = file || name == "file";
  }
  if (!file) throw Error("the manifest has no column \"file\"", where);
}

void take_row(const std::vector<std::string>& header,
              const std::vector<std::string>& row, const Import& import) {
  ImportOptions options = import.options;
  fs::path path;
  for (size_t i = 0; i < row.size(); ++i) {
    if (header[i] == "file") path = document_path(row[i], import);
    if (row[i].empty()) continue;
    for (const Column& column : kColumns)
      if (header[i] == column.name) options.*(column.field) = row[i];
    if (header[i] != "tier") continue;
    if (row[i].size() != 1 || row[i][0] < '1' || row[i][0] > '4')
      throw Error(
          "column tier: " + claims::quoted(row[i]) + " is no tier (1 to 4)",
          "");
    options.publisher_tier = row[i][0] - '0';
  }
  const auto in = open_input(path.string());
  import_article(*in, {import.store, import.language, options, path.string(),
                       import.gazetteer, import.report});
}

}  // namespace

bool takes_manifest(const std::string& file_name) {
  return file_name == "manifest.csv" || file_name == "manifest.tsv";
}

void import_manifest(std::istream& in, const Import& import) {
  CsvReader table(&in, import.path);
  check_header(table.header(), import.path + ":1");
  std::vector<std::string> row;
  while (table.next(&row)) {
    try {
      table.check_width(row);
      take_row(table.header(), row, import);
    } catch (const Error& error) {
      import.report->refuse(table.where(), error);
    }
  }
}

}  // namespace sources
