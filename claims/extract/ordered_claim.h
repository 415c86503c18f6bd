#pragma once
// Gives a claim the time that another happening of its sentence gives it:
// "French troops left five months after the coup".

#include "claims/extract/claim.h"
#include "claims/extract/time_order.h"

namespace claims {

// Fills claim->order from `link`; the claim has no day of its own then.
void put_in_order(const SentenceView& view, const OrderLink& link,
                  const Language& language, const Context& context,
                  Claim* claim);

}  // namespace claims
