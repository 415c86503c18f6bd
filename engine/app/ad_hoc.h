#pragma once
// Ad hoc sources: bases in memory, made for one run (--against) or for one
// line of JSON Lines ("evidence").

#include <string>
#include <vector>

#include "claims/language/gazetteer.h"
#include "claims/language/pack.h"
#include "engine/app/json_lines.h"
#include "engine/verify/table_check.h"
#include "sources/store/store.h"

namespace engine {

// Texts become documents of passages; a table becomes a document whose rows are
// passages, said as "header: cell", where a wording of the catalogue reads them
// and they are few: what it says as a table is read by tables_of_evidence().
// Throws Error for a day that is none.
sources::Store store_of_evidence(const std::vector<LineEvidence>& evidence,
                                 const claims::Language& language,
                                 const claims::Gazetteer& gazetteer);

// The tables among the evidence, in order, as sources of their own.
std::vector<SourceTable> tables_of_evidence(
    const std::vector<LineEvidence>& evidence,
    const claims::Language& language);

}  // namespace engine
