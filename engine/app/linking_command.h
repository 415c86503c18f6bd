#pragma once
// The commands of `attest sources` that say what belongs together: merge and
// split origins, show open names, link them.

#include <vector>

#include "engine/app/command.h"

namespace engine {

std::vector<Command> linking_commands();

}  // namespace engine
