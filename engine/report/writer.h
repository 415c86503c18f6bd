#pragma once
// Writers turn a Report into bytes: one writer a format, one table. Adding a
// format: one new *_writer.cc and one row in writer.cc.

#include <string>
#include <string_view>
#include <vector>

#include "engine/report/report.h"

namespace engine {

struct WriteOptions {
  bool colour = false;  // terminal format only
  int width = 80;       // columns of the terminal
};

struct RunTotals;  // engine/report/claim_view.h

struct ReportFormat {
  const char* name;       // "sarif"
  const char* help;       // one line
  const char* extension;  // ".sarif"
  std::string (*write)(const Report& report, const WriteOptions& options);
  // For runs too long to keep: the format's bytes are those of `write` for
  // each article by itself, one after another, and then these, for the run
  // without its articles. nullptr for formats that are written as one.
  std::string (*end)(const Report& rest, const RunTotals& totals,
                     const WriteOptions& options) = nullptr;
};

const std::vector<ReportFormat>& report_formats();
const ReportFormat* report_format(std::string_view name);  // nullptr if unknown

// Writes `bytes` so that the file at `path` is the old one or the whole new
// one, never a piece (temporary file, sync, rename). Throws Error.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace engine
