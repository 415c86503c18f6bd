// attest explain: one verdict's trail as prose, from a JSON report.

#include "claims/text/error.h"
#include "engine/app/command.h"
#include "engine/app/console.h"
#include "engine/app/file_bytes.h"
#include "engine/report/explanation.h"
#include "engine/report/messages.h"
#include "sources/store/store.h"

namespace engine {
namespace {

// Whether the base is still what it was when the verdict was found.
std::string base_in_words(const std::string& base, const Report& report,
                          const std::string& language) {
  constexpr size_t kShown = 12;
  const std::string now = sources::Store::open_read_only(base).revision();
  return messages(language).text(
             "base_now", now == report.base_revision ? "same" : "changed",
             {{"base", base},
              {"now", now.substr(0, kShown)},
              {"then", report.base_revision.empty()
                           ? "-"
                           : report.base_revision.substr(0, kShown)}}) +
         "\n";
}

int run(const Arguments& arguments) {
  if (arguments.operands.size() != 2)
    throw claims::Error("needs a JSON report and the id of a claim", "explain",
                        claims::Blame::Usage);
  if (arguments.operands[1].empty())
    throw claims::Error("the id of the claim is empty", "explain",
                        claims::Blame::Usage);
  const std::string& path = arguments.operands[0];
  const ReadReport read = read_report(file_bytes(path), path);
  const std::string language =
      arguments.value("--lang").value_or(read.report.language);
  write_out(
      explain_claim(read, arguments.operands[1], language, terminal_width()));
  if (const auto base = arguments.value("--db"))
    write_out("\n" + base_in_words(*base, read.report, language));
  return kClean;
}

}  // namespace

Command explain_command() {
  return {"explain",
          "one verdict's trail as prose",
          "REPORT.json CLAIM",
          {{"--lang", "CODE", "language of the prose (default: the report's)"},
           {"--db", "FILE", "say also whether this base is still the same"}},
          run,
          {}};
}

}  // namespace engine
