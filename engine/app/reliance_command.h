#pragma once
// The commands of `attest sources` that tell what relies on the base: impact,
// coverage.

#include <vector>

#include "engine/app/command.h"

namespace engine {

std::vector<Command> reliance_commands();

}  // namespace engine
