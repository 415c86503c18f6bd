#pragma once
// Checks that need no base: the article against itself and the calendar. "Lundi
// 11 avril 2024" is refuted by the calendar, whatever happened on that day.

#include "claims/extract/claim.h"
#include "engine/judge/checked.h"

namespace engine {

// Adds a claim, with its verdict, for every weekday that its date does not
// have: to `claims` and, in text order, to the extraction and its ledger.
void add_self_checks(CheckedArticle* checked);

}  // namespace engine
