#pragma once
// Time expressions in two steps. The finder gives an under-specified value
// (TimeExpression: "XXXX-04-11" + weekday, "month -1 of the anchor", "end of
// 2023"); one resolver turns it into a TimeValue with the reference day, the
// mention before and the tense of the clause. What nothing decides stays open.

#include <memory>
#include <vector>

#include "claims/language/finder.h"
#include "claims/language/mention.h"
#include "claims/language/numeral.h"
#include "claims/language/pack.h"

namespace claims {

struct TimeGrammar;
class TenseCues;

struct TimeLexicon {
  std::shared_ptr<const TimeGrammar> grammar;
  std::shared_ptr<const TenseCues> tense;
};

// Reads [times]. Throws Error for a malformed rule.
TimeLexicon load_times(const PackNode& pack);

// In text order, not overlapping. `context` is read and advanced: the last date
// found is what "le lendemain" and, in a narrative, "in June" lean on.
std::vector<Mention> find_times(const Tokens& tokens,
                                const std::vector<Numeral>& numerals,
                                const LanguagePack& pack, TimeContext* context);

}  // namespace claims
