#include "sources/curate/importer.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "claims/text/quoted.h"
#include "sources/curate/article_import.h"
#include "sources/curate/claimreview_import.h"
#include "sources/curate/input_stream.h"
#include "sources/curate/manifest_import.h"
#include "sources/curate/past_import.h"
#include "sources/curate/record_import.h"
#include "sources/curate/sdmx_import.h"
#include "sources/curate/series_import.h"
#include "sources/curate/table_import.h"
#include "sources/curate/transaction.h"
#include "sources/curate/warc_import.h"
#include "sources/curate/wikidata_import.h"
#include "sources/curate/worldbank_import.h"

namespace sources {
namespace {

namespace fs = std::filesystem;
using claims::Blame;
using claims::Error;

std::string name_of_file(const std::string& path) {
  return fs::path(path).filename().string();
}

bool takes_none(const std::string&) { return false; }

bool takes_world_bank(const std::string& name) {
  return name.starts_with("API_") && name.ends_with(".csv");
}

bool takes_sdmx(const std::string& name) { return name.ends_with(".sdmx.csv"); }

// "12 facts, 3 documents", for the log.
std::string summary_of(const ImportReport& report) {
  std::string summary;
  for (const auto& [kind, count] : report.counts) {
    const int64_t entered = count.added + count.superseded;
    if (entered == 0) continue;
    if (!summary.empty()) summary += ", ";
    summary += kind + " " + std::to_string(entered);
  }
  return summary.empty() ? "nothing new" : summary;
}

// Names of the base for reading documents; read again when entities entered.
class Names {
 public:
  Names(const Store& store, const ImportReport& report)
      : store_(store), report_(report) {}
  const claims::Gazetteer& operator()() {
    const auto count = report_.counts.find("entity");
    const int64_t entities =
        count == report_.counts.end()
            ? 0
            : count->second.added + count->second.superseded;
    if (!gazetteer_ || entities != entities_)
      gazetteer_ = std::make_unique<claims::Gazetteer>(store_.names());
    entities_ = entities;
    return *gazetteer_;
  }

 private:
  const Store& store_;
  const ImportReport& report_;
  std::unique_ptr<claims::Gazetteer> gazetteer_;
  int64_t entities_ = 0;
};

// A file that ends too early is damaged; what its end made of a row is not
// told.
void run_on(const Importer& importer, std::istream& in, const Import& import) {
  try {
    importer.run(in, import);
  } catch (const Error&) {
    check_stream(in, import.path);
    throw;
  }
  check_stream(in, import.path);
}

void import_file(const Import& import) {
  const Importer& importer = importer_for(import.path, import.options);
  try {
    const auto in = open_input(import.path);
    const ImportReport before = *import.report;
    run_on(importer, *in, import);
    // One that left things out has said so itself.
    if (import.report->good() && import.report->counts == before.counts &&
        import.report->notices.size() == before.notices.size())
      import.report->notices.push_back(import.path +
                                       ": nothing in it that enters a base");
  } catch (const Error& error) {
    if (error.blame() != Blame::Input) throw;
    import.report->refuse(error.where(), error.what());
  }
}

// The table's order is that of leaning: cards before what names them. Files of
// one format keep the order in which they were given.
std::vector<std::string> in_order(std::vector<std::string> paths,
                                  const ImportOptions& options) {
  std::stable_sort(
      paths.begin(), paths.end(), [&](const auto& a, const auto& b) {
        return &importer_for(a, options) < &importer_for(b, options);
      });
  return paths;
}

ImportReport import_all(Store* store, const claims::Language& language,
                        const std::vector<std::string>& paths,
                        const ImportOptions& options, const char* action,
                        const std::string& subject) {
  ImportReport report;
  Transaction transaction(store);
  // A base that is being made is undone by deleting it.
  if (std::string_view(action) != "init") store->track();
  Names names(*store, report);
  for (const std::string& path : in_order(paths, options))
    import_file({store, language, options, path,
                 [&names]() -> const claims::Gazetteer& { return names(); },
                 &report});
  if (options.tell_changes) report.changed = store->changes_tracked();
  if (!report.good() || options.dry_run) return report;
  try {
    store->log({options.recorded, options.actor, action, subject,
                summary_of(report), "", ""});
    transaction.keep();
  } catch (const Error& error) {
    if (error.blame() != Blame::Input) throw;
    report.refuse(paths.size() == 1 ? paths[0] : subject, error.what());
  }
  return report;
}

bool fits(const std::string& name, std::string_view stem,
          std::string_view extension) {
  return name.starts_with(stem) && name.ends_with(extension);
}

// The files of one kind in a folder, by name.
void gather(const fs::path& folder, std::string_view stem,
            std::string_view extension, std::vector<std::string>* paths) {
  std::error_code error;
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && !name.starts_with('.') &&
        fits(name, stem, extension))
      found.push_back(entry.path().string());
  }
  std::sort(found.begin(), found.end());
  paths->insert(paths->end(), found.begin(), found.end());
}

// What leans on something comes after it.
std::vector<std::string> files_of(const std::string& folder) {
  std::vector<std::string> paths;
  gather(folder, "history.jsonl", "", &paths);
  for (const char* stem :
       {"publishers", "documents", "entities", "facts", "checks", "series"})
    gather(folder, stem, ".jsonl", &paths);
  gather(folder, "observations", ".csv", &paths);
  gather(folder, "passages", ".jsonl", &paths);
  gather(folder, "changes.jsonl", "", &paths);
  gather(folder, "log.jsonl", "", &paths);
  gather(fs::path(folder) / "series", "", ".csv", &paths);
  gather(fs::path(folder) / "documents", "", "", &paths);
  return paths;
}

}  // namespace

void ImportReport::count(const std::string& kind, Effect effect) {
  KindCount& entry = counts[kind];
  switch (effect) {
    case Effect::Added:
      ++entry.added;
      break;
    case Effect::Superseded:
      ++entry.superseded;
      break;
    case Effect::Unchanged:
      ++entry.unchanged;
      break;
  }
}

void ImportReport::refuse(const std::string& where,
                          const std::string& message) {
  if (++error_count <= static_cast<int64_t>(kMaxErrors))
    errors.push_back({where, message});
}

void ImportReport::refuse(const std::string& where, const Error& error) {
  if (error.blame() != Blame::Input) throw error;
  const bool named = !where.starts_with(error.where());
  refuse(where, (named ? error.where() + ": " : "") + error.what());
}

// In the order in which records lean on each other.
const std::vector<Importer>& importers() {
  static const std::vector<Importer> table = {
      {"history",
       "what records said before, of an export (history.jsonl), into a new "
       "base",
       takes_history, import_history},
      {"publishers", "publishers as JSON Lines (publishers*.jsonl)",
       takes_publishers, import_publishers},
      {"documents",
       "cards of source documents as JSON Lines "
       "(documents*.jsonl)",
       takes_documents, import_documents},
      {"entities",
       "people, places and bodies with their names as JSON Lines "
       "(entities*.jsonl)",
       takes_entities, import_entities},
      {"series", "cards of statistical series as JSON Lines (series*.jsonl)",
       takes_series, import_series},
      {"checks", "published fact-checks as JSON Lines (checks*.jsonl)",
       takes_checks, import_checks},
      {"passages", "passages of documents as JSON Lines (passages*.jsonl)",
       takes_passages, import_passages},
      {"changes",
       "what each line of the log changed, of an export (changes.jsonl)",
       takes_changes, import_changes},
      {"log", "the log of an export (log.jsonl), whose chain must hold",
       takes_log, import_log},
      {"facts", "facts as JSON Lines (any other *.jsonl)", takes_facts,
       import_facts},
      {"wikidata",
       "a Wikidata dump in JSON, one entity a line (wikidata*.json, packed or "
       "not); what enters stands in wikidata.toml",
       takes_wikidata, import_wikidata},
      {"claimreview",
       "published fact-checks as schema.org ClaimReview: JSON-LD, data feeds, "
       "pages and RSS with JSON-LD (*.json, *.jsonld, *.rss, *.xml)",
       takes_claim_reviews, import_claim_reviews},
      {"worldbank", "indicators as the World Bank gives them (API_*.csv)",
       takes_world_bank, import_world_bank},
      {"sdmx", "figures as SDMX-CSV (*.sdmx.csv), into --series", takes_sdmx,
       import_sdmx},
      {"table",
       "a table of any layout, with --mapping FILE.toml that says what its "
       "columns are",
       takes_none, import_table},
      {"warc", "the pages of a web archive (*.warc, packed or not)", takes_warc,
       import_warc},
      {"manifest",
       "documents listed in a table: file, publisher, title, url, published, "
       "licence… (manifest.csv)",
       takes_manifest, import_manifest},
      {"observations",
       "figures of a series: entity,period,value[,vintage], or "
       "entity and one column a period (*.csv, *.tsv)",
       takes_observations, import_observations},
      {"article", "a document in any article format, split in passages",
       takes_none, import_article},
  };
  return table;
}

namespace {

const Importer& importer_named(std::string_view name) {
  const auto& table = importers();
  return *std::find_if(table.begin(), table.end(),
                       [&](const auto& row) { return row.name == name; });
}

}  // namespace

const Importer& importer_for(const std::string& path,
                             const ImportOptions& options) {
  const std::string name = unpacked_name(name_of_file(path));
  if (options.format.empty() && !options.mapping.empty())
    return importer_named("table");
  for (const Importer& importer : importers()) {
    if (options.format.empty() ? importer.takes(name)
                               : options.format == importer.name)
      return importer;
  }
  if (options.format.empty()) return importers().back();  // an article
  std::string known;
  for (const Importer& importer : importers())
    known += std::string(known.empty() ? "" : ", ") + importer.name;
  throw Error("there is no import format " + claims::quoted(options.format) +
                  "; there are: " + known,
              path, Blame::Usage);
}

ImportReport import_files(Store* store, const claims::Language& language,
                          const std::vector<std::string>& paths,
                          const ImportOptions& options) {
  std::string subject;
  for (const std::string& path : paths)
    subject += (subject.empty() ? "" : " ") + name_of_file(path);
  return import_all(store, language, paths, options, "import", subject);
}

ImportReport build_base(const std::string& path,
                        const claims::Language& language,
                        const std::string& folder,
                        const ImportOptions& options) {
  if (!fs::is_directory(folder))
    throw Error("there is no such folder of records", folder, Blame::Usage);
  std::error_code ignored;
  if (fs::exists(path, ignored))
    throw Error("there is a file here already; it is left as it is", path,
                Blame::Store);
  const std::vector<std::string> paths = files_of(folder);
  if (paths.empty())
    throw Error(
        "the folder holds no records (publishers.jsonl, facts.jsonl, …)",
        folder, Blame::Usage);
  const std::string partial = path + ".partial";
  fs::remove(partial, ignored);
  ImportReport report;
  try {
    Store store = Store::create(partial);
    for (const claims::Property& property : language.catalogue.properties())
      store.put(property);
    report = import_all(&store, language, paths, options, "init",
                        fs::path(folder).filename().string());
  } catch (...) {
    fs::remove(partial, ignored);
    throw;
  }
  if (!report.good() || options.dry_run) {
    fs::remove(partial, ignored);
    return report;
  }
  std::error_code error;
  fs::rename(partial, path, error);
  if (error)
    throw Error("the base cannot be put here: " + error.message(), path,
                Blame::Store);
  return report;
}

Store ad_hoc_base(const claims::Language& language,
                  const std::vector<std::string>& paths,
                  const claims::Gazetteer& gazetteer, ImportReport* report) {
  ImportOptions options;
  options.ad_hoc = true;
  Store store = Store::in_memory();
  store.begin();
  for (const std::string& path : in_order(paths, options))
    import_file(
        {&store, language, options, path,
         [&gazetteer]() -> const claims::Gazetteer& { return gazetteer; },
         report});
  store.commit();
  return store;
}

}  // namespace sources
