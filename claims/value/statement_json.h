#pragma once
// Statements as JSON, exactly, both ways: the base stores them so, facts are
// imported and exported so, reports are replayed so. Defaults are left out:
//   {"property":"withdrawal_completed",
//    "arguments":{"force":"FRA:armed_forces","place":"NER"},
//    "when":"2023-12-22"}
// Forms of a value:
//   {"number":"1016","modifier":"about","unit":"x:soldier"}, its interval as
//   "low", "low_closed", "high", "high_closed" (an end left out is unbounded;
//   both left out: exactly the number), "rounding" likewise;
//   {"entity":"person/x"}, {"concept":"soldier"}, {"text":"…"};
//   {"period":…}; {"duration":"P3M"}; {"quote":"…"}.
// Forms of a time ("when", "period"): a complete TIMEX3 value ("2023-12");
// {"from":"2023-07-28","to":"2023-12-22"}, both days included, either may be
// absent; or exactly {"start","end","grain","modifier","timex","base"}.

#include <string>
#include <string_view>

#include "claims/text/json_fields.h"
#include "claims/value/statement.h"

namespace claims {

// One line; equal statements give equal bytes. Never throws for what a reader
// of articles can produce: bytes that are no UTF-8 become U+FFFD.
std::string statement_json(const Statement& statement);

// The statement that `json` (one object) stands for. Throws Error{message with
// the field's path, where} when it is not well formed; fields that are no part
// of a statement are refused as well.
Statement statement_from_json(std::string_view json, const std::string& where);

// The same of an object that says more: asks for the fields of a statement and
// leaves the others.
Statement statement_in(JsonFields* fields);

// A time alone, in one of the forms above; and back, Error as above.
std::string period_json(const Period& period);
Period period_from_json(std::string_view json, const std::string& where);

// The stretch from the first instant of `from` to the last of `to`, complete
// TIMEX3 values; "" = open. nullopt if either is none, both are open, or
// nothing lies between. TIMEX "2023-07-28/2023-12-22", ".." for an open end.
std::optional<Period> period_between(std::string_view from,
                                     std::string_view to);

// The length that an ISO 8601 duration in whole numbers names ("P1Y2M",
// "PT36H", "P2W"); nullopt for any other text.
std::optional<Duration> duration_of(std::string_view timex);

}  // namespace claims
