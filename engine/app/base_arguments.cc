#include "engine/app/base_arguments.h"

#include <algorithm>
#include <chrono>

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "engine/app/config.h"
#include "engine/app/source_base.h"

namespace engine {
namespace {

using claims::Blame;
using claims::Error;

}  // namespace

Option base_option() {
  return {"--db", "FILE", "the base (else db in attest.toml, or ATTEST_DB)"};
}
Option recorded_option() {
  return {"--recorded", "DAY",
          "day on which it enters the base (2024-04-12); else today"};
}
Option by_option() { return {"--by", "NAME", "who does it, for the log"}; }
Option reason_option() {
  return {"--reason", "TEXT", "why, for the log and the history"};
}
Option dry_run_option() {
  return {"--dry-run", "", "check everything, change nothing"};
}
Option limit_option() {
  return {"--limit", "N", "at most so many lines a kind"};
}

std::string path_to_read(const Arguments& arguments) {
  return main_base_path(with_settings(arguments));
}

std::string path_to_write(const Arguments& arguments) {
  if (const auto path = with_settings(arguments).value("--db")) return *path;
  throw Error(
      "name the base with --db FILE (or put db = \"FILE\" in "
      "attest.toml)",
      "attest sources", Blame::Usage);
}

sources::Store base_of(const Arguments& arguments) {
  return sources::Store::open_read_only(path_to_read(arguments));
}

void refuse_usage(const char* command, const std::string& message) {
  throw Error(message, std::string("attest sources ") + command, Blame::Usage);
}

std::string one_operand(const Arguments& arguments, const char* command,
                        const char* what) {
  if (arguments.operands.size() != 1)
    refuse_usage(command, std::string("name ") + what);
  return arguments.operands[0];
}

std::string today() {
  const auto now =
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return text_of(
      claims::Day{static_cast<int32_t>(now.time_since_epoch().count())});
}

std::string day_option(const Arguments& arguments, const char* name,
                       const std::string& fallback) {
  const std::string day = arguments.value(name).value_or(fallback);
  if (!day.empty() && !claims::parse_day(day))
    throw Error(claims::quoted(day) + " is no day; write it as 2024-04-12",
                name, Blame::Usage);
  return day;
}

size_t limit_of(const Arguments& arguments, size_t fallback) {
  const auto given = arguments.value("--limit");
  if (!given) return fallback;
  const auto number = claims::Rational::parse(*given);
  const auto whole = number ? number->whole() : std::nullopt;
  if (!whole || *whole < 1 || *whole > 1'000'000'000)
    throw Error(claims::quoted(*given) + " is no number of lines", "--limit",
                Blame::Usage);
  return static_cast<size_t>(*whole);
}

sources::Hand hand_of(const Arguments& arguments) {
  return {day_option(arguments, "--recorded", today()),
          arguments.value("--by").value_or(""),
          arguments.value("--reason").value_or(""), arguments.has("--dry-run")};
}

std::string kind_of(const sources::Store& store, const std::string& id,
                    const Arguments& arguments) {
  const auto kinds = sources::revisable_kinds(store, id);
  const auto wanted = arguments.value("--kind");
  if (wanted && std::find(kinds.begin(), kinds.end(), *wanted) != kinds.end())
    return *wanted;
  if (kinds.empty() || wanted)
    throw Error("no " + wanted.value_or("record") +
                    " has this id; attest sources search finds ids",
                id);
  if (kinds.size() == 1) return kinds[0];
  std::string names;
  for (const std::string& kind : kinds)
    names += (names.empty() ? "" : ", ") + kind;
  throw Error(
      "several records have this id (" + names + "); choose one with --kind",
      id, Blame::Usage);
}

}  // namespace engine
