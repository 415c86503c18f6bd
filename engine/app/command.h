#pragma once
// A Command is one row of the program's table: `attest check`, `attest sources
// init`. Help, parsing and documentation read the row; its function does the
// work. Adding a command: one *_command.cc and one row in command_table.cc.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

struct Option {
  const char* names;  // "--db", "-o,--output"
  const char* value;  // what it takes: "FILE"; "" for a switch
  const char* help;
  // How often it may be given: once, again and again, or with several values
  // after one flag (and again).
  enum class Times { Once, Repeated, Listed } times = Times::Once;
};

// What the command line gave a command. Names are the long ones: "--db".
class Arguments {
 public:
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> options;

  bool has(std::string_view name) const;
  std::optional<std::string> value(std::string_view name) const;
  std::vector<std::string> values(std::string_view name) const;
};

// How a run ended; the program's exit code.
enum Exit : int {
  kClean = 0,       // all read, nothing at or above --fail-on
  kFindings = 1,    // all read, something at or above --fail-on
  kFailed = 2,      // could not run; nothing trustworthy was printed
  kIncomplete = 3,  // an input was not read, or a limit was hit
};

struct Command {
  const char* name;      // "check"
  const char* help;      // one line
  const char* operands;  // what the words after it are: "PATH…|-"; "" = none
  std::vector<Option> options;
  int (*run)(const Arguments&) = nullptr;  // an Exit; may throw claims::Error
  std::vector<Command> subcommands;        // `sources` has these and no `run`
};

const std::vector<Command>& commands();

}  // namespace engine
