#pragma once
// Importers fill the base from files: one importer a format, one table. An
// import is one transaction: a row that cannot be taken is named with its
// reason, the reading goes on to find the others, and nothing enters.
//
// Adding a format: one new *_import.cc and one row in importer.cc.

#include <functional>
#include <istream>
#include <map>
#include <string>
#include <vector>

#include "claims/extract/extract.h"
#include "claims/language/pack.h"
#include "claims/text/error.h"
#include "sources/store/store.h"

namespace sources {

struct ImportOptions {
  std::string format;         // row of the table; "" = by the file's name
  std::string recorded;       // day for records that name none; "" = unknown
  std::string actor;          // who, for the log
  bool dry_run = false;       // everything but the last step
  bool tell_changes = false;  // fill ImportReport::changed
  // Ad hoc evidence (--against): what a record leans on and the base does not
  // hold (a document, an entity of the main base) is made up as a bare entry.
  bool ad_hoc = false;
  std::string mapping;  // tables: the file that says what their columns are
  std::string series;   // CSV: series id; "" = the file's name without ".csv"
  // Articles: what their front matter leaves out.
  std::string document;   // id; "" = made from publisher, day and title
  std::string publisher;  // id or name
  std::string url, published, origin, licence, retrieved, title;
  int publisher_tier = 0;  // an unknown publisher enters with it; 0 = refused
  std::string publisher_kind;
};

struct RowError {
  std::string where;    // "facts.jsonl:17"
  std::string message;  // names column or field, value, reason
};

struct KindCount {
  int64_t added = 0, superseded = 0, unchanged = 0;
  friend bool operator==(const KindCount&, const KindCount&) = default;
};

struct ImportReport {
  std::map<std::string, KindCount> counts;  // by kind of record
  std::vector<RowError> errors;             // the first kMaxErrors
  int64_t error_count = 0;
  std::vector<std::string> notices;
  std::vector<ChangedRecord> changed;  // against what was there, if asked

  bool good() const { return error_count == 0; }
  void count(const std::string& kind, Effect effect);
  void refuse(const std::string& where, const std::string& message);
  // The same of what a row threw, with the record that it names; an error that
  // no row is to blame for goes on.
  void refuse(const std::string& where, const claims::Error& error);
  void add(const ImportReport& other);
};
constexpr size_t kMaxErrors = 50;

// What an importer works with.
struct Import {
  Store* store;
  const claims::Language& language;
  const ImportOptions& options;
  std::string path;  // as given, for complaints
  // Names for reading documents, as the base has them at that moment.
  std::function<const claims::Gazetteer&()> gazetteer;
  ImportReport* report;
};

struct Importer {
  const char* name;  // "facts"
  const char* help;  // one line
  // Whether a file of this name (without folders) is taken for one.
  bool (*takes)(const std::string& file_name);
  // Puts what the stream holds into the store, within an open transaction.
  // Refused rows go to the report; throws Error only if the whole is no such
  // file.
  void (*run)(std::istream& in, const Import& import);
};

const std::vector<Importer>& importers();
// Throws Error (Usage) for a format not in the table, or a name none takes.
const Importer& importer_for(const std::string& path,
                             const ImportOptions& options);

// Imports the files in their order, all in one transaction. If any row was
// refused (or for a dry run) the base is as it was before.
ImportReport import_files(Store* store, const claims::Language& language,
                          const std::vector<std::string>& paths,
                          const ImportOptions& options);

// Builds a new base from a folder of records as text: publishers*.jsonl,
// documents*.jsonl, entities*.jsonl, facts*.jsonl, checks*.jsonl,
// series*.jsonl, series/*.csv, documents/*. The same folder gives the same
// bytes. There is a file at `path` only if all of it was taken.
ImportReport build_base(const std::string& path,
                        const claims::Language& language,
                        const std::string& folder,
                        const ImportOptions& options);

// A base in memory of the given files (--against). Refused rows are in the
// report; what could be read is there. `gazetteer` has the names of the main
// base, so that documents are read with them.
Store ad_hoc_base(const claims::Language& language,
                  const std::vector<std::string>& paths,
                  const claims::Gazetteer& gazetteer, ImportReport* report);

}  // namespace sources
