#pragma once
// Words that deny and that neither the statement's polarity nor the grammar
// took in: "had not yet left", "neither Zurich", « ne sont pas membres ».

#include "claims/extract/wording_match.h"

namespace claims {

bool has_unread_denial(const SentenceView& view, const Reading& reading,
                       const Statement& statement);

}  // namespace claims
