#pragma once
// How a language writes figures and days: "1 016" and "22 décembre 2023" in
// French, "1,016" and "22 December 2023" in English. Section [written] of a
// pack; used for corrections offered to a person.

#include <string>
#include <string_view>
#include <vector>

#include "claims/language/pack_node.h"
#include "claims/value/calendar.h"
#include "claims/value/rational.h"

namespace claims {

struct WrittenForms {
  std::string group;  // between groups of three digits; "" = none
  std::string decimal = ".";
  std::string day;                  // "{day} {month} {year}"; "" = ISO 8601
  std::string month;                // "{month} {year}"; "" = ISO 8601
  std::string first;                // the first of a month, "1er"; "" = "1"
  std::vector<std::string> months;  // twelve, or none
};
// Throws Error if months are given and are not twelve.
WrittenForms load_written_forms(const PackNode& pack);

// "1 016", "2,5".
std::string written(const WrittenForms& forms, const Rational& value);
std::string written(const WrittenForms& forms, Day day);
// The month that `day` lies in, with its year.
std::string written_month(const WrittenForms& forms, Day day);

}  // namespace claims
