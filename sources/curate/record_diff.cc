#include "sources/curate/record_diff.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "sources/store/record_json.h"

namespace sources {
namespace {

using Json = nlohmann::ordered_json;
using Fields = std::map<std::string, std::string>;

std::string plain(const Json& value) {
  return value.is_string()
             ? value.get<std::string>()
             : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Objects by their parts, everything else as it is written.
void flatten(const Json& json, const std::string& path, Fields* fields) {
  for (const auto& [key, value] : json.items()) {
    const std::string name = path.empty() ? key : path + "." + key;
    if (value.is_object())
      flatten(value, name, fields);
    else
      (*fields)[name] = plain(value);
  }
}

Fields fields_of(const std::string& json) {
  Fields fields;
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_object()) flatten(parsed, "", &fields);
  return fields;
}

std::string shown(const Fields& fields, const std::string& name) {
  const auto it = fields.find(name);
  return it == fields.end() ? "(none)" : it->second;
}

std::set<std::string> ids_of(const Store& store, const char* kind) {
  const auto ids = store.ids(kind);
  return {ids.begin(), ids.end()};
}

void compare(const char* kind, const std::string& id, std::string before,
             std::string after, std::vector<ChangedRecord>* changed) {
  if (before != after)
    changed->push_back({kind, id, std::move(before), std::move(after), 0});
}

std::map<std::string, std::string> figures_of(const Store& store,
                                              const std::string& series) {
  std::map<std::string, std::string> figures;
  for (const ObservationRecord& one : store.observations_of(series))
    figures[id_of(one)] = json_of(one);
  return figures;
}

void compare_figures(const Store& then, const Store& now,
                     std::vector<ChangedRecord>* changed) {
  auto all = ids_of(then, "series");
  all.merge(ids_of(now, "series"));
  for (const std::string& series : all) {
    auto old = figures_of(then, series);
    for (auto& [id, json] : figures_of(now, series)) {
      compare("observation", id, old[id], json, changed);
      old.erase(id);
    }
    for (auto& [id, json] : old) compare("observation", id, json, "", changed);
  }
}

}  // namespace

std::vector<std::string> field_changes(const std::string& before,
                                       const std::string& after) {
  if (before.empty() || after.empty()) return {};
  const Fields old = fields_of(before), now = fields_of(after);
  std::set<std::string> names;
  for (const auto& [name, value] : old) names.insert(name);
  for (const auto& [name, value] : now) names.insert(name);
  std::vector<std::string> lines;
  for (const std::string& name : names)
    if (shown(old, name) != shown(now, name))
      lines.push_back(name + ": " + shown(old, name) + " -> " +
                      shown(now, name));
  return lines;
}

std::string text_of(const std::vector<ChangedRecord>& changed, size_t limit) {
  std::string text;
  for (size_t i = 0; i < changed.size() && i < limit; ++i) {
    const ChangedRecord& record = changed[i];
    const char* sign = record.before.empty()  ? "+ "
                       : record.after.empty() ? "- "
                                              : "~ ";
    text += sign + record.kind + " " + record.id + "\n";
    for (const std::string& line : field_changes(record.before, record.after))
      text += "    " + line + "\n";
  }
  if (changed.size() > limit)
    text += "… and " + std::to_string(changed.size() - limit) +
            " more (--limit N)\n";
  return text;
}

std::vector<ChangedRecord> differences(const Store& then, const Store& now) {
  std::vector<ChangedRecord> changed;
  for (const char* kind : {"publisher", "document", "entity", "fact", "series",
                           "passage", "published_check"}) {
    auto all = ids_of(then, kind);
    all.merge(ids_of(now, kind));
    for (const std::string& id : all)
      compare(kind, id, then.content_of(kind, id), now.content_of(kind, id),
              &changed);
  }
  compare_figures(then, now, &changed);
  return changed;
}

}  // namespace sources
