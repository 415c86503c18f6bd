#include "engine/app/import_summary.h"

#include <algorithm>

#include "engine/app/console.h"
#include "sources/curate/describe.h"

namespace engine {
namespace {

std::string count_of(const sources::KindCount& count) {
  std::string text = counted(count.added) + " new";
  if (count.superseded > 0)
    text += ", " + counted(count.superseded) + " changed";
  if (count.unchanged > 0)
    text += ", " + counted(count.unchanged) + " as they were";
  return text;
}

}  // namespace

std::string counted(int64_t count) {
  return sources::figure(claims::Rational(count));
}

std::string table_line(const std::string& label, const std::string& value) {
  const size_t width = std::max<size_t>(label.size() + 2, 18);
  return "  " + label + std::string(width - label.size(), ' ') + value + "\n";
}

void report_import(const sources::ImportReport& report, const std::string& done,
                   const std::string& refused) {
  for (const std::string& notice : report.notices) complain("", notice);
  for (const sources::RowError& error : report.errors)
    complain(error.where, error.message);
  const auto shown = static_cast<int64_t>(report.errors.size());
  if (report.error_count > shown)
    complain("",
             "… and " + counted(report.error_count - shown) + " more faults");
  if (!report.good()) {
    complain("", refused);
    return;
  }
  std::string text = done + "\n";
  for (const auto& [kind, count] : report.counts)
    text += table_line(kind, count_of(count));
  if (report.counts.empty()) text += "  no record\n";
  write_out(text);
}

}  // namespace engine
