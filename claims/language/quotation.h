#pragma once
// Quotations and who is quoted: « … », “…”, with the speaker from the words
// around ("a déclaré X", "said X", "selon X").

#include <vector>

#include "claims/language/mention.h"
#include "claims/language/pack.h"
#include "claims/language/token.h"

namespace claims {

struct QuotationRules {};
QuotationRules load_quotations(const PackNode& pack);

// `names` are the name mentions of the sentence, for speakers.
std::vector<Mention> find_quotations(std::string_view text,
                                     const Tokens& tokens,
                                     const std::vector<Mention>& names,
                                     const LanguagePack& pack);

}  // namespace claims
