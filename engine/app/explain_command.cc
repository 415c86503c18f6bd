// attest explain: one verdict's trail as prose, from a JSON report.

#include "claims/text/error.h"
#include "engine/app/command.h"
#include "engine/app/console.h"
#include "engine/app/file_bytes.h"
#include "engine/report/explanation.h"

namespace engine {
namespace {

int run(const Arguments& arguments) {
  if (arguments.operands.size() != 2)
    throw claims::Error("needs a JSON report and the id of a claim", "explain",
                        claims::Blame::Usage);
  const std::string& path = arguments.operands[0];
  const ReadReport read = read_report(file_bytes(path), path);
  const std::string language =
      arguments.value("--lang").value_or(read.report.language);
  write_out(
      explain_claim(read, arguments.operands[1], language, terminal_width()));
  return kClean;
}

}  // namespace

Command explain_command() {
  return {"explain",
          "one verdict's trail as prose",
          "REPORT.json CLAIM",
          {{"--lang", "CODE", "language of the prose (default: the report's)"}},
          run,
          {}};
}

}  // namespace engine
