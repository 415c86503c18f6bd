#pragma once
// The days that calendar fields may name: 11 April of a year, the last Monday
// of May, Easter Monday; and all of them around a day: every 11 April, every
// Tuesday. Which one is meant is another matter (time_choice.h).

#include <optional>
#include <string>
#include <vector>

#include "claims/language/time_expression.h"
#include "claims/language/time_grammar.h"
#include "claims/value/calendar.h"
#include "claims/value/period.h"

namespace claims {

using Days = std::vector<Day>;

// The n-th such weekday on or after `from`; n < 0 counts back from `to`
// (exclusive). nullopt if it lies outside.
std::optional<Day> nth_weekday(Day from, Day to, int weekday, int nth);

// What kind of place the fields name, finest first.
Grain grain_of(const TimeExpression& e);
bool names_part_of_year(const TimeExpression& e);
// No weekday is said, or the day has it.
bool weekday_fits(const TimeExpression& e, Day day);

// The first day of what the fields name in `year`.
std::optional<Day> in_year(const TimeExpression& e, int year,
                           const TimeGrammar& grammar);

// In calendar order, some years, months or weeks around `now`.
Days candidates_by_year(const TimeExpression& e, const TimeGrammar& grammar,
                        Day now);
Days candidates_by_month(const TimeExpression& e, Day now);
Days candidates_by_week(const TimeExpression& e, Day now);

// 7 as "07".
std::string padded(int32_t value, size_t width);

}  // namespace claims
