#pragma once
// The Hebrew calendar by arithmetic: 5784-01-15, the first day of Passover, is
// 23 April 2024. Months are counted from Nisan (1); Tishri, in which the year
// begins, is 7, Adar (Adar II of a leap year) 13, Adar I 12.
// Source: Dershowitz and Reingold, Calendrical Calculations, ch. 8.

#include <optional>

#include "claims/value/calendar.h"

namespace claims {

// nullopt if the year lies outside the calendar or the month or day is none.
std::optional<Day> hebrew_day(int year, int month, int day);

}  // namespace claims
