#pragma once
// Mentions as the items that `attest mentions` prints, one JSON object each:
//   {"kind":"quantity","start":5,"end":31,"surface":"un peu plus de 1 000 …",
//    "value":"1000","low":"1000","high":null,"low_incl":false,…}
// Offsets count code points. docs/REPORTS.md lists the fields.

#include <string>
#include <string_view>
#include <vector>

#include "claims/language/mention.h"

namespace engine {

// How "before 2019" is written: the stretch that is meant (…, 2019-01-01), or,
// as TIMEX3 corpora have it, the period that is named with "before" beside it.
enum class TimeStyle { Meant, Named };

// A JSON list. REQUIRES: the spans lie within `text`, which is valid UTF-8.
std::string mention_items(std::string_view text,
                          const std::vector<claims::Mention>& mentions,
                          TimeStyle style = TimeStyle::Named);

}  // namespace engine
