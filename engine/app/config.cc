#include "engine/app/config.h"

// Before toml++, which it steels.
#include "claims/language/toml_strict.h"
//
#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "claims/text/error.h"

namespace engine {
namespace {

namespace fs = std::filesystem;
using Kind = Setting::Kind;

constexpr const char* kFileName = "attest.toml";

std::string where_of(const std::string& name, const toml::node& node) {
  return name + ":" + std::to_string(node.source().begin.line);
}

[[noreturn]] void refuse(const std::string& message, const std::string& where) {
  throw claims::Error(message, where, claims::Blame::Usage);
}

std::string known_keys() {
  std::string text;
  for (const Setting& setting : settings())
    text += (text.empty() ? "" : ", ") + std::string(setting.key);
  return text;
}

const Setting* find_setting(std::string_view key) {
  const auto& all = settings();
  const auto it = std::ranges::find_if(
      all, [key](const Setting& setting) { return setting.key == key; });
  return it == all.end() ? nullptr : &*it;
}

const char* words_for(Kind kind) {
  switch (kind) {
    case Kind::Text:
    case Kind::Path:
      return "a text";
    case Kind::List:
    case Kind::Paths:
      return "a text or a list of texts";
    case Kind::Whole:
      return "a whole number";
    case Kind::Switch:
      return "true or false";
  }
  return "";
}

struct ConfigFile {
  const std::string& name;
  fs::path folder;
};

std::string text_value(const toml::node& node, const Setting& setting,
                       const ConfigFile& file) {
  const auto text = node.value<std::string>();
  if (!node.is_string() || !text)
    refuse(std::string(setting.key) + " must be " + words_for(setting.kind),
           where_of(file.name, node));
  const bool path = setting.kind == Kind::Path || setting.kind == Kind::Paths;
  return path ? (file.folder / *text).lexically_normal().string() : *text;
}

std::vector<std::string> list_values(const toml::node& node,
                                     const Setting& setting,
                                     const ConfigFile& file) {
  if (!node.is_array()) return {text_value(node, setting, file)};
  std::vector<std::string> values;
  for (const toml::node& item : *node.as_array())
    values.push_back(text_value(item, setting, file));
  return values;
}

std::vector<std::string> values_of(const toml::node& node,
                                   const Setting& setting,
                                   const ConfigFile& file) {
  switch (setting.kind) {
    case Kind::List:
    case Kind::Paths:
      return list_values(node, setting, file);
    case Kind::Whole:
      if (node.is_integer()) return {std::to_string(*node.value<int64_t>())};
      break;
    case Kind::Switch:
      if (node.is_boolean())
        return *node.value<bool>() ? std::vector<std::string>{"true"}
                                   : std::vector<std::string>{};
      break;
    default:
      return {text_value(node, setting, file)};
  }
  refuse(std::string(setting.key) + " must be " + words_for(setting.kind),
         where_of(file.name, node));
}

std::string environment_name(std::string_view key) {
  std::string name = "ATTEST_";
  for (const char c : key)
    name += c == '-'                 ? '_'
            : (c >= 'a' && c <= 'z') ? static_cast<char>(c - 'a' + 'A')
                                     : c;
  return name;
}

std::string environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value ? value : "";
}

// The file that applies, "" when there is none.
std::string config_path(const Arguments& arguments) {
  if (const auto given = arguments.value("--config")) return *given;
  const std::string named = environment("ATTEST_CONFIG");
  if (!named.empty()) return named;
  std::error_code error;
  for (fs::path folder = fs::current_path(error); !error && !folder.empty();
       folder = folder.parent_path()) {
    if (fs::exists(folder / kFileName, error))
      return (folder / kFileName).string();
    if (folder == folder.root_path()) break;
  }
  return "";
}

SettingValues read_config(const std::string& path) {
  if (path.empty()) return {};
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (!file || !(bytes << file.rdbuf()))
    refuse("the configuration cannot be read", path);
  return parse_config(bytes.str(), path, fs::path(path).parent_path().string());
}

}  // namespace

const std::vector<Setting>& settings() {
  static const std::vector<Setting> table = {
      {"db", Kind::Path},
      {"against", Kind::Paths},
      {"only-against", Kind::Switch},
      {"lang", Kind::Text},
      {"report-lang", Kind::Text},
      {"date", Kind::Text},
      {"as-of", Kind::Text},
      {"known-at", Kind::Text},
      {"fail-on", Kind::List},
      {"format", Kind::Text},
      {"jobs", Kind::Whole},
      {"no-color", Kind::Switch},
      {"no-progress", Kind::Switch},
  };
  return table;
}

SettingValues parse_config(const std::string& toml, const std::string& name,
                           const std::string& folder) {
  const ConfigFile file{name, folder};
  SettingValues values;
  try {
    const toml::table table = toml::parse(toml, name);
    for (const auto& [key, node] : table) {
      const Setting* setting = find_setting(key.str());
      if (!setting)
        refuse("no setting \"" + std::string(key.str()) + "\"; there are " +
                   known_keys(),
               name + ":" + std::to_string(key.source().begin.line));
      values[setting->key] = values_of(node, *setting, file);
    }
  } catch (const toml::parse_error& error) {
    refuse(std::string(error.description()),
           name + ":" + std::to_string(error.source().begin.line));
  } catch (const claims::Error&) {
    throw;
  } catch (const std::runtime_error& error) {  // toml_strict.h
    refuse(error.what(), name);
  }
  return values;
}

Arguments with_settings(Arguments arguments) {
  const SettingValues file = read_config(config_path(arguments));
  for (const Setting& setting : settings()) {
    const std::string option = std::string("--") + setting.key;
    if (arguments.has(option)) continue;
    const std::string named = environment(environment_name(setting.key));
    const auto it = file.find(setting.key);
    if (!named.empty())
      arguments.options[option] = {named};
    else if (it != file.end() && !it->second.empty())
      arguments.options[option] = it->second;
  }
  return arguments;
}

}  // namespace engine
