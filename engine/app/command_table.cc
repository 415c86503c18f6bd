#include "engine/app/command.h"

namespace engine {

Command languages_command();
Command mentions_command();
Command rules_command();

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      mentions_command(),
      languages_command(),
      rules_command(),
  };
  return table;
}

}  // namespace engine
