#include "claims/language/quotation.h"

namespace claims {

QuotationRules load_quotations(const PackNode&) { return {}; }

std::vector<Mention> find_quotations(std::string_view, const Tokens&,
                                     const std::vector<Mention>&,
                                     const LanguagePack&) {
  return {};
}

}  // namespace claims
