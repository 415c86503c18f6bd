#include "engine/report/report_reader.h"

#include "claims/text/error.h"
#include "claims/text/utf8.h"
#include "claims/value/statement_json.h"
#include "engine/report/base64.h"
#include "engine/report/enum_codes.h"
#include "engine/report/json_writer.h"
#include "engine/report/report_node.h"

namespace engine {
namespace {

template <typename Table>
auto read_code(const ReportNode& node, const Table& table) {
  const std::string code = node.text();
  const auto value = value_of(table, code);
  if (!value) node.fail("has no value \"" + code + "\"");
  return *value;
}

std::optional<claims::Day> read_day(const ReportNode& node) {
  if (node.is_null()) return std::nullopt;
  const auto day = claims::parse_day(node.text());
  if (!day) node.fail("is not a day (2024-04-11)");
  return day;
}

// Whether a character of `text` begins or the text ends at `at`.
bool is_edge(const std::string& text, uint32_t at) {
  return at == text.size() ||
         (at < text.size() && !claims::is_utf8_continuation(text[at]));
}

claims::Span read_bytes(const ReportNode& node, const std::string& text) {
  const auto ends =
      node.list([](const ReportNode& end) { return end.whole<uint32_t>(); });
  if (ends.size() != 2 || ends[1] < ends[0] || !is_edge(text, ends[0]) ||
      !is_edge(text, ends[1]))
    node.fail("is not a stretch of the text");
  return {ends[0], ends[1]};
}

claims::Position read_position(const ReportNode& node) {
  claims::Position position;
  position.line = node["line"].whole<uint32_t>();
  position.column = node["column"].whole<uint32_t>();
  return position;
}

std::optional<claims::Rational> read_margin(const ReportNode& node,
                                            std::string* unit) {
  if (node.is_null()) return std::nullopt;
  const auto value = claims::Rational::parse(node["value"].text());
  if (!value) node["value"].fail("is not a number");
  *unit = node["unit"].text();
  return value;
}

// What `parse` makes of the node's JSON; nothing of null.
template <typename Parse>
auto read_by(const ReportNode& node, const Parse& parse)
    -> std::optional<decltype(parse("", ""))> {
  if (node.is_null()) return std::nullopt;
  try {
    return parse(node.dumped(), node.where());
  } catch (const claims::Error& error) {
    node.fail(error.what());
  }
}

// A passage found by its words alone states nothing: its statement is null.
claims::Statement read_statement(const ReportNode& node) {
  return read_by(node, claims::statement_from_json)
      .value_or(claims::Statement{});
}

sources::Source read_source(const ReportNode& node) {
  sources::Source source;
  source.id = node["id"].text();
  source.publisher = node["publisher"].text();
  source.publisher_name = node["publisher_name"].text();
  source.tier = node["tier"].whole<int>();
  source.kind = node["kind"].text();
  source.title = node["title"].text();
  source.url = node["url"].text();
  source.origin = node["origin"].text();
  source.published = read_by(node["published"], claims::period_from_json);
  source.licence = node["licence"].text();
  return source;
}

sources::Evidence read_evidence(const ReportNode& node) {
  sources::Evidence evidence;
  evidence.id = node["id"].text();
  evidence.kind = read_code(node["kind"], kEvidenceKinds);
  evidence.text = node["text"].text();
  evidence.language = node["language"].text();
  evidence.typed = node["typed"].flag();
  evidence.statement = read_statement(node["statement"]);
  evidence.source = read_source(node["source"]);
  evidence.rank = read_code(node["rank"], kRanks);
  evidence.recorded = node["recorded"].text();
  evidence.as_of = read_day(node["as_of"]);
  evidence.complete = node["complete"].flag();
  evidence.query = node["query"].text();
  evidence.rows = node["rows"].texts();
  evidence.score = node["score"].whole<int>();
  return evidence;
}

SlotOutcome read_slot(const ReportNode& node) {
  return {node["slot"].text(), read_code(node["outcome"], kOutcomes),
          node["claim"].text(), node["evidence"].text(), node["rule"].text()};
}

Finding read_finding(const ReportNode& node) {
  Finding finding;
  finding.relation = read_code(node["relation"], kRelations);
  finding.weight = node["weight"].whole<int>();
  finding.eligible = node["eligible"].flag();
  finding.rejected_for = node["rejected_for"].text();
  finding.approximate = node["approximate"].flag();
  finding.days_apart = node["days_apart"].whole<int32_t>();
  finding.reasons = node["reasons"].texts();
  finding.margin = read_margin(node["margin"], &finding.margin_unit);
  finding.slots = node["slots"].list(read_slot);
  finding.evidence = read_evidence(node["evidence"]);
  return finding;
}

std::optional<Correction> read_correction(const ReportNode& node,
                                          const std::string& text) {
  if (node.is_null()) return std::nullopt;
  return Correction{read_bytes(node["span"]["bytes"], text),
                    node["replacement"].text(), node["because"].text()};
}

Verdict read_verdict(const ReportNode& node, const std::string& text) {
  Verdict verdict;
  const std::string label = node["label"].text();
  const auto known = label_named(label);
  if (!known) node["label"].fail("has no value \"" + label + "\"");
  verdict.label = *known;
  verdict.reasons = node["reasons"].texts();
  verdict.flags = node["flags"].texts();
  verdict.findings = node["findings"].list(read_finding);
  verdict.rejected = node["rejected"].list(read_finding);
  verdict.sources = node["sources"].whole<int>();
  verdict.origins = node["origins"].whole<int>();
  verdict.margin = read_margin(node["margin"], &verdict.margin_unit);
  verdict.correction = read_correction(node["correction"], text);
  verdict.searches = node["searches"].texts();
  return verdict;
}

claims::TimeOrder read_order(const ReportNode& node, const std::string& text) {
  claims::TimeOrder order;
  order.before = node["before"].flag();
  if (!node["event"].is_null()) order.event = read_statement(node["event"]);
  if (!node["lag"].is_null()) {
    order.lag = claims::duration_of(node["lag"].text());
    if (!order.lag) node["lag"].fail("is not a length of time");
  }
  order.lag_is_vague = node["lag_is_vague"].flag();
  order.span = read_bytes(node["bytes"], text);
  return order;
}

claims::Claim read_claim(const ReportNode& node, const std::string& text) {
  claims::Claim claim;
  claim.id = node["id"].text();
  claim.type = node["type"].text();
  claim.language = node["language"].text();
  claim.span = read_bytes(node["span"]["bytes"], text);
  claim.parts = node["parts"].list([&](const ReportNode& part) {
    return claims::Part{part["role"].text(), read_bytes(part["bytes"], text)};
  });
  claim.statement = read_statement(node["statement"]);
  claim.assumptions = node["assumptions"].list([&](const ReportNode& a) {
    const ReportNode from = a["from"];
    return claims::Assumption{
        a["what"].text(), a["value"].text(),
        from.is_null() ? claims::Span{} : read_bytes(from, text),
        a["rule"].text()};
  });
  claim.rule = node["rule"].text();
  claim.speaker = node["speaker"].text();
  if (!node["order"].is_null()) claim.order = read_order(node["order"], text);
  claim.open_roles = node["open_roles"].texts();
  claim.partly_read = node["partly_read"].flag();
  return claim;
}

claims::SourceRun read_run(const ReportNode& node, const std::string& text) {
  const auto ends =
      node.list([](const ReportNode& end) { return end.whole<uint32_t>(); });
  if (ends.size() != 5 || ends[1] < ends[0] || ends[1] > text.size() ||
      ends[3] < ends[2])
    node.fail("is not a run of the source map");
  return {{ends[0], ends[1]}, ends[2], ends[3], ends[4] != 0};
}

std::string read_input_bytes(const ReportNode& node) {
  if (node.is_null()) return "";
  const std::string data = node["data"].text();
  const std::string encoding = node["encoding"].text();
  if (encoding == "utf-8") return data;
  if (encoding != "base64")
    node["encoding"].fail("has no value \"" + encoding + "\"");
  auto bytes = bytes_of_base64(data);
  if (!bytes) node["data"].fail("is not base64");
  return *bytes;
}

claims::Article read_article(const ReportNode& node) {
  claims::Article article;
  article.path = node["path"].text();
  article.format = node["format"].text();
  article.sha256 = node["sha256"].text();
  article.language = node["declared_language"].text();
  article.title = node["title"].text();
  article.byline = node["byline"].text();
  article.publisher = node["publisher"].text();
  article.url = node["url"].text();
  article.published = read_day(node["published"]);
  article.published_from = node["published_from"].text();
  article.created = read_day(node["created"]);
  article.origin = node["origin"].text();
  article.notices = node["notices"].texts();
  article.text = node["text"].text();
  const std::string& text = article.text;
  article.blocks = node["blocks"].list([&](const ReportNode& block) {
    return claims::Block{read_code(block["kind"], kBlockKinds),
                         read_bytes(block["bytes"], text)};
  });
  article.sources = node["source_map"].list(
      [&](const ReportNode& run) { return read_run(run, text); });
  article.bytes = read_input_bytes(node["source"]);
  return article;
}

std::vector<uint32_t> read_indexes(const ReportNode& node, size_t limit) {
  return node.list([&](const ReportNode& item) {
    const auto index = item.whole<uint32_t>();
    if (index >= limit) item.fail("points at nothing");
    return index;
  });
}

claims::Extraction read_extraction(const ReportNode& node,
                                   const std::string& text) {
  claims::Extraction extraction;
  extraction.language = node["language"].text();
  extraction.claims = node["claims"].list(
      [&](const ReportNode& claim) { return read_claim(claim, text); });
  extraction.skipped = node["skipped"].list([&](const ReportNode& skip) {
    return claims::Skipped{read_bytes(skip["span"]["bytes"], text),
                           read_code(skip["reason"], kSkipReasons),
                           skip["rule"].text()};
  });
  extraction.ledger = node["ledger"].list([&](const ReportNode& line) {
    return claims::LedgerLine{
        read_bytes(line["bytes"], text), line["language"].text(),
        read_indexes(line["claims"], extraction.claims.size()),
        read_indexes(line["skipped"], extraction.skipped.size())};
  });
  return extraction;
}

CheckedArticle read_checked(const ReportNode& node) {
  CheckedArticle checked;
  checked.article = read_article(node);
  checked.as_of = read_day(node["as_of"]);
  const std::string& text = checked.article.text;
  checked.extraction = read_extraction(node, text);
  const auto verdicts = node["claims"].list([&](const ReportNode& claim) {
    return read_verdict(claim["verdict"], text);
  });
  for (size_t i = 0; i < verdicts.size(); ++i)
    checked.claims.push_back({checked.extraction.claims[i], verdicts[i]});
  return checked;
}

std::vector<Place> read_places(const ReportNode& node) {
  const bool in_file = node["lines_of"].text() == "file";
  return node["claims"].list([&](const ReportNode& claim) {
    const ReportNode span = claim["span"];
    return Place{read_position(span["start"]), read_position(span["end"]),
                 in_file};
  });
}

auto read_pairs(const ReportNode& node) {
  return node.list([](const ReportNode& pair) {
    return std::pair{pair["name"].text(), pair["value"].text()};
  });
}

Names read_names(const ReportNode& node) {
  Names names;
  node.each_field([&](const std::string& id, const ReportNode& by_language) {
    by_language.each_field(
        [&](const std::string& language, const ReportNode& name) {
          names[id][language] = name.text();
        });
  });
  return names;
}

Report read_all(const ReportNode& node) {
  Report report;
  report.program = node["program"]["name"].text();
  report.version = node["program"]["version"].text();
  report.language = node["language"].text();
  report.base = node["base"]["path"].text();
  report.base_revision = node["base"]["revision"].text();
  report.against = node["against"].list([](const ReportNode& file) {
    return UsedFile{file["path"].text(), file["sha256"].text()};
  });
  report.options = read_pairs(node["options"]);
  report.policy = read_pairs(node["policy"]);
  report.embed_inputs = node["embed_inputs"].flag();
  report.articles = node["articles"].list(read_checked);
  report.failures = node["failures"].list([](const ReportNode& failure) {
    return Failure{failure["path"].text(), failure["message"].text(),
                   failure["where"].text()};
  });
  report.names = read_names(node["names"]);
  return report;
}

// Another program's JSON is named as such before any field is missed.
void check_schema(const ReportNode& root) {
  std::string schema;
  try {
    schema = root["schema"].text();
  } catch (const claims::Error&) {
    // Told below, in other words.
  }
  if (schema != "attest-report")
    throw claims::Error("this is no JSON report of attest (--format json)",
                        root.where(), claims::Blame::Usage);
  const std::string version = root["schema_version"].dumped();
  if (version != "\"" + std::string(kSchemaVersion) + "\"")
    throw claims::Error("the report has schema version " + version +
                            "; this program reads \"" + kSchemaVersion + "\"",
                        root.where(), claims::Blame::Usage);
}

}  // namespace

ReadReport read_report(std::string_view json, const std::string& where) {
  const ReportTree tree(json, where);
  const ReportNode root = tree.root();
  check_schema(root);
  return {read_all(root), root["articles"].list(read_places)};
}

}  // namespace engine
