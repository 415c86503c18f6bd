#pragma once
// A property that has one value at a time by the catalogue may have several for
// one thing: South Africa has three capitals. Where one origin states several
// for the same time, or the base holds several without beginning or end,
// whoever states them, no value excludes another. Dated values of different
// origins are a conflict, and stay one.

#include <vector>

#include "claims/language/catalogue.h"
#include "sources/search/evidence.h"

namespace engine {

// Whether another such fact gives `evidence`'s property another
// entity as value, of the same things and at the same time. Terms of office
// that are known by their years touch at every handover: only the same time,
// or more than a year in common, says that two values hold together.
bool is_one_of_several(const sources::Evidence& evidence,
                       const std::vector<sources::Evidence>& all,
                       const claims::Catalogue& catalogue);

}  // namespace engine
