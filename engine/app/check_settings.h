#pragma once
// What the options of `check` and `claims` come to once read: typed, checked,
// with every default filled in. A wrong one is refused before any work.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/language/pack.h"
#include "claims/read/reader.h"
#include "engine/app/command.h"
#include "engine/judge/verdict.h"
#include "engine/report/writer.h"
#include "engine/verify/verify.h"

namespace engine {

// One report to write: to a file, or to standard output when `path` is "".
struct ReportTarget {
  const ReportFormat* format = nullptr;
  std::string path;
};

struct CheckSettings {
  claims::ReadOptions read;
  CheckOptions check;
  unsigned jobs = 1;
  std::vector<Label> fail_on;
  std::string report_language;  // "" = that of the articles
  std::vector<ReportTarget> targets;
  bool colour = false;
  bool progress = true;
  bool embed_inputs = false;
  // Options that change results, as given: (name, value), sorted.
  std::vector<std::pair<std::string, std::string>> recorded;
};

// Options that the commands working on articles have in common.
std::vector<Option> reading_options();
std::vector<Option> report_options();
std::vector<Option> base_options();

// Throws Error with Blame::Usage. `default_format` is a row of the table of
// report formats.
CheckSettings check_settings(const Arguments& arguments,
                             std::string_view default_format);

// Refuses languages, of articles or of reports, that this build does not know.
void require_languages(const CheckSettings& settings,
                       const claims::Language& language);

// "refuted,conflicting", "error", "none": labels or levels, split at commas.
std::vector<Label> parse_fail_on(const std::vector<std::string>& words);

}  // namespace engine
