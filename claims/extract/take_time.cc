#include "claims/extract/take_time.h"

#include <algorithm>

#include "claims/extract/claim_time.h"
#include "claims/extract/clause_scope.h"
#include "claims/extract/partly_read.h"
#include "claims/extract/time_elsewhere.h"

namespace claims {
namespace {

void take_time_of_level(const Reading& reading, Claim* claim) {
  claim->statement.when = reading.level->when;
  add_part("when", reading.level->when_span, claim);
  if (reading.property->unit == "ratio")
    claim->assumptions.push_back({"when", reading.level->when->timex,
                                  reading.level->when_span,
                                  std::string(kSomeMonth)});
}

// "Harris, vice president until January, will not run": the verb's future
// says nothing of which January it was.
bool is_of_title_to_come(const SentenceView& view, const Reading& reading,
                         const TimeValue& time) {
  const Clause* clause = finite_clause_of(view, reading.first, reading.last);
  return !time.anchor_kind.empty() && time.period->grain < Grain::Year &&
         is_presupposed(view, reading) && clause &&
         (clause->tense == ClauseTense::Future ||
          clause->modality == Modality::Forecast);
}

}  // namespace

void add_part(const std::string& role, Span span, Claim* claim) {
  claim->parts.push_back({role, span});
  if (claim->span.empty()) claim->span = span;
  claim->span.begin = std::min(claim->span.begin, span.begin);
  claim->span.end = std::max(claim->span.end, span.end);
}

void take_time(const SentenceView& view, const Reading& reading, Claim* claim) {
  if (reading.property->temporal == Temporal::Timeless) return;
  if (reading.level && reading.level->when)
    return take_time_of_level(reading, claim);
  const Mention* mention =
      time_near(view, reading.first, reading.last, reading.value);
  if (!mention) mention = time_elsewhere(view, reading);
  if (!mention || mention == reading.value) return;
  // "Former president Sarkozy was convicted in March": of the verb.
  if (claim->statement.when && is_presupposed(view, reading)) return;
  if (is_time_of_another_verb(view, reading, *mention)) return;
  const TimeValue& time = *time_of(*mention);
  if (is_office(*reading.property) && is_presupposed(view, reading) &&
      !is_below_reading(view, reading, *mention))
    claim->assumptions.push_back(
        {"title", time.timex, mention->span, std::string(kOfVerb)});
  claim->statement.when = asserted_period(view, *mention);
  if (claim->statement.polarity == Polarity::Negated)
    claim->statement.when = without_beginning(*claim->statement.when);
  if (reading.wording->begins &&
      claim->statement.when->modifier == TimeModifier::None)
    claim->statement.when->modifier = TimeModifier::Begins;
  // "Chad's president, killed in April": the day is of what happened, and of
  // the office only by the way; it is not among the words shown.
  constexpr size_t kRightBehind = 1;  // tokens: "in power since 2013"
  if (is_presupposed(view, reading) &&
      view.tokens_of(mention->span).first > reading.last + kRightBehind)
    claim->parts.push_back({"when", mention->span});
  else
    add_part("when", mention->span, claim);
  if (is_year_in_doubt(view, *mention) ||
      is_of_title_to_come(view, reading, time))
    claim->assumptions.push_back(
        {"when", time.timex, mention->span, std::string(kEitherTime)});
  if (time.anchor_kind.empty() || time.anchor_kind == "clause") return;
  claim->assumptions.push_back({"when", time.timex,
                                time.anchor.value_or(Span{}),
                                "time.anchor." + time.anchor_kind});
}

}  // namespace claims
