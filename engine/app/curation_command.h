#pragma once
// The commands of `attest sources` that change what is there, or tell what
// changed: supersede, rank, retire, undo, review, diff, impact, coverage,
// backup, restore, migrate.

#include <vector>

#include "engine/app/command.h"

namespace engine {

std::vector<Command> curation_commands();

}  // namespace engine
