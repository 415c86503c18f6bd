#include "engine/report/replay.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "engine/report/json_writer.h"
#include "engine/report/report_reader.h"

namespace engine {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kShown = 160;  // bytes of a value in a message

std::string shown(const Json& value) {
  const std::string text =
      value.dump(-1, ' ', true, Json::error_handler_t::replace);
  return text.size() <= kShown ? text : text.substr(0, kShown) + "…";
}

std::string changed(const std::string& path, const Json& before,
                    const Json& after) {
  return path + " was " + shown(before) + ", is now " + shown(after);
}

std::optional<std::string> difference(const std::string& path,
                                      const Json& before, const Json& after);

std::optional<std::string> difference_of_lists(const std::string& path,
                                               const Json& before,
                                               const Json& after) {
  const size_t both = std::min(before.size(), after.size());
  for (size_t i = 0; i < both; ++i)
    if (const auto found = difference(path + "[" + std::to_string(i) + "]",
                                      before[i], after[i]))
      return found;
  if (before.size() == after.size()) return std::nullopt;
  return path + " had " + std::to_string(before.size()) + " items, has now " +
         std::to_string(after.size());
}

std::optional<std::string> difference_of_objects(const std::string& path,
                                                 const Json& before,
                                                 const Json& after) {
  const std::string prefix = path.empty() ? "" : path + ".";
  for (const auto& [key, value] : before.items()) {
    if (!after.contains(key)) return prefix + key + " is gone";
    if (const auto found = difference(prefix + key, value, after[key]))
      return found;
  }
  for (const auto& [key, value] : after.items())
    if (!before.contains(key)) return prefix + key + " is new";
  return std::nullopt;
}

std::optional<std::string> difference(const std::string& path,
                                      const Json& before, const Json& after) {
  if (before.is_object() && after.is_object())
    return difference_of_objects(path, before, after);
  if (before.is_array() && after.is_array())
    return difference_of_lists(path, before, after);
  if (before == after) return std::nullopt;
  return changed(path, before, after);
}

std::string first_byte(std::string_view before, std::string_view after) {
  const size_t both = std::min(before.size(), after.size());
  size_t at = 0;
  while (at < both && before[at] == after[at]) ++at;
  return "the content is the same, but the bytes differ from byte " +
         std::to_string(at) + " on: the report was written anew";
}

}  // namespace

std::string first_difference(std::string_view before, std::string_view after) {
  if (before == after) return "";
  const Json old_json = Json::parse(before, nullptr, false);
  const Json new_json = Json::parse(after, nullptr, false);
  if (old_json.is_discarded() || new_json.is_discarded())
    return first_byte(before, after);
  const auto found = difference("", old_json, new_json);
  return found ? *found : first_byte(before, after);
}

Replay replay(std::string_view json, const std::string& where,
              const CheckAgain& check) {
  const ReadReport recorded = read_report(json, where);
  Report now = check(recorded.report);
  now.embed_inputs = recorded.report.embed_inputs;
  now.language = recorded.report.language;
  const std::string difference = first_difference(json, report_json(now));
  return {difference.empty(), difference};
}

}  // namespace engine
