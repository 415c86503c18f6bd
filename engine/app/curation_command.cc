#include "engine/app/curation_command.h"

#include "claims/language/pack.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "engine/app/base_change.h"
#include "engine/app/console.h"
#include "sources/curate/describe.h"
#include "sources/curate/record_diff.h"
#include "sources/curate/revise.h"

namespace engine {
namespace {

using claims::Blame;
using claims::Error;
using sources::ChangedRecord;
using sources::Store;

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
    refuse_usage(command, claims::quoted(word) +
                              " is no line of the log; attest sources log "
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
      refuse_usage("supersede", claims::quoted(word) + " is not FIELD=VALUE");
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
  };
}

}  // namespace engine
