#include "claims/language/clause.h"

namespace claims {

ClauseLexicon load_clause_words(const PackNode&) { return {}; }

}  // namespace claims
