#pragma once
// Ad hoc sources: bases in memory, made for one run (--against) or for one
// line of JSON Lines ("evidence").

#include <string>
#include <vector>

#include "claims/language/gazetteer.h"
#include "claims/language/pack.h"
#include "engine/app/json_lines.h"
#include "sources/store/store.h"

namespace engine {

// Texts become documents of passages; of a table every row is one passage,
// said as "header: cell". Throws Error for a day that is none.
sources::Store store_of_evidence(const std::vector<LineEvidence>& evidence,
                                 const claims::Language& language,
                                 const claims::Gazetteer& gazetteer);

}  // namespace engine
