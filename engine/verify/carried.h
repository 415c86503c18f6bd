#pragma once
// Whether the claims read in a sentence leave none of its details unchecked. A
// sentence may say more than the property that was read in it: "Ana Rocha (born
// in 1916), president of Lorvia" is not carried because she is the president.

#include "claims/language/gazetteer.h"
#include "claims/language/pack.h"
#include "engine/judge/checked.h"

namespace engine {

// Every name, figure and date of every sentence is part of a supported claim,
// or the sentence as a whole was compared with passages or a table.
bool carries_all(const CheckedArticle& article,
                 const claims::Language& language,
                 const claims::Gazetteer& gazetteer);

}  // namespace engine
