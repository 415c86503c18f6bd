#pragma once
// "X succeeded Y" is two claims: that X took the office, and that Y left it.
// Each is read with the other as a bystander, and neither is borne out alone:
// X may have followed somebody else.

#include <vector>

#include "engine/verify/verify.h"

namespace engine {

// Supported claims of whose bystander the same words say something that is not
// supported as well, as indexes.
std::vector<size_t> borne_out_alone(const std::vector<CheckedClaim>& claims);

}  // namespace engine
