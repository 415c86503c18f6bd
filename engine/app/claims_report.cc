#include "engine/app/claims_report.h"

#include <nlohmann/json.hpp>

#include "claims/text/line_index.h"
#include "engine/report/json_writer.h"

namespace engine {
namespace {

using nlohmann::ordered_json;

ordered_json claims_of(const Report& report, size_t index) {
  ordered_json article = ordered_json::parse(article_json(report, index));
  article.erase("summary");  // counts verdicts
  for (ordered_json& claim : article["claims"]) {
    claim.erase("verdict");
    claim.erase("explanation");
  }
  return article;
}

std::string dumped(const ordered_json& json, int indent) {
  return json.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

// A claim's words on one line, whatever the article's line ends.
std::string one_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

std::string place_of(const claims::Article& article,
                     const claims::LineIndex& index, claims::Span span) {
  const auto at = index.at(claims::file_range(article, span).begin);
  return article.path + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column);
}

std::string claim_text(const claims::Article& article,
                       const claims::LineIndex& index,
                       const claims::Claim& claim) {
  std::string text = place_of(article, index, claim.span) + ": " +
                     one_line(claims::cut(article.text, claim.span)) + "\n  " +
                     claim.type + "  " + claims::text_of(claim.statement) +
                     "\n";
  for (const claims::Assumption& assumption : claim.assumptions)
    text += "  assumed: " + assumption.what + " = " + assumption.value + "\n";
  for (const std::string& role : claim.open_roles)
    text += "  left open: " + role + "\n";
  return text;
}

}  // namespace

std::string claims_text(const Report& report) {
  std::string text;
  for (const CheckedArticle& checked : report.articles) {
    const claims::LineIndex index(checked.article.bytes);
    for (const claims::Claim& claim : checked.extraction.claims)
      text += claim_text(checked.article, index, claim);
  }
  return text;
}

std::string claims_json(const Report& report) {
  ordered_json json;
  json["program"] = report.program;
  json["version"] = report.version;
  json["articles"] = ordered_json::array();
  for (size_t i = 0; i < report.articles.size(); ++i)
    json["articles"].push_back(claims_of(report, i));
  json["failures"] = ordered_json::array();
  for (const Failure& failure : report.failures)
    json["failures"].push_back({{"path", failure.path},
                                {"message", failure.message},
                                {"where", failure.where}});
  return dumped(json, 2) + "\n";
}

std::string claims_line(const Report& report, size_t index) {
  return dumped(claims_of(report, index), -1);
}

}  // namespace engine
