#pragma once
// `check --jsonl` and `claims --jsonl`: each line a text, or one claim, with a
// day, a language and, if it brings them, its own sources.

#include "claims/language/pack.h"
#include "engine/app/check_settings.h"
#include "engine/app/command.h"

namespace engine {

// Each returns an Exit. Lines with "evidence" are checked against that alone;
// others against the base, and are refused when there is none.
int check_lines(const Arguments& arguments, const CheckSettings& settings,
                const claims::Language& language);
int claims_lines(const Arguments& arguments, const CheckSettings& settings,
                 const claims::Language& language);

// What the verdicts of a line's claims come to, for a line that is one claim:
// supported, refuted, outdated, conflicting or nei.
std::string verdict_of_claim(const std::vector<CheckedClaim>& claims);

}  // namespace engine
