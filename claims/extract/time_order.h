#pragma once
// Finds which reading of a sentence is put in time by which other one: "French
// troops left Niger five months after the coup" = withdrawal after coup, by
// five months. The words (before, after, …) stand in the table [clause] of a
// pack.

#include <optional>
#include <vector>

#include "claims/extract/wording_match.h"

namespace claims {

struct OrderLink {
  // What stands behind the order word: "the coup"; without a property when it
  // was not read.
  Reading other;
  bool before = false;
  size_t first = 0;  // tokens of the order words, the lag before them
  size_t last = 0;   // included: [first, last)
  const Mention* lag = nullptr;  // "five months"; nullptr when unsaid
  // "Finland joined a year before Sweden": of Sweden the same is said, with no
  // word for it, so that the time of the first is not its own.
  bool elliptic = false;
};

// One entry a reading; nullopt where no other happening gives its time. A noun
// alone ("after the coup") is a happening there, though nowhere else.
std::vector<std::optional<OrderLink>> order_links(
    const SentenceView& view, const Language& language,
    const std::vector<Reading>& readings);

// The order word in whose phrase tokens [first, last) stand ("after the coup
// of July": July), as the index behind it; nullopt if there is none. A date in
// it is of what happens there, not of the clause around it. "Before July" is a
// date by itself.
std::optional<size_t> order_word_over(const SentenceView& view, size_t first,
                                      size_t last);

}  // namespace claims
