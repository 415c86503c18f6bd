#include "engine/report/writer.h"

#include <algorithm>

namespace engine {

std::string write_terminal(const Report&, const WriteOptions&);
std::string write_json(const Report&, const WriteOptions&);
std::string write_jsonl(const Report&, const WriteOptions&);
std::string write_html(const Report&, const WriteOptions&);
std::string write_markdown(const Report&, const WriteOptions&);
std::string write_csv(const Report&, const WriteOptions&);
std::string write_sarif(const Report&, const WriteOptions&);
std::string write_junit(const Report&, const WriteOptions&);
std::string write_github(const Report&, const WriteOptions&);
std::string end_terminal(const Report&, const RunTotals&, const WriteOptions&);
std::string end_jsonl(const Report&, const RunTotals&, const WriteOptions&);

const std::vector<ReportFormat>& report_formats() {
  static const std::vector<ReportFormat> table = {
      {"terminal", "claims in article order, for reading in a terminal", ".txt",
       write_terminal, end_terminal},
      {"json", "the complete report; what explain and replay read", ".json",
       write_json},
      {"jsonl", "JSON Lines: one object an article", ".jsonl", write_jsonl,
       end_jsonl},
      {"html", "one page: the article beside its evidence", ".html",
       write_html},
      {"markdown", "for wikis, tickets and pull requests", ".md",
       write_markdown},
      {"csv", "one line a claim, for spreadsheets", ".csv", write_csv},
      {"sarif", "SARIF 2.1.0, for code scanning and editors", ".sarif",
       write_sarif},
      {"junit", "JUnit XML: one test case a claim", ".xml", write_junit},
      {"github", "GitHub Actions annotations: the worst ten", ".txt",
       write_github},
  };
  return table;
}

const ReportFormat* report_format(std::string_view name) {
  const auto& table = report_formats();
  const auto found =
      std::find_if(table.begin(), table.end(),
                   [&](const ReportFormat& row) { return row.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace engine
