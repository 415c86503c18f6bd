#pragma once
// Sentences in which extraction saw nothing to check ("The valley lies on a
// river."), and of which a passage of the base says all, or the contrary: they
// become claims, and leave the ledger's list of what was passed over. A
// sentence that no passage decides stays where it is.

#include <functional>
#include <map>
#include <string>

#include "claims/extract/claim.h"
#include "claims/language/gazetteer.h"
#include "claims/language/pack.h"
#include "claims/read/article.h"
#include "engine/judge/verdict.h"

namespace engine {

// Asks the bases about a claim made of a whole sentence.
using AskOpen =
    std::function<Verdict(const claims::Claim&, const std::string& sentence)>;

// Indexes of the new claims, with their verdicts.
using OpenVerdicts = std::map<size_t, Verdict>;
OpenVerdicts add_open_claims(const claims::Article& article,
                             const claims::Language& language,
                             const claims::Gazetteer& gazetteer,
                             const AskOpen& ask,
                             claims::Extraction* extraction);

}  // namespace engine
