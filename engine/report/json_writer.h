#pragma once
// The JSON report: complete, language neutral but for the explanations, and
// the one form that explain and replay read back. Its schema is
// engine/report/report.schema.json; docs/REPORTS.md explains it.

#include <string>

#include "engine/report/report.h"

namespace engine {

// Changes when a reader of the old form would misread the new one.
inline constexpr const char* kSchemaVersion = "1";

// The whole report, indented, ending in a line end.
std::string report_json(const Report& report);

// One article of the report as one object on one line, without line end: what
// JSON Lines and pipes carry. It has the same fields as in the whole report,
// with "schema_version" in front. REQUIRES: index < report.articles.size().
std::string article_json(const Report& report, size_t index);

}  // namespace engine
