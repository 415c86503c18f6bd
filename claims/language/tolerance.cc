#include "claims/language/tolerance.h"

namespace claims {

ToleranceTable load_tolerance(const PackNode&) { return {}; }

}  // namespace claims
