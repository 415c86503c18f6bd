#include "claims/language/measure.h"

namespace claims {

MeasureLexicon load_measures(const PackNode&, const UnitTable&,
                             const Catalogue&) {
  return {};
}

UnitTable load_units(const PackNode&) { return UnitTable({}); }

std::vector<Mention> find_measures(const Tokens&, const std::vector<Numeral>&,
                                   const LanguagePack&, const Language&) {
  return {};
}

}  // namespace claims
