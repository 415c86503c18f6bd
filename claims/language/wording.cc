#include "claims/language/wording.h"

namespace claims {

WordingTable load_wordings(const PackNode&, const std::string&,
                           const Catalogue&) {
  return {};
}

}  // namespace claims
