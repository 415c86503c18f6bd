#include "sources/store/record_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "claims/value/statement_json.h"

namespace sources {
namespace {

using claims::Error;
using claims::JsonFields;
using claims::JsonTree;
using claims::JsonValue;
using Json = nlohmann::ordered_json;
using Words = std::map<std::string, std::string>;

constexpr const char* kRanks[] = {"preferred", "normal", "deprecated"};
constexpr const char* kStatementFields[] = {
    "property", "arguments", "value", "when", "polarity", "modality"};

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void put_text(Json* json, const char* key, const std::string& text) {
  if (!text.empty()) (*json)[key] = text;
}

void put_words(Json* json, const char* key, const Words& words) {
  if (words.empty()) return;
  (*json)[key] = Json::object();
  for (const auto& [language, text] : words) (*json)[key][language] = text;
}

void put_statement(Json* json, const claims::Statement& statement) {
  const Json parsed = Json::parse(claims::statement_json(statement));
  for (const auto& [key, value] : parsed.items()) (*json)[key] = value;
}

int within(JsonFields* fields, const char* key, int fallback) {
  const int64_t value = fields->whole(key, fallback);
  if (value < -1'000'000'000 || value > 1'000'000'000)
    fields->fail(key, "is out of range");
  return static_cast<int>(value);
}

Rank read_rank(JsonFields* fields) {
  const std::string name = fields->text("rank", "normal");
  for (size_t i = 0; i < std::size(kRanks); ++i)
    if (name == kRanks[i]) return static_cast<Rank>(i);
  fields->fail("rank", "is " + claims::quoted(name) +
                           "; it must be preferred, normal or deprecated");
}

EntityName read_name(const JsonValue& json, const std::string& where) {
  JsonFields fields(json, "names", where);
  EntityName name{fields.required("name"), fields.text("language"),
                  fields.text("form", "name")};
  fields.close();
  return name;
}

claims::Statement read_statement(const JsonValue& json,
                                 const std::string& where) {
  JsonFields fields(json, "", where);
  claims::Statement statement = claims::statement_in(&fields);
  fields.close();
  return statement;
}

// The fields of one record.
class Fields : public JsonFields {
 public:
  Fields(const claims::JsonTree& tree, const std::string& where)
      : JsonFields(tree.root(), "", where, "a record") {}
};

}  // namespace

const char* name_of(Rank rank) { return kRanks[static_cast<size_t>(rank)]; }

std::string json_of(const PublisherRecord& record) {
  Json json = {{"id", record.id}, {"name", record.name}, {"tier", record.tier}};
  put_text(&json, "kind", record.kind);
  put_text(&json, "note", record.note);
  put_text(&json, "owner", record.owner);
  put_text(&json, "criteria", record.criteria);
  return line_of(json);
}

std::string json_of(const DocumentRecord& record) {
  Json json = {{"id", record.id}, {"publisher", record.publisher}};
  put_text(&json, "title", record.title);
  put_text(&json, "url", record.url);
  put_text(&json, "published", record.published);
  put_text(&json, "retrieved", record.retrieved);
  if (record.origin != record.id) put_text(&json, "origin", record.origin);
  put_text(&json, "language", record.language);
  put_text(&json, "licence", record.licence);
  put_text(&json, "sha256", record.sha256);
  put_text(&json, "recorded", record.recorded);
  return line_of(json);
}

std::string json_of(const EntityRecord& record) {
  Json json = {{"id", record.id}, {"type", record.type}};
  put_text(&json, "part_of", record.part_of);
  if (record.weight != 0) json["weight"] = record.weight;
  json["names"] = Json::array();
  for (const EntityName& name : record.names) {
    Json entry = {{"name", name.name}};
    put_text(&entry, "language", name.language);
    if (name.form != "name") put_text(&entry, "form", name.form);
    json["names"].push_back(std::move(entry));
  }
  put_text(&json, "same_as", record.same_as);
  return line_of(json);
}

std::string json_of(const FactRecord& record) {
  Json json = {{"id", record.id}};
  put_statement(&json, record.statement);
  json["document"] = record.document;
  put_text(&json, "as_of", record.as_of);
  put_text(&json, "recorded", record.recorded);
  if (record.rank != Rank::Normal) json["rank"] = name_of(record.rank);
  put_text(&json, "rank_reason", record.rank_reason);
  if (record.complete) json["complete"] = true;
  put_words(&json, "sentence", record.sentence);
  put_text(&json, "note", record.note);
  return line_of(json);
}

std::string json_of(const SeriesRecord& record) {
  Json json = {{"id", record.id}, {"indicator", record.indicator}};
  put_text(&json, "unit", record.unit);
  json["document"] = record.document;
  put_words(&json, "label", record.label);
  return line_of(json);
}

std::string json_of(const ObservationRecord& record) {
  Json json = {{"series", record.series},
               {"entity", record.entity},
               {"period", record.period},
               {"value", record.value.exact_text()}};
  put_text(&json, "vintage", record.vintage);
  return line_of(json);
}

std::string json_of(const PassageRecord& record) {
  Json json = {{"id", record.id},
               {"document", record.document},
               {"ordinal", record.ordinal},
               {"language", record.language},
               {"text", record.text}};
  put_text(&json, "caption", record.caption);
  if (!record.about.empty()) json["about"] = record.about;
  json["statements"] = Json::parse(json_of_statements(record.statements));
  return line_of(json);
}

std::string json_of(const PublishedCheckRecord& record) {
  Json json = {{"id", record.id},
               {"document", record.document},
               {"claim", record.claim},
               {"language", record.language}};
  put_text(&json, "rating", record.rating);
  if (record.rating_value != 0) json["rating_value"] = record.rating_value;
  if (record.statement) put_statement(&json, *record.statement);
  return line_of(json);
}

void read_json(std::string_view json, const std::string& where,
               PublisherRecord* record) {
  const JsonTree tree(json, where);
  Fields fields(tree, where);
  record->id = fields.required("id");
  record->name = fields.required("name");
  record->tier = within(&fields, "tier", 3);
  fields.read_texts({{"kind", &record->kind},
                     {"note", &record->note},
                     {"owner", &record->owner},
                     {"criteria", &record->criteria}});
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               DocumentRecord* record) {
  const JsonTree tree(json, where);
  Fields fields(tree, where);
  record->id = fields.required("id");
  record->publisher = fields.required("publisher");
  record->origin = fields.text("origin", record->id.c_str());
  fields.read_texts({{"title", &record->title},
                     {"url", &record->url},
                     {"published", &record->published},
                     {"retrieved", &record->retrieved},
                     {"language", &record->language},
                     {"licence", &record->licence},
                     {"sha256", &record->sha256},
                     {"recorded", &record->recorded}});
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               EntityRecord* record) {
  const JsonTree tree(json, where);
  Fields fields(tree, where);
  record->id = fields.required("id");
  record->type = fields.required("type");
  record->part_of = fields.text("part_of");
  record->weight = within(&fields, "weight", 0);
  record->same_as = fields.text("same_as");
  if (const auto names = fields.given("names")) {
    if (!names->is_list()) fields.fail("names", "is not a list");
    names->each([&](std::string_view, const JsonValue& name) {
      record->names.push_back(read_name(name, where));
    });
  }
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               FactRecord* record) {
  const JsonTree tree(json, where);
  Fields fields(tree, where);
  record->id = fields.required("id");
  record->document = fields.required("document");
  record->as_of = fields.text("as_of");
  record->recorded = fields.text("recorded");
  record->rank = read_rank(&fields);
  record->rank_reason = fields.text("rank_reason");
  record->complete = fields.flag("complete");
  record->sentence = fields.words("sentence");
  record->note = fields.text("note");
  record->statement = claims::statement_in(&fields);
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               SeriesRecord* record) {
  const JsonTree tree(json, where);
  Fields fields(tree, where);
  record->id = fields.required("id");
  record->indicator = fields.required("indicator");
  record->unit = fields.text("unit");
  record->document = fields.required("document");
  record->label = fields.words("label");
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               ObservationRecord* record) {
  const JsonTree tree(json, where);
  Fields fields(tree, where);
  record->series = fields.required("series");
  record->entity = fields.required("entity");
  record->period = fields.required("period");
  record->vintage = fields.text("vintage");
  const std::string value = fields.required("value");
  const auto number = claims::Rational::parse(value);
  if (!number) fields.fail("value", "is no number: " + claims::quoted(value));
  record->value = *number;
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               PassageRecord* record) {
  const JsonTree tree(json, where);
  Fields fields(tree, where);
  record->document = fields.required("document");
  record->ordinal = within(&fields, "ordinal", 0);
  record->id = record->document + "#" + std::to_string(record->ordinal);
  if (fields.text("id", record->id.c_str()) != record->id)
    fields.fail("id", "is not " + claims::quoted(record->id));
  record->language = fields.text("language");
  record->text = fields.required("text");
  record->caption = fields.text("caption");
  record->about = fields.texts("about");
  if (const auto statements = fields.given("statements")) {
    if (!statements->is_list()) fields.fail("statements", "is not a list");
    statements->each([&](std::string_view, const JsonValue& statement) {
      record->statements.push_back(read_statement(statement, where));
    });
  }
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               PublishedCheckRecord* record) {
  const JsonTree tree(json, where);
  Fields fields(tree, where);
  record->id = fields.required("id");
  record->document = fields.required("document");
  record->claim = fields.required("claim");
  record->language = fields.text("language");
  record->rating = fields.text("rating");
  record->rating_value = within(&fields, "rating_value", 0);
  const bool states = std::any_of(
      std::begin(kStatementFields), std::end(kStatementFields),
      [&](const char* key) { return fields.given(key).has_value(); });
  if (states) record->statement = claims::statement_in(&fields);
  fields.close();
}

std::string json_of_words(const Words& words) {
  if (words.empty()) return "{}";
  Json json = Json::object();
  for (const auto& [language, text] : words) json[language] = text;
  return line_of(json);
}

Words words_from_json(std::string_view json, const std::string& where) {
  if (json == "{}") return {};
  const JsonTree tree("{\"words\":" + std::string(json) + "}", where);
  return Fields(tree, where).words("words");
}

std::string json_of_statements(
    const std::vector<claims::Statement>& statements) {
  std::string json = "[";
  for (const claims::Statement& statement : statements) {
    if (json.size() > 1) json += ',';
    json += claims::statement_json(statement);
  }
  return json + "]";
}

std::vector<claims::Statement> statements_from_json(std::string_view json,
                                                    const std::string& where) {
  std::vector<claims::Statement> statements;
  if (json == "[]") return statements;
  const JsonTree tree(json, where);
  if (!tree.root().is_list()) throw Error("statements are no list", where);
  tree.root().each([&](std::string_view, const JsonValue& statement) {
    statements.push_back(read_statement(statement, where));
  });
  return statements;
}

}  // namespace sources
