#include "engine/app/curation_command.h"

#include <filesystem>
#include <map>

#include "claims/language/pack.h"
#include "claims/text/error.h"
#include "engine/app/base_change.h"
#include "engine/app/console.h"
#include "engine/app/import_summary.h"
#include "engine/app/report_use.h"
#include "sources/curate/describe.h"
#include "sources/curate/record_diff.h"
#include "sources/curate/revise.h"
#include "sources/store/file_check.h"

namespace engine {
namespace {

using claims::Blame;
using claims::Error;
using sources::ChangedRecord;
using sources::Store;

std::string one_operand(const Arguments& arguments, const char* command,
                        const char* what) {
  if (arguments.operands.size() != 1)
    refuse_usage(command, std::string("name ") + what);
  return arguments.operands[0];
}

std::string reason_of(const Arguments& arguments, const char* command) {
  const auto reason = arguments.value("--reason");
  if (!reason || reason->empty())
    refuse_usage(command, "say why with --reason TEXT; it stays in the log");
  return *reason;
}

int64_t line_of_log(const std::string& word, const char* command) {
  const std::string digits = word.starts_with('#') ? word.substr(1) : word;
  const auto number = claims::Rational::parse(digits);
  const auto whole = number ? number->whole() : std::nullopt;
  if (!whole || *whole < 1)
    refuse_usage(command, "\"" + word +
                              "\" is no line of the log; attest sources log "
                              "numbers them");
  return *whole;
}

int run_supersede(const Arguments& arguments) {
  if (arguments.operands.size() < 2)
    refuse_usage("supersede",
                 "name a record and what it shall say: ID FIELD=VALUE…");
  reason_of(arguments, "supersede");
  std::vector<sources::Correction> corrections;
  for (size_t i = 1; i < arguments.operands.size(); ++i) {
    const std::string& word = arguments.operands[i];
    const size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0)
      refuse_usage("supersede", "\"" + word + "\" is not FIELD=VALUE");
    corrections.emplace_back(word.substr(0, equals), word.substr(equals + 1));
  }
  const auto language = claims::load_language();
  const std::string& id = arguments.operands[0];
  return change_base(arguments, [&](Store* store) {
    return sources::supersede(store, language, kind_of(*store, id, arguments),
                              id, corrections, hand_of(arguments));
  });
}

int run_rank(const Arguments& arguments) {
  if (arguments.operands.size() != 2)
    refuse_usage("rank",
                 "name a fact and its rank: preferred, normal or deprecated");
  const std::string& id = arguments.operands[0];
  const std::string& rank = arguments.operands[1];
  const auto hand = hand_of(arguments);
  const std::string reason =
      rank == "normal" ? hand.reason : reason_of(arguments, "rank");
  const auto language = claims::load_language();
  return change_base(arguments, [&](Store* store) {
    return sources::supersede(store, language, "fact", id,
                              {{"rank", rank}, {"rank_reason", reason}}, hand);
  });
}

int run_retire(const Arguments& arguments) {
  const std::string id = one_operand(arguments, "retire", "one record");
  auto hand = hand_of(arguments);
  hand.reason = reason_of(arguments, "retire");
  return change_base(arguments, [&](Store* store) {
    return sources::retire(store, kind_of(*store, id, arguments), id, hand);
  });
}

int run_undo(const Arguments& arguments) {
  const int64_t line = line_of_log(
      one_operand(arguments, "undo", "one line of the log by its number"),
      "undo");
  return change_base(arguments, [&](Store* store) {
    return sources::undo(store, line, hand_of(arguments));
  });
}

int run_review(const Arguments& arguments) {
  if (arguments.operands.empty())
    refuse_usage("review", "name the records that you have looked at");
  const std::string outcome =
      arguments.has("--doubt") ? "doubted" : "confirmed";
  if (arguments.has("--doubt")) reason_of(arguments, "review");
  if (!arguments.value("--by"))
    refuse_usage("review", "say who has looked with --by NAME");
  Store store = Store::open_for_writing(path_to_write(arguments));
  for (const std::string& id : arguments.operands) {
    sources::review(&store, kind_of(store, id, arguments), id, outcome,
                    hand_of(arguments));
    write_out(outcome + ": " + id + "\n");
  }
  return kClean;
}

bool is_log_line(const std::string& word) {
  return word.find_first_not_of("#0123456789") == std::string::npos;
}

std::vector<ChangedRecord> changes_of_line(const Store& store, int64_t line) {
  if (line > store.log_length())
    throw Error("the log has no line #" + std::to_string(line), "diff");
  return store.changes(line);
}

int run_diff(const Arguments& arguments) {
  const std::string what = one_operand(
      arguments, "diff", "a line of the log, or another base: 12, old.db");
  const Store store = base_of(arguments);
  const auto changed =
      is_log_line(what)
          ? changes_of_line(store, line_of_log(what, "diff"))
          : sources::differences(Store::open_read_only(what), store);
  write_out(changed.empty()
                ? "no record differs\n"
                : sources::text_of(changed, limit_of(arguments, kManyLines)));
  return kClean;
}

// All that leans on the record inside the base, by kind.
void count_leaning(const Store& store, const std::string& kind,
                   const std::string& id,
                   std::map<std::string, std::vector<std::string>>* found) {
  for (const auto& one :
       store.leaning_on(kind, id, static_cast<size_t>(-1) >> 2)) {
    (*found)[one.kind].push_back(one.id);
    if (kind != "entity") count_leaning(store, one.kind, one.id, found);
  }
}

std::string leaning_text(const Store& store, const std::string& kind,
                         const std::string& id, size_t limit) {
  std::map<std::string, std::vector<std::string>> found;
  count_leaning(store, kind, id, &found);
  std::string text;
  for (const auto& [leaning, ids] : found) {
    text += table_line(leaning, counted(static_cast<int64_t>(ids.size())));
    for (size_t i = 0; i < ids.size() && i < limit; ++i)
      text += "    " + ids[i] + "\n";
    if (ids.size() > limit) text += "    … and more (--limit N)\n";
  }
  return text.empty() ? "  nothing in the base leans on it\n" : text;
}

int run_impact(const Arguments& arguments) {
  const std::string id = one_operand(arguments, "impact", "one record");
  const Store store = base_of(arguments);
  std::string kind;
  if (const auto given = arguments.value("--kind"))
    kind = *given;  // also of a record that was retired
  else
    kind = kind_of(store, id, arguments);
  std::string text = kind + " " + id + "\n" +
                     leaning_text(store, kind, id, limit_of(arguments, 10));
  const auto reports = arguments.values("--reports");
  if (!reports.empty()) {
    const auto uses = uses_in_reports(reports, [&](const auto& evidence) {
      return leans_on(evidence, kind, id);
    });
    if (uses.empty()) text += "  no claim of these reports leaned on it\n";
    for (const RecordUse& use : uses)
      text += "  " + use.article + "  " + use.claim_id + "  " + use.label +
              (use.decides ? "" : " (set aside)") + "  " + use.evidence +
              "\n    " + use.words + "\n";
  }
  write_out(text);
  return kClean;
}

std::string tallies_text(const char* heading, const std::vector<Tally>& tallies,
                         size_t limit) {
  if (tallies.empty()) return "";
  std::string text = std::string(heading) + "\n";
  for (size_t i = 0; i < tallies.size() && i < limit; ++i)
    text += "  " + counted(tallies[i].count) + "  " + tallies[i].what + "  " +
            tallies[i].example + "\n";
  if (tallies.size() > limit) text += "  … and more (--limit N)\n";
  return text;
}

int run_coverage(const Arguments& arguments) {
  if (arguments.operands.empty())
    refuse_usage("coverage",
                 "name JSON reports, or folders of them (attest check "
                 "--format json)");
  const auto coverage = coverage_of(arguments.operands);
  const size_t limit = limit_of(arguments, 10);
  std::string text = "articles " + counted(coverage.articles) + ", claims " +
                     counted(coverage.claims) + "\n";
  for (const Tally& tally : coverage.labels)
    text += table_line(tally.what, counted(tally.count));
  text += tallies_text("most often without evidence", coverage.missing, limit);
  text += tallies_text("sources most used", coverage.sources, limit);
  write_out(text);
  return kClean;
}

void check_whole(const std::string& path) {
  const auto faults = Store::faults_of(path);
  if (!faults.empty()) throw Error(faults[0], path, Blame::Store);
}

int run_backup(const Arguments& arguments) {
  const std::string to = one_operand(arguments, "backup", "one new file");
  const Store store = base_of(arguments);
  store.copy_to(to);
  check_whole(to);
  write_out("copied " + store.path() + " to " + to + "\nrevision " +
            store.revision() + "\n");
  return kClean;
}

// "newsroom.db.replaced", or the first of .replaced.2, .3… that is free.
std::string free_name(const std::string& wanted) {
  std::string name = wanted;
  std::error_code error;
  for (int number = 2; std::filesystem::exists(name, error); ++number)
    name = wanted + "." + std::to_string(number);
  return name;
}

// With the files that SQLite keeps beside a base that was not closed: they
// belong to it and to no other.
void move_base(const std::string& from, const std::string& to) {
  std::error_code error;
  for (const char* beside : {"-journal", "-wal", "-shm", ""})
    if (std::filesystem::exists(from + beside, error)) {
      std::filesystem::rename(from + beside, to + beside, error);
      if (error)
        throw Error("the base cannot be put here: " + error.message(), to,
                    Blame::Store);
    }
}

// SQLite puts what stands beside a base into it when the last one closes it.
// False for a file that is no base any more.
bool could_settle(const std::string& path) {
  try {
    (void)Store::open_read_only(path);
  } catch (const Error&) {
    return false;
  }
  std::error_code error;
  if (std::filesystem::exists(path + "-wal", error))
    throw Error("the base is in use; try again when nothing reads it", path,
                Blame::Store);
  return true;
}

// Puts `fresh` in the place of `path`, which is kept under the name `old`. At
// no moment is there no base: the name is given to the other file in one step.
void replace_base(const std::string& fresh, const std::string& path,
                  const std::string& old) {
  if (!could_settle(path)) {
    move_base(path, old);
    move_base(fresh, path);
    return;
  }
  std::error_code error;
  std::filesystem::create_hard_link(path, old, error);
  if (error) std::filesystem::copy_file(path, old, error);
  if (!error) std::filesystem::rename(fresh, path, error);
  if (error)
    throw Error("the base cannot be put here: " + error.message(), path,
                Blame::Store);
}

// What stood in its place is kept beside it.
int run_restore(const Arguments& arguments) {
  const std::string from = one_operand(arguments, "restore", "one backup");
  const std::string path = path_to_write(arguments);
  std::error_code error;
  if (std::filesystem::equivalent(from, path, error))
    throw Error("this is the base itself and no backup of it", from,
                Blame::Usage);
  check_whole(from);
  const Store backup = Store::open_read_only(from);
  const std::string fresh = path + ".restored";
  const std::string old = free_name(path + ".replaced");
  const bool replaces = std::filesystem::exists(path, error);
  std::filesystem::remove(fresh, error);
  backup.copy_to(fresh);
  if (replaces)
    replace_base(fresh, path, old);
  else
    move_base(fresh, path);
  write_out("restored " + path + " from " + from +
            (replaces ? "; what it held is in " + old : "") + "\nrevision " +
            backup.revision() + "\n");
  return kClean;
}

int run_migrate(const Arguments& arguments) {
  const std::string path = path_to_write(arguments);
  const std::string backup =
      arguments.value("--backup")
          .value_or(free_name(path + ".before-migration"));
  const int64_t from = Store::migrate(path, backup);
  const Store store = Store::open_read_only(path);
  write_out(
      (from != sources::kSchemaVersion
           ? "migrated " + path + " from schema " + std::to_string(from) +
                 "; as it was: " + backup + "\n"
           : path + " is up to date (schema " + std::to_string(from) + ")\n") +
      "revision " + store.revision() + "\n");
  return kClean;
}

}  // namespace

std::vector<Command> curation_commands() {
  return {
      {"supersede",
       "put a record right: ID FIELD=VALUE… (value.number=1016, published=, …)",
       "ID FIELD=VALUE…",
       hand_options(),
       run_supersede,
       {}},
      {"rank",
       "make a fact preferred, normal or deprecated",
       "ID RANK",
       hand_options(),
       run_rank,
       {}},
      {"retire",
       "take a record out, with all that leans on it; nothing is deleted",
       "ID",
       hand_options(),
       run_retire,
       {}},
      {"undo",
       "put back what a line of the log changed",
       "LINE",
       hand_options(),
       run_undo,
       {}},
      {"review",
       "say that you have looked at records and found them right (or not)",
       "ID…",
       {base_option(),
        by_option(),
        reason_option(),
        recorded_option(),
        kind_option(),
        dry_run_option(),
        {"--doubt", "", "they need a second look; say why with --reason"}},
       run_review,
       {}},
      {"diff",
       "what a line of the log changed, or how another base differs",
       "LINE|OTHER.db",
       {base_option(), limit_option()},
       run_diff,
       {}},
      {"impact",
       "what leans on a record: in the base, and in reports",
       "ID",
       {base_option(),
        {"--reports", "PATH", "JSON reports, or folders of them",
         Option::Times::Listed},
        kind_option(),
        limit_option()},
       run_impact,
       {}},
      {"coverage",
       "from JSON reports: claims without evidence, sources most used",
       "REPORT…",
       {limit_option()},
       run_coverage,
       {}},
      {"backup",
       "copy the base, whole or not at all",
       "NEW.db",
       {base_option()},
       run_backup,
       {}},
      {"restore",
       "put a backup in the base's place; that is kept beside it",
       "BACKUP.db",
       {base_option()},
       run_restore,
       {}},
      {"migrate",
       "bring a base of an older Attest up to date; a copy is kept",
       "",
       {base_option(), {"--backup", "FILE", "where the copy goes"}},
       run_migrate,
       {}},
  };
}

}  // namespace engine
