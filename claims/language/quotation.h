#pragma once
// Quotations and who is quoted: « … », “…”, "…", with the speaker from the
// words around ("a déclaré X", "said X", "selon X"). The marks are a table of
// the pack ([quotation]).

#include <string>
#include <string_view>
#include <vector>

#include "claims/language/clause.h"
#include "claims/language/mention.h"
#include "claims/language/pack_node.h"
#include "claims/language/token.h"

namespace claims {

struct QuotationRules {
  std::vector<std::pair<std::string, std::string>> marks;  // opening, closing
};
QuotationRules load_quotations(const PackNode& pack);

// `names` are the name mentions of the sentence, for speakers.
std::vector<Mention> find_quotations(const Tokens& tokens,
                                     const std::vector<Mention>& names,
                                     const QuotationRules& rules,
                                     const ClauseLexicon& clauses);

}  // namespace claims
