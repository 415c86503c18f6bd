#pragma once
// All mentions of an article in one pass a sentence: numerals, measures, times,
// names, quotations. Where two overlap the longer typed reading wins; a number
// inside a quantity or a date is never a mention of its own.

#include <optional>
#include <vector>

#include "claims/language/gazetteer.h"
#include "claims/language/mention.h"
#include "claims/language/pack.h"
#include "claims/language/sentence.h"
#include "claims/language/token.h"

namespace claims {

// What time expressions lean on, carried from sentence to sentence (and, for
// JSON Lines, from line to line of one document).
struct TimeContext {
  std::optional<Instant> reference;   // publication day or instant
  std::optional<TimeValue> previous;  // the last full date of the text
  bool narrative = false;             // anchor on `previous`, not `reference`
  bool reference_is_clock = false;    // reference came with a time of day
  Span previous_span;                 // where `previous` stands in the text
  std::optional<TimeValue> aside;     // a date said in passing, far from it
  // As TIMEX3 corpora have it: the two ends of an interval are two mentions
  // ("entre [1990] et [1999]"), and so are a date and its clock where the
  // language sets them apart.
  bool ends_apart = false;
  // As of a phrase typed at an assistant: "in two years" is the day two years
  // on. Of a text it is that year.
  bool to_the_day = false;
  // Dates near the reference and years away from it: `narrative` is decided
  // for the document by which there are more of.
  int near_dates = 0;
  int far_dates = 0;
};

// Mentions of one sentence, in text order. `context` is read and advanced.
std::vector<Mention> find_mentions(
    std::string_view text, const Sentence& sentence, const Tokens& tokens,
    const Language& language, const Gazetteer& gazetteer, TimeContext* context);

}  // namespace claims
