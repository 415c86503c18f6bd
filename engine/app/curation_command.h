#pragma once
// The commands of `attest sources` that change records, or tell what changed:
// supersede, rank, retire, undo, review, diff.

#include <vector>

#include "engine/app/command.h"

namespace engine {

std::vector<Command> curation_commands();

}  // namespace engine
