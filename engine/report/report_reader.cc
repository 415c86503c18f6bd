#include "engine/report/report_reader.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

#include "claims/text/error.h"
#include "claims/value/statement_json.h"
#include "engine/report/base64.h"
#include "engine/report/codes.h"
#include "engine/report/json_writer.h"

namespace engine {
namespace {

using Json = nlohmann::ordered_json;

// A value of the report and the way that leads to it, for complaints.
class Node {
 public:
  Node(const Json& json, const std::string& where)
      : json_(json), where_(where) {}

  [[noreturn]] void fail(const std::string& message) const {
    const std::string at = path();
    throw claims::Error((at.empty() ? "the report" : at) + " " + message,
                        where_, claims::Blame::Usage);
  }
  Node operator[](const char* key) const {
    if (!json_.is_object()) fail("is not an object");
    const auto found = json_.find(key);
    if (found == json_.end()) fail("has no field \"" + std::string(key) + "\"");
    return Node(*found, where_, this, key, 0);
  }
  bool is_null() const { return json_.is_null(); }
  std::string text() const {
    if (!json_.is_string()) fail("is not a text");
    return json_.get<std::string>();
  }
  bool flag() const {
    if (!json_.is_boolean()) fail("is neither true nor false");
    return json_.get<bool>();
  }
  template <typename Whole>
  Whole whole() const {
    if (!json_.is_number_integer()) fail("is not a whole number");
    // Read as the widest kind: a number too large for int64 wraps, so unsigned
    // ones are compared as such.
    const bool fits =
        json_.is_number_unsigned()
            ? json_.get<uint64_t>() <=
                  static_cast<uint64_t>(std::numeric_limits<Whole>::max())
            : json_.get<int64_t>() >=
                  static_cast<int64_t>(std::numeric_limits<Whole>::min());
    if (!fits) fail("is out of range");
    return json_.get<Whole>();
  }
  std::string dumped() const { return json_.dump(); }
  const std::string& where() const { return where_; }

  template <typename Read>
  auto list(const Read& read) const {
    if (!json_.is_array()) fail("is not a list");
    std::vector<decltype(read(*this))> out;
    for (size_t i = 0; i < json_.size(); ++i)
      out.push_back(read(Node(json_[i], where_, this, nullptr, i)));
    return out;
  }
  std::vector<std::string> texts() const {
    return list([](const Node& item) { return item.text(); });
  }
  template <typename Visit>
  void each_field(const Visit& visit) const {
    if (!json_.is_object()) fail("is not an object");
    for (const auto& [key, value] : json_.items())
      visit(key, Node(value, where_, this, key.c_str(), 0));
  }

 private:
  Node(const Json& json, const std::string& where, const Node* parent,
       const char* key, size_t index)
      : json_(json), where_(where), parent_(parent), key_(key), index_(index) {}

  std::string path() const {
    if (!parent_) return "";
    const std::string before = parent_->path();
    if (!key_) return before + "[" + std::to_string(index_) + "]";
    return before.empty() ? key_ : before + "." + key_;
  }

  const Json& json_;
  const std::string& where_;
  const Node* parent_ = nullptr;
  const char* key_ = nullptr;
  size_t index_ = 0;
};

template <typename Table>
auto read_code(const Node& node, const Table& table) {
  const std::string code = node.text();
  const auto value = value_of(table, code);
  if (!value) node.fail("has no value \"" + code + "\"");
  return *value;
}

std::optional<claims::Day> read_day(const Node& node) {
  if (node.is_null()) return std::nullopt;
  const auto day = claims::parse_day(node.text());
  if (!day) node.fail("is not a day (2024-04-11)");
  return day;
}

claims::Span read_bytes(const Node& node, size_t limit) {
  const auto ends =
      node.list([](const Node& end) { return end.whole<uint32_t>(); });
  if (ends.size() != 2 || ends[1] < ends[0] || ends[1] > limit)
    node.fail("is not a stretch of the text");
  return {ends[0], ends[1]};
}

claims::Position read_position(const Node& node) {
  claims::Position position;
  position.line = node["line"].whole<uint32_t>();
  position.column = node["column"].whole<uint32_t>();
  return position;
}

std::optional<claims::Rational> read_margin(const Node& node,
                                            std::string* unit) {
  if (node.is_null()) return std::nullopt;
  const auto value = claims::Rational::parse(node["value"].text());
  if (!value) node["value"].fail("is not a number");
  *unit = node["unit"].text();
  return value;
}

// What `parse` makes of the node's JSON; nothing of null.
template <typename Parse>
auto read_by(const Node& node, const Parse& parse)
    -> std::optional<decltype(parse("", ""))> {
  if (node.is_null()) return std::nullopt;
  try {
    return parse(node.dumped(), node.where());
  } catch (const claims::Error& error) {
    node.fail(error.what());
  }
}

// A passage found by its words alone states nothing: its statement is null.
claims::Statement read_statement(const Node& node) {
  return read_by(node, claims::statement_from_json)
      .value_or(claims::Statement{});
}

sources::Source read_source(const Node& node) {
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

sources::Evidence read_evidence(const Node& node) {
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

SlotOutcome read_slot(const Node& node) {
  return {node["slot"].text(), read_code(node["outcome"], kOutcomes),
          node["claim"].text(), node["evidence"].text(), node["rule"].text()};
}

Finding read_finding(const Node& node) {
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

std::optional<Correction> read_correction(const Node& node, size_t limit) {
  if (node.is_null()) return std::nullopt;
  return Correction{read_bytes(node["span"]["bytes"], limit),
                    node["replacement"].text(), node["because"].text()};
}

Verdict read_verdict(const Node& node, size_t limit) {
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
  verdict.correction = read_correction(node["correction"], limit);
  verdict.searches = node["searches"].texts();
  return verdict;
}

claims::Claim read_claim(const Node& node, size_t limit) {
  claims::Claim claim;
  claim.id = node["id"].text();
  claim.type = node["type"].text();
  claim.language = node["language"].text();
  claim.span = read_bytes(node["span"]["bytes"], limit);
  claim.parts = node["parts"].list([&](const Node& part) {
    return claims::Part{part["role"].text(), read_bytes(part["bytes"], limit)};
  });
  claim.statement = read_statement(node["statement"]);
  claim.assumptions = node["assumptions"].list([&](const Node& a) {
    const Node from = a["from"];
    return claims::Assumption{
        a["what"].text(), a["value"].text(),
        from.is_null() ? claims::Span{} : read_bytes(from, limit),
        a["rule"].text()};
  });
  claim.rule = node["rule"].text();
  claim.speaker = node["speaker"].text();
  claim.open_roles = node["open_roles"].texts();
  return claim;
}

claims::SourceRun read_run(const Node& node, size_t limit) {
  const auto ends =
      node.list([](const Node& end) { return end.whole<uint32_t>(); });
  if (ends.size() != 5 || ends[1] < ends[0] || ends[1] > limit ||
      ends[3] < ends[2])
    node.fail("is not a run of the source map");
  return {{ends[0], ends[1]}, ends[2], ends[3], ends[4] != 0};
}

std::string read_input_bytes(const Node& node) {
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

claims::Article read_article(const Node& node) {
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
  const size_t limit = article.text.size();
  article.blocks = node["blocks"].list([&](const Node& block) {
    return claims::Block{read_code(block["kind"], kBlockKinds),
                         read_bytes(block["bytes"], limit)};
  });
  article.sources = node["source_map"].list(
      [&](const Node& run) { return read_run(run, limit); });
  article.bytes = read_input_bytes(node["source"]);
  return article;
}

std::vector<uint32_t> read_indexes(const Node& node, size_t limit) {
  return node.list([&](const Node& item) {
    const auto index = item.whole<uint32_t>();
    if (index >= limit) item.fail("points at nothing");
    return index;
  });
}

claims::Extraction read_extraction(const Node& node, size_t limit) {
  claims::Extraction extraction;
  extraction.language = node["language"].text();
  extraction.claims = node["claims"].list(
      [&](const Node& claim) { return read_claim(claim, limit); });
  extraction.skipped = node["skipped"].list([&](const Node& skip) {
    return claims::Skipped{read_bytes(skip["span"]["bytes"], limit),
                           read_code(skip["reason"], kSkipReasons),
                           skip["rule"].text()};
  });
  extraction.ledger = node["ledger"].list([&](const Node& line) {
    return claims::LedgerLine{
        read_bytes(line["bytes"], limit), line["language"].text(),
        read_indexes(line["claims"], extraction.claims.size()),
        read_indexes(line["skipped"], extraction.skipped.size())};
  });
  return extraction;
}

CheckedArticle read_checked(const Node& node) {
  CheckedArticle checked;
  checked.article = read_article(node);
  checked.as_of = read_day(node["as_of"]);
  const size_t limit = checked.article.text.size();
  checked.extraction = read_extraction(node, limit);
  const auto verdicts = node["claims"].list(
      [&](const Node& claim) { return read_verdict(claim["verdict"], limit); });
  for (size_t i = 0; i < verdicts.size(); ++i)
    checked.claims.push_back({checked.extraction.claims[i], verdicts[i]});
  return checked;
}

std::vector<Place> read_places(const Node& node) {
  const bool in_file = node["lines_of"].text() == "file";
  return node["claims"].list([&](const Node& claim) {
    const Node span = claim["span"];
    return Place{read_position(span["start"]), read_position(span["end"]),
                 in_file};
  });
}

auto read_pairs(const Node& node) {
  return node.list([](const Node& pair) {
    return std::pair{pair["name"].text(), pair["value"].text()};
  });
}

Names read_names(const Node& node) {
  Names names;
  node.each_field([&](const std::string& id, const Node& by_language) {
    by_language.each_field([&](const std::string& language, const Node& name) {
      names[id][language] = name.text();
    });
  });
  return names;
}

Report read_all(const Node& node) {
  Report report;
  report.program = node["program"]["name"].text();
  report.version = node["program"]["version"].text();
  report.language = node["language"].text();
  report.base = node["base"]["path"].text();
  report.base_revision = node["base"]["revision"].text();
  report.against = node["against"].list([](const Node& file) {
    return UsedFile{file["path"].text(), file["sha256"].text()};
  });
  report.options = read_pairs(node["options"]);
  report.policy = read_pairs(node["policy"]);
  report.embed_inputs = node["embed_inputs"].flag();
  report.articles = node["articles"].list(read_checked);
  report.failures = node["failures"].list([](const Node& failure) {
    return Failure{failure["path"].text(), failure["message"].text(),
                   failure["where"].text()};
  });
  report.names = read_names(node["names"]);
  return report;
}

// Another program's JSON is named as such before any field is missed.
void check_schema(const Json& json, const std::string& where) {
  const auto refuse = [&](const std::string& message) {
    throw claims::Error(message, where, claims::Blame::Usage);
  };
  if (!json.is_object() || !json.contains("schema") ||
      json["schema"] != "attest-report")
    refuse("this is not a JSON report of attest check (--format json)");
  const Json version = json.value("schema_version", Json());
  if (version != kSchemaVersion)
    refuse("the report has schema version " + version.dump() +
           "; this program reads \"" + kSchemaVersion + "\"");
}

}  // namespace

ReadReport read_report(std::string_view json, const std::string& where) {
  try {
    const Json parsed = Json::parse(json);
    check_schema(parsed, where);
    const Node root(parsed, where);
    return {read_all(root), root["articles"].list(read_places)};
  } catch (const Json::exception& error) {
    throw claims::Error(
        std::string("the report is not whole JSON: ") + error.what(), where,
        claims::Blame::Usage);
  }
}

}  // namespace engine
