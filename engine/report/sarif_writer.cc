// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code
// scanning and editors. One result a claim, worst first, because GitHub shows
// the first 5,000 of an upload and says nothing of the rest: we cut there and
// say so.

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "engine/report/claim_view.h"
#include "engine/report/enum_codes.h"
#include "engine/report/link.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kShown = 5000;

// "dir/été.md" -> "dir/%C3%A9t%C3%A9.md"; an absolute path gets its scheme.
std::string uri_of(const std::string& path) {
  constexpr std::string_view kPlain = "-._~/";
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       (c >= '0' && c <= '9') ||
                       kPlain.find(c) != std::string_view::npos;
    if (plain)
      out += c;
    else
      out.append({'%', kHex[byte >> 4], kHex[byte & 15]});
  }
  return out;
}

// What SARIF calls the outcome of a rule. A kind other than "fail" demands the
// level "none".
const char* kind_of(const ClaimView& view) {
  switch (view.row->label) {
    case Label::Supported:
      return "pass";
    case Label::Refuted:
    case Label::Conflicting:
    case Label::Outdated:
      return "fail";
    case Label::NotEnoughEvidence:
      return view.checked->verdict.findings.empty() ? "open" : "review";
    case Label::NotCheckable:
      return "notApplicable";
  }
  return "open";
}

const char* level_of(const ClaimView& view) {
  if (std::string_view(kind_of(view)) != "fail") return "none";
  return view.row->level == Level::Warning ? "warning" : "error";
}

Json region_of(const Place& place) {
  return {{"startLine", place.begin.line},
          {"startColumn", place.begin.column},
          {"endLine", place.end.line},
          {"endColumn", place.end.column}};
}

struct Result {
  ClaimView view;
  size_t article = 0;
  size_t ordinal = 0;  // among the claims of one id: merged otherwise
  Place correction;
};

Json location_of(const Result& result) {
  Json physical = {{"artifactLocation",
                    {{"uri", uri_of(result.view.article->path)},
                     {"index", result.article}}}};
  if (result.view.place.in_file)
    physical["region"] = region_of(result.view.place);
  return {{"physicalLocation", std::move(physical)}};
}

std::string message_of(const ClaimView& view, const Prose& prose) {
  std::string text =
      prose.words().text("quote", "words", {{"words", view.words}}) + " — " +
      view.label + ". " + view.why;
  for (const Finding* finding : view.deciding) {
    text += "\n" + cited(finding->evidence, prose);
    const std::string link = link_of(finding->evidence);
    if (!link.empty()) text += " " + link;
  }
  if (!view.correction.empty()) text += "\n" + view.correction;
  return text;
}

Json fixes_of(const Result& result) {
  const auto& correction = result.view.checked->verdict.correction;
  Json replacement = {{"deletedRegion", region_of(result.correction)},
                      {"insertedContent", {{"text", correction->replacement}}}};
  Json change = {
      {"artifactLocation",
       {{"uri", uri_of(result.view.article->path)}, {"index", result.article}}},
      {"replacements", Json::array({std::move(replacement)})}};
  return Json::array(
      {Json{{"description", {{"text", result.view.correction}}},
            {"artifactChanges", Json::array({std::move(change)})}}});
}

Json result_json(const Result& result, const Prose& prose) {
  const ClaimView& view = result.view;
  const Verdict& verdict = view.checked->verdict;
  const std::string fingerprint =
      view.checked->claim.id + ":" + std::to_string(result.ordinal);
  Json json = {
      {"ruleId", view.row->name},
      {"ruleIndex", static_cast<size_t>(view.row - label_table().data())},
      {"kind", kind_of(view)},
      {"level", level_of(view)},
      {"message", {{"text", message_of(view, prose)}}},
      {"locations", Json::array({location_of(result)})},
      {"partialFingerprints", {{"attestClaim/v1", fingerprint}}},
      {"properties",
       {{"reading", claims::text_of(view.checked->claim.statement)},
        {"reasons", verdict.reasons},
        {"flags", verdict.flags},
        {"sources", verdict.sources},
        {"origins", verdict.origins}}}};
  if (verdict.correction && view.place.in_file)
    json["fixes"] = fixes_of(result);
  return json;
}

Json rules_json(const Prose& prose) {
  Json rules = Json::array();
  for (const LabelRow& row : label_table()) {
    const bool fails = row.level == Level::Error || row.level == Level::Warning;
    const char* level = !fails                      ? "none"
                        : row.level == Level::Error ? "error"
                                                    : "warning";
    rules.push_back(
        {{"id", row.name},
         {"name", row.title},
         {"shortDescription",
          {{"text", prose.words().text("label", row.name)}}},
         {"fullDescription", {{"text", prose.words().text("why", row.name)}}},
         {"defaultConfiguration", {{"level", level}}}});
  }
  return rules;
}

Json artifacts_json(const Report& report) {
  Json json = Json::array();
  for (const CheckedArticle& checked : report.articles)
    json.push_back({{"location", {{"uri", uri_of(checked.article.path)}}},
                    {"hashes", {{"sha-256", checked.article.sha256}}},
                    {"sourceLanguage", checked.extraction.language}});
  return json;
}

std::vector<Result> results_of(const Report& report, const Prose& prose) {
  std::vector<Result> results;
  std::map<std::string, size_t> seen;
  for (size_t i = 0; i < report.articles.size(); ++i) {
    const ArticlePlaces places(report.articles[i].article);
    for (const ClaimView& view : views_of(report.articles[i], prose)) {
      const auto& correction = view.checked->verdict.correction;
      results.push_back({view, i, seen[view.checked->claim.id]++,
                         correction ? places.of(correction->span) : Place{}});
    }
  }
  std::stable_sort(
      results.begin(), results.end(), [](const Result& a, const Result& b) {
        return severity_of(a.view.row->label) < severity_of(b.view.row->label);
      });
  return results;
}

Json notification(const char* level, const std::string& text) {
  return {{"level", level}, {"message", {{"text", text}}}};
}

Json invocation_json(const Report& report, size_t hidden, const Prose& prose) {
  Json notices = Json::array();
  for (const Failure& failure : report.failures)
    notices.push_back(
        notification("error", failure.path + ": " + failure.message));
  if (hidden > 0)
    notices.push_back(notification(
        "warning", prose.words().count("count", "hidden", hidden)));
  return {{"executionSuccessful", report.failures.empty()},
          {"toolExecutionNotifications", std::move(notices)}};
}

}  // namespace

std::string write_sarif(const Report& report, const WriteOptions&) {
  const Prose prose(report.language, report.names);
  const std::vector<Result> all = results_of(report, prose);
  const size_t shown = std::min(all.size(), kShown);
  Json results = Json::array();
  for (size_t i = 0; i < shown; ++i)
    results.push_back(result_json(all[i], prose));
  Json driver = {{"name", report.program},
                 {"version", report.version},
                 {"language", report.language},
                 {"rules", rules_json(prose)}};
  Json run = {
      {"tool", {{"driver", std::move(driver)}}},
      {"columnKind", "unicodeCodePoints"},
      {"invocations",
       Json::array({invocation_json(report, all.size() - shown, prose)})},
      {"artifacts", artifacts_json(report)},
      {"results", std::move(results)}};
  Json sarif = {
      {"$schema",
       "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
       "sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", Json::array({std::move(run)})}};
  return sarif.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace engine
