// CSV (RFC 4180): one line a claim. Texts are quoted, numbers are not.

#include "engine/report/claim_view.h"
#include "engine/report/enum_codes.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

constexpr std::string_view kHeader =
    "path,line,column,number,id,label,level,claim,reading,why,flags,sources,"
    "origins,margin,margin_unit,publisher,published,url,evidence,correction";

// A spreadsheet runs a cell that begins like a formula
// (https://owasp.org/www-community/attacks/CSV_Injection): an apostrophe in
// front makes it text. Numbers are written without quotes and need none.
std::string text_cell(std::string_view text) {
  std::string out = "\"";
  if (!text.empty() &&
      std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos)
    out += '\'';
  for (const char c : text) {
    if (c == '\0') continue;
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string evidence_cells(const ClaimView& view) {
  if (view.deciding.empty()) return ",,,";
  const sources::Evidence& evidence = view.deciding[0]->evidence;
  return text_cell(evidence.source.publisher_name) + "," +
         text_cell(evidence.source.published ? evidence.source.published->timex
                                             : "") +
         "," + text_cell(evidence.source.url) + "," + text_cell(evidence.text);
}

std::string line_of(const ClaimView& view) {
  const Verdict& verdict = view.checked->verdict;
  const claims::Claim& claim = view.checked->claim;
  const auto number = [](auto n) { return std::to_string(n); };
  return text_cell(view.article->path) + "," + number(view.place.begin.line) +
         "," + number(view.place.begin.column) + "," + number(view.number) +
         "," + text_cell(claim.id) + "," + text_cell(view.row->name) + "," +
         text_cell(code_of(kLevels, view.row->level)) + "," +
         text_cell(view.words) + "," +
         text_cell(claims::text_of(claim.statement)) + "," +
         text_cell(view.why) + "," + text_cell(joined(verdict.flags)) + "," +
         number(verdict.sources) + "," + number(verdict.origins) + "," +
         (verdict.margin ? verdict.margin->text() : "") + "," +
         text_cell(verdict.margin_unit) + "," + evidence_cells(view) + "," +
         text_cell(view.correction) + "\r\n";
}

}  // namespace

std::string write_csv(const Report& report, const WriteOptions&) {
  const Prose prose(report.language, report.names);
  std::string out = std::string(kHeader) + "\r\n";
  for (const CheckedArticle& article : report.articles)
    for (const ClaimView& view : views_of(article, prose)) out += line_of(view);
  return out;
}

}  // namespace engine
