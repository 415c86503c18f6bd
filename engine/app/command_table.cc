#include "engine/app/command.h"

namespace engine {

Command mentions_command();

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      mentions_command(),
  };
  return table;
}

}  // namespace engine
