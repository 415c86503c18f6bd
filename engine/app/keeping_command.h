#pragma once
// The commands of `attest sources` that keep the base as a file: backup,
// restore, migrate.

#include <vector>

#include "engine/app/command.h"

namespace engine {

std::vector<Command> keeping_commands();

}  // namespace engine
