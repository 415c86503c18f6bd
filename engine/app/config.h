#pragma once
// Where a setting comes from: the command line, else the environment
// (ATTEST_DB), else attest.toml in the nearest folder upwards, else the
// program's own default. attest.toml holds the long names of options:
//   db = "base/newsroom.attest.db"   # relative to this file
//   fail-on = ["refuted"]
//   jobs = 4

#include <map>
#include <string>
#include <vector>

#include "engine/app/command.h"

namespace engine {

// One key of attest.toml.
struct Setting {
  const char* key;  // "fail-on"; the option is "--fail-on"
  enum class Kind { Text, List, Whole, Switch, Path, Paths } kind;
};
const std::vector<Setting>& settings();

using SettingValues =
    std::map<std::string, std::vector<std::string>, std::less<>>;

// The settings of a TOML text. Paths are joined to `folder`. Throws
// Error{…, "attest.toml:3", Usage} for what is no such file.
SettingValues parse_config(const std::string& toml, const std::string& name,
                           const std::string& folder);

// `arguments` with every setting it lacks filled from the environment and from
// the file: --config, else ATTEST_CONFIG, else the nearest attest.toml from the
// working folder upwards.
Arguments with_settings(Arguments arguments);

}  // namespace engine
