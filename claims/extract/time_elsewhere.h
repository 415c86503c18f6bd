#pragma once
// Times that a claim has from outside its own clause, and the several times of
// one claim.

#include <vector>

#include "claims/extract/wording_match.h"

namespace claims {

// "When the wall fell, in 1989, Kohl was chancellor": the one day of a clause
// of time that opens the sentence and ends before the words; nullptr if none.
const Mention* time_of_opening_clause(const SentenceView& view,
                                      const Reading& reading);

// For what has no time in its clause. The day right behind the name of the
// event that fills a slot: "the Beirut explosion, on 4 August 2020, killed …".
// Of a state the day of the opening clause; of what is quoted that of the
// saying: "“Niger is a member,” he said in 2023". nullptr if there is none.
const Mention* time_elsewhere(const SentenceView& view, const Reading& reading);

// "Won in 1998 and in 2018": the claim once for each of the times that stand
// side by side with its own.
std::vector<Claim> at_each_time(const SentenceView& view, Claim claim);

}  // namespace claims
