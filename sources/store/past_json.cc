// The past of a base as JSON: what records said before, and what was done. What
// a record said stays the very bytes that it was, as a text: the log's hashes
// cover them.

#include <nlohmann/json.hpp>

#include "sources/store/record_json.h"

namespace sources {
namespace {

using claims::JsonFields;
using claims::JsonTree;
using Json = nlohmann::ordered_json;

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

int64_t counted(JsonFields* fields, const char* key, int64_t least) {
  const int64_t number = fields->whole(key, -1);
  if (number < least)
    fields->fail(key,
                 "is not a whole number from " + std::to_string(least) + " on");
  return number;
}

}  // namespace

std::string json_of(const PastRecord& record) {
  return line_of({{"kind", record.kind},
                  {"id", record.id},
                  {"version", record.version},
                  {"reason", record.reason},
                  {"said", record.said}});
}

std::string json_of(const ChangeRecord& record) {
  return line_of({{"line", record.sequence},
                  {"kind", record.kind},
                  {"id", record.id},
                  {"existed", record.existed},
                  {"version", record.version}});
}

std::string json_of(const LogRecord& record) {
  return line_of({{"line", record.sequence},
                  {"recorded", record.recorded},
                  {"actor", record.actor},
                  {"action", record.action},
                  {"subject", record.subject},
                  {"detail", record.detail},
                  {"revision", record.revision},
                  {"hash", record.hash}});
}

void read_json(std::string_view json, const std::string& where,
               PastRecord* record) {
  const JsonTree tree(json, where);
  JsonFields fields(tree.root(), "", where, "a line of the history");
  record->kind = fields.required("kind");
  record->id = fields.required("id");
  record->version = counted(&fields, "version", 1);
  record->reason = fields.text("reason");
  record->said = fields.required("said");
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               ChangeRecord* record) {
  const JsonTree tree(json, where);
  JsonFields fields(tree.root(), "", where, "a change");
  record->sequence = counted(&fields, "line", 1);
  record->kind = fields.required("kind");
  record->id = fields.required("id");
  record->existed = fields.flag("existed");
  record->version = counted(&fields, "version", 0);
  fields.close();
}

void read_json(std::string_view json, const std::string& where,
               LogRecord* record) {
  const JsonTree tree(json, where);
  JsonFields fields(tree.root(), "", where, "a line of the log");
  record->sequence = counted(&fields, "line", 1);
  record->action = fields.required("action");
  fields.read_texts({{"recorded", &record->recorded},
                     {"actor", &record->actor},
                     {"subject", &record->subject},
                     {"detail", &record->detail}});
  record->revision = fields.required("revision");
  record->hash = fields.required("hash");
  fields.close();
}

}  // namespace sources
