#pragma once
// A command that changes records: it opens the base for writing, tells what
// changed and how to undo it; what is refused leaves the base as it was.

#include <functional>
#include <string>
#include <vector>

#include "engine/app/base_arguments.h"
#include "sources/store/record.h"

namespace engine {

using BaseChange =
    std::function<std::vector<sources::ChangedRecord>(sources::Store*)>;

// Returns an Exit. Throws claims::Error when the command cannot run.
int change_base(const Arguments& arguments, const BaseChange& change);

Option kind_option();                // --kind
std::vector<Option> hand_options();  // those of every such command
// At most so many records are told, unless --limit says otherwise.
constexpr size_t kManyLines = 40;

}  // namespace engine
