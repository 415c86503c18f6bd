#pragma once
// What a text's dates tell about the text: whether it is told from its day of
// publication (news: "mardi" is this week's) or from date to date (a narrative:
// "in June" is of the year that the story has come to), and where the story
// stands. Found per document as its dates go by.

#include "claims/language/finder.h"
#include "claims/language/time_expression.h"
#include "claims/language/time_resolver.h"

namespace claims {

// "hier", "mardi", "last year": said from the day of publication, of news.
bool is_deictic(const TimeExpression& e);

// Takes the reading of `e`, which stands at `span`, into the document's
// context. `heading`: the expression leads its line, as in "1936" or "2003:
// the invasion".
void tell(const TimeExpression& e, const TimeReading& reading, Span span,
          bool heading, TimeContext* context);

}  // namespace claims
