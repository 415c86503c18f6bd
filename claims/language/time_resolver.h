#pragma once
// The second step of time expressions: from what the words say to a period of
// the calendar, with the reference day, the date before and the clause's tense.
// "mardi" in « s'est tenu mardi » is the last Tuesday, in « se tiendra mardi »
// the next one. What nothing decides keeps both readings; what nothing anchors
// keeps its X ("XXXX-04-11") and has no period. Never throws.

#include "claims/language/finder.h"
#include "claims/language/mention.h"
#include "claims/language/time_expression.h"
#include "claims/language/time_grammar.h"

namespace claims {

enum class ClauseTense { Unknown, Past, Future };

struct TimeReading {
  MentionKind kind = MentionKind::Date;
  TimeValue value;
  bool full_date = false;  // complete in itself: carries over to later mentions
};

struct TimeSetting {
  const TimeGrammar& grammar;
  const TimeExpressions& children;
  const TimeContext& context;
  ClauseTense tense = ClauseTense::Unknown;
  bool leads = false;  // opens its sentence: "In January, the …"
};

TimeReading resolve_time(const TimeExpression& expression,
                         const TimeSetting& setting);

}  // namespace claims
