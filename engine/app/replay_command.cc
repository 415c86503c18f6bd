// attest replay: a JSON report derived again, byte for byte.

#include <algorithm>

#include "claims/text/error.h"
#include "engine/app/article_run.h"
#include "engine/app/console.h"
#include "engine/app/file_bytes.h"
#include "engine/report/replay.h"

namespace engine {
namespace {

// The command line that the report says it came from.
Arguments recorded_arguments(const Report& recorded, const Arguments& given) {
  Arguments arguments;
  for (const auto& [name, value] : recorded.options)
    arguments.options["--" + name] = {value};
  if (!recorded.base.empty()) arguments.options["--db"] = {recorded.base};
  for (const UsedFile& file : recorded.against)
    arguments.options["--against"].push_back(file.path);
  for (const char* own : {"--db", "--jobs"})
    if (const auto value = given.value(own)) arguments.options[own] = {*value};
  return arguments;
}

// A refused row of an --against file comes again with the file.
bool is_of_source(const Failure& failure, const Report& recorded) {
  return std::ranges::any_of(recorded.against, [&](const UsedFile& file) {
    return failure.path.starts_with(file.path);
  });
}

// What was read is read again, and what could not be read is tried again.
InputList recorded_inputs(const Report& recorded) {
  std::vector<std::string> failed;
  for (const Failure& failure : recorded.failures)
    if (failure.path != "-" && !is_of_source(failure, recorded))
      failed.push_back(failure.path);
  InputList list = find_inputs(failed, {});
  for (const CheckedArticle& checked : recorded.articles) {
    Input input{checked.article.path, std::nullopt};
    if (!checked.article.bytes.empty()) input.bytes = checked.article.bytes;
    list.inputs.push_back(std::move(input));
  }
  std::ranges::sort(list.inputs, {}, &Input::path);
  return list;
}

Report check_again(const Report& recorded, const Arguments& given) {
  const Arguments arguments = recorded_arguments(recorded, given);
  CheckSettings settings = check_settings(arguments, "json");
  settings.embed_inputs = recorded.embed_inputs;
  settings.progress = false;
  const claims::Language language = claims::load_language();
  SourceBase base = load_base(arguments, language);
  const auto work = [&] {
    return checking_work(base, language, settings.check);
  };
  Report report =
      report_on(recorded_inputs(recorded), {settings, base, language}, work);
  // The base may have moved since; its revision says whether it is the same.
  report.base = recorded.base;
  return report;
}

int run(const Arguments& arguments) {
  if (arguments.operands.size() != 1)
    throw claims::Error("needs a JSON report", "replay", claims::Blame::Usage);
  const std::string& path = arguments.operands[0];
  const Replay result =
      replay(file_bytes(path), path, [&arguments](const Report& recorded) {
        return check_again(recorded, arguments);
      });
  write_out(result.same ? path + ": the same, byte for byte\n"
                        : path + ": differs: " + result.difference + "\n");
  return result.same ? kClean : kFindings;
}

}  // namespace

Command replay_command() {
  return {"replay",
          "a JSON report derived again, byte for byte",
          "REPORT.json",
          {{"--db", "FILE", "where the base is now"},
           {"--jobs", "N", "threads (default: one a core)"}},
          run,
          {}};
}

}  // namespace engine
