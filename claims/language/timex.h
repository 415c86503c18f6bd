#pragma once
// Time expressions in two steps. The finder gives an under-specified value
// ("XXXX-04-11" + weekday, "month -1 of the anchor", "end of 2023"); one
// resolver turns it into a TimeValue with the reference day, the mention
// before and the tense of the clause. What nothing decides stays open.

#include <vector>

#include "claims/language/finder.h"
#include "claims/language/mention.h"
#include "claims/language/numeral.h"
#include "claims/language/pack.h"

namespace claims {

struct TimeLexicon {};
TimeLexicon load_times(const PackNode& pack);

std::vector<Mention> find_times(const Tokens& tokens,
                                const std::vector<Numeral>& numerals,
                                const LanguagePack& pack, TimeContext* context);

}  // namespace claims
