#pragma once
// Whether a figure is what the words measure, of what and when they say so.
// "Chad has villages with populations of 1,000" measures no Chad, "cases per
// million population" no population, and a year that stands in the sentence
// without being read may be the figure's own.

#include "claims/extract/wording_match.h"

namespace claims {

// The reading is of a figure that holds for a while (a population, a rate) and
// the words leave in doubt whose it is or of which time.
// REQUIRES: `statement` is what was made of `reading`.
bool is_measure_in_doubt(const SentenceView& view, const Reading& reading,
                         const Statement& statement);

// The figure is somebody's: "according to the last census", "is estimated at".
bool is_secondhand(const SentenceView& view, const Reading& reading);

// The time of a mention belongs to another figure than `value`: 2009 in "12
// million, up from 10 million in 2009".
bool dates_another_figure(const SentenceView& view, const Mention& time,
                          const Mention& value);

}  // namespace claims
