#include "engine/app/check_settings.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "engine/app/console.h"

namespace engine {
namespace {

[[noreturn]] void refuse(const std::string& message,
                         const std::string& option) {
  throw claims::Error(message, option, claims::Blame::Usage);
}

std::optional<claims::Day> day_option(const Arguments& arguments,
                                      const char* name) {
  const auto text = arguments.value(name);
  if (!text) return std::nullopt;
  const auto day = claims::parse_day(*text);
  if (!day)
    refuse(claims::quoted(*text) + " is no day (write 2024-04-12)", name);
  return day;
}

unsigned job_count(const Arguments& arguments) {
  const auto text = arguments.value("--jobs");
  if (!text) return std::max(1u, std::thread::hardware_concurrency());
  unsigned jobs = 0;
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, jobs);
  if (error != std::errc() || stop != end || jobs < 1 || jobs > 256)
    refuse(claims::quoted(*text) + " is no number of threads from 1 to 256",
           "--jobs");
  return jobs;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

struct LevelName {
  const char* name;
  Level least;
};
// A level means itself and those above it.
constexpr LevelName kLevels[] = {{"error", Level::Error},
                                 {"warning", Level::Warning},
                                 {"note", Level::Note}};

int severity(Level level) {
  switch (level) {
    case Level::Error:
      return 3;
    case Level::Warning:
      return 2;
    case Level::Note:
      return 1;
    default:
      return 0;
  }
}

std::vector<Label> labels_from(Level least) {
  std::vector<Label> labels;
  for (const LabelRow& row : label_table())
    if (severity(row.level) >= severity(least)) labels.push_back(row.label);
  return labels;
}

std::string known_fail_on() {
  std::string text = "none, error, warning, note";
  for (const LabelRow& row : label_table())
    text += ", " + std::string(row.name);
  return text;
}

std::vector<Label> labels_named(const std::string& word) {
  if (word == "none") return {};
  for (const LevelName& level : kLevels)
    if (word == level.name) return labels_from(level.least);
  if (const auto label = label_named(word)) return {*label};
  refuse("no label " + claims::quoted(word) + "; there are " + known_fail_on(),
         "--fail-on");
}

const ReportFormat* format_named(const std::string& name, const char* option) {
  if (const ReportFormat* format = report_format(name)) return format;
  std::string known;
  for (const ReportFormat& format : report_formats())
    known += (known.empty() ? "" : ", ") + std::string(format.name);
  refuse("no report format " + claims::quoted(name) + "; there are " + known,
         option);
}

const ReportFormat* format_for_file(const std::string& path) {
  const std::string extension = std::filesystem::path(path).extension();
  for (const ReportFormat& format : report_formats())
    if (extension == format.extension) return &format;
  return nullptr;
}

ReportTarget extra_target(const std::string& word) {
  const size_t equals = word.find('=');
  if (equals == std::string::npos || equals + 1 == word.size())
    refuse(claims::quoted(word) + " is not FORMAT=FILE", "--report");
  return {format_named(word.substr(0, equals), "--report"),
          word.substr(equals + 1)};
}

// --format, else what the name of --output ends in, else the default.
ReportTarget main_target(const Arguments& arguments,
                         std::string_view default_format) {
  ReportTarget target;
  target.path = arguments.value("--output").value_or("");
  if (target.path == "-") target.path.clear();
  if (const auto name = arguments.value("--format"))
    target.format = format_named(*name, "--format");
  else if (!target.path.empty())
    target.format = format_for_file(target.path);
  if (!target.format)
    target.format = format_named(std::string(default_format), "--format");
  return target;
}

std::vector<ReportTarget> report_targets(const Arguments& arguments,
                                         std::string_view default_format) {
  std::vector<ReportTarget> targets = {main_target(arguments, default_format)};
  for (const std::string& word : arguments.values("--report"))
    targets.push_back(extra_target(word));
  return targets;
}

// https://no-color.org: set and not empty.
bool wants_colour(const Arguments& arguments) {
  const char* no_color = std::getenv("NO_COLOR");
  return output_is_terminal() && !arguments.has("--no-color") &&
         (!no_color || !*no_color);
}

// What a replay needs to come to the same result.
std::vector<std::pair<std::string, std::string>> recorded_options(
    const Arguments& arguments) {
  std::vector<std::pair<std::string, std::string>> recorded;
  for (const char* name :
       {"as-of", "date", "known-at", "lang", "only-against", "report-lang"})
    if (const auto value = arguments.value(std::string("--") + name))
      recorded.emplace_back(name, *value);
  return recorded;
}

}  // namespace

std::vector<Option> reading_options() {
  return {
      {"--files-from", "FILE",
       "a list of articles, one path a line; - is "
       "standard input",
       Option::Times::Repeated},
      {"--lang", "CODE", "language of the articles (default: detected)"},
      {"--date", "DAY", "publication day, over what the article says"},
      {"--jobs", "N", "threads (default: one a core)"},
      {"--jsonl", "", "JSON Lines on standard input and output"},
      {"--config", "FILE", "settings (default: the nearest attest.toml)"},
      {"--no-progress", "", "no progress on a terminal"},
  };
}

std::vector<Option> report_options() {
  return {
      {"-f,--format", "FORMAT", "of the report; attest formats lists them"},
      {"-o,--output", "FILE", "write the report there"},
      {"--report", "FORMAT=FILE", "one more report", Option::Times::Repeated},
      {"--report-lang", "CODE",
       "language of explanations (default: that of "
       "the articles)"},
      {"--embed-inputs", "", "keep the articles' bytes in JSON reports"},
      {"--no-color,--no-colour", "", "no colours on a terminal"},
  };
}

std::vector<Option> base_options() {
  return {
      {"--db", "FILE",
       "the source base (default: ATTEST_DB, attest.toml, the "
       "starter base)"},
      {"--against", "FILE",
       "check against these as well: articles, facts "
       "(.jsonl), series (.csv)",
       Option::Times::Listed},
      {"--only-against", "", "check against the --against files alone"},
  };
}

std::vector<Label> parse_fail_on(const std::vector<std::string>& words) {
  std::vector<Label> labels;
  for (const std::string& list : words)
    for (const std::string& word : split(list, ','))
      for (const Label label : labels_named(word)) labels.push_back(label);
  std::ranges::sort(labels);
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  return labels;
}

CheckSettings check_settings(const Arguments& arguments,
                             std::string_view default_format) {
  CheckSettings settings;
  settings.read.published = day_option(arguments, "--date");
  settings.read.language = arguments.value("--lang").value_or("");
  settings.check.as_of = day_option(arguments, "--as-of");
  settings.check.known_at = day_option(arguments, "--known-at");
  settings.jobs = job_count(arguments);
  settings.fail_on = arguments.has("--fail-on")
                         ? parse_fail_on(arguments.values("--fail-on"))
                         : labels_from(Level::Error);
  settings.report_language = arguments.value("--report-lang").value_or("");
  settings.targets = report_targets(arguments, default_format);
  settings.colour = wants_colour(arguments);
  settings.progress = !arguments.has("--no-progress");
  settings.embed_inputs = arguments.has("--embed-inputs");
  settings.recorded = recorded_options(arguments);
  return settings;
}

void require_languages(const CheckSettings& settings,
                       const claims::Language& language) {
  std::string known;
  for (const claims::LanguagePack& pack : language.packs)
    known += (known.empty() ? "" : ", ") + pack.code;
  const auto require = [&](const std::string& code, const char* option) {
    if (!code.empty() && !language.pack(code))
      refuse("no language " + claims::quoted(code) + "; there are " + known,
             option);
  };
  require(settings.read.language, "--lang");
  require(settings.report_language, "--report-lang");
}

}  // namespace engine
