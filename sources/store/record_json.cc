#include "sources/store/record_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "claims/text/error.h"
#include "claims/value/statement_json.h"

namespace sources {
namespace {

using claims::Error;
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

// One record's object; knows which fields were asked for.
class RecordFields {
 public:
  RecordFields(std::string_view json, const std::string& where)
      : where_(where) {
    try {
      json_ = Json::parse(json);
    } catch (const Json::exception& error) {
      throw Error(std::string("not JSON: ") + error.what(), where);
    }
    if (!json_.is_object()) throw Error("a record is a JSON object", where);
  }

  [[noreturn]] void fail(const std::string& key,
                         const std::string& message) const {
    throw Error("field \"" + key + "\" " + message, where_);
  }
  const Json* find(const char* key) {
    known_.push_back(key);
    const auto it = json_.find(key);
    return it == json_.end() || it->is_null() ? nullptr : &*it;
  }
  std::string text(const char* key, std::string fallback = "") {
    const Json* field = find(key);
    if (!field) return fallback;
    if (!field->is_string()) fail(key, "is not a text");
    return field->get<std::string>();
  }
  std::string required(const char* key) {
    const std::string value = text(key);
    if (value.empty()) fail(key, "is missing or empty");
    return value;
  }
  int whole(const char* key, int fallback) {
    const Json* field = find(key);
    if (!field) return fallback;
    if (!field->is_number_integer()) fail(key, "is not a whole number");
    const auto value = field->get<int64_t>();
    if (value < -1'000'000'000 || value > 1'000'000'000)
      fail(key, "is out of range");
    return static_cast<int>(value);
  }
  bool flag(const char* key) {
    const Json* field = find(key);
    if (!field) return false;
    if (!field->is_boolean()) fail(key, "is neither true nor false");
    return field->get<bool>();
  }
  Words words(const char* key) {
    const Json* field = find(key);
    if (!field) return {};
    if (!field->is_object()) fail(key, "is not an object of texts");
    Words words;
    for (const auto& [language, value] : field->items()) {
      if (!value.is_string())
        fail(std::string(key) + "." + language, "is not a text");
      words[language] = value.get<std::string>();
    }
    return words;
  }
  std::vector<std::string> texts(const char* key) {
    const Json* field = find(key);
    if (!field) return {};
    if (!field->is_array()) fail(key, "is not a list of texts");
    std::vector<std::string> texts;
    for (const Json& text : *field) {
      if (!text.is_string()) fail(key, "is not a list of texts");
      texts.push_back(text.get<std::string>());
    }
    return texts;
  }
  // The fields that make a statement; "" when there are none.
  std::string statement() {
    Json statement = Json::object();
    for (const char* key : kStatementFields)
      if (const Json* field = find(key)) statement[key] = *field;
    return line_of(statement);
  }
  void close() const {
    for (const auto& [key, value] : json_.items())
      if (std::find(known_.begin(), known_.end(), key) == known_.end())
        fail(key, "is not known here");
  }

 private:
  Json json_;
  const std::string& where_;
  std::vector<std::string> known_;
};

Rank read_rank(RecordFields* fields) {
  const std::string name = fields->text("rank", "normal");
  for (size_t i = 0; i < std::size(kRanks); ++i)
    if (name == kRanks[i]) return static_cast<Rank>(i);
  fields->fail("rank", "is \"" + name +
                           "\"; it must be preferred, normal or deprecated");
}

EntityName read_name(const Json& json, const std::string& where) {
  RecordFields fields(line_of(json), where);
  EntityName name{fields.required("name"), fields.text("language"),
                  fields.text("form", "name")};
  fields.close();
  return name;
}

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
  RecordFields fields(json, where);
  record->id = fields.required("id");
  record->name = fields.required("name");
  record->tier = fields.whole("tier", 3);
  record->kind = fields.text("kind");
  record->note = fields.text("note");
  record->owner = fields.text("owner");
  record->criteria = fields.text("criteria");
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               DocumentRecord* record) {
  RecordFields fields(json, where);
  record->id = fields.required("id");
  record->publisher = fields.required("publisher");
  record->title = fields.text("title");
  record->url = fields.text("url");
  record->published = fields.text("published");
  record->retrieved = fields.text("retrieved");
  record->origin = fields.text("origin", record->id);
  record->language = fields.text("language");
  record->licence = fields.text("licence");
  record->sha256 = fields.text("sha256");
  record->recorded = fields.text("recorded");
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               EntityRecord* record) {
  RecordFields fields(json, where);
  record->id = fields.required("id");
  record->type = fields.required("type");
  record->part_of = fields.text("part_of");
  record->weight = fields.whole("weight", 0);
  record->same_as = fields.text("same_as");
  if (const Json* names = fields.find("names")) {
    if (!names->is_array()) fields.fail("names", "is not a list");
    for (const Json& name : *names)
      record->names.push_back(read_name(name, where));
  }
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               FactRecord* record) {
  RecordFields fields(json, where);
  record->id = fields.required("id");
  record->document = fields.required("document");
  record->as_of = fields.text("as_of");
  record->recorded = fields.text("recorded");
  record->rank = read_rank(&fields);
  record->rank_reason = fields.text("rank_reason");
  record->complete = fields.flag("complete");
  record->sentence = fields.words("sentence");
  record->note = fields.text("note");
  record->statement = claims::statement_from_json(fields.statement(), where);
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               SeriesRecord* record) {
  RecordFields fields(json, where);
  record->id = fields.required("id");
  record->indicator = fields.required("indicator");
  record->unit = fields.text("unit");
  record->document = fields.required("document");
  record->label = fields.words("label");
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               ObservationRecord* record) {
  RecordFields fields(json, where);
  record->series = fields.required("series");
  record->entity = fields.required("entity");
  record->period = fields.required("period");
  record->vintage = fields.text("vintage");
  const std::string value = fields.required("value");
  const auto number = claims::Rational::parse(value);
  if (!number) fields.fail("value", "is no number: \"" + value + "\"");
  record->value = *number;
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               PassageRecord* record) {
  RecordFields fields(json, where);
  record->document = fields.required("document");
  record->ordinal = fields.whole("ordinal", 0);
  record->id = record->document + "#" + std::to_string(record->ordinal);
  if (fields.text("id", record->id) != record->id)
    fields.fail("id", "is not \"" + record->id + "\"");
  record->language = fields.text("language");
  record->text = fields.required("text");
  record->caption = fields.text("caption");
  record->about = fields.texts("about");
  if (const Json* statements = fields.find("statements"))
    record->statements = statements_from_json(line_of(*statements), where);
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               PublishedCheckRecord* record) {
  RecordFields fields(json, where);
  record->id = fields.required("id");
  record->document = fields.required("document");
  record->claim = fields.required("claim");
  record->language = fields.text("language");
  record->rating = fields.text("rating");
  record->rating_value = fields.whole("rating_value", 0);
  const std::string statement = fields.statement();
  if (statement != "{}")
    record->statement = claims::statement_from_json(statement, where);
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
  const std::string wrapped = "{\"words\":" + std::string(json) + "}";
  return RecordFields(wrapped, where).words("words");
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
  const Json list = Json::parse(json, nullptr, false);
  if (!list.is_array()) throw Error("statements are no list", where);
  for (const Json& statement : list)
    statements.push_back(
        claims::statement_from_json(line_of(statement), where));
  return statements;
}

}  // namespace sources
