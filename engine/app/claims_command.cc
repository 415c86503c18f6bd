// attest claims: only the claims of articles, normalised, without verdicts.

#include "claims/text/error.h"
#include "engine/app/article_run.h"
#include "engine/app/check_lines.h"
#include "engine/app/claims_report.h"
#include "engine/app/config.h"
#include "engine/app/console.h"

namespace engine {
namespace {

std::vector<Option> claims_options() {
  std::vector<Option> options = {
      {"--db", "FILE", "the source base that knows the names"},
      {"-f,--format", "FORMAT", "text (default), json"},
      {"-o,--output", "FILE", "write there"},
  };
  const auto more = reading_options();
  options.insert(options.end(), more.begin(), more.end());
  return options;
}

bool wants_json(const Arguments& arguments) {
  const std::string format = arguments.value("--format").value_or("text");
  if (format != "text" && format != "json")
    throw claims::Error("no format \"" + format + "\"; there are text, json",
                        "--format", claims::Blame::Usage);
  return format == "json";
}

void write_claims(const Report& report, bool json, const std::string& path) {
  const std::string bytes = json ? claims_json(report) : claims_text(report);
  if (path == "-")
    write_out(bytes);
  else
    write_file(path, bytes);
}

int run(const Arguments& given) {
  const bool json = wants_json(given);
  Arguments arguments = with_settings(given);
  arguments.options.erase("--format");  // its own, not that of a report
  CheckSettings settings = check_settings(arguments, "json");
  settings.fail_on.clear();
  const claims::Language language = claims::load_language();
  require_languages(settings, language);
  if (arguments.has("--jsonl"))
    return claims_lines(arguments, settings, language);
  const SourceBase base = load_base_if_any(arguments, language);
  const Report report =
      report_on(inputs_of(arguments), {settings, base, language},
                [&] { return extracting_work(base, language); });
  write_claims(report, json, given.value("--output").value_or("-"));
  return conclude(report);
}

}  // namespace

Command claims_command() {
  return {"claims",  "the claims of articles, normalised, without verdicts",
          "PATH…|-", claims_options(),
          run,       {}};
}

}  // namespace engine
