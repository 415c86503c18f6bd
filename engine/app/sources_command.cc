// attest sources: making a source base, feeding it, looking into it.

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "engine/app/base_arguments.h"
#include "engine/app/command.h"
#include "engine/app/console.h"
#include "engine/app/curation_command.h"
#include "engine/app/import_summary.h"
#include "engine/app/keeping_command.h"
#include "engine/app/linking_command.h"
#include "engine/app/reliance_command.h"
#include "sources/curate/audit.h"
#include "sources/curate/describe.h"
#include "sources/curate/exporter.h"
#include "sources/curate/importer.h"
#include "sources/curate/record_diff.h"

namespace engine {
namespace {

using claims::Blame;
using claims::Error;
using sources::Store;

const Option kBase = base_option();
const Option kRecorded = recorded_option();
const Option kBy = by_option();
const Option kDryRun = dry_run_option();

sources::ImportOptions import_options(const Arguments& arguments) {
  const auto text = [&](const char* name) {
    return arguments.value(name).value_or("");
  };
  sources::ImportOptions options;
  options.format = text("--format");
  options.series = text("--series");
  options.mapping = text("--mapping");
  options.document = text("--id");
  options.publisher = text("--publisher");
  options.publisher_kind = text("--kind");
  options.url = text("--url");
  options.published = text("--published");
  options.origin = text("--origin");
  options.licence = text("--licence");
  options.title = text("--title");
  options.retrieved = day_option(arguments, "--retrieved", "");
  options.actor = text("--by");
  options.dry_run = arguments.has("--dry-run");
  options.tell_changes = arguments.has("--diff");
  if (const auto tier = arguments.value("--tier")) {
    if (tier->size() != 1 || (*tier)[0] < '1' || (*tier)[0] > '4')
      throw Error(claims::quoted(*tier) +
                      " is no tier; 1 is official or agency of record, 4 "
                      "unknown",
                  "--tier", Blame::Usage);
    options.publisher_tier = (*tier)[0] - '0';
  }
  return options;
}

int exit_of(const sources::ImportReport& report) {
  return report.good() ? kClean : kIncomplete;
}

int run_init(const Arguments& arguments) {
  if (arguments.operands.size() != 1)
    refuse_usage("init", "name one file to make: attest sources init NEW.db");
  const std::string path = arguments.operands[0];
  const auto folder = arguments.value("--from");
  if (!folder) {
    const Store store = Store::create(path);
    write_out("made " + path + ", empty; feed it with attest sources import\n");
    return kClean;
  }
  sources::ImportOptions options = import_options(arguments);
  options.recorded = day_option(arguments, "--recorded", "");
  const auto language = claims::load_language();
  const auto report = sources::build_base(path, language, *folder, options);
  report_import(report, "made " + path, "no base was made");
  if (report.good() && !options.dry_run)
    write_out("revision " + Store::open_read_only(path).revision() + "\n");
  return exit_of(report);
}

int run_import(const Arguments& arguments) {
  if (arguments.operands.empty())
    refuse_usage("import", "name the files to import");
  sources::ImportOptions options = import_options(arguments);
  options.recorded = day_option(arguments, "--recorded", today());
  const std::string path = path_to_write(arguments);
  Store store = Store::open_for_writing(path);
  const auto language = claims::load_language();
  const auto report =
      sources::import_files(&store, language, arguments.operands, options);
  report_import(report,
                options.dry_run ? "would enter " + path : "entered " + path,
                "nothing was imported; " + path + " is as it was");
  if (options.tell_changes && report.good())
    write_out(sources::text_of(report.changed, limit_of(arguments, 40)));
  return exit_of(report);
}

int run_list(const Arguments& arguments) {
  const Store store = base_of(arguments);
  if (arguments.operands.empty()) {
    std::string text;
    for (const auto& [kind, count] : store.counts())
      text += table_line(kind, counted(count));
    write_out(text + table_line("revision", store.revision()));
    return kClean;
  }
  if (arguments.operands.size() > 1)
    refuse_usage("list", "name one kind of record");
  const auto ids = store.ids(arguments.operands[0]);
  size_t left = limit_of(arguments, ids.size());
  for (const std::string& id : ids) {
    if (left-- == 0) break;
    if (!write_out(line_of(store, arguments.operands[0], id) + "\n")) break;
  }
  return kClean;
}

// A record that left the base is told of, with what it said last.
bool tell_retired(const Store& store, const std::string& id) {
  bool any = false;
  for (const auto& [kind, count] : store.counts()) {
    const std::string reason = store.taken_out(kind, id);
    if (reason.empty()) continue;
    any = true;
    write_out(kind + " " + id + "\n" + table_line("gone", reason) +
              table_line("it said", store.history(kind, id).back()));
  }
  return any;
}

int run_show(const Arguments& arguments) {
  if (arguments.operands.empty())
    refuse_usage("show", "name the id of a record");
  const Store store = base_of(arguments);
  bool all_found = true;
  for (const std::string& id : arguments.operands) {
    const auto kinds = kinds_of(store, id);
    if (kinds.empty() && tell_retired(store, id)) continue;
    if (kinds.empty()) {
      complain(id, "no record has this id; attest sources search finds ids");
      all_found = false;
    }
    for (const std::string& kind : kinds)
      write_out(arguments.has("--json") ? json_of(store, kind, id) + "\n"
                                        : card_of(store, kind, id));
  }
  return all_found ? kClean : kIncomplete;
}

int run_search(const Arguments& arguments) {
  std::string words;
  for (const std::string& word : arguments.operands)
    words += (words.empty() ? "" : " ") + word;
  if (words.empty()) refuse_usage("search", "name words to look for");
  const Store store = base_of(arguments);
  std::string text, empty;
  for (const auto& found :
       find_records(store, words, limit_of(arguments, 10))) {
    if (found.ids.empty()) {
      empty += (empty.empty() ? "" : ", ") + found.kind;
      continue;
    }
    text += found.kind + "\n";
    for (const std::string& id : found.ids)
      text += "  " + line_of(store, found.kind, id) + "\n";
    if (found.more) text += "  … and more (--limit N)\n";
  }
  if (!empty.empty()) text += "nothing in: " + empty + "\n";
  write_out(text);
  return kClean;
}

int run_verify(const Arguments& arguments) {
  const std::string path = path_to_read(arguments);
  const auto faults = Store::faults_of(path);
  for (const std::string& fault : faults) complain(path, fault);
  if (!faults.empty()) return kFailed;
  const Store store = Store::open_read_only(path);
  write_out("whole: every page, record and line of the log\nrevision " +
            store.revision() + "\n");
  return kClean;
}

int run_audit(const Arguments& arguments) {
  const Store store = base_of(arguments);
  const auto language = claims::load_language();
  const size_t limit = limit_of(arguments, 10);
  const claims::Day day =
      *claims::parse_day(day_option(arguments, "--today", today()));
  bool known = arguments.operands.empty();
  for (const sources::Audit& audit : sources::audits()) {
    const bool asked =
        arguments.operands.empty() || arguments.operands[0] == audit.name;
    known = known || asked;
    if (!asked) continue;
    const auto findings = audit.run({store, language, day});
    std::string text =
        table_line(audit.name, counted(static_cast<int64_t>(findings.size())) +
                                   "  " + audit.help);
    for (size_t i = 0; i < findings.size() && i < limit; ++i)
      text += "  " + findings[i].record +
              (findings[i].detail.empty() ? "" : ": " + findings[i].detail) +
              "\n";
    if (findings.size() > limit) text += "  … and more (--limit N)\n";
    write_out(text);
  }
  if (!known)
    refuse_usage("audit", "there is no question " +
                              claims::quoted(arguments.operands[0]) +
                              "; without one all are asked");
  return kClean;
}

int run_export(const Arguments& arguments) {
  if (arguments.operands.size() != 1)
    refuse_usage("export", "name one new folder to write to");
  const Store store = base_of(arguments);
  std::string text;
  for (const auto& [file, count] :
       sources::export_base(store, arguments.operands[0]))
    text += table_line(file, counted(count));
  write_out(text + table_line("revision", store.revision()));
  return kClean;
}

int run_log(const Arguments& arguments) {
  const Store store = base_of(arguments);
  std::string text;
  for (const sources::LogRecord& record : store.log())
    text += "#" + std::to_string(record.sequence) + "  " +
            (record.recorded.empty() ? "(no day)" : record.recorded) + "  " +
            record.action + "  " + record.subject + "  " + record.detail +
            (record.actor.empty() ? "" : "  by " + record.actor) + "  " +
            record.revision.substr(0, 12) + "\n";
  write_out(text);
  return kClean;
}

std::vector<Option> document_options() {
  return {
      {"--publisher", "NAME", "who published it: id or name in the base"},
      {"--tier", "1-4", "let a publisher that the base has not enter with it"},
      {"--kind", "KIND", "kind of such a publisher: official, wire, press…"},
      {"--published", "DATE", "day of publication: 2024-04-12, 2024-04"},
      {"--url", "URL", "where it can be read"},
      {"--title", "TEXT", "its title"},
      {"--origin", "ID", "origin group: reprints of one dispatch share it"},
      {"--licence", "TEXT", "under which it may be quoted"},
      {"--retrieved", "DAY", "when it was fetched"},
      {"--id", "ID", "its id in the base; else made from the above"},
  };
}

std::vector<Option> feeding_options() {
  std::vector<Option> options = {
      kBase,
      {"--format", "NAME",
       "publishers, documents, entities, series, checks, passages, facts, "
       "observations, wikidata, claimreview, worldbank, sdmx, table, manifest "
       "or article; else by the file's name"},
      {"--mapping", "FILE", "tables: what their columns are (docs/SOURCES.md)"},
      {"--series", "ID", "series of a table of figures; else the file's name"},
      kRecorded,
      kBy,
      kDryRun,
      {"--diff", "", "tell record by record what is new or changed"},
      limit_option()};
  for (const Option& option : document_options()) options.push_back(option);
  return options;
}

}  // namespace

Command sources_command() {
  const Option limit = limit_option();
  Command command = {
      "sources",
      "make, feed and look into a source base",
      "",
      {},
      nullptr,
      {
          {"init",
           "make a new base, empty or from a folder of records as text",
           "NEW.db",
           {{"--from", "FOLDER", "publishers.jsonl, facts.jsonl, …"},
            {"--recorded", "DAY", "day for records that name none"},
            kBy,
            kDryRun},
           run_init,
           {}},
          {"add",
           "add documents (any article format), facts (*.jsonl), figures "
           "(*.csv)",
           "FILE…",
           feeding_options(),
           run_import,
           {}},
          {"import",
           "the same for many records; one transaction for all files",
           "FILE…",
           feeding_options(),
           run_import,
           {}},
          {"list",
           "how many records of each kind, or all of one kind (publisher, "
           "document, entity, fact, series, passage, …)",
           "[KIND]",
           {kBase, limit},
           run_list,
           {}},
          {"show",
           "records with their source, by id",
           "ID…",
           {kBase, {"--json", "", "as the line that import reads"}},
           run_show,
           {}},
          {"search",
           "records by words",
           "WORD…",
           {kBase, limit},
           run_search,
           {}},
          {"verify",
           "check every page, record and line of the log",
           "",
           {kBase},
           run_verify,
           {}},
          {"audit",
           "what a curator should look at",
           "[QUESTION]",
           {kBase,
            limit,
            {"--today", "DAY", "the day for what is due; else today"}},
           run_audit,
           {}},
          {"log", "what was done to the base", "", {kBase}, run_log, {}},
          {"export",
           "the base as text, to build it again from",
           "FOLDER",
           {kBase},
           run_export,
           {}},
      }};
  for (auto& more : {curation_commands(), reliance_commands(),
                     keeping_commands(), linking_commands()})
    command.subcommands.insert(command.subcommands.end(), more.begin(),
                               more.end());
  return command;
}

}  // namespace engine
