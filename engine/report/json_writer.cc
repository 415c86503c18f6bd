#include "engine/report/json_writer.h"

#include <nlohmann/json.hpp>

#include "claims/text/utf8.h"
#include "claims/value/statement_json.h"
#include "engine/report/base64.h"
#include "engine/report/claim_view.h"
#include "engine/report/enum_codes.h"
#include "engine/report/explanation.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

using Json = nlohmann::ordered_json;

// Bytes that are no UTF-8 (hostile paths, foreign titles) become U+FFFD: a
// report is never lost over them.
std::string dumped(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json pairs_json(const std::vector<std::pair<std::string, std::string>>& rows) {
  Json json = Json::array();
  for (const auto& [name, value] : rows)
    json.push_back({{"name", name}, {"value", value}});
  return json;
}

template <typename T>
Json optional_day(const std::optional<T>& day) {
  return day ? Json(claims::text_of(*day)) : Json();
}

// Every raw line end of `json` is layout: those of texts are escaped.
void append_indented(const std::string& json, std::string* out) {
  for (const char c : json) {
    *out += c;
    if (c == '\n') *out += "  ";
  }
}

// A span in all units, with where it stands for people.
Json span_json(claims::Span span, const ArticlePlaces& places) {
  const Place text = places.in_text(span);
  const Place place = places.of(span);
  return {
      {"bytes", {span.begin, span.end}},
      {"code_points", {text.begin.code_point, text.end.code_point}},
      {"utf16", {text.begin.utf16, text.end.utf16}},
      {"start", {{"line", place.begin.line}, {"column", place.begin.column}}},
      {"end", {{"line", place.end.line}, {"column", place.end.column}}}};
}

Json bytes_of(claims::Span span) { return {span.begin, span.end}; }

Json source_json(const sources::Source& source) {
  return {
      {"id", source.id},
      {"publisher", source.publisher},
      {"publisher_name", source.publisher_name},
      {"tier", source.tier},
      {"kind", source.kind},
      {"title", source.title},
      {"url", source.url},
      {"origin", source.origin},
      {"published", source.published
                        ? Json::parse(claims::period_json(*source.published))
                        : Json()},
      {"licence", source.licence}};
}

// A passage found by its words alone states nothing.
Json statement_of(const claims::Statement& statement) {
  if (statement.property.empty()) return nullptr;
  return Json::parse(claims::statement_json(statement));
}

Json evidence_json(const sources::Evidence& evidence) {
  return {{"id", evidence.id},
          {"kind", code_of(kEvidenceKinds, evidence.kind)},
          {"text", evidence.text},
          {"language", evidence.language},
          {"typed", evidence.typed},
          {"statement", statement_of(evidence.statement)},
          {"source", source_json(evidence.source)},
          {"rank", code_of(kRanks, evidence.rank)},
          {"recorded", evidence.recorded},
          {"as_of", optional_day(evidence.as_of)},
          {"complete", evidence.complete},
          {"query", evidence.query},
          {"rows", evidence.rows},
          {"score", evidence.score}};
}

Json margin_json(const std::optional<claims::Rational>& margin,
                 const std::string& unit) {
  if (!margin) return nullptr;
  return {{"value", margin->exact_text()}, {"unit", unit}};
}

Json slot_json(const SlotOutcome& slot) {
  return {{"slot", slot.slot},
          {"outcome", name_of(slot.outcome)},
          {"claim", slot.claim},
          {"evidence", slot.evidence},
          {"rule", slot.rule}};
}

Json finding_json(const Finding& finding) {
  Json slots = Json::array();
  for (const SlotOutcome& slot : finding.slots)
    slots.push_back(slot_json(slot));
  return {{"relation", name_of(finding.relation)},
          {"weight", finding.weight},
          {"eligible", finding.eligible},
          {"rejected_for", finding.rejected_for},
          {"approximate", finding.approximate},
          {"days_apart", finding.days_apart},
          {"reasons", finding.reasons},
          {"margin", margin_json(finding.margin, finding.margin_unit)},
          {"slots", std::move(slots)},
          {"evidence", evidence_json(finding.evidence)}};
}

Json findings_json(const std::vector<Finding>& findings) {
  Json json = Json::array();
  for (const Finding& finding : findings) json.push_back(finding_json(finding));
  return json;
}

Json correction_json(const std::optional<Correction>& correction,
                     const ArticlePlaces& places) {
  if (!correction) return nullptr;
  return {{"span", span_json(correction->span, places)},
          {"replacement", correction->replacement},
          {"because", correction->because}};
}

Json verdict_json(const ClaimView& view, const ArticlePlaces& places) {
  const Verdict& verdict = view.checked->verdict;
  return {{"label", view.row->name},
          {"level", code_of(kLevels, view.row->level)},
          {"averitec", view.row->averitec},
          {"reasons", verdict.reasons},
          {"flags", verdict.flags},
          {"sources", verdict.sources},
          {"origins", verdict.origins},
          {"margin", margin_json(verdict.margin, verdict.margin_unit)},
          {"correction", correction_json(verdict.correction, places)},
          {"findings", findings_json(verdict.findings)},
          {"rejected", findings_json(verdict.rejected)},
          {"searches", verdict.searches}};
}

Json explanation_json(const Explanation& explanation) {
  Json sections = Json::array();
  for (const ExplanationSection& section : explanation.sections)
    sections.push_back({{"code", section.code},
                        {"heading", section.heading},
                        {"lines", section.lines}});
  return {{"summary", explanation.summary}, {"sections", std::move(sections)}};
}

Json assumptions_json(const claims::Claim& claim) {
  Json json = Json::array();
  for (const claims::Assumption& a : claim.assumptions)
    json.push_back({{"what", a.what},
                    {"value", a.value},
                    {"from", a.from.empty() ? Json() : bytes_of(a.from)},
                    {"rule", a.rule}});
  return json;
}

// null: no other happening gives the claim its time.
Json order_json(const claims::Claim& claim) {
  if (!claim.order) return nullptr;
  const claims::TimeOrder& order = *claim.order;
  return {{"before", order.before},
          {"event", order.event ? statement_of(*order.event) : Json()},
          {"lag", order.lag ? Json(order.lag->timex) : Json()},
          {"lag_is_vague", order.lag_is_vague},
          {"bytes", bytes_of(order.span)}};
}

Json parts_json(const claims::Claim& claim) {
  Json json = Json::array();
  for (const claims::Part& part : claim.parts)
    json.push_back({{"role", part.role}, {"bytes", bytes_of(part.span)}});
  return json;
}

Json claim_json(const ClaimView& view, const ArticlePlaces& places,
                const Prose& prose) {
  const claims::Claim& claim = view.checked->claim;
  return {{"id", claim.id},
          {"type", claim.type},
          {"language", claim.language},
          {"words", view.words},
          {"span", span_json(claim.span, places)},
          {"parts", parts_json(claim)},
          {"statement", statement_of(claim.statement)},
          {"reading", claims::text_of(claim.statement)},
          {"speaker", claim.speaker},
          {"order", order_json(claim)},
          {"assumptions", assumptions_json(claim)},
          {"open_roles", claim.open_roles},
          {"partly_read", claim.partly_read},
          {"rule", claim.rule},
          {"verdict", verdict_json(view, places)},
          {"explanation", explanation_json(explain(view, prose))}};
}

Json skipped_json(const CheckedArticle& checked, const ArticlePlaces& places) {
  Json json = Json::array();
  for (const claims::Skipped& skip : checked.extraction.skipped)
    json.push_back({{"reason", claims::name_of(skip.reason)},
                    {"rule", skip.rule},
                    {"words", words_of(checked.article, skip.span)},
                    {"span", span_json(skip.span, places)}});
  return json;
}

Json ledger_json(const claims::Extraction& extraction) {
  Json json = Json::array();
  for (const claims::LedgerLine& line : extraction.ledger)
    json.push_back({{"bytes", bytes_of(line.sentence)},
                    {"language", line.language},
                    {"claims", line.claims},
                    {"skipped", line.skipped}});
  return json;
}

Json blocks_json(const claims::Article& article) {
  Json json = Json::array();
  for (const claims::Block& block : article.blocks)
    json.push_back({{"kind", code_of(kBlockKinds, block.kind)},
                    {"bytes", bytes_of(block.span)}});
  return json;
}

// Text begin, text end, file begin, file end, exact: enough to find any span
// of the text in the file again.
Json source_map_json(const claims::Article& article) {
  Json json = Json::array();
  for (const claims::SourceRun& run : article.sources)
    json.push_back({run.text.begin, run.text.end, run.file_begin, run.file_end,
                    run.exact ? 1 : 0});
  return json;
}

// Of an archive only the unpacked parts are at hand: its file must be kept.
Json bytes_json(const Report& report, const claims::Article& article) {
  const bool wanted = report.embed_inputs || article.path == "-";
  if (!wanted || !article.parts.empty()) return nullptr;
  if (!claims::find_utf8_fault(article.bytes))
    return {{"encoding", "utf-8"}, {"data", article.bytes}};
  return {{"encoding", "base64"}, {"data", base64_of(article.bytes)}};
}

Json summary_json(const Summary& summary) {
  Json labels = Json::object();
  for (const LabelRow& row : label_table())
    labels[row.name] = summary.labels.at(row.label);
  Json skipped = Json::object();
  for (const auto& [reason, count] : summary.skipped)
    skipped[claims::name_of(reason)] = count;
  return {{"claims", summary.claims},
          {"sentences", summary.sentences},
          {"labels", std::move(labels)},
          {"skipped", std::move(skipped)}};
}

Json head_json(const CheckedArticle& checked) {
  const claims::Article& article = checked.article;
  return {{"path", article.path},
          {"format", article.format},
          {"sha256", article.sha256},
          {"language", checked.extraction.language},
          {"declared_language", article.language},
          {"title", article.title},
          {"byline", article.byline},
          {"publisher", article.publisher},
          {"url", article.url},
          {"published", optional_day(article.published)},
          {"published_from", article.published_from},
          {"created", optional_day(article.created)},
          {"origin", article.origin},
          {"as_of", optional_day(checked.as_of)},
          {"notices", article.notices}};
}

Json checked_json(const Report& report, const CheckedArticle& checked) {
  const Prose prose(report.language, report.names);
  const ArticlePlaces places(checked.article);
  Summary summary;
  summary.add(checked);
  Json json = head_json(checked);
  json["summary"] = summary_json(summary);
  json["lines_of"] = places.of({}).in_file ? "file" : "text";
  json["claims"] = Json::array();
  for (const ClaimView& view : views_of(checked, prose))
    json["claims"].push_back(claim_json(view, places, prose));
  json["skipped"] = skipped_json(checked, places);
  json["ledger"] = ledger_json(checked.extraction);
  json["text"] = checked.article.text;
  json["blocks"] = blocks_json(checked.article);
  json["source_map"] = source_map_json(checked.article);
  json["source"] = bytes_json(report, checked.article);
  return json;
}

Json names_json(const Names& names) {
  Json json = Json::object();
  for (const auto& [id, by_language] : names) {
    Json& entry = json[id] = Json::object();
    for (const auto& [language, name] : by_language) entry[language] = name;
  }
  return json;
}

Json used_json(const std::vector<UsedFile>& files) {
  Json json = Json::array();
  for (const UsedFile& file : files)
    json.push_back({{"path", file.path}, {"sha256", file.sha256}});
  return json;
}

Json failures_json(const std::vector<Failure>& failures) {
  Json json = Json::array();
  for (const Failure& failure : failures)
    json.push_back({{"path", failure.path},
                    {"message", failure.message},
                    {"where", failure.where}});
  return json;
}

}  // namespace

std::string report_json(const Report& report) {
  Json json = {
      {"schema", "attest-report"},
      {"schema_version", kSchemaVersion},
      {"program", {{"name", report.program}, {"version", report.version}}},
      {"language", report.language},
      {"base", {{"path", report.base}, {"revision", report.base_revision}}},
      {"against", used_json(report.against)},
      {"options", pairs_json(report.options)},
      {"policy", pairs_json(report.policy)},
      {"embed_inputs", report.embed_inputs},
      {"summary", summary_json(summary_of(report))},
      {"articles", nullptr}};
  json["failures"] = failures_json(report.failures);
  json["names"] = names_json(report.names);
  std::string out = dumped(json, 1) + "\n";
  // Article after article, so that a thousand never stand in memory as trees.
  // Only the field itself stands behind a raw line end and one blank.
  constexpr std::string_view kField = "\n \"articles\": ";
  const size_t at = out.find(kField) + kField.size();
  const std::string rest = out.substr(at + std::string_view("null").size());
  out.resize(at);
  out += '[';
  for (const CheckedArticle& article : report.articles) {
    if (out.back() == '}') out += ',';
    out += "\n  ";
    append_indented(dumped(checked_json(report, article), 1), &out);
  }
  out += report.articles.empty() ? "]" : "\n ]";
  return out + rest;
}

std::string article_json(const Report& report, size_t index) {
  Json json = {{"schema", "attest-article"},
               {"schema_version", kSchemaVersion}};
  json.update(checked_json(report, report.articles[index]));
  return dumped(json, -1);
}

std::string write_json(const Report& report, const WriteOptions&) {
  return report_json(report);
}

}  // namespace engine
