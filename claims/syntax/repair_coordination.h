#pragma once
// Verbs behind "and": which verb they continue.

#include <cstdint>

#include "claims/syntax/repair_tree.h"

namespace claims {

// "An explosion killed five and wounded nine": a verb behind "and" whose
// subject has a participle with an object continues that one.
bool join_past_verb(RepairTree* tree, int32_t verb);

// « a dissous les partis et suspendu la Constitution »: a participle behind
// "and" continues the verb group before it.
bool join_participle(RepairTree* tree, int32_t verb);

// "The strike cost the port 3 million dollars.": two things behind a verb, the
// second a figure's, with nothing to join them, are to whom and what.
bool part_objects(RepairTree* tree, int32_t verb);

}  // namespace claims
