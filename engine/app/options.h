#pragma once
// The command line, read against the table of commands:
// `attest check draft.md --db base.db` is the row "check" with one operand and
// one option.

#include <string>
#include <vector>

#include "engine/app/command.h"

namespace engine {

struct Invocation {
  const Command* command = nullptr;  // nullptr: only `text` is to be printed
  Arguments arguments;
  std::string text;  // help, version
};

// Throws Error with Blame::Usage when the words do not fit the table.
Invocation read_command_line(const std::vector<Command>& table,
                             std::vector<std::string> words,
                             const std::string& version);

}  // namespace engine
