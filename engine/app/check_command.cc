// attest check: verdicts for the claims of articles.

#include <functional>
#include <future>

#include "engine/app/article_run.h"
#include "engine/app/check_lines.h"
#include "engine/app/config.h"

namespace engine {
namespace {

constexpr const char* kDefaultFormat = "terminal";

std::vector<Option> check_options() {
  std::vector<Option> options = base_options();
  for (const Option& option :
       {Option{"--as-of", "DAY",
               "the day taken for now (default: publication)"},
        Option{"--known-at", "DAY", "use only what was published by that day"},
        Option{"--fail-on", "LABEL,…",
               "exit 1 when there is one (default: refuted,conflicting; none)",
               Option::Times::Repeated}})
    options.push_back(option);
  for (const auto& more : {reading_options(), report_options()})
    options.insert(options.end(), more.begin(), more.end());
  return options;
}

int run(const Arguments& given) {
  const Arguments arguments = with_settings(given);
  const CheckSettings settings = check_settings(arguments, kDefaultFormat);
  // The packs and the base know nothing of each other: half the start is saved
  // by loading them side by side.
  std::future<SourceBase> ahead;
  if (!arguments.has("--jsonl") && !arguments.has("--against"))
    ahead =
        std::async(std::launch::async, load_main_base, std::cref(arguments));
  // These end with the process: to take ten thousand names apart costs as much
  // as to check an article.
  static const auto& language = *new claims::Language(claims::load_language());
  require_languages(settings, language);
  if (arguments.has("--jsonl"))
    return check_lines(arguments, settings, language);
  static const auto& base = *new SourceBase(
      ahead.valid() ? ahead.get() : load_base(arguments, language));
  return write_reports(inputs_of(arguments), {settings, base, language}, [&] {
    return checking_work(base, language, settings.check);
  });
}

}  // namespace

Command check_command() {
  return {"check",   "the verdicts for the claims of articles",
          "PATH…|-", check_options(),
          run,       {}};
}

}  // namespace engine
