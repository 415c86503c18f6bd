#include "engine/app/command.h"

namespace engine {

Command check_command();
Command claims_command();
Command explain_command();
Command formats_command();
Command languages_command();
Command mentions_command();
Command replay_command();
Command rules_command();
Command sources_command();

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      check_command(),     claims_command(), mentions_command(),
      explain_command(),   replay_command(), formats_command(),
      languages_command(), rules_command(),  sources_command(),
  };
  return table;
}

}  // namespace engine
